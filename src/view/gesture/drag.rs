//! One pointer drags: it pans, it zooms after a tap, or it draws a box to zoom to.

use super::Outcome;
use super::pinch::Finger;
use super::state::Turn;
use super::track::Track;
use crate::geo::{Screen, ScreenBox, World, WorldBox};
use crate::view::{Camera, MAX_ZOOM, Moment, Move};

/// A finger left over from a pinch throws nothing for this long: the two never leave together.
const AFTER_PINCH_MS: f64 = 150.0;
/// Dragging this far after a tap is one zoom, in CSS pixels.
const TAP_ZOOM_PX: f64 = 128.0;
/// A smaller box was not meant, in CSS pixels.
const SMALLEST_BOX_PX: f64 = 8.0;

/// A pointer that drags the map.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Pan {
    pub(super) finger: Finger,
    /// The world point that stays under the pointer.
    held: World,
    track: Track,
    fling_from_ms: f64,
}

impl Pan {
    /// The pointer takes hold of what is under it now, so that the map does not jump by the slop.
    pub(super) fn taking(finger: Finger, moment: Moment) -> Self {
        Self {
            finger,
            held: moment.camera.world_from_screen(moment.viewport, finger.at),
            track: Track::starting(moment.now_ms, finger.at),
            fling_from_ms: moment.now_ms,
        }
    }

    /// The same for the finger that stays when the other one of a pinch is lifted.
    pub(super) fn after_pinch(finger: Finger, moment: Moment) -> Self {
        Self {
            fling_from_ms: moment.now_ms + AFTER_PINCH_MS,
            ..Self::taking(finger, moment)
        }
    }

    /// The pointer moved, and the map with it.
    pub(super) fn moved(mut self, at: Screen, turn: &mut Turn<'_>) -> Self {
        let Moment {
            now_ms,
            camera,
            viewport,
        } = turn.moment;
        self.finger.at = at;
        self.track.push(now_ms, at);
        turn.show(Camera::placing(viewport, self.held, at, camera.zoom));
        self
    }

    /// The pointer let go, perhaps with a throw.
    pub(super) fn lifted(self, turn: &mut Turn<'_>) {
        let now_ms = turn.moment.now_ms;
        if now_ms >= self.fling_from_ms
            && let Some(velocity) = self.track.velocity(now_ms)
        {
            turn.out.push(Outcome::Map(Move::Fling(velocity)));
        }
    }
}

/// A finger that tapped, came back and drags: down to zoom in, up to zoom out. One hand is enough.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct TapZoom {
    pub(super) finger: Finger,
    /// Where the finger came back, in CSS pixels of the view.
    about: Screen,
    /// The world point there, which stays there.
    held: World,
    from_y: f64,
    zoom: f64,
}

impl TapZoom {
    /// The finger left its slop.
    pub(super) fn taking(finger: Finger, about: Screen, moment: Moment) -> Self {
        Self {
            finger,
            about,
            held: moment.camera.world_from_screen(moment.viewport, about),
            from_y: finger.at.y,
            zoom: moment.camera.zoom,
        }
    }

    /// The finger moved.
    pub(super) fn moved(mut self, at: Screen, turn: &mut Turn<'_>) -> Self {
        self.finger.at = at;
        let zoom = self.zoom + (at.y - self.from_y) / TAP_ZOOM_PX;
        turn.show(Camera::placing(
            turn.moment.viewport,
            self.held,
            self.about,
            zoom,
        ));
        self
    }
}

/// A box drawn with Shift held.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct BoxDrag {
    from: Screen,
    pub(super) finger: Finger,
}

impl BoxDrag {
    /// A box from this corner to the pointer.
    pub(super) const fn from(from: Screen, finger: Finger) -> Self {
        Self { from, finger }
    }

    /// The pointer moved.
    pub(super) fn moved(mut self, at: Screen, turn: &mut Turn<'_>) -> Self {
        self.finger.at = at;
        self.showing(turn)
    }

    /// Asks for the box to be drawn.
    pub(super) fn showing(self, turn: &mut Turn<'_>) -> Self {
        turn.out.push(Outcome::BoxPreview(Some(self.area())));
        self
    }

    /// The pointer let go: look at what is in the box.
    pub(super) fn lifted(self, turn: &mut Turn<'_>) {
        self.lost(turn);
        let ScreenBox { min, max } = self.area();
        if max.x - min.x < SMALLEST_BOX_PX || max.y - min.y < SMALLEST_BOX_PX {
            return;
        }
        let Moment {
            camera, viewport, ..
        } = turn.moment;
        let bounds =
            WorldBox::around([min, max].map(|corner| camera.world_from_screen(viewport, corner)));
        let there = Camera::fitting(viewport, bounds, 0.0, MAX_ZOOM);
        turn.out.push(Outcome::Map(Move::Fly(there)));
    }

    /// The box goes away.
    pub(super) fn lost(self, turn: &mut Turn<'_>) {
        turn.out.push(Outcome::BoxPreview(None));
    }

    fn area(self) -> ScreenBox {
        let (a, b) = (self.from, self.finger.at);
        ScreenBox::new(a.x.min(b.x), a.y.min(b.y), a.x.max(b.x), a.y.max(b.y))
    }
}

impl Turn<'_> {
    /// Orders the camera shown at once.
    pub(super) fn show(&mut self, camera: Camera) {
        self.out.push(Outcome::Map(Move::To(camera)));
    }
}
