//! Where the map is looked at from, and how hands move it.
//!
//! Knows nothing of features or pixels painted; everything here is plain numbers.

mod ahead;
mod camera;
mod flight;
mod gesture;
mod inertia;
mod keys;
mod motion;
mod viewport;

pub use crate::geo::{MAX_ZOOM, MIN_ZOOM};
pub use ahead::{ahead, carried_on, onward};
pub use camera::{Camera, HOME};
pub use flight::Flight;
pub use gesture::{
    Gestures, Hint, Input, Outcome, Pointer, PointerKind, PointerPhase, Policy, Wheel, WheelMode,
};
pub use inertia::{Inertia, Velocity};
pub use keys::camera_from_key;
pub use motion::{Moment, Motion, Move, Moving, Zooming};
pub use viewport::{Insets, Overlays, Viewport};
