//! What is known: features, the layers they stand in, and how they are read from GeoJSON.
//!
//! Knows nothing of pictures, filters or browsers. A file is read once, into world coordinates.

mod anchor;
pub mod case;
mod catalog;
mod detail;
mod entry;
mod expected;
mod feature;
mod foreign;
pub mod latin;
mod latin_table;
mod layer;
mod limits;
mod members;
mod parse;
mod position;
mod properties;
mod report;
mod shape;
mod text;
mod url;

pub use catalog::{Catalog, FeatureIx};
pub use detail::{Both, Detail, Source, details};
pub use expected::EXPECTED;
pub use feature::{
    Certainty, Confidence, Facet, Feature, Geometry, Lang, Names, Phase, Tag, When, Zone,
};
pub use layer::{LayerId, LayerSet};
pub use limits::Limits;
pub use parse::{Dataset, parse};
pub use report::{Issue, ParseError, Report, Trouble};
pub use url::safe_url;
