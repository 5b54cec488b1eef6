//! World coordinates as whole numbers: smaller to keep and to send, and quick to compare.

use super::World;

/// A world coordinate in parts of 2^32 of the square's side: 9 mm at the equator, a thirtieth of a
/// CSS pixel at zoom 19.
pub type Fixed = u32;

/// Parts in the side of the square.
const PARTS: f64 = 4_294_967_296.0;

/// The fixed coordinate nearest to a world one; what lies outside the square comes to its edge.
pub fn fixed_from_world(at: f64) -> Fixed {
    // `as` saturates.
    (at * PARTS).round() as Fixed
}

/// The world coordinate of a fixed one.
pub fn world_from_fixed(at: Fixed) -> f64 {
    f64::from(at) / PARTS
}

/// Both coordinates of a point.
pub fn fixed_point(at: World) -> (Fixed, Fixed) {
    (fixed_from_world(at.x), fixed_from_world(at.y))
}

/// The point of two fixed coordinates.
pub fn world_point(x: Fixed, y: Fixed) -> World {
    World {
        x: world_from_fixed(x),
        y: world_from_fixed(y),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn there_and_back_moves_a_point_by_less_than_a_part(x in 0.0..0.999_999f64) {
            let back = world_from_fixed(fixed_from_world(x));
            prop_assert!((back - x).abs() <= 0.5 / PARTS);
        }

        #[test]
        fn order_is_kept(a in 0.0..1.0f64, b in 0.0..1.0f64) {
            prop_assert!(a > b || fixed_from_world(a) <= fixed_from_world(b));
        }
    }

    #[test]
    fn what_lies_outside_comes_to_the_edge() {
        assert_eq!(fixed_from_world(-0.1), 0);
        assert_eq!(fixed_from_world(1.5), Fixed::MAX);
    }
}
