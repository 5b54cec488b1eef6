//! The spaces of the map and the ways between them.
//!
//! Three spaces, three types: [`LonLat`] in degrees lives only at the doors, [`World`] (the unit
//! Web Mercator square) everywhere inside, [`Screen`] (CSS pixels) wherever something is drawn.

mod angle;
mod clip;
mod compass;
mod fixed;
mod measure;
mod mercator;
mod number;
mod order;
mod ring;
mod space;

pub use angle::{cos, power, sin, wrapped};
pub use clip::{clip_path, clip_ring};
pub use compass::{Compass, Way, way};
pub use fixed::{Fixed, fixed_from_world, fixed_point, world_from_fixed, world_point};
pub use measure::{bearing_deg, distance_m};
pub use mercator::{
    MAX_LAT_DEG, MAX_ZOOM, MIN_ZOOM, TILE_PX, lonlat_from_world, metres_per_world_unit,
    world_from_lonlat, world_units_per_metre,
};
pub use number::{decimal, number, short_decimal, within};
pub use order::{order_of_keys, sort_by, sort_by_key, sort_short_by_key};
pub use ring::{distance_to_path, ring_area, ring_centroid, ring_contains, simplify};
pub use space::{LonLat, Screen, ScreenBox, World, WorldBox};
