//! Reads the basemap's GeoJSON. A feature that cannot be drawn is left out: the ground is there to
//! orient, and a hole in it must not keep the places away.

use super::curve::{flowing_line, soft_ring};
use super::heart::heart;
use super::piece::{About, Kind, Piece};
use crate::data::{Geometry, Grain, ParseError, Strokes};
use crate::geo::{Fixed, LonLat, World, fixed_point, world_from_lonlat, world_point};
use geojson::{Feature, GeoJson, GeometryValue, JsonObject, Position};
use std::sync::Arc;

/// The basemap as its file has it, not smoothed yet: what each feature is, its control points as lines,
/// whatever it is, and where the names of areas stand. A ring is a line that ends where it began, a point a
/// line of one point.
pub(super) type Rough = (Vec<About>, Vec<Strokes>, Vec<Option<Heart>>);

/// A point in a pack.
type Heart = (Fixed, Fixed);

/// The features of the basemap in the order of the file.
pub(super) fn rough(bytes: &[u8]) -> Result<Rough, ParseError> {
    let text = std::str::from_utf8(bytes).map_err(|error| ParseError::NotText {
        byte: error.valid_up_to(),
    })?;
    match text.parse::<GeoJson>().map_err(refused)? {
        GeoJson::FeatureCollection(collection) => {
            let mut rough = Rough::default();
            for (about, strokes, heart) in collection.features.iter().filter_map(feature) {
                rough.0.push(about);
                rough.1.push(strokes);
                rough.2.push(heart);
            }
            Ok(rough)
        }
        _ => Err(ParseError::NotGeoJson { found: None }),
    }
}

fn refused(error: geojson::Error) -> ParseError {
    match error {
        geojson::Error::MalformedGeoJson(json) if !json.is_data() => ParseError::NotJson {
            line: json.line(),
            column: json.column(),
            truncated: json.is_eof(),
        },
        _ => ParseError::NotGeoJson { found: None },
    }
}

fn feature(feature: &Feature) -> Option<(About, Strokes, Option<Heart>)> {
    let about = about(feature.properties.as_ref()?)?;
    let lines = lines(&feature.geometry.as_ref()?.value)?;
    let heart = match (&about.name_vi, about.kind) {
        // The control points do: a name needs no better place.
        (Some(_), Kind::Lake | Kind::Park | Kind::Airport | Kind::Islet) => {
            Some(fixed_point(heart(&lines)))
        }
        _ => None,
    };
    let strokes = Strokes::of(&Geometry::Lines(lines), Grain::COARSE);
    Some((about, strokes, heart))
}

/// The pieces of ground that the features become.
pub(super) fn pieces((abouts, strokes, hearts): Rough) -> Vec<Piece> {
    let features = abouts.into_iter().zip(strokes).zip(hearts);
    features
        .filter_map(|((about, strokes), heart)| piece(about, strokes, heart))
        .collect()
}

fn piece(about: About, strokes: Strokes, heart: Option<Heart>) -> Option<Piece> {
    let Geometry::Lines(rough) = strokes.into() else {
        return None;
    };
    let smooth = |line: &Vec<World>| match about.kind {
        Kind::Airport | Kind::Park => line.clone(),
        kind if kind.is_area() => soft_ring(line),
        _ => flowing_line(line),
    };
    let smooth: Vec<Vec<World>> = rough.iter().map(smooth).collect();
    let heart = heart.map(|(x, y)| world_point(x, y));
    let middle = heart.or(smooth.first()?.first().copied())?;
    Some(Piece::new(about, smooth, middle))
}

fn about(properties: &JsonObject) -> Option<About> {
    let text = |key: &str| properties.get(key).and_then(|value| value.as_str());
    let number = |key: &str| properties.get(key).and_then(|value| value.as_f64());
    Some(About {
        kind: Kind::from_code(text("kind")?, text("on") == Some("metro"))?,
        rank: number("rank").unwrap_or(5.0).clamp(1.0, 5.0) as u8,
        width_m: number("width_m").unwrap_or(0.0),
        accuracy_m: number("accuracy_m").unwrap_or(0.0),
        name_vi: text("name_vi").map(Arc::from),
        name_en: text("name_en").map(Arc::from),
    })
}

fn lines(shape: &GeometryValue) -> Option<Vec<Vec<World>>> {
    match shape {
        GeometryValue::Point { coordinates } => Some(vec![vec![world(coordinates)?]]),
        GeometryValue::LineString { coordinates } => Some(vec![path(coordinates)?]),
        GeometryValue::MultiLineString { coordinates } | GeometryValue::Polygon { coordinates } => {
            coordinates.iter().map(|line| path(line)).collect()
        }
        _ => None,
    }
}

fn path(positions: &[Position]) -> Option<Vec<World>> {
    positions.iter().map(world).collect()
}

fn world(position: &Position) -> Option<World> {
    match *position.as_slice() {
        [lon, lat, ..] if lon.is_finite() && lat.is_finite() => {
            Some(world_from_lonlat(LonLat { lon, lat }))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASEMAP: &[u8] = include_bytes!("../../../assets/basemap/hanoi.geojson");

    fn pieces(bytes: &[u8]) -> Result<Vec<Piece>, ParseError> {
        Ok(super::pieces(rough(bytes)?))
    }

    fn count(kind: Kind) -> usize {
        let pieces = pieces(BASEMAP).unwrap();
        pieces.iter().filter(|piece| piece.kind == kind).count()
    }

    #[test]
    fn every_feature_of_the_basemap_can_be_drawn() {
        let features = BASEMAP.windows(9).filter(|at| at == b"\"Feature\"").count();
        assert_eq!(pieces(BASEMAP).unwrap().len(), features);
    }

    #[test]
    fn every_feature_of_the_basemap_says_how_exact_it_is() {
        let exact = |piece: &Piece| piece.accuracy_m > 0.0;
        assert!(pieces(BASEMAP).unwrap().iter().all(exact));
    }

    #[test]
    fn the_basemap_names_all_wards_and_has_one_outline() {
        assert_eq!(count(Kind::Ward), 126);
        assert_eq!(count(Kind::CityOutline), 1);
    }

    #[test]
    fn a_cut_off_file_says_where_it_stops() {
        let half = &BASEMAP[..BASEMAP.len() / 2];
        let half = &half[..half.len() - half.iter().rev().take_while(|b| !b.is_ascii()).count()];
        let error = pieces(half).unwrap_err();
        assert!(matches!(error, ParseError::NotJson { truncated: true, line, .. } if line > 1));
    }

    #[test]
    fn a_feature_that_cannot_be_drawn_does_not_spoil_the_rest() {
        let file = br#"{"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"kind":"volcano"},"geometry":null},
            {"type":"Feature","properties":{"kind":"ward","name_vi":"A"},
             "geometry":{"type":"Point","coordinates":[105.8,21.0]}}]}"#;
        assert_eq!(pieces(file).unwrap().len(), 1);
    }
}
