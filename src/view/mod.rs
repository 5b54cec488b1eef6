//! Where the map is looked at from, and how hands move it.
//!
//! Knows nothing of features or pixels painted; everything here is plain numbers.

mod camera;
mod viewport;

pub use crate::geo::{MAX_ZOOM, MIN_ZOOM};
pub use camera::{Camera, HOME};
pub use viewport::{Insets, Viewport};
