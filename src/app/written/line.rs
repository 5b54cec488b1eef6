//! One line of a panel.

use crate::data::{Lang, Source};
use serde::{Deserialize, Serialize};

/// What a line is. What comes after it stands in it: blocks in a part, cells in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub enum What {
    /// A part of the panel: its heading.
    Part,
    /// The heading of a block.
    Block,
    /// A picture of a series: its name with every number.
    Chart,
    /// A bar: its number, and in `more` its year. Marked: only aimed at.
    Bar,
    /// A table and its name. Marked: its rows are years.
    Table,
    /// The head of a column.
    Head,
    /// A list.
    List,
    /// A list in the order of time.
    Steps,
    /// A row. Marked: of a table.
    Row,
    /// A cell of a table, in `more` the head of its column. Marked: the name of the row.
    Cell,
    /// What is read first.
    Name,
    /// A word on what the row is.
    Tag,
    /// What is said.
    Text,
    /// The numbers of the sources.
    Notes,
    /// The id of a place or zone. Shown: its name, and in `more` the id.
    Place,
    /// A way to see a walk on the map: its words, and in `more` the id.
    Walk,
    /// A date, and in `more` until when. Marked: expected. Shown as a tag, if at all.
    When,
    /// A facet, and in `more` the codes that count. Shown as a text, if at all.
    Compared,
    /// The sources follow, so many.
    Sources,
    /// A source, and in `more` its address.
    Source,
    /// When it was read.
    Read,
}

/// One line of the panel.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Line {
    /// What it is.
    pub what: What,
    /// The words.
    pub text: String,
    /// More, see [`What`].
    pub more: String,
    /// The length of a bar in hundredths of the longest.
    pub percent: u8,
    /// See [`What`].
    pub marked: bool,
    /// Whether the words are in the language that the page is not in.
    pub foreign: bool,
}

impl Line {
    /// A line of these words.
    pub(in crate::app) fn new(what: What, text: impl Into<String>) -> Self {
        Self {
            what,
            text: text.into(),
            more: String::new(),
            percent: 0,
            marked: false,
            foreign: false,
        }
    }

    /// A source, and its address.
    pub(super) fn source(source: &Source, lang: Lang) -> Self {
        let title = source.title.get(lang);
        Self {
            more: source.url.clone().unwrap_or_default(),
            foreign: lang_of(title) != lang,
            ..Self::new(What::Source, title)
        }
    }
}

/// The language of a source's title: Vietnamese or English, and Vietnamese shows in its letters. Who published
/// it, before a colon, says nothing: Nhân Dân writes in English too.
fn lang_of(title: &str) -> Lang {
    let said = title.split_once(": ").map_or(title, |(_, said)| said);
    match said.chars().any(|c| c.is_alphabetic() && !c.is_ascii()) {
        true => Lang::Vi,
        false => Lang::En,
    }
}

/// A panel in both languages.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct Lines {
    /// Vietnamese.
    pub vi: Vec<Line>,
    /// English.
    pub en: Vec<Line>,
}

impl Lines {
    /// The lines in that language.
    pub fn get(&self, lang: Lang) -> &[Line] {
        match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_of_a_source_shows_in_its_letters() {
        assert_eq!(lang_of("Tiền Phong, 4/2/2026"), Lang::Vi);
        assert_eq!(lang_of("Nhân Dân, 2025"), Lang::Vi);
        assert_eq!(lang_of("SGGP English, 2023"), Lang::En);
        assert_eq!(lang_of("Nhân Dân: Creative City, October 2024"), Lang::En);
    }
}
