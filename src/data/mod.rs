//! What is known: features, the layers they stand in, and how they are read from GeoJSON.
//!
//! Knows nothing of pictures, filters or browsers. A file is read once, into world coordinates.

mod anchor;
pub mod case;
mod catalog;
mod city;
mod crowd;
mod date;
mod detail;
mod entry;
mod expected;
mod feature;
mod foreign;
mod ids;
pub mod latin;
mod latin_table;
mod layer;
mod limits;
mod members;
mod pack;
mod parse;
mod position;
mod properties;
mod reader;
mod report;
mod rule;
mod shape;
mod stream;
mod strokes;
mod text;
mod url;
mod walk;

pub use catalog::{Catalog, FeatureIx};
pub use city::{City, CityFact, CitySource, Section, city};
pub use crowd::{Crowd, Records};
pub use date::Date;
pub use detail::{Both, Detail, Source, details};
pub use expected::EXPECTED;
pub use feature::{
    Certainty, Confidence, Facet, Feature, Geometry, Lang, Names, Phase, Tag, When, Zone,
};
pub use layer::{LayerId, LayerSet};
pub use limits::Limits;
pub use pack::{PackError, pack, pack_all, pack_details, unpack, unpack_all, unpack_details};
pub(crate) use pack::{opened, sealed};
pub use parse::{Dataset, parse, parse_each};
pub use report::{Issue, ParseError, Report, Trouble};
pub use rule::{Rule, Season, Span};
pub use stream::{Odd, Stream};
pub(crate) use strokes::{Grain, Strokes};
pub use url::safe_url;
pub use walk::{Walk, WalkStop, walks};
