//! What can happen, and what the browser is asked to do about it.

use super::{BigFile, Panel, Shared, Surroundings};
use crate::data::{Date, Facet, FeatureIx, Lang, LayerId, ParseError};
use crate::geo::Screen;
use crate::scene::Item;
use crate::view::{Camera, Hint, Viewport};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The theme a visitor has chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeChoice {
    /// As the system has it.
    #[default]
    Auto,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl ThemeChoice {
    /// The code in links and storage.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The choice of that code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Auto, Self::Light, Self::Dark]
            .into_iter()
            .find(|choice| choice.code() == code)
    }
}

/// A file of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize, Serialize)]
pub enum Asset {
    /// The drawn ground.
    Basemap,
    /// What the map needs of the places of all our layers; there is only a pack of it.
    AllPlaces,
    /// What the map needs of a layer's places.
    Places(LayerId),
    /// Everything a card says of a layer's places.
    Details(LayerId),
    /// Figures, dates, laws and plans of the city.
    City,
    /// Walks from place to place.
    Walks,
}

/// Why a file did not arrive or could not be read.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub enum Fault {
    /// The network failed, or the visitor is offline.
    Unreachable,
    /// The host answered with an error: the status, 404 and so on.
    Refused(u16),
    /// It arrived, but could not be read.
    Unreadable(ParseError),
    /// The app's own reader did not start, or is of another edition than the app.
    NoReader,
}

/// How far the reading of a file has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub enum Progress {
    /// It is on its way.
    Fetched {
        /// Bytes that have come.
        bytes: u64,
        /// Bytes in all; 0 where the host does not say.
        of: u64,
    },
    /// It is here and being read: so many features so far.
    Read(u64),
}

/// A setting that is remembered on the device.
#[derive(Clone, Debug, PartialEq)]
pub enum Setting {
    /// The language.
    Lang(Lang),
    /// The theme.
    Theme(ThemeChoice),
    /// Whether streets come from the network.
    OnlineStreets(bool),
}

/// Everything that can happen.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    /// The pack of a file arrived.
    Arrived(Asset, Arc<[u8]>),
    /// The pack of a file did not arrive.
    Missed(Asset, Fault),
    /// A file was read here, since there was no pack of it.
    Read(Asset, Arc<[u8]>, Option<Shared<BigFile>>),
    /// A file that should be read here did not arrive, or could not be read.
    Failed(Asset, Fault),
    /// How far the reading of a file has come.
    Progress(Asset, Progress),
    /// Stop reading a file.
    Cancel(Asset),
    /// Ask for a file again.
    Retry(Asset),
    /// The canvas has this size, and panels cover this much of it.
    Resized(Viewport),
    /// The camera stands still.
    Settled(Camera),
    /// Go home, to the middle of the city.
    GoHome,
    /// One step nearer or farther about the middle of what is free.
    ZoomBy(f64),
    /// Pan by so many CSS pixels: to the right and down.
    PanBy(f64, f64),
    /// The pointer rests on this, or on nothing.
    Hovered(Option<Item>),
    /// A tap or click: all that lies under it, topmost first.
    Tapped {
        /// Where.
        at: Screen,
        /// What lies there.
        items: Vec<Item>,
    },
    /// Open a place's card and bring it into view.
    Select(Arc<str>),
    /// Open the card of a place that is in view already.
    Choose(FeatureIx),
    /// Close the card.
    Deselect,
    /// The next (1) or previous (-1) place of the list.
    Step(i32),
    /// Walk by keys to the next (1) or previous (-1) thing in view, from the middle outwards.
    Walk(i32),
    /// Open what was walked to.
    Enter,
    /// End the walk, or else close the card.
    Leave,
    /// Say what the middle of the map is near.
    WhereAmI,
    /// Close the list of a cluster's members, or of several places under a finger.
    CloseChooser,
    /// Show or hide a layer.
    ToggleLayer(LayerId, bool),
    /// Choose or unchoose a value of a facet.
    ToggleValue(Facet, Arc<str>, bool),
    /// Drop every choice.
    ClearFilters,
    /// The year of the plan that is looked at.
    SetYear(u16),
    /// The words in the search box.
    Query(String),
    /// Go to the search result of that number.
    Take(usize),
    /// Empty the search box.
    ClearQuery,
    /// The device remembers this, or the system prefers it: taken, and not written anywhere.
    Recalled(Setting),
    /// Change language.
    SetLang(Lang),
    /// Change theme.
    SetTheme(ThemeChoice),
    /// The system went light (false) or dark (true).
    SystemDark(bool),
    /// Streets from the network, or the drawn ground.
    SetOnlineStreets(bool),
    /// Tiles of the online streets did not come.
    StreetsFailed,
    /// Put a walk on the map, by its id, or take away the one that is there.
    Follow(Option<Arc<str>>),
    /// Open a panel, or close what is open.
    Open(Option<Panel>),
    /// Take a notice away, by its number.
    Dismiss(u32),
    /// The address changed: query and hash, as the browser has them.
    Navigated {
        /// From `?` on.
        query: String,
        /// From `#` on.
        hash: String,
    },
    /// The link was copied, or could not be.
    Copied(bool),
    /// The message about an error was copied, or could not be.
    ReportCopied(bool),
    /// The day it is in Hanoi.
    Today(Date),
    /// What the page says of itself.
    Opened(Surroundings),
    /// A gesture was left to the page around the map; this is how the map is moved.
    LeftToPage(Hint),
}

impl Msg {
    /// Whether it may change what the map shows. Panels follow the state by themselves.
    pub const fn is_seen_on_map(&self) -> bool {
        !matches!(
            self,
            Self::Query(_)
                | Self::ClearQuery
                | Self::Progress(..)
                | Self::Open(_)
                | Self::Dismiss(_)
                | Self::Copied(_)
                | Self::ReportCopied(_)
                | Self::LeftToPage(_)
        )
    }
}

/// What the browser is asked to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Task {
    /// Fetch the pack of a file.
    Fetch(Asset),
    /// Read the published file itself: its pack is missing, or of another edition.
    Read(Asset),
    /// Read the visitor's file from this address.
    ReadGuest(String),
    /// Stop reading a file.
    StopReading(Asset),
    /// Fly there.
    Fly(Camera),
    /// Be there at once.
    Jump(Camera),
    /// Write the address; `true` makes a new entry of the history.
    WriteLink {
        /// From `?` on, or empty.
        query: String,
        /// From `#` on.
        hash: String,
        /// Whether back returns to what was before.
        push: bool,
    },
    /// Remember a setting on this device.
    Remember(Setting),
}
