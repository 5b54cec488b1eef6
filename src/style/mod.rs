//! How things look: colours by theme, symbols by layer, what is drawn over what.
//!
//! Values only; what they are applied to is in `scene/`.

mod color;
mod glyphs;
mod layers;
mod theme;

pub use color::{Color, contrast_ratio};
pub use glyphs::Glyph;
pub use layers::{Shape, layer_color, layer_shape};
pub use theme::{Theme, ThemeName};
