//! The ground as a plane.

use super::Point;

/// Metres of a degree of latitude.
const DEGREE_M: f64 = 111_195.0;

/// The ground around a place as a plane: true to a metre over some kilometres.
pub(super) struct Plane {
    origin: Point,
    degree_m: Point,
}

impl Plane {
    pub(super) fn around(origin: Point) -> Self {
        Self {
            origin,
            degree_m: [DEGREE_M * origin[1].to_radians().cos(), DEGREE_M],
        }
    }

    pub(super) fn metres_from_degrees(&self, at: Point) -> Point {
        [0, 1].map(|axis| (at[axis] - self.origin[axis]) * self.degree_m[axis])
    }

    /// To five decimals, which is a metre.
    pub(super) fn degrees_from_metres(&self, at: Point) -> Point {
        [0, 1].map(|axis| {
            let degrees = self.origin[axis] + at[axis] / self.degree_m[axis];
            (degrees * 1e5).round() / 1e5
        })
    }
}
