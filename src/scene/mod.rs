//! The picture as data: a list of marks in CSS pixels relative to the view, built by one function
//! and painted by another that decides nothing.
//!
//! Two pictures are stacked: the *ground* (`build_ground(&Ground, Camera, Viewport, &Theme, Lang,
//! &dyn Measure) -> Scene`, from `Ground::read(bytes) -> Result<Ground, ParseError>`: water, streets,
//! names; it changes with camera and theme) and the *figures* (`build`: places, zones, labels, hover, selection).
//! Not its concern: how a mark becomes pixels (`browser/painter`, `exchange/svg`).

mod build;
mod frame;
mod grid;
mod ground;
mod hatch;
mod labels;
mod mark;
mod pick;
mod ring;
mod route;
mod scale_bar;
mod shapes;
mod slices;
mod spots;
mod stops;
mod symbol;

pub use build::build;
pub use frame::Frame;
pub use ground::{Ground, boxes_of, build_ground, build_ground_beside};
pub use hatch::hatch_lines;
pub use mark::{Align, Dash, Font, Hatch, Item, Mark, Path, Reach, Scene, Target, TextMark};
pub use pick::pick;
pub use ring::{RING_STEPS, ring_steps};
pub use route::Route;
pub use shapes::ManyShapes;
pub use slices::slices;
pub use stops::{Stop, stops};
pub use symbol::{glyph_lines, symbol_outline};

/// How wide a text is. The canvas measures in the browser; tests bring a rule of thumb.
pub trait Measure {
    /// The width of a line of text in CSS pixels.
    fn width(&self, text: &str, font: Font) -> f64;
}

/// Measures by the number of letters: near enough for tests and for SVG made without a browser.
#[derive(Clone, Copy, Debug, Default)]
pub struct RoughMeasure;

impl Measure for RoughMeasure {
    fn width(&self, text: &str, font: Font) -> f64 {
        let letter = if font.bold { 0.58 } else { 0.55 };
        text.chars().count() as f64 * font.size() * letter
    }
}
