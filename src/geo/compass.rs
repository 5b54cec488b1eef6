//! How far and in which direction one place lies from another, as people say it.

use super::{World, bearing_deg, distance_m, lonlat_from_world, wrapped};

/// A direction of the compass; each is an eighth of the circle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compass {
    /// 0 degrees.
    North,
    /// 45 degrees.
    NorthEast,
    /// 90 degrees.
    East,
    /// 135 degrees.
    SouthEast,
    /// 180 degrees.
    South,
    /// 225 degrees.
    SouthWest,
    /// 270 degrees.
    West,
    /// 315 degrees.
    NorthWest,
}

impl Compass {
    /// All of them, clockwise from north.
    pub const ALL: [Self; 8] = [
        Self::North,
        Self::NorthEast,
        Self::East,
        Self::SouthEast,
        Self::South,
        Self::SouthWest,
        Self::West,
        Self::NorthWest,
    ];

    /// The direction nearest to a bearing in degrees clockwise from north.
    pub fn from_bearing(degrees: f64) -> Self {
        let eighth = wrapped((degrees / 45.0).round(), 8.0);
        Self::ALL[eighth as usize % 8]
    }
}

/// The way from one place to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Way {
    /// As the crow flies, in metres.
    pub metres: f64,
    /// The direction in which it sets out.
    pub toward: Compass,
}

/// How far and in which direction `to` lies from `from`.
pub fn way(from: World, to: World) -> Way {
    let (from, to) = (lonlat_from_world(from), lonlat_from_world(to));
    Way {
        metres: distance_m(from, to),
        toward: Compass::from_bearing(bearing_deg(from, to)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::{LonLat, world_from_lonlat};
    use proptest::prelude::*;

    const LAKE: LonLat = LonLat {
        lon: 105.8524,
        lat: 21.0288,
    };

    fn from_the_lake(east: f64, north: f64) -> Way {
        let to = LonLat {
            lon: LAKE.lon + east,
            lat: LAKE.lat + north,
        };
        way(world_from_lonlat(LAKE), world_from_lonlat(to))
    }

    #[test]
    fn the_temple_of_literature_lies_west_of_the_lake_and_west_lake_north_west() {
        let temple = from_the_lake(-0.0167, 0.0002);
        assert_eq!(temple.toward, Compass::West);
        assert!((temple.metres - 1733.0).abs() < 3.0, "{}", temple.metres);
        assert_eq!(from_the_lake(-0.03, 0.028).toward, Compass::NorthWest);
    }

    #[test]
    fn each_direction_reaches_half_an_eighth_to_both_sides_of_its_middle() {
        for (ix, direction) in Compass::ALL.into_iter().enumerate() {
            let middle = 45.0 * ix as f64;
            for degrees in [middle - 22.4, middle, middle + 22.4] {
                assert_eq!(Compass::from_bearing(degrees), direction, "{degrees}");
            }
            assert_ne!(Compass::from_bearing(middle + 22.6), direction);
        }
    }

    #[test]
    fn a_place_is_no_way_from_itself() {
        assert_eq!(from_the_lake(0.0, 0.0).metres, 0.0);
    }

    proptest! {
        #[test]
        fn the_way_back_is_as_long_and_goes_the_other_way(
            east in -0.3..0.3f64, north in -0.3..0.3f64,
        ) {
            let to = LonLat { lon: LAKE.lon + east, lat: LAKE.lat + north };
            let (lake, to) = (world_from_lonlat(LAKE), world_from_lonlat(to));
            let (there, back) = (way(lake, to), way(to, lake));
            prop_assert!((there.metres - back.metres).abs() < 1e-6);
            let turn = |way: Way| Compass::ALL.iter().position(|one| *one == way.toward).unwrap();
            let turned = (turn(there) + 8 - turn(back)) % 8;
            // A bearing on the edge of two directions may fall to either side on the way back.
            prop_assert!((3..=5).contains(&turned), "{turned}");
        }
    }
}
