//! How a thrown map glides to rest.

use super::Camera;
use crate::geo::Screen;

/// The time in which the speed falls to 1/e of what it was, in milliseconds.
const DECAY_MS: f64 = 250.0;
/// Slower than this the map stands, in CSS pixels a millisecond: a third of a pixel a frame.
const REST_PX_PER_MS: f64 = 0.02;
/// A slower release was a drag, not a throw.
const SLOWEST_THROW: f64 = 0.15;
/// A faster throw loses its way.
const FASTEST_THROW: f64 = 3.0;

/// A speed on screen, in CSS pixels a millisecond.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Velocity {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

impl Velocity {
    /// This speed if it is a throw, held to what an eye can follow; `None` if it is not.
    pub fn worth_gliding(x: f64, y: f64) -> Option<Self> {
        let speed = x.hypot(y);
        if !speed.is_finite() || speed < SLOWEST_THROW {
            return None;
        }
        let kept = speed.min(FASTEST_THROW) / speed;
        Some(Self {
            x: x * kept,
            y: y * kept,
        })
    }

    /// CSS pixels a millisecond, whatever the direction.
    pub fn speed(self) -> f64 {
        self.x.hypot(self.y)
    }
}

/// A map that was thrown, as a pure function of the time since.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Inertia {
    from: Camera,
    velocity: Velocity,
}

impl Inertia {
    /// Thrown from here at this speed.
    pub const fn new(from: Camera, velocity: Velocity) -> Self {
        Self { from, velocity }
    }

    /// The camera after `elapsed_ms`, and whether the map has come to rest.
    pub fn at(self, elapsed_ms: f64) -> (Camera, bool) {
        let left = (-elapsed_ms.max(0.0) / DECAY_MS).exp();
        let is_done = self.velocity.speed() * left < REST_PX_PER_MS;
        (self.camera_after(1.0 - left), is_done)
    }

    /// The camera when a share of the whole way is behind it.
    fn camera_after(self, share: f64) -> Camera {
        let Velocity { x, y } = self.velocity;
        let gone = Screen::new(x * DECAY_MS * share, y * DECAY_MS * share);
        self.from.panned(Screen::new(0.0, 0.0), gone)
    }

    /// Where the map will come to rest.
    pub fn goal(self) -> Camera {
        self.camera_after(1.0)
    }
}
