//! The panel of the city, written from `city.json` line by line in each language: by the build for everybody,
//! so that the page holds neither the words nor the code that puts them together.

mod compared;
mod line;
mod parts;
mod rows;
mod writing;

pub use compared::{COMPARED, Compared};
pub use line::{CityLines, Line, What};

use crate::data::{City, Lang};

/// The panel in both languages.
pub(super) fn written(city: &City) -> CityLines {
    CityLines {
        vi: parts::all(city, Lang::Vi),
        en: parts::all(city, Lang::En),
    }
}
