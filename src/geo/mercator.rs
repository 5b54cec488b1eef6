//! Spherical Web Mercator (EPSG:3857) scaled to the unit square.
//!
//! Formulas: Snyder, *Map Projections: A Working Manual* (USGS 1395, 1987), equations 7-1 to 7-4.

use super::{LonLat, World, cos, sin};
use std::f64::consts::{PI, TAU};

/// The latitude at which the square ends.
pub const MAX_LAT_DEG: f64 = 85.051_128_779_806_6;
/// The farthest zoom: the whole city and its surroundings on a phone.
pub const MIN_ZOOM: f64 = 9.0;
/// The nearest zoom: a single building.
pub const MAX_ZOOM: f64 = 19.0;
/// A tile of zoom 0 is this many CSS pixels wide, as everywhere on the web.
pub const TILE_PX: f64 = 256.0;
/// Equatorial circumference of the sphere that Web Mercator uses, in metres.
const CIRCUMFERENCE_M: f64 = TAU * 6_378_137.0;

/// Projects degrees to the unit square; latitudes beyond [`MAX_LAT_DEG`] land on its edge.
pub fn world_from_lonlat(lonlat: LonLat) -> World {
    let sine = sin(lonlat.lat.clamp(-MAX_LAT_DEG, MAX_LAT_DEG).to_radians());
    World {
        x: lonlat.lon / 360.0 + 0.5,
        y: 0.5 - ((1.0 + sine) / (1.0 - sine)).ln() / (2.0 * TAU),
    }
}

/// The degrees of a point of the unit square.
pub fn lonlat_from_world(world: World) -> LonLat {
    LonLat {
        lon: (world.x - 0.5) * 360.0,
        lat: (2.0 * ((0.5 - world.y) * TAU).exp().atan() - PI / 2.0).to_degrees(),
    }
}

/// How many metres on the ground one world unit is at this place.
pub fn metres_per_world_unit(at: World) -> f64 {
    CIRCUMFERENCE_M * cos(lonlat_from_world(at).lat.to_radians())
}

/// How many world units one metre on the ground is at this place.
pub fn world_units_per_metre(at: World) -> f64 {
    1.0 / metres_per_world_unit(at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_middle_of_the_world_is_the_middle_of_the_square() {
        let world = world_from_lonlat(LonLat { lon: 0.0, lat: 0.0 });
        assert!((world.x - 0.5).abs() < 1e-15 && (world.y - 0.5).abs() < 1e-15);
    }

    #[test]
    fn hanoi_lies_where_the_tile_scheme_says() {
        // Tile 15/26018/14425 holds Hoàn Kiếm Lake (105.8524, 21.0288).
        let world = world_from_lonlat(LonLat {
            lon: 105.8524,
            lat: 21.0288,
        });
        let tiles = f64::from(1 << 15);
        assert_eq!(
            ((world.x * tiles) as u32, (world.y * tiles) as u32),
            (26018, 14425)
        );
    }

    #[test]
    fn a_metre_at_the_equator_is_a_forty_millionth() {
        let at = world_from_lonlat(LonLat { lon: 0.0, lat: 0.0 });
        assert!((metres_per_world_unit(at) - 40_075_016.7).abs() < 1.0);
    }

    proptest! {
        #[test]
        fn projecting_and_back_returns_the_same_degrees(lon in -180.0..180.0f64, lat in -85.0..85.0f64) {
            let back = lonlat_from_world(world_from_lonlat(LonLat { lon, lat }));
            prop_assert!((back.lon - lon).abs() < 1e-9);
            prop_assert!((back.lat - lat).abs() < 1e-9);
        }
    }
}
