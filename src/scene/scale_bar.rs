//! The scale bar: a round length on the ground, in the free corner of the view.

use super::frame::Frame;
use super::spots::Placed;
use super::{Align, Font, Mark, Scene, TextMark};
use crate::geo::{Screen, ScreenBox, metres_per_world_unit, short_decimal};
use std::sync::Arc;

/// The bar is no longer than this, CSS pixels.
const MOST_PX: f64 = 110.0;
/// How far it stays from the edges of the free part, CSS pixels.
const MARGIN_PX: f64 = 14.0;
/// A view narrower than this has no room for it, CSS pixels.
const LEAST_VIEW_PX: f64 = 300.0;

/// How opaque the plate is: a symbol under it still shows.
const PLATE: f64 = 0.85;

/// Paints the scale bar into the lower left of the free part; on a plate where it would stand on a
/// symbol.
pub(super) fn draw(frame: &Frame<'_>, spots: &[Placed], scene: &mut Scene) {
    let Some(area) = footprint(frame) else { return };
    let metres_per_px = metres_per_world_unit(frame.camera.center) / frame.camera.scale();
    let metres = round_length(MOST_PX * metres_per_px);
    let length = metres / metres_per_px;
    let left = Screen::new(area.min.x, area.max.y);
    let right = Screen::new(left.x + length, left.y);
    let taken = ScreenBox::new(left.x, area.min.y, right.x, left.y);
    if spots.iter().any(|spot| spot.footprint().overlaps(taken)) {
        scene.marks.push(plate(taken.grown(6.0), frame));
    }
    let tick = |at: Screen| Screen::new(at.x, at.y - 5.0);
    let bar = vec![tick(left), left, right, tick(right)];
    scene.cased(vec![bar], frame.theme);
    scene.marks.push(Mark::Text(TextMark {
        at: Screen::new((left.x + right.x) / 2.0, left.y - 9.0),
        align: Align::Center,
        text: words(metres).into(),
        font: Font::regular(12),
        color: frame.theme.ink,
        halo: frame.theme.halo,
        angle: 0.0,
    }));
}

fn plate(area: ScreenBox, frame: &Frame<'_>) -> Mark {
    let ScreenBox { min, max } = area;
    let ring = vec![
        min,
        Screen::new(max.x, min.y),
        max,
        Screen::new(min.x, max.y),
    ];
    Mark::Fill {
        rings: Arc::new(vec![ring]),
        color: frame.theme.halo.alpha(PLATE),
    }
}

/// The room that the bar and its words may take; none in a view too narrow for it.
pub(super) fn footprint(frame: &Frame<'_>) -> Option<ScreenBox> {
    let free = frame.viewport.free();
    let (left, bottom) = (free.min.x + MARGIN_PX, free.max.y - MARGIN_PX);
    let is_wide = free.max.x - free.min.x >= LEAST_VIEW_PX;
    is_wide.then(|| ScreenBox::new(left, bottom - 20.0, left + MOST_PX, bottom))
}

/// The longest of 1, 2 and 5 times a power of ten that is no longer than this, in metres; 1 at least.
fn round_length(most: f64) -> f64 {
    let mut power = 1.0;
    while power * 10.0 <= most {
        power *= 10.0;
    }
    [5.0, 2.0, 1.0]
        .into_iter()
        .map(|step| step * power)
        .find(|length| *length <= most)
        .unwrap_or(power)
}

fn words(metres: f64) -> String {
    if metres < 1000.0 {
        format!("{} m", short_decimal(metres, 0))
    } else {
        format!("{} km", short_decimal(metres / 1000.0, 3))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_round() {
        assert_eq!(round_length(480.0), 200.0);
        assert_eq!(round_length(500.0), 500.0);
        assert_eq!(round_length(999.0), 500.0);
        assert_eq!(round_length(1000.0), 1000.0);
    }

    #[test]
    fn kilometres_begin_at_a_thousand_metres() {
        assert_eq!(words(500.0), "500 m");
        assert_eq!(words(2000.0), "2 km");
    }
}
