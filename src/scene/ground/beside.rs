//! What the figures cover, so that the names of the ground can stand beside it.

use crate::geo::{Screen, ScreenBox};
use crate::scene::{Align, Mark, Measure, Scene, TextMark};

/// The boxes of all symbols, clusters and labels of a picture. Rings and halos count for nothing:
/// a name may touch them, and what is hovered must not move the names of streets.
pub fn boxes_of(figures: &Scene, measure: &dyn Measure) -> Vec<ScreenBox> {
    let covered = |mark: &Mark| match mark {
        Mark::Symbol { at, size, .. } => Some(square(*at, size / 2.0)),
        Mark::Cluster { at, radius, .. } => Some(square(*at, *radius)),
        Mark::Text(text) => Some(box_of_text(text, measure)),
        _ => None,
    };
    figures.marks.iter().filter_map(covered).collect()
}

fn square(at: Screen, reach: f64) -> ScreenBox {
    ScreenBox::new(at.x - reach, at.y - reach, at.x + reach, at.y + reach)
}

fn box_of_text(text: &TextMark, measure: &dyn Measure) -> ScreenBox {
    let width = measure.width(&text.text, text.font);
    let left = match text.align {
        Align::Left => text.at.x,
        Align::Center => text.at.x - width / 2.0,
        Align::Right => text.at.x - width,
    };
    let half = text.font.size() * 0.6;
    ScreenBox::new(left, text.at.y - half, left + width, text.at.y + half)
}
