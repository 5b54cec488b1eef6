//! Formats in and out. SVG is the second painter of a [`crate::scene::Scene`]; the others write [`Item`]s,
//! places with their properties, for other people's programs: GeoJSON, CSV, KML, GPX and, for what has
//! dates, iCalendar. They take the items as they are and choose none.

mod csv;
mod geojson;
mod gpx;
mod ics;
mod item;
mod kml;
mod svg;
mod xml;

pub use csv::{BYTE_ORDER_MARK, csv_from_items};
pub use geojson::geojson_from_items;
pub use gpx::gpx_from_items;
pub use ics::{Calendar, Entry, ics_from_calendar};
pub use item::{About, Item, Shape, Value, columns};
pub use kml::kml_from_items;
pub use svg::svg_from_scene;
pub use xml::escape;
