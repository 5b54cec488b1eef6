//! Formats in and out. SVG is the second painter of a [`crate::scene::Scene`].

mod svg;

pub use svg::svg_from_scene;
