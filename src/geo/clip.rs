//! Cutting rings and paths to a box, in whatever unit the points are in.

use super::{World, WorldBox};

/// The part of a ring inside the box, as one ring; empty where they share nothing. A ring that leaves
/// the box and comes back runs along the box's edge in between, so an outline is only right where the
/// edge is out of sight. (Sutherland and Hodgman, CACM 1974.)
pub fn clip_ring(ring: &[World], area: WorldBox) -> Vec<World> {
    let mut ring = ring.to_vec();
    for side in Side::of(area) {
        ring = cut(&ring, side);
    }
    ring
}

/// The parts of a path inside the box, each a path of two points or more.
/// (Liang and Barsky, ACM Transactions on Graphics 1984.)
pub fn clip_path(path: &[World], area: WorldBox) -> Vec<Vec<World>> {
    let mut parts: Vec<Vec<World>> = Vec::new();
    let mut open = false;
    for pair in path.windows(2) {
        let Some((from, to)) = clip_segment(pair[0], pair[1], area) else {
            open = false;
            continue;
        };
        match parts.last_mut() {
            Some(part) if open => part.push(to),
            _ => parts.push(vec![from, to]),
        }
        open = to == pair[1];
    }
    parts
}

/// One edge of a box and which of its sides is inside.
#[derive(Clone, Copy)]
enum Side {
    West(f64),
    East(f64),
    North(f64),
    South(f64),
}

impl Side {
    fn of(area: WorldBox) -> [Self; 4] {
        [
            Self::West(area.min.x),
            Self::East(area.max.x),
            Self::North(area.min.y),
            Self::South(area.max.y),
        ]
    }

    fn has(self, point: World) -> bool {
        match self {
            Self::West(x) => point.x >= x,
            Self::East(x) => point.x <= x,
            Self::North(y) => point.y >= y,
            Self::South(y) => point.y <= y,
        }
    }

    /// Where a line that crosses the edge does so: on the edge itself, to the last bit.
    fn crossing(self, a: World, b: World) -> World {
        match self {
            Self::West(x) | Self::East(x) => World {
                x,
                y: a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x),
            },
            Self::North(y) | Self::South(y) => World {
                x: a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y),
                y,
            },
        }
    }
}

fn cut(ring: &[World], side: Side) -> Vec<World> {
    let mut out = Vec::with_capacity(ring.len() + 4);
    let Some(mut before) = ring.last().copied() else {
        return out;
    };
    for &point in ring {
        if side.has(point) != side.has(before) {
            out.push(side.crossing(before, point));
        }
        if side.has(point) {
            out.push(point);
        }
        before = point;
    }
    out
}

/// The part of a line inside the box.
fn clip_segment(a: World, b: World, area: WorldBox) -> Option<(World, World)> {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let (mut enters, mut leaves) = (0.0_f64, 1.0_f64);
    let sides = [
        (-dx, a.x - area.min.x),
        (dx, area.max.x - a.x),
        (-dy, a.y - area.min.y),
        (dy, area.max.y - a.y),
    ];
    for (step, room) in sides {
        if step == 0.0 {
            if room < 0.0 {
                return None;
            }
        } else if step < 0.0 {
            enters = enters.max(room / step);
        } else {
            leaves = leaves.min(room / step);
        }
    }
    if enters > leaves {
        return None;
    }
    let at = |part: f64| World {
        x: a.x + part * dx,
        y: a.y + part * dy,
    };
    let from = if enters == 0.0 { a } else { at(enters) };
    let to = if leaves == 1.0 { b } else { at(leaves) };
    Some((from, to))
}

#[cfg(test)]
mod tests {
    use super::super::{ring_area, ring_contains};
    use super::*;
    use proptest::prelude::*;

    const AREA: WorldBox = WorldBox {
        min: World { x: 0.0, y: 0.0 },
        max: World { x: 10.0, y: 10.0 },
    };

    fn points(list: &[(f64, f64)]) -> Vec<World> {
        list.iter().map(|&(x, y)| World { x, y }).collect()
    }

    #[test]
    fn a_ring_inside_stays_as_it_is_and_one_outside_goes() {
        let inside = points(&[(1.0, 1.0), (5.0, 1.0), (5.0, 5.0)]);
        assert_eq!(clip_ring(&inside, AREA), inside);
        let outside = points(&[(11.0, 1.0), (15.0, 1.0), (15.0, 5.0)]);
        assert!(clip_ring(&outside, AREA).is_empty());
        assert!(clip_ring(&[], AREA).is_empty());
    }

    #[test]
    fn a_ring_around_the_box_becomes_the_box() {
        let around = points(&[(-9.0, -9.0), (19.0, -9.0), (19.0, 19.0), (-9.0, 19.0)]);
        assert_eq!(ring_area(&clip_ring(&around, AREA)).abs(), 100.0);
    }

    #[test]
    fn a_path_that_leaves_and_comes_back_is_two() {
        let path = points(&[(5.0, 5.0), (15.0, 5.0), (15.0, 8.0), (5.0, 8.0)]);
        let parts = [
            points(&[(5.0, 5.0), (10.0, 5.0)]),
            points(&[(10.0, 8.0), (5.0, 8.0)]),
        ];
        assert_eq!(clip_path(&path, AREA), parts);
    }

    #[test]
    fn a_path_along_the_edge_or_through_the_box_is_kept() {
        let through = points(&[(-5.0, 5.0), (15.0, 5.0)]);
        assert_eq!(
            clip_path(&through, AREA),
            [points(&[(0.0, 5.0), (10.0, 5.0)])]
        );
        let along = points(&[(0.0, 0.0), (10.0, 0.0)]);
        assert_eq!(clip_path(&along, AREA), [along]);
    }

    fn any_point() -> impl Strategy<Value = World> {
        (-20.0..30.0f64, -20.0..30.0f64).prop_map(|(x, y)| World { x, y })
    }

    proptest! {
        #[test]
        fn what_is_left_of_a_ring_lies_in_the_box_and_covers_what_it_covered_there(
            ring in proptest::collection::vec(any_point(), 3..12),
            x in 0.001..9.999f64, y in 0.001..9.999f64,
        ) {
            let left = clip_ring(&ring, AREA);
            prop_assert!(left.iter().all(|point| AREA.grown(1e-9).contains(*point)));
            let (rings, left, at) = ([ring], [left], World { x, y });
            let near_an_edge = super::super::distance_to_path(&rings[0], at) < 1e-6
                || super::super::distance_to_path(&[rings[0][0], rings[0][rings[0].len() - 1]], at) < 1e-6;
            prop_assert!(near_an_edge || ring_contains(&rings, at) == ring_contains(&left, at));
        }

        #[test]
        fn a_clipped_path_lies_in_the_box_and_on_the_path(
            path in proptest::collection::vec(any_point(), 2..12),
        ) {
            for part in clip_path(&path, AREA) {
                prop_assert!(part.len() >= 2);
                for point in part {
                    prop_assert!(AREA.grown(1e-9).contains(point));
                    prop_assert!(super::super::distance_to_path(&path, point) < 1e-9);
                }
            }
        }

        #[test]
        fn a_path_inside_the_box_is_left_alone(
            path in proptest::collection::vec((0.0..10.0f64, 0.0..10.0f64), 2..12),
        ) {
            let path = points(&path);
            prop_assert_eq!(clip_path(&path, AREA), vec![path.clone()]);
        }
    }
}
