//! What the panels show: plain data, already in the visitor's language. `ui/` turns it into
//! elements and adds nothing.

mod calendar;
mod card;
mod facts;
mod faults;
mod guide;
mod layers;
mod legend;
mod notices;
mod places;
mod progress;
mod report;
mod written;

pub use card::card;
pub use guide::told;
pub use layers::{facets, is_dark, is_loading, layer_chips, status, timeline};
pub use legend::glyph_words;
pub use notices::notices;
pub use places::{begin, chooser, places, results};
pub use progress::{ProgressLine, progress};
pub use written::{Written, city, walks};

use crate::data::{Certainty, Facet, Lang, LayerId};
use std::sync::Arc;

/// How far a layer has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Loading {
    /// Asked for, not here yet.
    #[default]
    Waiting,
    /// Here.
    Ready,
    /// Did not come; a notice says why.
    Failed,
}

/// A toggle of a layer.
#[derive(Clone, Debug, PartialEq)]
pub struct LayerChip {
    /// The layer.
    pub layer: LayerId,
    /// Its name.
    pub name: String,
    /// How many of its places the filters leave.
    pub shown: String,
    /// Whether it is shown.
    pub on: bool,
    /// How far it has come.
    pub loading: Loading,
}

/// A group of choices.
#[derive(Clone, Debug, PartialEq)]
pub struct FacetGroup {
    /// The facet.
    pub facet: Facet,
    /// Its title.
    pub title: String,
    /// How many of its values are chosen.
    pub chosen: usize,
    /// The values, those that would show most first; wards by name.
    pub values: Vec<FacetValue>,
}

/// One choice.
#[derive(Clone, Debug, PartialEq)]
pub struct FacetValue {
    /// The code.
    pub value: Arc<str>,
    /// Its words.
    pub label: String,
    /// How many places choosing it would show.
    pub count: usize,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// A stretch of a name, and whether it is what was searched for.
#[derive(Clone, Debug, PartialEq)]
pub struct Stretch {
    /// The letters.
    pub text: String,
    /// Whether they match the query.
    pub hit: bool,
}

/// One search result. Its number in the list is what [`super::Msg::Take`] takes.
#[derive(Clone, Debug, PartialEq)]
pub struct ResultRow {
    /// The name in stretches.
    pub name: Vec<Stretch>,
    /// The language of the name, when it is not that of the page.
    pub name_lang: Option<Lang>,
    /// Layer and ward, or what kind of result it is.
    pub sub: Vec<Part>,
    /// What stands before it.
    pub mark: ResultMark,
}

/// What a search result is, for the picture before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResultMark {
    /// A place: the symbol of its layer.
    Place(LayerId),
    /// A walk.
    Walk,
    /// A bare position.
    Position,
}

/// The walk that is on the map, and the way to its beginning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Begin {
    /// What the walk is called.
    pub name: String,
    /// The language of the name, when it is not that of the page.
    pub name_lang: Option<Lang>,
    /// Names the first stop.
    pub first: String,
    /// The id of the first stop.
    pub place: Arc<str>,
}

/// One place of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceRow {
    /// The id of the place.
    pub id: Arc<str>,
    /// Its name.
    pub name: Arc<str>,
    /// The language of the name, when it is not that of the page.
    pub name_lang: Option<Lang>,
    /// Kind and ward.
    pub sub: Vec<Part>,
    /// The layer, for its symbol.
    pub layer: LayerId,
    /// Whether its position is approximate.
    pub soft: bool,
    /// Whether it is the place whose card is open.
    pub current: bool,
    /// What to look at, where it is a stop of the walk.
    pub say: String,
}

/// The places in view, or the stops of the walk that is on the map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlaceList {
    /// The first of them, at most [`PlaceList::ROWS`], most important first; or the stops in their order.
    pub rows: Vec<PlaceRow>,
    /// How many there are in view.
    pub total: usize,
    /// "148 places in view", or the name of the walk.
    pub heading: String,
    /// How long the walk is; empty where there is none.
    pub walk: String,
}

impl PlaceList {
    /// How many rows are made at most.
    pub const ROWS: usize = 200;
}

/// A small word on a card: layer, year, recognition.
#[derive(Clone, Debug, PartialEq)]
pub struct Tagline {
    /// The words.
    pub text: String,
    /// The layer whose colour it wears, if any.
    pub layer: Option<LayerId>,
}

/// A named fact of a card: "Founded" — "1070".
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// What it is.
    pub name: String,
    /// What is known.
    pub value: String,
    /// The language of the value, when it is not that of the page.
    pub lang: Option<Lang>,
}

/// A link out.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkOut {
    /// Its words.
    pub text: String,
    /// Its address, already from the allow-list.
    pub url: String,
}

/// A source of a card: words, perhaps with an address.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceLine {
    /// What it is called.
    pub text: String,
    /// The language of the text, when it is not that of the page.
    pub lang: Option<Lang>,
    /// Its address, already from the allow-list.
    pub url: Option<String>,
}

/// How a planned zone stands, in words: never shown without them.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanNote {
    /// How sure it is.
    pub certainty: Certainty,
    /// The certainty in words: "Named in public, not confirmed as founded".
    pub text: String,
    /// The phase in words.
    pub phase: String,
}

/// A stop of a walk.
#[derive(Clone, Debug, PartialEq)]
pub struct StopNote {
    /// Which walk, and which stop of how many.
    pub title: String,
    /// What to look at.
    pub say: String,
}

/// Everything the card of a place shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// The id of the place.
    pub id: Arc<str>,
    /// The layer.
    pub layer: LayerId,
    /// Layer, year, recognition.
    pub tags: Vec<Tagline>,
    /// The name.
    pub name: Arc<str>,
    /// Its language, when it is not that of the page.
    pub name_lang: Option<Lang>,
    /// The name in the other language, when it differs, with its language.
    pub other_name: Option<(Arc<str>, Lang)>,
    /// For planned zones.
    pub plan: Option<PlanNote>,
    /// For a stop of the walk that is on the map.
    pub stop: Option<StopNote>,
    /// A few sentences; empty while they load.
    pub summary: String,
    /// Whether the full text is still on its way.
    pub waiting: bool,
    /// What is known.
    pub facts: Vec<Fact>,
    /// How exact the position is, in words.
    pub position: String,
    /// Where the position comes from.
    pub position_source: Option<String>,
    /// Where the facts come from.
    pub sources: Vec<SourceLine>,
    /// Directions, as a hand-off to the visitor's own map app.
    pub directions: Vec<LinkOut>,
    /// Website, Wikidata, OpenStreetMap.
    pub links: Vec<LinkOut>,
    /// How to say that something is wrong, of our own places.
    pub report: Option<ErrorReport>,
    /// Place in the list: "3 of 148", when it is in it.
    pub step: Option<String>,
}

/// A message about an error, ready to be sent.
#[derive(Clone, Debug, PartialEq)]
pub struct ErrorReport {
    /// Where it goes: a letter, or a form of the project's.
    pub url: String,
    /// The message itself, for other ways.
    pub text: String,
}

/// A part of a sentence, in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The words.
    pub text: String,
    /// Their language, when it is not that of the page.
    pub lang: Option<Lang>,
}

impl Part {
    /// Words in the language of the page.
    pub(super) const fn plain(text: String) -> Self {
        Self { text, lang: None }
    }

    /// Vietnamese words, on a page of that language.
    pub(super) fn vietnamese(text: String, page: Lang) -> Self {
        let lang = (page != Lang::Vi).then_some(Lang::Vi);
        Self { text, lang }
    }
}

/// What the map tells of itself in a sentence.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Told {
    /// The sentence; empty while there is nothing to tell.
    pub parts: Vec<Part>,
    /// Another number each time that something is asked for: the same sentence is told again.
    pub turn: u32,
}

/// Several places under one finger, or the members of a cluster that zooming cannot part.
#[derive(Clone, Debug, PartialEq)]
pub struct Chooser {
    /// "5 places here".
    pub title: String,
    /// The places.
    pub rows: Vec<PlaceRow>,
}

/// How urgent a notice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgency {
    /// Good to know.
    Note,
    /// Something is missing.
    Problem,
}

/// One thing the visitor should know.
#[derive(Clone, Debug, PartialEq)]
pub struct NoticeLine {
    /// Its number, for [`super::Msg::Dismiss`].
    pub number: u32,
    /// How urgent it is.
    pub urgency: Urgency,
    /// What happened, in a sentence.
    pub text: String,
    /// More, line by line: which feature, what was expected, what was found.
    pub more: Vec<String>,
    /// The file to ask for again, if that may help.
    pub retry: Option<super::Asset>,
}

/// The time control of the plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TimeLine {
    /// The years that can be chosen, in order.
    pub years: Vec<u16>,
    /// The year that is chosen.
    pub year: u16,
    /// "official 4, indicative 6, proposed 7" for that year.
    pub summary: String,
    /// What the plan promises by that year, in a sentence.
    pub promise: String,
}
