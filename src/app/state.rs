//! Everything that the app knows, in one struct.

use super::guide::Guide;
use super::notice::Notices;
use super::show::Loading;
use super::written::{Itinerary, Lines, Walks};
use super::{BigFile, Panel, Progress, Shared, ThemeChoice};
use crate::data::{Catalog, Date, Detail, Facet, Feature, FeatureIx, Lang, LayerId, LayerSet};
use crate::find::{FilterIndex, Filters, Hit, Searcher};
use crate::index::{ClusterId, ClusterIndex, ShapeIndex};
use crate::scene::{Frame, Ground, Item};
use crate::style::{Theme, ThemeName};
use crate::view::{Camera, Viewport};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// The years of the plan that can be looked at.
pub const PLAN_YEARS: [u16; 4] = [2025, 2026, 2030, 2045];
/// The year of the plan that the map opens with.
pub const OPENING_YEAR: u16 = 2026;
const LAYERS: usize = LayerId::ALL.len();

/// Everything that the app knows. Changed by [`super::update()`] only.
#[derive(Clone, Debug)]
pub struct State {
    /// The language of the interface and of labels.
    pub lang: Lang,
    /// The theme that was chosen.
    pub theme: ThemeChoice,
    /// Whether the system is dark.
    pub system_dark: bool,
    /// Whether the map stands in another page.
    pub embed: bool,
    /// The day it is in Hanoi, once the browser has said so.
    pub today: Option<Date>,
    /// Where the page is, and who is told of errors.
    pub surroundings: Surroundings,
    /// Whether streets come from the network.
    pub online_streets: bool,
    /// From where the map is looked at.
    pub camera: Camera,
    /// The canvas and what panels leave of it.
    pub viewport: Viewport,
    /// Whether the canvas has been measured yet.
    pub sized: bool,
    /// Where the camera flies to, while it flies.
    pub goal: Option<Camera>,
    /// Whether the link said where to look.
    pub link_has_view: bool,
    /// Whether the link named a place whose layer is not here yet.
    pub awaits_place: bool,
    /// Whether a link opened a card whose size nobody knows yet: the link's view is for the part that
    /// the card leaves free.
    pub awaits_card: bool,
    /// The drawn ground, once it is here.
    pub ground: Option<Shared<Ground>>,
    /// How far each layer has come, by slot.
    pub loading: [Loading; LAYERS],
    /// The features of each layer, by slot.
    pub features: [Vec<Arc<Feature>>; LAYERS],
    /// All features of all layers.
    pub catalog: Shared<Catalog>,
    /// Search over the catalogue, once somebody has typed a letter: nothing waits for it before.
    pub searcher: Option<Shared<Searcher>>,
    /// Filters over the catalogue.
    pub filter_index: Shared<FilterIndex>,
    /// Areas and lines of the catalogue.
    pub shapes: Shared<ShapeIndex>,
    /// What is chosen.
    pub filters: Filters,
    /// The year of the plan.
    pub year: u16,
    /// Which features are left, by place in the catalogue.
    pub visible: Shared<Vec<bool>>,
    /// How many features are left, of each layer by slot and in all.
    pub shown: Counts,
    /// What each choice of each filter would show.
    pub facet_counts: Shared<FacetCounts>,
    /// Clusters of what is left.
    pub clusters: Shared<ClusterIndex>,
    /// The points of the visitor's file, where it is a big one.
    pub big_file: Option<Shared<BigFile>>,
    /// How far the visitor's file has come.
    pub progress: Option<Progress>,
    /// What is in view, most important first, as of the last time that the camera stood still; of the
    /// points of a big file only the first few.
    pub in_view: Shared<Vec<FeatureIx>>,
    /// How many are in view in all.
    pub in_view_count: usize,
    /// The words in the search box.
    pub query: String,
    /// What was found.
    pub hits: Vec<Hit>,
    /// The place whose card is open. It may not be loaded yet.
    pub selected: Option<Arc<str>>,
    /// The places that previous and next walk through.
    pub walk: Shared<Vec<FeatureIx>>,
    /// What is told to those who walk the map by keys.
    pub guide: Guide,
    /// What the pointer is on.
    pub hovered: Option<Item>,
    /// Several places to choose from.
    pub chooser: Option<Vec<FeatureIx>>,
    /// What is open beside the map.
    pub panel: Option<Panel>,
    /// What the visitor should know.
    pub notices: Notices,
    /// What cards say, by slot.
    pub details: [DetailLoad; LAYERS],
    /// What the panel of the city says.
    pub city: Load<Lines>,
    /// The walks, and what their panel says.
    pub walks: Load<Walks>,
    /// The walk that is on the map, by its id. It may not be loaded yet.
    pub itinerary: Option<Arc<str>>,
    /// The address of the visitor's own file.
    pub guest_url: Option<String>,
    /// What was last written to the address bar: query and hash.
    pub written: (String, String),
}

/// What the page says of itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Surroundings {
    /// Its address, without query and hash.
    pub address: String,
    /// Where errors are reported: `mailto:…` or `https://…`, as whoever runs the map has set.
    pub report: Option<String>,
}

/// What each choice of each filter would show.
pub type FacetCounts = BTreeMap<Facet, Vec<(Arc<str>, usize)>>;

/// How many features are left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Of each layer, by slot. A place of two layers counts in both.
    pub by_layer: [usize; LAYERS],
    /// In all; each place once.
    pub all: usize,
}

/// What cards say of a layer's places.
pub type DetailLoad = Load<HashMap<String, Detail>>;

/// What is fetched when somebody first asks for it.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Load<T> {
    /// Nobody has asked yet.
    #[default]
    Unasked,
    /// On its way.
    Waiting,
    /// Here.
    Ready(Shared<T>),
    /// Did not come.
    Failed,
}

impl<T> Load<T> {
    /// Whether it has to be asked for.
    pub const fn is_missing(&self) -> bool {
        matches!(self, Self::Unasked | Self::Failed)
    }

    /// What came.
    pub fn ready(&self) -> Option<&T> {
        match self {
            Self::Ready(what) => Some(what),
            Self::Unasked | Self::Waiting | Self::Failed => None,
        }
    }
}

impl Default for State {
    fn default() -> Self {
        let all_on = Filters {
            layers: LayerSet::all(),
            ..Filters::default()
        };
        Self {
            lang: Lang::default(),
            theme: ThemeChoice::default(),
            system_dark: false,
            embed: false,
            today: None,
            surroundings: Surroundings::default(),
            online_streets: false,
            camera: Camera::home(),
            viewport: Viewport::new(390.0, 844.0),
            sized: false,
            goal: None,
            link_has_view: false,
            awaits_place: false,
            awaits_card: false,
            ground: None,
            loading: Default::default(),
            features: Default::default(),
            catalog: Shared::default(),
            searcher: None,
            filter_index: Shared::default(),
            shapes: Shared::default(),
            filters: all_on,
            year: OPENING_YEAR,
            visible: Shared::default(),
            shown: Counts::default(),
            facet_counts: Shared::default(),
            clusters: Shared::default(),
            big_file: None,
            progress: None,
            in_view: Shared::default(),
            in_view_count: 0,
            query: String::new(),
            hits: Vec::new(),
            selected: None,
            walk: Shared::default(),
            guide: Guide::default(),
            hovered: None,
            chooser: None,
            panel: None,
            notices: Notices::default(),
            details: Default::default(),
            city: Load::default(),
            walks: Load::default(),
            itinerary: None,
            guest_url: None,
            written: Default::default(),
        }
    }
}

impl State {
    /// The colours in use.
    pub fn theme_name(&self) -> ThemeName {
        match (self.theme, self.system_dark) {
            (ThemeChoice::Dark, _) | (ThemeChoice::Auto, true) => ThemeName::Dark,
            (ThemeChoice::Light, _) | (ThemeChoice::Auto, false) => ThemeName::Light,
        }
    }

    /// From where the map will be looked at when it stands still.
    pub fn camera_at_rest(&self) -> Camera {
        self.goal.unwrap_or(self.camera)
    }

    /// The place whose card is open, if it is loaded.
    pub fn selected_ix(&self) -> Option<FeatureIx> {
        self.catalog.find(self.selected.as_deref()?)
    }

    /// The walk that is on the map, once it is loaded.
    pub fn shown_itinerary(&self) -> Option<&Itinerary> {
        let (Load::Ready(walks), Some(id)) = (&self.walks, self.itinerary.as_deref()) else {
            return None;
        };
        walks.find(id)
    }

    /// The points of the visitor's file, where it is a big one and its layer is on.
    pub fn shown_crowd(&self) -> Option<&BigFile> {
        let file = self.big_file.as_deref()?;
        self.filters.layers.has(LayerId::Guest).then_some(file)
    }

    /// The index that a cluster stands in.
    pub fn clusters_of(&self, id: ClusterId) -> &ClusterIndex {
        match &self.big_file {
            Some(file) if id.of_crowd => &file.clusters,
            _ => &self.clusters,
        }
    }

    /// The features of a cluster, at most so many.
    pub fn members(&self, id: ClusterId, most: usize) -> Vec<FeatureIx> {
        let mut members = self.clusters_of(id).members(id, most);
        if id.of_crowd {
            let from = self.catalog.crowd_from();
            members.iter_mut().for_each(|ix| *ix += from);
        }
        members
    }

    /// What the picture of the figures depends on.
    pub fn frame(&self) -> Frame<'_> {
        Frame {
            catalog: &self.catalog,
            visible: &self.visible,
            clusters: &self.clusters,
            crowd: self.shown_crowd().map(|file| &file.clusters),
            shapes: &self.shapes,
            layers: self.filters.layers,
            camera: self.camera,
            viewport: self.viewport,
            theme: Theme::of(self.theme_name()),
            lang: self.lang,
            selected: self.selected_ix(),
            hovered: self.hovered.as_ref(),
            stop: self.guide.told(),
            walked_from: self.guide.from(),
            route: self.shown_itinerary().map(|walk| &walk.route),
        }
    }

    /// Whether everything that was asked for at the start has come or failed, so that the next
    /// picture is complete.
    pub fn data_ready(&self) -> bool {
        let waits = |layer: &LayerId| self.loading[layer.slot()] == Loading::Waiting;
        let guest_waits = self.guest_url.is_some() && waits(&LayerId::Guest);
        !guest_waits && !LayerId::OURS.iter().any(waits)
    }
}
