//! What a picture of the figures depends on: nothing else changes it.

use crate::data::{Catalog, FeatureIx, Lang, LayerId, LayerSet};
use crate::geo::{Screen, World, WorldBox};
use crate::index::{ClusterIndex, ShapeIndex};
use crate::scene::{Item, Route};
use crate::style::Theme;
use crate::view::{Camera, Viewport};

/// What a picture of the figures depends on.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'a> {
    /// Everything loaded.
    pub catalog: &'a Catalog,
    /// Which features the layers, the filters and the year leave, by their place in the catalogue.
    pub visible: &'a [bool],
    /// Clusters of the visible points, without the stops of the walk.
    pub clusters: &'a ClusterIndex,
    /// Clusters of the points of a big file, by their numbers in it.
    pub crowd: Option<&'a ClusterIndex>,
    /// Areas and lines, visible or not.
    pub shapes: &'a ShapeIndex,
    /// Layers that are switched on: a place of two layers wears the symbol of the first that is.
    pub layers: LayerSet,
    /// From where.
    pub camera: Camera,
    /// Into what.
    pub viewport: Viewport,
    /// In which colours.
    pub theme: &'a Theme,
    /// With names in which language.
    pub lang: Lang,
    /// The place whose card is open.
    pub selected: Option<FeatureIx>,
    /// What the pointer is on.
    pub hovered: Option<&'a Item>,
    /// What the keyboard is at, of what it walks through.
    pub stop: Option<&'a Item>,
    /// From where it walks: what its distances are told from.
    pub walked_from: Option<World>,
    /// The walk that is shown.
    pub route: Option<&'a Route>,
}

impl Frame<'_> {
    /// Where a world point appears.
    pub(super) fn screen(&self, world: World) -> Screen {
        self.camera.screen_from_world(self.viewport, world)
    }

    /// The world box of the view with a margin of CSS pixels, so that what reaches in is drawn.
    pub(super) fn reach(&self, margin_px: f64) -> WorldBox {
        self.camera
            .view_box(self.viewport)
            .grown(margin_px / self.camera.scale())
    }

    /// Whether a feature is to be seen: the one whose card is open always is.
    pub(super) fn shows(&self, ix: FeatureIx) -> bool {
        self.selected == Some(ix) || self.visible.get(ix as usize).copied().unwrap_or(false)
    }

    /// Whether the visitor is at it, by card, pointer or keyboard.
    pub(super) fn is_lit(&self, ix: FeatureIx) -> bool {
        let item = Item::Feature(ix);
        self.selected == Some(ix) || [self.hovered, self.stop].contains(&Some(&item))
    }

    /// The layer whose symbol a feature wears now.
    pub(super) fn worn_layer(&self, ix: FeatureIx) -> LayerId {
        let Some(feature) = self.catalog.get(ix) else {
            return LayerId::Guest;
        };
        let home = feature.layer;
        if self.layers.has(home) {
            return home;
        }
        feature
            .layers
            .iter()
            .find(|layer| self.layers.has(*layer))
            .unwrap_or(home)
    }
}
