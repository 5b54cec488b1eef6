//! Plane geometry on rings and paths, in whatever unit the points are in.

use super::World;

/// Whether the point lies inside the rings by the even-odd rule, holes included.
/// (Ray casting; Shimrat, CACM 1962.)
pub fn ring_contains(rings: &[Vec<World>], point: World) -> bool {
    let mut inside = false;
    for ring in rings {
        for (a, b) in edges(ring) {
            let straddles = (a.y > point.y) != (b.y > point.y);
            if straddles && point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x {
                inside = !inside;
            }
        }
    }
    inside
}

/// Signed area by the shoelace formula; positive when the ring runs clockwise on screen.
pub fn ring_area(ring: &[World]) -> f64 {
    edges(ring).map(|(a, b)| a.x * b.y - b.x * a.y).sum::<f64>() / 2.0
}

/// The centre of mass of a ring; its first point when it has no area.
pub fn ring_centroid(ring: &[World]) -> World {
    let origin = ring.first().copied().unwrap_or_default();
    let (mut area, mut x, mut y) = (0.0, 0.0, 0.0);
    for (a, b) in edges(ring) {
        let (ax, ay, bx, by) = (
            a.x - origin.x,
            a.y - origin.y,
            b.x - origin.x,
            b.y - origin.y,
        );
        let cross = ax * by - bx * ay;
        area += cross / 2.0;
        x += (ax + bx) * cross / 6.0;
        y += (ay + by) * cross / 6.0;
    }
    if area == 0.0 {
        return origin;
    }
    World {
        x: origin.x + x / area,
        y: origin.y + y / area,
    }
}

/// The distance from a point to the nearest place on a path; infinite for an empty path.
pub fn distance_to_path(path: &[World], point: World) -> f64 {
    match path {
        [] => f64::INFINITY,
        [only] => (only.x - point.x).hypot(only.y - point.y),
        _ => path
            .windows(2)
            .map(|pair| distance_to_segment(pair[0], pair[1], point))
            .fold(f64::INFINITY, f64::min),
    }
}

/// Drops points that lie within `tolerance` of the line they are on (Douglas and Peucker, 1973).
/// The first and last points stay.
pub fn simplify(path: &[World], tolerance: f64) -> Vec<World> {
    if path.len() < 3 {
        return path.to_vec();
    }
    let mut keep = vec![false; path.len()];
    keep[0] = true;
    keep[path.len() - 1] = true;
    let mut stretches = vec![(0, path.len() - 1)];
    while let Some((from, to)) = stretches.pop() {
        let farthest = (from + 1..to)
            .map(|at| (at, distance_to_segment(path[from], path[to], path[at])))
            .max_by(|a, b| a.1.total_cmp(&b.1));
        if let Some((at, distance)) = farthest
            && distance > tolerance
        {
            keep[at] = true;
            stretches.push((from, at));
            stretches.push((at, to));
        }
    }
    path.iter()
        .zip(&keep)
        .filter_map(|(point, keep)| keep.then_some(*point))
        .collect()
}

fn edges(ring: &[World]) -> impl Iterator<Item = (World, World)> + '_ {
    ring.iter()
        .copied()
        .zip(ring.iter().copied().cycle().skip(1))
}

fn distance_to_segment(a: World, b: World, point: World) -> f64 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let length_squared = dx * dx + dy * dy;
    let along = if length_squared == 0.0 {
        0.0
    } else {
        (((point.x - a.x) * dx + (point.y - a.y) * dy) / length_squared).clamp(0.0, 1.0)
    };
    (a.x + along * dx - point.x).hypot(a.y + along * dy - point.y)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn square(min: f64, max: f64) -> Vec<World> {
        [(min, min), (max, min), (max, max), (min, max)]
            .map(|(x, y)| World { x, y })
            .to_vec()
    }

    #[test]
    fn a_point_in_a_hole_is_outside() {
        let rings = [square(0.0, 10.0), square(4.0, 6.0)];
        assert!(ring_contains(&rings, World { x: 1.0, y: 1.0 }));
        assert!(!ring_contains(&rings, World { x: 5.0, y: 5.0 }));
        assert!(!ring_contains(&rings, World { x: 11.0, y: 5.0 }));
    }

    #[test]
    fn the_centroid_of_a_square_is_its_middle() {
        let middle = ring_centroid(&square(2.0, 4.0));
        assert!((middle.x - 3.0).abs() < 1e-12 && (middle.y - 3.0).abs() < 1e-12);
        assert_eq!(ring_area(&square(2.0, 4.0)), 4.0);
    }

    #[test]
    fn points_on_a_straight_line_go_and_corners_stay() {
        let path = [(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (2.0, 5.0)].map(|(x, y)| World { x, y });
        assert_eq!(simplify(&path, 0.1), vec![path[0], path[2], path[3]]);
    }

    proptest! {
        #[test]
        fn a_simplified_path_stays_within_the_tolerance(
            ys in proptest::collection::vec(-1.0..1.0f64, 3..40), tolerance in 0.01..0.8f64,
        ) {
            let path: Vec<World> =
                ys.iter().enumerate().map(|(x, &y)| World { x: x as f64, y }).collect();
            let simple = simplify(&path, tolerance);
            for point in &path {
                prop_assert!(distance_to_path(&simple, *point) <= tolerance + 1e-12);
            }
        }
    }
}
