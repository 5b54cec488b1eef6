//! One line of the panel.

use crate::data::Lang;
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
    /// The id of a zone. Shown: its name, and in `more` the id.
    Zone,
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
}

/// The panel in both languages.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct CityLines {
    /// Vietnamese.
    pub vi: Vec<Line>,
    /// English.
    pub en: Vec<Line>,
}

impl CityLines {
    /// The lines in that language.
    pub fn get(&self, lang: Lang) -> &[Line] {
        match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        }
    }
}
