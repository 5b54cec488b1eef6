//! Where the symbol and the label of a shape go: always on the shape, not beside it.

use super::Geometry;
use crate::geo::{World, WorldBox, ring_area, ring_centroid, ring_contains, sort_by};

/// A point on the shape.
pub(super) fn anchor_of(geometry: &Geometry) -> World {
    match geometry {
        Geometry::Points(points) => most_central(points),
        Geometry::Lines(lines) => lines
            .iter()
            .max_by(|a, b| length(a).total_cmp(&length(b)))
            .map(|line| halfway(line))
            .unwrap_or_default(),
        Geometry::Polygons(polygons) => polygons
            .iter()
            .max_by(|a, b| outer_area(a).total_cmp(&outer_area(b)))
            .map(|rings| inside(rings))
            .unwrap_or_default(),
    }
}

fn most_central(points: &[World]) -> World {
    let middle = WorldBox::around(points.iter().copied()).center();
    points
        .iter()
        .copied()
        .min_by(|a, b| distance(*a, middle).total_cmp(&distance(*b, middle)))
        .unwrap_or_default()
}

fn halfway(line: &[World]) -> World {
    let mut left = length(line) / 2.0;
    for pair in line.windows(2) {
        let step = distance(pair[0], pair[1]);
        if step > 0.0 && step >= left {
            return between(pair[0], pair[1], left / step);
        }
        left -= step;
    }
    line.first().copied().unwrap_or_default()
}

/// The centre of mass when it lies in the polygon; for crescents, rings and the like, the middle of
/// the widest stretch of a few level cuts.
fn inside(rings: &[Vec<World>]) -> World {
    let outer = rings.first().map(Vec::as_slice).unwrap_or_default();
    let centroid = ring_centroid(outer);
    if ring_contains(rings, centroid) {
        return centroid;
    }
    const CUTS: [f64; 5] = [0.5, 0.37, 0.63, 0.21, 0.79];
    let bounds = WorldBox::around(outer.iter().copied());
    CUTS.iter()
        .filter_map(|part| widest_stretch(rings, between(bounds.min, bounds.max, *part).y))
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map_or_else(|| outer.first().copied().unwrap_or_default(), |(_, at)| at)
}

/// The widest stretch of the level line at `y` that lies inside: its width and its middle.
fn widest_stretch(rings: &[Vec<World>], y: f64) -> Option<(f64, World)> {
    let mut crossings: Vec<f64> = rings
        .iter()
        .flat_map(|ring| crossings_at(ring, y))
        .collect();
    sort_by(&mut crossings, f64::total_cmp);
    crossings
        .chunks_exact(2)
        .map(|pair| {
            let x = (pair[0] + pair[1]) / 2.0;
            (pair[1] - pair[0], World { x, y })
        })
        .max_by(|a, b| a.0.total_cmp(&b.0))
}

fn crossings_at(ring: &[World], y: f64) -> impl Iterator<Item = f64> + '_ {
    let next = ring.iter().cycle().skip(1);
    ring.iter().zip(next).filter_map(move |(a, b)| {
        let crosses = (a.y > y) != (b.y > y);
        crosses.then(|| a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y))
    })
}

fn outer_area(rings: &[Vec<World>]) -> f64 {
    rings.first().map_or(0.0, |ring| ring_area(ring).abs())
}

fn length(line: &[World]) -> f64 {
    line.windows(2).map(|pair| distance(pair[0], pair[1])).sum()
}

fn distance(a: World, b: World) -> f64 {
    (a.x - b.x).hypot(a.y - b.y)
}

fn between(a: World, b: World, part: f64) -> World {
    World {
        x: a.x + (b.x - a.x) * part,
        y: a.y + (b.y - a.y) * part,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(points: &[(f64, f64)]) -> Vec<World> {
        points.iter().map(|&(x, y)| World { x, y }).collect()
    }

    #[test]
    fn a_square_is_held_in_its_middle() {
        let square = path(&[(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0)]);
        let at = anchor_of(&Geometry::Polygons(vec![vec![square]]));
        assert!(distance(at, World { x: 2.0, y: 2.0 }) < 1e-12);
    }

    #[test]
    fn a_crescent_is_held_inside_and_not_in_its_mouth() {
        let crescent = path(&[
            (0.0, 0.0),
            (9.0, 0.0),
            (9.0, 1.0),
            (1.0, 1.0),
            (1.0, 8.0),
            (9.0, 8.0),
            (9.0, 9.0),
            (0.0, 9.0),
        ]);
        let rings = vec![crescent];
        assert!(!ring_contains(&rings, ring_centroid(&rings[0])));
        let at = anchor_of(&Geometry::Polygons(vec![rings.clone()]));
        assert!(ring_contains(&rings, at));
    }

    #[test]
    fn a_polygon_with_a_hole_in_the_middle_is_held_beside_the_hole() {
        let rings = vec![
            path(&[(0.0, 0.0), (9.0, 0.0), (9.0, 9.0), (0.0, 9.0)]),
            path(&[(3.0, 3.0), (6.0, 3.0), (6.0, 6.0), (3.0, 6.0)]),
        ];
        assert!(ring_contains(&rings, inside(&rings)));
    }

    #[test]
    fn a_line_is_held_halfway_along() {
        let line = path(&[(0.0, 0.0), (2.0, 0.0), (2.0, 4.0)]);
        let at = anchor_of(&Geometry::Lines(vec![
            path(&[(0.0, 0.0), (1.0, 0.0)]),
            line,
        ]));
        assert_eq!(at, World { x: 2.0, y: 1.0 });
    }

    #[test]
    fn several_points_are_held_at_the_most_central() {
        let points = path(&[(0.0, 0.0), (4.0, 5.0), (10.0, 10.0)]);
        assert_eq!(
            anchor_of(&Geometry::Points(points)),
            World { x: 4.0, y: 5.0 }
        );
    }

    #[test]
    fn shapes_without_extent_are_held_where_they_are() {
        let at = World { x: 0.3, y: 0.4 };
        assert_eq!(anchor_of(&Geometry::Polygons(vec![vec![vec![at; 4]]])), at);
        assert_eq!(anchor_of(&Geometry::Lines(vec![vec![at; 2]])), at);
    }
}
