//! What a painted ground depends on, and for which views it serves.

use crate::app::{Shared, State};
use crate::data::{FeatureIx, Lang};
use crate::scene::Ground as Basemap;
use crate::style::ThemeName;
use crate::view::{Camera, Viewport};

/// The picture reaches so many of the view's widths and heights beyond each edge.
const MARGIN: f64 = 0.22;
/// A picture that would be stretched by more than this is painted anew.
const MOST_STRETCH: f64 = 1.6;

/// What a painted ground depends on.
#[derive(Clone, PartialEq)]
pub(super) struct Shot {
    /// What is painted, and how.
    pub(super) look: Look,
    /// From where.
    pub(super) camera: Camera,
    /// None while the camera moves: nothing is kept free for the figures then.
    pub(super) figures: Option<Figures>,
}

/// What a ground shows from anywhere.
#[derive(Clone, PartialEq)]
pub(super) struct Look {
    pub(super) basemap: Option<Shared<Basemap>>,
    /// The size of the canvas, CSS pixels.
    pub(super) size: Viewport,
    pub(super) pixel_ratio: f64,
    pub(super) theme: ThemeName,
    pub(super) lang: Lang,
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

impl Look {
    /// How the ground is to look in a view.
    pub(super) fn of(state: &State, viewport: Viewport, pixel_ratio: f64) -> Self {
        let beyond = |px: f64| (px * (1.0 + 2.0 * MARGIN)).round();
        Self {
            basemap: state.ground.clone(),
            size: Viewport::new(beyond(viewport.width), beyond(viewport.height)),
            pixel_ratio,
            theme: state.theme_name(),
            lang: state.lang,
        }
    }
}

impl Shot {
    /// Whether it leaves nothing of the view bare.
    pub(super) fn covers(&self, camera: Camera, viewport: Viewport) -> bool {
        let seen = camera.view_box(viewport);
        let painted = self.camera.view_box(self.look.size);
        painted.contains(seen.min) && painted.contains(seen.max)
    }

    /// Whether it is sharp enough for a view in motion.
    pub(super) fn suits(&self, camera: Camera, viewport: Viewport) -> bool {
        self.covers(camera, viewport) && camera.scale() < self.camera.scale() * MOST_STRETCH
    }
}
