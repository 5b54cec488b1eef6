//! Search as you type.

use crate::data::{Catalog, Feature, FeatureIx, Lang};
use crate::geo::LonLat;
use std::ops::Range;

/// Something that was found.
#[derive(Clone, Debug, PartialEq)]
pub enum Hit {
    /// A place.
    Feature {
        /// Which one.
        ix: FeatureIx,
        /// The letters of the shown name that match, counted in characters.
        ranges: Vec<Range<usize>>,
        /// Which of its texts matched best.
        matched: Matched,
    },
    /// The position that was typed.
    Position(LonLat),
}

/// Which of a place's texts matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matched {
    /// Its name in that language.
    Name(Lang),
    /// One of its other names, by number.
    Also(usize),
    /// Its ward.
    Ward,
    /// What it is, or several of its texts together.
    Keyword,
}

/// Every word of the catalogue.
#[derive(Debug, Default)]
pub struct Searcher {}

impl Searcher {
    /// Takes in the names of every feature, and what `keywords` says of it besides.
    pub fn build(_catalog: &Catalog, _keywords: &dyn Fn(&Feature) -> Vec<String>) -> Self {
        Self::default()
    }

    /// The best places for the words typed so far, best first, or the position that was typed.
    pub fn search(&self, query: &str, _lang: Lang, _limit: usize) -> Vec<Hit> {
        super::place::position_from_query(query)
            .map(Hit::Position)
            .into_iter()
            .collect()
    }
}
