//! Two fingers on the map: pan and zoom together, about the fingers.

use super::PointerKind;
use crate::geo::{Screen, World};
use crate::view::{Camera, Moment, Viewport};

/// Fingers cannot be told apart any closer, in CSS pixels; also keeps the ratio finite.
const CLOSEST_PX: f64 = 16.0;

/// One pointer that is down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Finger {
    /// The browser's number for it.
    pub(super) id: i32,
    /// What it is.
    pub(super) kind: PointerKind,
    /// Where it is now.
    pub(super) at: Screen,
}

/// Two fingers and what they hold.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pinch {
    first: Finger,
    second: Finger,
    /// Where the fingers were when they took hold, to know a two-finger tap from a pinch.
    from: (Screen, Screen),
    /// The world point that stays in the middle between the fingers.
    held: World,
    /// How far apart the fingers were when they took hold, in CSS pixels.
    apart: f64,
    /// The zoom when they took hold.
    zoom: f64,
    /// When the first of them was pressed, in milliseconds.
    pub(super) since_ms: f64,
    /// Whether they moved beyond the slop: before, it may still be a tap.
    pub(super) is_moving: bool,
}

impl Pinch {
    /// Two fingers that take hold of the map as it is.
    pub(super) fn taking(first: Finger, second: Finger, since_ms: f64, moment: Moment) -> Self {
        let mid = middle(first.at, second.at);
        Self {
            first,
            second,
            from: (first.at, second.at),
            held: moment.camera.world_from_screen(moment.viewport, mid),
            apart: first.at.distance(second.at).max(CLOSEST_PX),
            zoom: moment.camera.zoom,
            since_ms,
            is_moving: false,
        }
    }

    /// Whether this finger is one of the two.
    pub(super) fn has(&self, id: i32) -> bool {
        self.first.id == id || self.second.id == id
    }

    /// The point between the fingers.
    pub(super) fn middle(&self) -> Screen {
        middle(self.first.at, self.second.at)
    }

    /// The finger of that number.
    pub(super) fn finger(&self, id: i32) -> Finger {
        if self.first.id == id {
            self.first
        } else {
            self.second
        }
    }

    /// The finger that stays when this one is lifted.
    pub(super) fn without(&self, id: i32) -> Finger {
        if self.first.id == id {
            self.second
        } else {
            self.first
        }
    }

    /// One finger moved. Returns the pinch, taking hold anew at the moment it leaves the slop so
    /// that the map does not jump by it.
    pub(super) fn moved(mut self, id: i32, at: Screen, moment: Moment) -> Self {
        let finger = if self.first.id == id {
            &mut self.first
        } else {
            &mut self.second
        };
        finger.at = at;
        let slop = finger.kind.slop_px();
        let left_slop = self.first.at.distance(self.from.0) > slop
            || self.second.at.distance(self.from.1) > slop;
        if !self.is_moving && left_slop {
            self = Self::taking(self.first, self.second, self.since_ms, moment);
            self.is_moving = true;
        }
        self
    }

    /// The camera that keeps the held point between the fingers.
    pub(super) fn camera(&self, viewport: Viewport) -> Camera {
        let apart = self.first.at.distance(self.second.at).max(CLOSEST_PX);
        let zoom = self.zoom + (apart / self.apart).log2();
        Camera::placing(viewport, self.held, self.middle(), zoom)
    }
}

fn middle(a: Screen, b: Screen) -> Screen {
    Screen::new((a.x + b.x) / 2.0, (a.y + b.y) / 2.0)
}
