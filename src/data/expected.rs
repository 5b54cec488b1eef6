//! What the standard asks for where a shape is wrong: the values of [`Trouble::BadGeometry`]'s
//! `expected`, and the search for the first place in a shape that fails it.

use super::Trouble;
use serde_json::Value;

pub(super) const GEOMETRY: &str = "a geometry object";
pub(super) const KIND: &str = "one of the seven geometry types";
pub(super) const COORDINATES: &str = "coordinates";
pub(super) const GEOMETRIES: &str = "an array of geometries";
pub(super) const POSITION: &str = "a position of two or three numbers";
pub(super) const POSITIONS: &str = "an array of positions";
pub(super) const RINGS: &str = "an array of rings or lines";
pub(super) const POLYGONS: &str = "an array of polygons";
pub(super) const NUMBER: &str = "a number";
pub(super) const LINE: &str = "a line of two or more positions";
pub(super) const RING: &str = "a ring of four or more positions";

/// Everything that can stand in `expected`, so that each can be given its words.
pub const EXPECTED: [&str; 11] = [
    GEOMETRY,
    KIND,
    COORDINATES,
    GEOMETRIES,
    POSITION,
    POSITIONS,
    RINGS,
    POLYGONS,
    NUMBER,
    LINE,
    RING,
];

/// What an array at each depth of coordinates holds, from the position up.
const ARRAYS: [&str; 4] = [POSITION, POSITIONS, RINGS, POLYGONS];

/// Why a text that should be a geometry is none. Called only when reading it has failed.
pub(super) fn trouble_in_geometry(json: &str) -> Trouble {
    match serde_json::from_str::<Value>(json) {
        Ok(value) => find_in_geometry(&value).unwrap_or_else(|| Trouble::BadGeometry {
            expected: GEOMETRY.into(),
            found: shortened(json),
        }),
        // The syntax has been checked by now: what is left are numbers like 1e999.
        Err(_) => Trouble::BadGeometry {
            expected: NUMBER.into(),
            found: shortened(json),
        },
    }
}

/// How a value is called in a sentence like "expected a number, found "105.8"".
pub(super) fn described(json: &str) -> String {
    match json.as_bytes().first() {
        Some(b'{') => "an object".into(),
        Some(b'[') => "an array".into(),
        None => "nothing".into(),
        Some(_) => shortened(json),
    }
}

fn find_in_geometry(value: &Value) -> Option<Trouble> {
    let Value::Object(members) = value else {
        return Some(bad(GEOMETRY, value));
    };
    let kind = match members.get("type") {
        Some(Value::String(kind)) => kind.as_str(),
        Some(other) => return Some(bad(KIND, other)),
        None => return Some(missing(KIND)),
    };
    let depth = match kind {
        "Point" => 0,
        "MultiPoint" | "LineString" => 1,
        "MultiLineString" | "Polygon" => 2,
        "MultiPolygon" => 3,
        "GeometryCollection" => return find_in_collection(members.get("geometries")),
        _ => return Some(bad(KIND, &Value::from(kind))),
    };
    match members.get("coordinates") {
        // RFC 7946, 3.1: empty coordinates may be taken for a null geometry.
        Some(Value::Array(items)) if items.is_empty() => Some(Trouble::NoGeometry),
        Some(coordinates) => find_in_coordinates(coordinates, depth),
        None => Some(missing(COORDINATES)),
    }
}

fn find_in_collection(geometries: Option<&Value>) -> Option<Trouble> {
    match geometries {
        Some(Value::Array(geometries)) => geometries.iter().find_map(find_in_geometry),
        Some(other) => Some(bad(GEOMETRIES, other)),
        None => Some(missing(GEOMETRIES)),
    }
}

fn find_in_coordinates(value: &Value, depth: usize) -> Option<Trouble> {
    let Value::Array(items) = value else {
        return Some(bad(ARRAYS[depth], value));
    };
    if depth > 0 {
        return items
            .iter()
            .find_map(|item| find_in_coordinates(item, depth - 1));
    }
    match items.iter().find(|item| !item.is_number()) {
        Some(Value::Array(_)) => Some(bad(POSITION, value)),
        Some(other) => Some(bad(NUMBER, other)),
        None if items.len() < 2 => Some(bad(POSITION, value)),
        None => None,
    }
}

fn bad(expected: &'static str, found: &Value) -> Trouble {
    let found = match found {
        Value::Array(items) if items.is_empty() => "an empty array".into(),
        Value::Array(items) if items.iter().all(Value::is_number) => shortened(&found.to_string()),
        Value::Array(_) => "an array".into(),
        Value::Object(_) => "an object".into(),
        plain => shortened(&plain.to_string()),
    };
    Trouble::BadGeometry {
        expected: expected.into(),
        found,
    }
}

fn missing(expected: &'static str) -> Trouble {
    Trouble::BadGeometry {
        expected: expected.into(),
        found: "nothing".into(),
    }
}

fn shortened(text: &str) -> String {
    const MOST: usize = 40;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(json: &str, expected: &str, found: &str) {
        match trouble_in_geometry(json) {
            Trouble::BadGeometry {
                expected: e,
                found: f,
            } => assert_eq!((e.as_ref(), f.as_str()), (expected, found)),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_first_wrong_place_is_named() {
        says("[]", GEOMETRY, "an empty array");
        says("{}", KIND, "nothing");
        says(r#"{"type":"Circle"}"#, KIND, "\"Circle\"");
        says(r#"{"type":"Point"}"#, COORDINATES, "nothing");
        says(r#"{"type":"Point","coordinates":[2]}"#, POSITION, "[2]");
        says(
            r#"{"type":"Point","coordinates":[105.8,"21"]}"#,
            NUMBER,
            "\"21\"",
        );
        says(
            r#"{"type":"Point","coordinates":[[1,2]]}"#,
            POSITION,
            "an array",
        );
        says(
            r#"{"type":"LineString","coordinates":[1,2]}"#,
            POSITION,
            "1",
        );
        says(
            r#"{"type":"Point","coordinates":"foo"}"#,
            POSITION,
            "\"foo\"",
        );
        says(
            r#"{"type":"Point","coordinates":[1e999,2]}"#,
            NUMBER,
            r#"{"type":"Point","coordinates":[1e999,2]}"#,
        );
        says(
            r#"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":null}]}"#,
            POSITION,
            "null",
        );
    }

    #[test]
    fn long_values_are_shortened() {
        let json = format!("\"{}\"", "đ".repeat(100));
        assert_eq!(described(&json).chars().count(), 41);
    }
}
