//! Walks: features whose line and length are computed from their stops along the streets of the basemap.

use super::error::Finding;
use super::files::Data;
use super::place::Place;
use super::streets::Stop;
use super::{check, streets};
use serde_json::{Value, json};

/// The file's name, without its ending.
pub(crate) const FILE: &str = "walks";

/// How few and how many stops a walk has.
const STOPS: std::ops::RangeInclusive<usize> = 3..=12;
/// How long a walk is, in metres: worth the way, and done in an afternoon.
const LENGTH_M: std::ops::RangeInclusive<i64> = 300..=8000;
/// How far off a stop may be, in metres: a visitor stands before it.
const STOP_ERROR_M: i64 = 150;

/// Computes the lines and lengths anew.
pub(crate) fn rewrite(data: &mut Data) {
    let ways: Vec<Option<(Value, i64)>> = data.walks.iter().map(|walk| way(data, walk)).collect();
    for (walk, way) in data.walks.iter_mut().zip(ways) {
        if let Some((line, length_m)) = way {
            walk.geometry = line;
            walk.properties
                .insert("length_m".to_owned(), length_m.into());
        }
    }
}

/// The line and the length that follow from the stops.
fn way(data: &Data, walk: &Place) -> Option<(Value, i64)> {
    let stop = |stop: &Value| {
        Some(Stop {
            at: data.find(stop["place"].as_str()?)?.lonlat()?,
            is_straight: stop["straight"] == true,
        })
    };
    let stops: Option<Vec<Stop>> = stops(walk).map(stop).collect();
    let (line, length_m) = streets::way(data, &stops?)?;
    // To ten metres: the streets are drawn to 25.
    let tens = (length_m / 10.0).round() as i64;
    let geometry = json!({"type": "LineString", "coordinates": line});
    Some((geometry, tens * 10))
}

fn stops(walk: &Place) -> impl Iterator<Item = &Value> {
    let stops = walk.properties.get("stops").and_then(Value::as_array);
    stops.map_or(&[][..], Vec::as_slice).iter()
}

/// What is wrong with the walks.
pub(crate) fn findings(data: &Data) -> Vec<Finding> {
    let mut found: Vec<Finding> = data.walks.iter().flat_map(check::facts).collect();
    found.extend(data.walks.iter().flat_map(|walk| leads(data, walk)));
    found.extend(twice(data));
    // A line is worth comparing only when the stops are right.
    if found.is_empty() {
        found.extend(data.walks.iter().filter_map(|walk| stale(data, walk)));
    }
    found
}

/// Its stops are places that are there, to be seen, well placed and each once.
fn leads(data: &Data, walk: &Place) -> Vec<Finding> {
    let ids = stops(walk).filter_map(|stop| stop["place"].as_str());
    let ids: Vec<&str> = ids.collect();
    let mut found = Vec::new();
    if !STOPS.contains(&ids.len()) {
        let expected = format!("{} to {} stops", STOPS.start(), STOPS.end());
        found.push(walk.finding("stops", expected, ids.len().to_string()));
    }
    for (at, id) in ids.iter().enumerate() {
        let wrong = match data.find(id) {
            None => Some("the id of a place"),
            Some(place) if place.file == "cci" => Some("a place that exists already"),
            Some(place)
                if place
                    .int("error_m")
                    .is_none_or(|error| error > STOP_ERROR_M) =>
            {
                Some("a place whose position is known to 150 m")
            }
            Some(_) if ids[..at].contains(id) => Some("each place once"),
            Some(_) => None,
        };
        found.extend(wrong.map(|expected| walk.finding("stops", expected, format!("\"{id}\""))));
    }
    found
}

/// No two walks have one id: links name them by it.
fn twice(data: &Data) -> impl Iterator<Item = Finding> {
    let again = data.walks.iter().enumerate().filter(|(at, walk)| {
        let mut before = data.walks[..*at].iter();
        before.any(|other| other.id == walk.id)
    });
    again.map(|(_, walk)| walk.finding("id", "an id of its own", format!("\"{}\"", walk.id)))
}

/// Its line and length are what its stops and the streets give.
fn stale(data: &Data, walk: &Place) -> Option<Finding> {
    let Some((line, length_m)) = way(data, walk) else {
        return Some(walk.finding("stops", "places that streets of the basemap join", "no way"));
    };
    if !LENGTH_M.contains(&length_m) {
        let expected = format!("{} to {} m", LENGTH_M.start(), LENGTH_M.end());
        return Some(walk.finding("length_m", expected, length_m.to_string()));
    }
    let is_fresh = walk.geometry == line && walk.int("length_m") == Some(length_m);
    let expected = "what the stops give; cargo xtask data --bless computes it";
    (!is_fresh).then(|| walk.finding("geometry", expected, "another line or length"))
}
