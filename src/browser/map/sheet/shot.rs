//! What a painted picture depends on, and for which views it serves.

use crate::app::{Shared, State};
use crate::data::{FeatureIx, Lang, LayerSet};
use crate::index::ShapeIndex;
use crate::scene::Ground as Basemap;
use crate::style::ThemeName;
use crate::view::{Camera, Viewport};

/// The picture reaches so many of the view's widths and heights beyond each edge.
const MARGIN: f64 = 0.22;
/// A picture that would be stretched by more than this is painted anew.
const MOST_STRETCH: f64 = 1.6;

/// What a painted picture depends on.
#[derive(Clone, PartialEq)]
pub(super) struct Shot {
    /// What is painted, and how.
    pub(super) look: Look,
    /// From where.
    pub(super) camera: Camera,
    /// None while the camera moves: nothing is kept free for the figures then.
    pub(super) figures: Option<Figures>,
}

/// What a picture shows from anywhere.
#[derive(Clone, PartialEq)]
pub(super) struct Look {
    pub(super) content: Content,
    /// The size of the canvas, CSS pixels.
    pub(super) size: Viewport,
    pub(super) pixel_ratio: f64,
    pub(super) theme: ThemeName,
    /// How many times fonts have come since the page was opened.
    pub(super) fonts: u32,
}

/// What there is to see.
#[derive(Clone, PartialEq)]
pub(super) enum Content {
    /// The drawn ground, with its names.
    Ground {
        basemap: Option<Shared<Basemap>>,
        lang: Lang,
    },
    /// Many areas and lines.
    Shapes {
        shapes: Shared<ShapeIndex>,
        visible: Shared<Vec<bool>>,
        layers: LayerSet,
    },
}

/// What the figures depend on, besides the camera: names of the ground give way to them.
#[derive(Clone, PartialEq)]
pub(super) struct Figures {
    /// What is seen of them: labels keep out from under panels.
    pub(super) viewport: Viewport,
    visible: Shared<Vec<bool>>,
    selected: Option<FeatureIx>,
}

impl Figures {
    /// The figures as they are.
    pub(super) fn of(state: &State, viewport: Viewport) -> Self {
        Self {
            viewport,
            visible: state.visible.clone(),
            selected: state.selected_ix(),
        }
    }
}

impl Content {
    /// The ground as it is.
    pub(super) fn ground(state: &State) -> Self {
        Self::Ground {
            basemap: state.ground.clone(),
            lang: state.lang,
        }
    }

    /// The many shapes as they are.
    pub(super) fn shapes(state: &State) -> Self {
        Self::Shapes {
            shapes: state.shapes.clone(),
            visible: state.visible.clone(),
            layers: state.filters.layers,
        }
    }

    /// Whether it is a ground that has come.
    pub(super) fn has_ground(&self) -> bool {
        let basemap = match self {
            Self::Ground { basemap, .. } => basemap.as_ref(),
            Self::Shapes { .. } => None,
        };
        basemap.is_some()
    }

    /// Whether its picture is so dear, and an old one so harmless, that the old one is shown until the
    /// new one is whole.
    pub(super) fn is_patient(&self) -> bool {
        matches!(self, Self::Shapes { .. })
    }
}

impl Look {
    /// The size of a canvas for a view, CSS pixels.
    pub(super) fn size_for(viewport: Viewport) -> Viewport {
        let beyond = |px: f64| (px * (1.0 + 2.0 * MARGIN)).round();
        Viewport::new(beyond(viewport.width), beyond(viewport.height))
    }

    /// Whether this is no more than an older picture of the same part of the page: in other colours or
    /// another font, or of what has changed since.
    pub(super) fn is_older_than(&self, wanted: &Self) -> bool {
        self != wanted && self.size == wanted.size && self.pixel_ratio == wanted.pixel_ratio
    }
}

impl Shot {
    /// Whether it leaves nothing of the view bare.
    pub(super) fn covers(&self, camera: Camera, viewport: Viewport) -> bool {
        let seen = camera.view_box(viewport);
        let painted = self.camera.view_box(self.look.size);
        painted.contains(seen.min) && painted.contains(seen.max)
    }

    /// Whether a view that stands still needs no other picture than this. A patient one need not have the
    /// view in its middle.
    pub(super) fn serves_as(&self, wanted: &Self, viewport: Viewport) -> bool {
        let in_place = self.camera.zoom == wanted.camera.zoom
            && self.look == wanted.look
            && self.covers(wanted.camera, viewport);
        self == wanted || wanted.look.content.is_patient() && in_place
    }

    /// Whether it is sharp enough for a view in motion.
    pub(super) fn suits(&self, camera: Camera, viewport: Viewport) -> bool {
        self.covers(camera, viewport) && camera.scale() < self.camera.scale() * MOST_STRETCH
    }
}
