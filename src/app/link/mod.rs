//! Links: what of the app's state stands in the address, so that it can be shared.
//!
//! The view is in the hash, `#map=14/21.0307/105.8469`; the rest is in the query. This is a public
//! contract (see the README): names are added, never changed. What a link says wrongly is left out
//! and reported as a [`LinkTrouble`]; the rest of the link still counts.

mod address;
mod escape;
mod read;
mod trouble;
mod view;
mod write;

pub(super) use escape::escape;
pub use trouble::{LinkPart, LinkTrouble};
pub use view::LinkView;

use super::{Panel, ThemeChoice};
use crate::data::{Facet, Lang, LayerSet};

/// What a link says. `None`, `false` and empty mean that it is silent, and the default holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Link {
    /// `#map=`: what the map looks at.
    pub view: Option<LinkView>,
    /// `lang=`: the language.
    pub lang: Option<Lang>,
    /// `theme=`: the theme.
    pub theme: Option<ThemeChoice>,
    /// `layers=`: the layers that are shown; an empty set hides all.
    pub layers: Option<LayerSet>,
    /// `place=`: the id of the place whose card is open. It may not exist any more.
    pub place: Option<String>,
    /// `walk=`: the id of the walk that is on the map. It may not exist any more.
    pub walk: Option<String>,
    /// `panel=`: what is open over the map; only panels with a code.
    pub panel: Option<Panel>,
    /// `q=`: the words in the search box.
    pub query: Option<String>,
    /// `year=`: the year of the plan that is looked at.
    pub year: Option<u16>,
    /// `kind=`, `ward=` and so on: the chosen values, in the order of [`Facet::ALL`], each facet
    /// once and with at least one value. The values need not exist in the data.
    pub filters: Vec<(Facet, Vec<String>)>,
    /// `data=`: the address of the visitor's own GeoJSON, http, https or relative to the page.
    pub data: Option<String>,
    /// `ground=online`: streets from the network. To be asked for, not obeyed: it tells another
    /// host who looks at what.
    pub online_streets: bool,
    /// `embed=1`: the map stands in somebody's page.
    pub embed: bool,
}

impl Link {
    /// The values chosen of a facet.
    pub fn values(&self, facet: Facet) -> &[String] {
        self.filters
            .iter()
            .find(|(of, _)| *of == facet)
            .map_or(&[], |(_, values)| values)
    }
}
