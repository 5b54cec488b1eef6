//! What is wrong with a walk.

use super::super::files::Data;
use super::super::{findings, walks};
use super::{place, right, temple};
use serde_json::{Value, json};

/// A walk from the temple to two neighbours along one street, computed.
fn walking() -> Data {
    let mut data = right();
    for (id, lon) in [("gate", 105.8379), ("market", 105.8392)] {
        let mut neighbour = temple();
        neighbour.id = id.to_owned();
        neighbour.geometry = json!({"type": "Point", "coordinates": [lon, 21.0431]});
        for name in ["name_vi", "name_en"] {
            neighbour.properties.insert(name.to_owned(), json!(id));
        }
        data.places.push(neighbour);
    }
    super::summary::rewrite(&mut data);
    data.streets = vec![vec![[105.836, 21.0432], [105.84, 21.0432]]];
    let mut walk = place("walks", "along", Value::Null, json!({}));
    for name in ["rank", "ward", "ward_type"] {
        walk.properties.remove(name);
    }
    let walk_of = ["quan-thanh", "gate", "market"].map(stop);
    walk.properties.insert("stops".to_owned(), json!(walk_of));
    walk.properties.insert("length_m".to_owned(), json!(0));
    data.walks = vec![walk];
    walks::rewrite(&mut data);
    data
}

fn stop(place: &str) -> Value {
    json!({"place": place, "say_vi": "Cổng", "say_en": "The gate"})
}

/// The properties that are complained of after a change of the walk.
fn complaints(breaking: impl FnOnce(&mut Data)) -> Vec<String> {
    let mut data = walking();
    breaking(&mut data);
    findings(&data)
        .into_iter()
        .map(|found| found.what)
        .collect()
}

fn with_stops(stops: Value) -> Vec<String> {
    complaints(|data| {
        data.walks[0].properties.insert("stops".to_owned(), stops);
        walks::rewrite(data);
    })
}

#[test]
fn a_walk_that_is_right_passes_with_its_line_and_length() {
    assert_eq!(complaints(|_| ()), [""; 0]);
    let walk = &walking().walks[0];
    assert_eq!(walk.int("length_m"), Some(320));
    assert!(walk.geometry["coordinates"].as_array().unwrap().len() > 4);
}

#[test]
fn a_stop_is_a_place_that_is_there_once_and_no_plan() {
    let with = |second: &str| with_stops(json!(["quan-thanh", second, "market"].map(stop)));
    assert_eq!(with("atlantis"), ["stops"]);
    assert_eq!(with("cci-lake"), ["stops"]);
    assert_eq!(with("ev-quan-thanh"), [""; 0]);
    let twice = ["quan-thanh", "gate", "quan-thanh"].map(stop);
    assert_eq!(with_stops(json!(twice)), ["stops"; 2]); // not different, and not each once
}

#[test]
fn a_stop_is_placed_to_the_street_that_it_stands_on() {
    let vague = complaints(|data| {
        let market = data.places.last_mut().unwrap();
        market.properties.insert("error_m".to_owned(), json!(400));
    });
    assert_eq!(vague, ["stops"]);
}

#[test]
fn a_stop_says_something_in_both_languages_and_nothing_unknown() {
    for (name, value) in [
        ("say_en", json!("")),
        ("straight", json!(false)),
        ("minutes", json!(5)),
    ] {
        let mut odd = stop("market");
        odd[name] = value;
        let stops = json!([stop("quan-thanh"), stop("gate"), odd]);
        assert_eq!(with_stops(stops), ["stops"], "{name}");
    }
}

#[test]
fn a_walk_of_two_stops_is_none() {
    assert_eq!(
        with_stops(json!([stop("quan-thanh"), stop("market")])),
        ["stops"]
    );
}

#[test]
fn a_line_or_length_that_no_longer_follows_from_stops_and_streets_is_stale() {
    let moved = complaints(|data| data.streets[0][1][0] = 105.8385);
    assert_eq!(moved, ["geometry"]);
    let stretched = complaints(|data| {
        data.walks[0]
            .properties
            .insert("length_m".to_owned(), json!(330));
    });
    assert_eq!(stretched, ["geometry"]);
    let unjoined = complaints(|data| data.streets.clear());
    assert_eq!(unjoined, ["stops"]);
}

#[test]
fn an_id_of_a_walk_is_its_own() {
    let twice = complaints(|data| {
        let again = data.walks[0].clone();
        data.walks.push(again);
    });
    assert_eq!(twice, ["id"]);
}
