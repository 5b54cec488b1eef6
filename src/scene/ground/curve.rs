//! Smooth lines from few control points, made once when the map loads.

use crate::geo::World;

/// A bend sharper than this, in radians, is a corner and stays one: a street corner, not a curve.
const CORNER: f64 = 0.9;
/// A curve gets one more point for every this much of bending, in radians.
const BEND_PER_POINT: f64 = 0.12;

/// A ring with its corners cut off twice (Chaikin, 1974): shores, which no one knows to the metre.
pub(super) fn soft_ring(ring: &[World]) -> Vec<World> {
    let open = match ring {
        [first, .., last] if first == last => &ring[..ring.len() - 1],
        _ => ring,
    };
    let mut soft = cut_corners(&cut_corners(open));
    soft.extend(soft.first().copied());
    soft
}

fn cut_corners(ring: &[World]) -> Vec<World> {
    let next = ring.iter().cycle().skip(1);
    ring.iter()
        .zip(next)
        .flat_map(|(&a, &b)| [between(a, b, 0.25), between(a, b, 0.75)])
        .collect()
}

/// A line that flows through all its points (cubic Hermite): junctions stay where they are.
pub(super) fn flowing_line(line: &[World]) -> Vec<World> {
    let Some(&first) = line.first() else {
        return Vec::new();
    };
    let mut flow = vec![first];
    for at in 0..line.len() - 1 {
        let (a, b) = (line[at], line[at + 1]);
        let out = tangent(line, at).unwrap_or(step(a, b));
        let into = tangent(line, at + 1).unwrap_or(step(a, b));
        push_segment(&mut flow, a, b, out, into);
    }
    flow
}

/// The velocity of the line at an inner point, none at ends and corners: along the way from the
/// point before to the one after, no faster than the shorter of the two segments is long, so that a
/// long straight does not bulge beside a short bend.
fn tangent(line: &[World], at: usize) -> Option<World> {
    let (before, here, after) = (*line.get(at.checked_sub(1)?)?, line[at], *line.get(at + 1)?);
    if turn(step(before, here), step(here, after)) > CORNER {
        return None;
    }
    let reach = length(step(before, here)).min(length(step(here, after)));
    let way = step(before, after);
    let part = reach / length(way).max(f64::MIN_POSITIVE);
    Some(World {
        x: way.x * part,
        y: way.y * part,
    })
}

fn push_segment(flow: &mut Vec<World>, a: World, b: World, out: World, into: World) {
    let chord = step(a, b);
    let bend = turn(out, chord) + turn(chord, into);
    let points = (bend / BEND_PER_POINT).ceil().clamp(1.0, 12.0) as usize;
    for point in 1..points {
        let t = point as f64 / points as f64;
        let (t2, t3) = (t * t, t * t * t);
        let weights = [
            2.0 * t3 - 3.0 * t2 + 1.0,
            t3 - 2.0 * t2 + t,
            3.0 * t2 - 2.0 * t3,
            t3 - t2,
        ];
        let mix = |parts: [f64; 4]| parts.iter().zip(weights).map(|(p, w)| p * w).sum();
        flow.push(World {
            x: mix([a.x, out.x, b.x, into.x]),
            y: mix([a.y, out.y, b.y, into.y]),
        });
    }
    flow.push(b);
}

fn step(a: World, b: World) -> World {
    World {
        x: b.x - a.x,
        y: b.y - a.y,
    }
}

fn length(way: World) -> f64 {
    way.x.hypot(way.y)
}

fn between(a: World, b: World, t: f64) -> World {
    World {
        x: a.x + (b.x - a.x) * t,
        y: a.y + (b.y - a.y) * t,
    }
}

fn turn(a: World, b: World) -> f64 {
    (a.x * b.y - a.y * b.x).atan2(a.x * b.x + a.y * b.y).abs()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(points: &[(f64, f64)]) -> Vec<World> {
        points.iter().map(|&(x, y)| World { x, y }).collect()
    }

    #[test]
    fn a_straight_line_gets_no_more_points() {
        let straight = line(&[(0.0, 0.0), (1.0, 0.0), (3.0, 0.0)]);
        assert_eq!(flowing_line(&straight), straight);
    }

    #[test]
    fn a_curve_still_passes_through_its_control_points() {
        let bent = line(&[(0.0, 0.0), (1.0, 0.0), (2.0, 0.6), (3.0, 0.6)]);
        let flow = flowing_line(&bent);
        assert!(flow.len() > bent.len());
        assert!(bent.iter().all(|point| flow.contains(point)));
    }

    #[test]
    fn a_long_straight_does_not_bulge_beside_a_short_bend() {
        let rail = line(&[(0.0, 0.0), (1.0, 1.0), (100.0, 40.0)]);
        let off = |p: &World| (p.y - 1.0 - (p.x - 1.0) * 39.0 / 99.0).abs();
        let flow = flowing_line(&rail);
        assert!(flow.iter().filter(|p| p.x >= 1.0).all(|p| off(p) < 0.3));
    }

    #[test]
    fn a_street_corner_stays_a_corner() {
        let corner = line(&[(0.0, 0.0), (1.0, 0.0), (1.0, 1.0)]);
        assert_eq!(flowing_line(&corner), corner);
    }

    #[test]
    fn a_soft_ring_is_closed_and_inside_the_hull_of_its_control_points() {
        let square = line(&[(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.0, 0.0)]);
        let soft = soft_ring(&square);
        assert_eq!(soft.first(), soft.last());
        assert_eq!(soft.len(), 17);
        assert!(
            soft.iter()
                .all(|p| (0.0..=1.0).contains(&p.x) && (0.0..=1.0).contains(&p.y))
        );
    }
}
