//! Where a name stands inside an area: the point farthest from every shore, roughly.

use crate::geo::{World, WorldBox, distance_to_path, ring_contains};

/// How finely the first look searches, cells across.
const CELLS: usize = 12;
/// How often the best cell is looked at again, half as wide each time.
const ROUNDS: usize = 4;

/// The roomiest point inside the rings; the middle of the box when there is none inside.
pub(super) fn heart(rings: &[Vec<World>]) -> World {
    let bounds = WorldBox::around(rings.iter().flatten().copied());
    let step = World {
        x: (bounds.max.x - bounds.min.x) / CELLS as f64,
        y: (bounds.max.y - bounds.min.y) / CELLS as f64,
    };
    let mut best = (f64::NEG_INFINITY, bounds.center());
    look_around(rings, bounds.center(), step, CELLS as i32 / 2, &mut best);
    let mut fine = step;
    for _ in 0..ROUNDS {
        fine = World {
            x: fine.x / 2.0,
            y: fine.y / 2.0,
        };
        look_around(rings, best.1, fine, 1, &mut best);
    }
    best.1
}

fn look_around(
    rings: &[Vec<World>],
    middle: World,
    step: World,
    reach: i32,
    best: &mut (f64, World),
) {
    for row in -reach..=reach {
        for column in -reach..=reach {
            let point = World {
                x: middle.x + f64::from(column) * step.x,
                y: middle.y + f64::from(row) * step.y,
            };
            let room = room(rings, point);
            if room > best.0 {
                *best = (room, point);
            }
        }
    }
}

fn room(rings: &[Vec<World>], point: World) -> f64 {
    if !ring_contains(rings, point) {
        return f64::NEG_INFINITY;
    }
    rings
        .iter()
        .map(|ring| distance_to_path(ring, point))
        .fold(f64::INFINITY, f64::min)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heart_of_a_horseshoe_lies_in_the_water_not_in_the_bay() {
        let horseshoe = [
            (0.0, 0.0),
            (10.0, 0.0),
            (10.0, 10.0),
            (7.0, 10.0),
            (7.0, 3.0),
            (3.0, 3.0),
            (3.0, 10.0),
            (0.0, 10.0),
            (0.0, 0.0),
        ];
        let ring: Vec<World> = horseshoe.iter().map(|&(x, y)| World { x, y }).collect();
        let rings = [ring];
        assert!(ring_contains(&rings, heart(&rings)));
    }
}
