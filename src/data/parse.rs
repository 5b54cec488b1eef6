//! Reads GeoJSON text into features in world coordinates.

use super::reader::Reader;
use super::{Feature, LayerId, Limits, ParseError, Report, entry, members};
use std::sync::Arc;

/// What a file held.
#[derive(Clone, Debug, Default)]
pub struct Dataset {
    /// The features, in the order of the file.
    pub features: Vec<Arc<Feature>>,
}

/// Reads a layer's GeoJSON: a collection, one feature or a bare geometry. Bad features are left out
/// and reported; only a file that cannot be read at all is an error.
///
/// A feature without a name has its id for one; with neither, its names are empty.
pub fn parse(
    bytes: &[u8],
    layer: LayerId,
    limits: Limits,
) -> Result<(Dataset, Report), ParseError> {
    let mut features = Vec::new();
    let report = parse_each(bytes, layer, limits, &mut |feature| {
        features.push(Arc::new(feature));
    })?;
    Ok((Dataset { features }, report))
}

/// The same, handing over one feature after the other: a file of a million is never held twice.
pub fn parse_each(
    bytes: &[u8],
    layer: LayerId,
    limits: Limits,
    each: &mut dyn FnMut(Feature),
) -> Result<Report, ParseError> {
    let text = entry::text_from_bytes(bytes, limits)?;
    let mut reader = Reader::new(layer, limits);
    let kind = members::walk(text, &mut |feature| reader.take_feature(feature, each))
        .map_err(|error| entry::error_from_json(&error, text))?;
    match kind.as_deref() {
        Some("FeatureCollection") => {}
        Some("Feature") => reader.take_feature(text, each),
        Some(kind) if GEOMETRIES.contains(&kind) => reader.take_geometry(text, each),
        _ => return Err(ParseError::NotGeoJson { found: kind }),
    }
    Ok(reader.report)
}

const GEOMETRIES: [&str; 7] = [
    "Point",
    "MultiPoint",
    "LineString",
    "MultiLineString",
    "Polygon",
    "MultiPolygon",
    "GeometryCollection",
];
