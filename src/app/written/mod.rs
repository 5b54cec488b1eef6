//! Panels that are written line by line in each language, by the build for everybody, so that the page holds
//! neither their words nor the code that puts them together: the city, from `city.json`, and the walks, from
//! `walks.geojson`.

mod city;
mod line;
mod walks;

pub(super) use city::city;
pub use city::{COMPARED, Compared};
pub use line::{Line, Lines, What};
pub(super) use walks::walks;
pub use walks::{Itinerary, Walks, walk_minutes};
