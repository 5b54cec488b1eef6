//! The lines of a hatch, so that every painter draws the same ones.

use super::Hatch;
use crate::geo::{Screen, ScreenBox, wrapped};

/// The lines of a hatch across a box: both ends of each, in screen space.
pub fn hatch_lines(hatch: &Hatch, area: ScreenBox) -> Vec<(Screen, Screen)> {
    let step = hatch.gap * std::f64::consts::SQRT_2;
    let height = area.max.y - area.min.y;
    let start = area.min.x + area.min.y;
    let phase = wrapped(hatch.origin.x + hatch.origin.y - start, step);
    let count = ((area.max.x - area.min.x + height) / step).ceil().max(0.0) as usize;
    (0..=count)
        .map(|line| {
            let x = area.min.x + phase + line as f64 * step;
            (
                Screen::new(x, area.min.y),
                Screen::new(x - height, area.max.y),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::style::Color;

    #[test]
    fn hatch_lines_stay_on_the_ground_when_the_view_moves() {
        let hatch = |x| Hatch {
            gap: 7.0,
            width: 1.0,
            color: Color::hex(0),
            origin: Screen::new(x, 0.0),
        };
        let area = ScreenBox::new(0.0, 0.0, 100.0, 50.0);
        let first = hatch_lines(&hatch(30.0), area)[0].0.x;
        let moved = hatch_lines(&hatch(33.0), area)[0].0.x;
        assert!((moved - first - 3.0).abs() < 1e-9);
    }
}
