//! A line measured along its length, and the stretches of it that a text can stand on.
//!
//! Slots are fixed to the line, not to the view: a name stays on its street while the map is panned.

use crate::geo::{Screen, sort_short_by_key, wrapped};
use std::f64::consts::PI;

/// How many directions of a stretch are looked at to see how much it bends.
const SAMPLES: usize = 8;

/// A line in screen space, measured along its length.
pub(super) struct Ruler {
    points: Vec<Screen>,
    /// How far along each point lies, CSS pixels.
    marks: Vec<f64>,
}

/// A stretch of a line that a text stands on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Stretch {
    /// Where it begins, CSS pixels along the line.
    pub(super) from: f64,
    /// Where it ends.
    pub(super) to: f64,
    /// The most the line turns away from the direct way, radians.
    bend: f64,
}

impl Stretch {
    /// Whether the line hardly bends under the text.
    pub(super) fn is_straighter_than(self, bend: f64) -> bool {
        self.bend < bend
    }
}

impl Ruler {
    pub(super) fn new(points: Vec<Screen>) -> Self {
        let mut along = 0.0;
        let mut marks = vec![0.0];
        marks.extend(points.windows(2).map(|pair| {
            along += pair[0].distance(pair[1]);
            along
        }));
        Self { points, marks }
    }

    pub(super) fn length(&self) -> f64 {
        self.marks.last().copied().unwrap_or(0.0)
    }

    /// The point that far along the line, held at its ends.
    pub(super) fn at(&self, along: f64) -> Screen {
        let after = self.marks.partition_point(|&mark| mark <= along);
        let last = self.points.len().saturating_sub(1);
        let (low, high) = (after.saturating_sub(1).min(last), after.min(last));
        let (a, b) = (self.points[low], self.points[high]);
        let span = (self.marks[high] - self.marks[low]).max(f64::MIN_POSITIVE);
        let part = ((along - self.marks[low]) / span).clamp(0.0, 1.0);
        Screen::new(a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part)
    }

    /// The direction from one place to another, radians clockwise from the right.
    pub(super) fn angle(&self, from: f64, to: f64) -> f64 {
        let (a, b) = (self.at(from), self.at(to));
        (b.y - a.y).atan2(b.x - a.x)
    }

    fn stretch(&self, middle: f64, width: f64) -> Stretch {
        let (from, to) = (middle - width / 2.0, middle + width / 2.0);
        let direct = self.angle(from, to);
        let step = width / SAMPLES as f64;
        let bend = (0..SAMPLES)
            .map(|at| self.angle(from + step * at as f64, from + step * (at + 1) as f64))
            .map(|angle| turned(angle - direct).abs())
            .fold(0.0, f64::max);
        Stretch { from, to, bend }
    }
}

/// Where a text of that width can stand on the line: one slot every `spacing` CSS pixels, each with
/// its places from the straightest and most central on. Slots whose middle is not `wanted` are left
/// out, as are places that bend more than `max_bend`.
pub(super) fn slots(
    ruler: &Ruler,
    width: f64,
    spacing: f64,
    max_bend: f64,
    wanted: impl Fn(Screen) -> bool,
) -> Vec<Vec<Stretch>> {
    let length = ruler.length();
    if length < width || ruler.points.len() < 2 {
        return Vec::new();
    }
    let count = (length / spacing.max(width)).floor().max(1.0);
    let room = length / count;
    (0..count as usize)
        .map(|slot| (slot as f64 + 0.5) * room)
        .filter(|&middle| wanted(ruler.at(middle)))
        .map(|middle| places(ruler, middle, width, room, max_bend))
        .collect()
}

fn places(ruler: &Ruler, middle: f64, width: f64, room: f64, max_bend: f64) -> Vec<Stretch> {
    let play = ((room - width) / 2.0).max(0.0);
    let mut scored: Vec<(f64, Stretch)> = [0.0, -0.33, 0.33, -0.66, 0.66, -1.0, 1.0]
        .into_iter()
        .map(|shift: f64| (shift, ruler.stretch(middle + shift * play, width)))
        .filter(|(_, stretch)| stretch.bend <= max_bend)
        .map(|(shift, stretch)| (stretch.bend + 0.1 * shift.abs(), stretch))
        .collect();
    // The bits of numbers that are not negative are in the order of the numbers.
    sort_short_by_key(&mut scored, |(score, _)| score.to_bits());
    scored.into_iter().map(|(_, stretch)| stretch).collect()
}

/// The angle in -π..=π.
pub(super) fn turned(angle: f64) -> f64 {
    let turned = wrapped(angle, 2.0 * PI);
    if turned > PI {
        turned - 2.0 * PI
    } else {
        turned
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ruler(points: &[(f64, f64)]) -> Ruler {
        Ruler::new(points.iter().map(|&(x, y)| Screen::new(x, y)).collect())
    }

    #[test]
    fn a_name_longer_than_its_street_is_left_out() {
        let short = ruler(&[(0.0, 0.0), (30.0, 0.0)]);
        assert!(slots(&short, 40.0, 500.0, 0.3, |_| true).is_empty());
    }

    #[test]
    fn a_name_moves_off_a_corner_to_the_straight() {
        let line = ruler(&[(0.0, 0.0), (150.0, 0.0), (150.0, 150.0)]);
        let stretch = slots(&line, 80.0, 900.0, 0.3, |_| true)[0][0];
        assert!(stretch.bend < 0.01);
    }
}
