//! The panel of the city, written from `city.json`.

mod compared;
mod parts;
mod rows;
mod writing;

pub use compared::{COMPARED, Compared};

use super::{Line, Lines, What};
use crate::data::{City, Lang};

/// The panel in both languages.
pub(in crate::app) fn city(city: &City) -> Lines {
    Lines {
        vi: parts::all(city, Lang::Vi),
        en: parts::all(city, Lang::En),
    }
}
