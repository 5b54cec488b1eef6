//! What the standard asks for where a shape is wrong: the values of [`Trouble::BadGeometry`]'s
//! `expected`, and the search for the first place in a shape that fails it.

use super::Trouble;
use super::members::{Members, find_in_list, split, string};

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

/// Why a text that should be a geometry is none. Called only when reading it has failed; holds no more of
/// the text than one member at a time.
pub(super) fn trouble_in_geometry(json: &str) -> Trouble {
    find_in_geometry(json).unwrap_or_else(|| Trouble::BadGeometry {
        expected: GEOMETRY.into(),
        found: shortened(json),
    })
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

fn find_in_geometry(json: &str) -> Option<Trouble> {
    let mut members = Members::new();
    if !json.starts_with('{') || split(json, &mut members).is_err() {
        return Some(bad(GEOMETRY, json));
    }
    let member = |name| {
        let mut found = members.iter().filter(|(key, _)| key == name);
        found.next().map(|(_, json)| *json)
    };
    let Some(kind) = member("type") else {
        return Some(missing(KIND));
    };
    let depth = match string(kind).as_deref() {
        Some("Point") => 0,
        Some("MultiPoint" | "LineString") => 1,
        Some("MultiLineString" | "Polygon") => 2,
        Some("MultiPolygon") => 3,
        Some("GeometryCollection") => return find_in_collection(member("geometries")),
        _ => return Some(bad(KIND, kind)),
    };
    match member("coordinates") {
        // RFC 7946, 3.1: empty coordinates may be taken for a null geometry.
        Some(json) if is_empty(json) => Some(Trouble::NoGeometry),
        Some(json) => find_in_coordinates(json, depth),
        None => Some(missing(COORDINATES)),
    }
}

fn find_in_collection(geometries: Option<&str>) -> Option<Trouble> {
    match geometries {
        Some(json) if json.starts_with('[') => find_in_list(json, &mut find_in_geometry),
        Some(json) => Some(bad(GEOMETRIES, json)),
        None => Some(missing(GEOMETRIES)),
    }
}

fn find_in_coordinates(json: &str, depth: usize) -> Option<Trouble> {
    if !json.starts_with('[') {
        return Some(bad(ARRAYS[depth], json));
    }
    if depth > 0 {
        return find_in_list(json, &mut |item| find_in_coordinates(item, depth - 1));
    }
    let mut count = 0;
    let wrong = find_in_list(json, &mut |item| {
        count += 1;
        (!is_number(item)).then_some(item)
    });
    match wrong {
        Some(item) if item.starts_with('[') => Some(bad(POSITION, json)),
        Some(item) => Some(bad(NUMBER, item)),
        None if count < 2 => Some(bad(POSITION, json)),
        None => None,
    }
}

fn is_empty(json: &str) -> bool {
    let inner = json
        .strip_prefix('[')
        .and_then(|json| json.strip_suffix(']'));
    inner.is_some_and(|inner| inner.trim_ascii().is_empty())
}

/// Numbers like `1e999` are none.
fn is_number(json: &str) -> bool {
    json.parse().is_ok_and(f64::is_finite)
}

fn bad(expected: &'static str, found: &str) -> Trouble {
    let is_plain =
        |list| find_in_list(list, &mut |item| (!is_number(item)).then_some(())).is_none();
    let found = match found.as_bytes().first() {
        Some(b'[') if is_empty(found) => "an empty array".into(),
        Some(b'[') if is_plain(found) => shortened(found),
        _ => described(found),
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
            "1e999",
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
