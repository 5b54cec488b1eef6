//! Rings and distances in degrees, for the checks.

use hanoi_map::geo::{self, LonLat, World};
use serde_json::Value;

/// The positions of a ring or line; what is no position is left out.
pub(crate) fn ring(positions: &Value) -> Vec<[f64; 2]> {
    let positions = positions.as_array().map_or(&[][..], Vec::as_slice);
    positions
        .iter()
        .filter_map(|at| Some([at.get(0)?.as_f64()?, at.get(1)?.as_f64()?]))
        .collect()
}

/// Metres between two positions.
pub(crate) fn metres(a: [f64; 2], b: [f64; 2]) -> f64 {
    geo::distance_m(lonlat(a), lonlat(b))
}

/// Whether a position lies inside a ring.
pub(crate) fn inside(ring: &[[f64; 2]], at: [f64; 2]) -> bool {
    geo::ring_contains(&[world_ring(ring)], world(at))
}

/// Metres from a position to the nearest place on a ring's edge.
pub(crate) fn metres_to_edge(ring: &[[f64; 2]], at: [f64; 2]) -> f64 {
    let units = geo::distance_to_path(&world_ring(ring), world(at));
    units * geo::metres_per_world_unit(world(at))
}

/// Whether a closed ring runs counterclockwise, as RFC 7946 wants outer rings.
pub(crate) fn is_counterclockwise(ring: &[[f64; 2]]) -> bool {
    let doubled: f64 = ring
        .windows(2)
        .map(|pair| pair[0][0] * pair[1][1] - pair[1][0] * pair[0][1])
        .sum();
    doubled > 0.0
}

/// Whether two edges of a closed ring cross.
pub(crate) fn crosses_itself(ring: &[[f64; 2]]) -> bool {
    let edges: Vec<&[[f64; 2]]> = ring.windows(2).collect();
    edges.iter().enumerate().any(|(ix, a)| {
        edges
            .iter()
            .skip(ix + 2)
            .any(|b| b[1] != a[0] && cross(a[0], a[1], b[0], b[1]))
    })
}

fn cross(a: [f64; 2], b: [f64; 2], c: [f64; 2], d: [f64; 2]) -> bool {
    let side = |p: [f64; 2], q: [f64; 2], r: [f64; 2]| {
        (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])
    };
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

fn lonlat([lon, lat]: [f64; 2]) -> LonLat {
    LonLat { lon, lat }
}

fn world(at: [f64; 2]) -> World {
    geo::world_from_lonlat(lonlat(at))
}

fn world_ring(ring: &[[f64; 2]]) -> Vec<World> {
    ring.iter().copied().map(world).collect()
}
