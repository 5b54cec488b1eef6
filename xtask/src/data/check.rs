//! What can be seen from one feature alone.

use super::error::Finding;
use super::files::Data;
use super::place::Place;
use super::schema::{self, FIELDS};
use super::{codes, shape, value};
use hanoi_map::app::words::Key;
use serde_json::Value;

/// How far outside the outline a place may stand: the outline itself is drawn to 350 m.
const OUTLINE_M: f64 = 500.0;

/// What is wrong with the features one by one.
pub(crate) fn each(data: &Data) -> Vec<Finding> {
    let one = |place: &Place| {
        let mut found = facts(place);
        found.extend(geometry(place));
        found.extend(position(place, data));
        found.extend(sense(place));
        found
    };
    data.places.iter().flat_map(one).collect()
}

/// What is wrong with the properties of one feature, whatever it is of.
pub(super) fn facts(place: &Place) -> Vec<Finding> {
    let mut found = fields(place);
    found.extend(languages(place));
    found.extend(words(place));
    found
}

/// Every property is one of the schema's, holds what it should, and none is missing.
fn fields(place: &Place) -> Vec<Finding> {
    let letter = schema::letter(&place.file);
    let mut found = Vec::new();
    if !value::is_id(&place.id) {
        let expected = "small letters, digits and hyphens";
        found.push(place.finding("id", expected, format!("\"{}\"", place.id)));
    }
    for (name, held) in &place.properties {
        let Some(field) = FIELDS.iter().find(|field| field.name == name) else {
            found.push(place.finding(name, "no such property", held.to_string()));
            continue;
        };
        if !field.may.contains(letter) {
            let expected = format!("no such property in {}", place.file);
            found.push(place.finding(name, expected, held.to_string()));
        }
        if let Some(expected) = value::wrong(field.holds, held) {
            found.push(place.finding(name, expected, held.to_string()));
        }
    }
    let missing = FIELDS
        .iter()
        .filter(|field| field.must.contains(letter) && !place.properties.contains_key(field.name));
    found.extend(missing.map(|field| place.finding(field.name, "a value", "nothing")));
    found
}

/// What is said in one language is said in the other.
fn languages(place: &Place) -> Vec<Finding> {
    let alone = |name: &String| {
        let other = schema::other_language(name)?;
        let there = place.properties.contains_key(&other);
        (!there).then(|| place.finding(&other, format!("the other language of {name}"), "nothing"))
    };
    place.properties.keys().filter_map(alone).collect()
}

/// Every code has words.
fn words(place: &Place) -> Vec<Finding> {
    let mut found = Vec::new();
    for (name, held) in &place.properties {
        let Some(stem) = schema::words_of(name) else {
            continue;
        };
        let codes = held
            .as_array()
            .map_or(std::slice::from_ref(held), Vec::as_slice);
        for code in codes.iter().filter_map(Value::as_str) {
            let key = format!("{stem}.{code}");
            if Key::find(&key).is_none() {
                let expected = format!("the words \"{key}\" in assets/words/codes.*.txt");
                found.push(place.finding(name, expected, "none"));
            }
        }
    }
    found
}

/// Points are points; zones are simple closed rings with their point inside.
fn geometry(place: &Place) -> Vec<Finding> {
    let wanted = if place.file == "cci" {
        "Polygon"
    } else {
        "Point"
    };
    if place.geometry["type"] != wanted {
        return vec![place.finding("geometry", wanted, place.geometry["type"].to_string())];
    }
    let wrong = |expected: &str, found: String| vec![place.finding("geometry", expected, found)];
    let Some(at) = place.lonlat() else {
        return wrong("a longitude and a latitude", place.geometry.to_string());
    };
    if wanted == "Point" {
        return Vec::new();
    }
    let ring = shape::ring(&place.geometry["coordinates"][0]);
    if ring.len() < 4 || ring.first() != ring.last() {
        return wrong(
            "a closed ring of four positions or more",
            format!("{ring:?}"),
        );
    }
    if !shape::is_counterclockwise(&ring) {
        return wrong("a ring that runs counterclockwise", "clockwise".to_owned());
    }
    if shape::crosses_itself(&ring) {
        return wrong("a ring that does not cross itself", "a crossing".to_owned());
    }
    if !shape::inside(&ring, at) {
        return vec![place.finding("point", "a point inside the zone", format!("{at:?}"))];
    }
    Vec::new()
}

/// The place is in the city and in a ward that exists, and its position claims no more than is known.
fn position(place: &Place, data: &Data) -> Vec<Finding> {
    let mut found = Vec::new();
    let Some(at) = place.lonlat() else {
        return found;
    };
    let outside =
        !shape::inside(&data.outline, at) && shape::metres_to_edge(&data.outline, at) > OUTLINE_M;
    if outside {
        found.push(place.finding("geometry", "a position in Hanoi", format!("{at:?}")));
    }
    let digits = match place.text("confidence") {
        Some("commune") => 3,
        Some("memory") => 4,
        _ => 5,
    };
    let too_fine = |number: &f64| {
        let scaled = number * 10f64.powi(digits);
        (scaled - scaled.round()).abs() > 1e-6
    };
    if at.iter().any(too_fine) {
        let expected = format!("{digits} decimals at most, as is known");
        found.push(place.finding("geometry", expected, format!("{at:?}")));
    }
    let (ward, kind) = (place.text("ward"), place.text("ward_type"));
    let known = |one: &super::files::Ward| {
        Some(one.name.as_str()) == ward && Some(one.kind.as_str()) == kind
    };
    if !data.wards.iter().any(known) {
        let named = format!("{} {}", kind.unwrap_or_default(), ward.unwrap_or_default());
        found.push(place.finding("ward", "one of the 126 of wards.json", named));
    }
    found
}

/// Properties that depend on each other do.
fn sense(place: &Place) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut expect = |holds: bool, what: &str, expected: &str| {
        if !holds {
            let value = place.properties.get(what);
            let value = value.map_or_else(|| "nothing".to_owned(), Value::to_string);
            found.push(place.finding(what, expected, value));
        }
    };
    let has = |name: &str| place.properties.contains_key(name);
    let first = codes::has(codes::main_kinds(&place.file), place.kind());
    expect(first, "kinds", "a kind of this layer first");
    let layers = place.list("layers");
    let own = layers.is_empty() || (layers.len() > 1 && layers[0] == place.file);
    expect(own, "layers", "this file's layer and then others");
    let years = place.properties.get("recognition_years");
    let years = years.and_then(Value::as_array).map_or(0, Vec::len);
    let each = years == place.list("recognition").len();
    expect(each, "recognition_years", "a year for each recognition");
    let both = has("recognition") && has("recognition_checked");
    expect(
        !both,
        "recognition_checked",
        "nothing, as there is a recognition",
    );
    let dated = has("year") && place.list("unsourced").contains(&"since");
    expect(!dated, "year", "none, as the founding has no source");
    let placed = place.file == "cci" || has("position_source") || has("position_note_vi");
    expect(placed, "position_source", "where the position is from");
    let soft = matches!(place.text("confidence"), Some("commune"));
    let wide = !soft || place.int("error_m").is_some_and(|error| error >= 1500);
    expect(wide, "error_m", "1500 or more for the centre of a commune");
    let counted = matches!(place.text("frequency"), Some("biennial" | "every-5-years"));
    expect(
        !counted || has("frequency_from"),
        "frequency_from",
        "a year in which it was held, as it is not held in all",
    );
    match place.text("calendar") {
        Some("lunar") => expect(has("lunar_month"), "lunar_month", "a month"),
        Some("solar") => {
            let weekly = place.text("frequency") == Some("weekly");
            expect(weekly || has("solar_month"), "solar_month", "a month");
            expect(
                !weekly || has("weekday_start"),
                "weekday_start",
                "a day of the week",
            );
        }
        _ => {}
    }
    let creative = layers.contains(&"creative") || place.file == "creative";
    let said = place.file != "creative" || has("status");
    expect(!creative || said, "status", "whether it runs");
    expect(
        !has("status") || has("status_date"),
        "status_date",
        "the date of the status",
    );
    found
}
