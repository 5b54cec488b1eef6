//! Whether two numbers are a place on Earth, and what they are if not.

use super::Trouble;
use crate::geo::{LonLat, World, world_from_lonlat};

/// Numbers from here on, in both places, are metres of a projection: the least northing in Vietnam is
/// 900 km, the least easting of VN-2000 and UTM 100 km.
const LEAST_METRES: f64 = 1_000.0;
/// Web Mercator ends at 20 million metres; beyond this they are no metres either.
const MOST_METRES: f64 = 50_000_000.0;

/// The place of a GeoJSON position. A height, if there is one, is ignored.
pub(super) fn world_from_position(position: &[f64]) -> Result<World, Trouble> {
    let &[lon, lat, ..] = position else {
        return Err(Trouble::BadGeometry {
            expected: super::expected::POSITION.into(),
            found: format!("{} numbers", position.len()),
        });
    };
    if is_on_earth(lon, lat) {
        return Ok(world_from_lonlat(LonLat { lon, lat }));
    }
    Err(trouble_with(lon, lat))
}

fn is_on_earth(lon: f64, lat: f64) -> bool {
    lon.abs() <= 180.0 && lat.abs() <= 90.0
}

/// All of Vietnam lies east of 102°, so exchanged numbers show at once: no latitude is over 90.
fn trouble_with(first: f64, second: f64) -> Trouble {
    let metres = LEAST_METRES..MOST_METRES;
    if is_on_earth(second, first) {
        Trouble::Swapped { first, second }
    } else if metres.contains(&first.abs()) && metres.contains(&second.abs()) {
        Trouble::Projected { first, second }
    } else {
        Trouble::OffEarth { first, second }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn trouble(first: f64, second: f64) -> Trouble {
        world_from_position(&[first, second]).unwrap_err()
    }

    #[test]
    fn hanoi_is_read_with_and_without_a_height() {
        let flat = world_from_position(&[105.85, 21.03]);
        assert_eq!(flat, world_from_position(&[105.85, 21.03, 12.0]));
        assert!(flat.is_ok());
    }

    #[test]
    fn hanoi_with_latitude_first_is_swapped() {
        let (first, second) = (21.03, 105.85);
        assert_eq!(trouble(first, second), Trouble::Swapped { first, second });
    }

    #[test]
    fn vn2000_utm_and_web_mercator_are_projected() {
        for (first, second) in [
            (587_000.0, 2_325_500.0),
            (2_325_500.0, 587_000.0),
            (11_783_000.0, 2_394_000.0),
        ] {
            assert_eq!(trouble(first, second), Trouble::Projected { first, second });
        }
    }

    #[test]
    fn a_lost_decimal_point_is_no_place() {
        for (first, second) in [
            (105_850.0, 21.03),
            (1e12, 1e12),
            (f64::NAN, 1.0),
            (400.0, 20.0),
        ] {
            assert!(matches!(trouble(first, second), Trouble::OffEarth { .. }));
        }
    }

    #[test]
    fn one_number_is_no_position() {
        assert!(matches!(
            world_from_position(&[2.0]),
            Err(Trouble::BadGeometry { .. })
        ));
    }
}
