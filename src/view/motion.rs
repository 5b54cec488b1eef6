//! What moves the camera between two inputs: nothing, a throw, a flight or an eased zoom.
//!
//! One order at a time; a new one ends what went before. While it is [`Moving::Still`] nobody has
//! to ask for a frame.

use super::{Camera, Flight, Inertia, MAX_ZOOM, MIN_ZOOM, Velocity, Viewport};
use crate::geo::Screen;

/// Everything a step of the map depends on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment {
    /// Milliseconds of a clock that never goes back.
    pub now_ms: f64,
    /// The camera as it is shown.
    pub camera: Camera,
    /// The canvas and what panels cover of it.
    pub viewport: Viewport,
}

/// Whether the visitor wants to see things move.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Motion {
    /// Flights, throws and eased zooms.
    #[default]
    Full,
    /// The map jumps and never glides; it still follows the hand.
    Reduced,
}

/// An order to the camera.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Move {
    /// Stand still: a hand is on the map.
    Stop,
    /// Show this now: the map follows the hand.
    To(Camera),
    /// Fly there.
    Fly(Camera),
    /// Glide on, as thrown.
    Fling(Velocity),
    /// Zoom about a point that stays where it is.
    Zoom {
        /// The point, in CSS pixels of the view.
        about: Screen,
        /// Zoom levels, positive towards the ground.
        by: f64,
        /// Whether the step is large enough to be eased.
        eased: bool,
    },
}

/// A zoom on its way; steps of the wheel add up in `target`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Zooming {
    about: Screen,
    target: f64,
    last_ms: f64,
    /// Before this the next step may still come, and the map does not count as still.
    until_ms: f64,
}

/// What the camera is doing by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Moving {
    /// Nothing.
    #[default]
    Still,
    /// Gliding since a time in milliseconds.
    Gliding(Inertia, f64),
    /// Flying since a time in milliseconds.
    Flying(Flight, f64),
    /// Zooming about a point.
    Zooming(Zooming),
}

/// The time in which an eased zoom does all but 1/e of its way, in milliseconds.
const ZOOM_EASE_MS: f64 = 40.0;
/// A trackpad sends its steps a frame or two apart, a wheel its notches farther; a map that stood
/// still in between would paint everything anew and write its address at each of them.
const LINGER_MS: f64 = 250.0;
/// Nearer than this the eased zoom is there, in zoom levels: half a pixel at the edge of a phone.
const ZOOM_THERE: f64 = 0.002;

impl Moving {
    /// Whether no frame is needed.
    pub fn is_still(&self) -> bool {
        *self == Self::Still
    }

    /// Takes an order. Returns the camera to show now.
    pub fn obey(&mut self, order: Move, moment: Moment, motion: Motion) -> Camera {
        let Moment { now_ms, camera, .. } = moment;
        let before = std::mem::take(self);
        match (order, motion) {
            (Move::To(there), _) => return there,
            (Move::Fly(there), Motion::Reduced) => return Camera::new(there.center, there.zoom),
            (Move::Stop, _) | (Move::Fling(_), Motion::Reduced) => {}
            (Move::Fly(there), Motion::Full) => {
                *self = Self::Flying(Flight::between(camera, there, moment.viewport), now_ms);
            }
            (Move::Fling(velocity), Motion::Full) => {
                *self = Self::Gliding(Inertia::new(camera, velocity), now_ms);
            }
            (Move::Zoom { about, by, eased }, _) => {
                let zooming = Zooming::adding(before, about, by, moment);
                *self = Self::Zooming(zooming);
                if motion == Motion::Reduced || !(eased || before.is_easing(camera)) {
                    return camera.zoomed_about(moment.viewport, about, zooming.target);
                }
            }
        }
        camera
    }

    /// Whether a zoom is under way that has not arrived.
    fn is_easing(self, camera: Camera) -> bool {
        matches!(self, Self::Zooming(zooming) if zooming.target != camera.zoom)
    }

    /// The camera at this moment, and whether the map now stands.
    pub fn step(&mut self, moment: Moment) -> (Camera, bool) {
        let Moment { now_ms, camera, .. } = moment;
        let (camera, is_still) = match self {
            Self::Still => (camera, true),
            Self::Gliding(inertia, since_ms) => inertia.at(now_ms - *since_ms),
            Self::Flying(flight, since_ms) => flight.at(now_ms - *since_ms),
            Self::Zooming(zooming) => zooming.step(moment),
        };
        if is_still {
            *self = Self::Still;
        }
        (camera, is_still)
    }

    /// Where the camera will be when the map stands again. A key pressed while it still flies goes
    /// on from there, so that no press is lost.
    pub fn goal(&self, camera: Camera, viewport: Viewport) -> Camera {
        match self {
            Self::Still => camera,
            Self::Gliding(inertia, _) => inertia.goal(),
            Self::Flying(flight, _) => flight.goal(),
            Self::Zooming(zooming) => camera.zoomed_about(viewport, zooming.about, zooming.target),
        }
    }
}

impl Zooming {
    fn adding(before: Moving, about: Screen, by: f64, moment: Moment) -> Self {
        let (from, last_ms) = match before {
            Moving::Zooming(zooming) => (zooming.target, zooming.last_ms),
            _ => (moment.camera.zoom, moment.now_ms),
        };
        Self {
            about,
            target: (from + by).clamp(MIN_ZOOM, MAX_ZOOM),
            last_ms,
            until_ms: moment.now_ms + LINGER_MS,
        }
    }

    fn step(&mut self, moment: Moment) -> (Camera, bool) {
        let passed_ms = (moment.now_ms - self.last_ms).max(0.0);
        self.last_ms = self.last_ms.max(moment.now_ms);
        let left = (self.target - moment.camera.zoom) * (-passed_ms / ZOOM_EASE_MS).exp();
        let is_there = left.abs() < ZOOM_THERE;
        let zoom = if is_there {
            self.target
        } else {
            self.target - left
        };
        let camera = moment
            .camera
            .zoomed_about(moment.viewport, self.about, zoom);
        (camera, is_there && moment.now_ms >= self.until_ms)
    }
}
