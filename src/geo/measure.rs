//! Distances and directions on the ground.

use super::{LonLat, cos, sin, wrapped};

/// Mean radius of the Earth (IUGG), in metres.
const EARTH_RADIUS_M: f64 = 6_371_008.8;

/// Great-circle distance in metres, by the haversine formula (Sinnott, 1984); within 0.5 % of the
/// ellipsoid, which is far below the error of our positions.
pub fn distance_m(a: LonLat, b: LonLat) -> f64 {
    let (lat_a, lat_b) = (a.lat.to_radians(), b.lat.to_radians());
    let half_lat = (lat_b - lat_a) / 2.0;
    let half_lon = (b.lon - a.lon).to_radians() / 2.0;
    let h = sin(half_lat).powi(2) + cos(lat_a) * cos(lat_b) * sin(half_lon).powi(2);
    2.0 * EARTH_RADIUS_M * h.sqrt().atan2((1.0 - h).max(0.0).sqrt())
}

/// Initial bearing from `a` to `b`, in degrees clockwise from north, 0..360.
pub fn bearing_deg(a: LonLat, b: LonLat) -> f64 {
    let (lat_a, lat_b) = (a.lat.to_radians(), b.lat.to_radians());
    let lon = (b.lon - a.lon).to_radians();
    let east = sin(lon) * cos(lat_b);
    let north = cos(lat_a) * sin(lat_b) - sin(lat_a) * cos(lat_b) * cos(lon);
    wrapped(east.atan2(north).to_degrees(), 360.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LAKE: LonLat = LonLat {
        lon: 105.8524,
        lat: 21.0288,
    };

    #[test]
    fn a_degree_of_latitude_is_a_hundred_and_eleven_kilometres() {
        let north = LonLat {
            lat: LAKE.lat + 1.0,
            ..LAKE
        };
        assert!((distance_m(LAKE, north) - 111_195.0).abs() < 5.0);
    }

    #[test]
    fn a_place_is_no_distance_from_itself() {
        assert_eq!(distance_m(LAKE, LAKE), 0.0);
    }

    #[test]
    fn east_is_ninety_degrees_and_west_two_hundred_and_seventy() {
        let east = LonLat {
            lon: LAKE.lon + 0.01,
            ..LAKE
        };
        assert!((bearing_deg(LAKE, east) - 90.0).abs() < 0.01);
        assert!((bearing_deg(east, LAKE) - 270.0).abs() < 0.01);
    }
}
