//! What is wrong with a row of the city's file is caught, and the published file is not wrong.

use super::{ZONE, complaints, right};
use crate::data::city::City;
use crate::data::files::Data;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

fn assets() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets")
}

fn published() -> (City, Data) {
    let folder = assets();
    (City::read(&folder).unwrap(), Data::read(&folder).unwrap())
}

/// What is complained of when the published file is changed so.
fn found_after(breaking: impl FnOnce(&mut City)) -> Vec<String> {
    let (mut city, data) = published();
    breaking(&mut city);
    let found = city.findings(&data).into_iter();
    found.map(|finding| finding.what).collect()
}

/// What is complained of when a property of the first row of a section is set so; `null` drops it.
fn first(section: &str, name: &str, value: Value) -> Vec<String> {
    found_after(|city| {
        let row = city.0[section][0].as_object_mut().unwrap();
        if value.is_null() {
            row.remove(name);
        } else {
            row.insert(name.to_owned(), value);
        }
    })
}

#[test]
fn the_published_city_is_right_and_written_as_it_would_be_blessed() {
    let (city, data) = published();
    assert_eq!(city.findings(&data), []);
    let written = std::fs::read_to_string(assets().join("data/city.json")).unwrap();
    assert!(city.text() == written, "bless city.json");
}

#[test]
fn a_figure_says_its_year_and_its_sources_and_when_they_were_read() {
    assert_eq!(first("figures", "year", Value::Null), ["year"]);
    assert_eq!(first("figures", "year", json!(1899)), ["year"]);
    assert_eq!(first("figures", "value", json!("18")), ["value"]);
    assert_eq!(first("figures", "sources", Value::Null), ["sources"]);
    let undated = json!([{"title": "A book"}]);
    assert_eq!(first("figures", "sources", undated), ["sources"]);
}

#[test]
fn both_languages_are_there() {
    assert_eq!(first("laws", "text_vi", Value::Null).len(), 2);
    let note = first("cities", "note_en", json!("a note"));
    assert!(note.contains(&"note_en".to_owned()), "no such property");
    let (vi, en) = (json!("ghi chú"), json!("a note"));
    assert_eq!(first("fields", "note_vi", vi), ["note_en"]);
    assert_eq!(first("fields", "note_en", en), ["note_vi"]);
}

#[test]
fn an_id_of_the_city_is_used_once() {
    let taken = published().0.0["figures"][1]["id"].clone();
    assert_eq!(first("figures", "id", taken.clone()), ["id"]);
    assert_eq!(
        first("pillars", "id", taken),
        ["id"],
        "not in another section"
    );
}

#[test]
fn a_range_goes_up() {
    let whole = |section: &str, name: &str, to| {
        let from = published().0.0[section][0][name].as_f64().unwrap();
        first(section, &format!("{name}_to"), json!(from + to))
    };
    assert_eq!(whole("figures", "value", 1.0), [""; 0]);
    assert_eq!(whole("figures", "value", 0.0), ["value_to"]);
    assert_eq!(whole("roadmap", "promised", -1.0), ["promised_to"]);
}

#[test]
fn what_has_a_date_goes_by_date_and_what_lies_ahead_is_expected() {
    assert_eq!(first("timeline", "date", json!("2045")).len(), 2);
    let early = found_after(|city| {
        let last = city.0["laws"].as_array_mut().unwrap().last_mut().unwrap();
        last["date"] = json!("2000");
    });
    assert_eq!(early, ["date"]);
    let certain = found_after(|city| {
        let last = city.0["timeline"].as_array_mut().unwrap().last_mut();
        last.unwrap().as_object_mut().unwrap().remove("expected");
    });
    assert_eq!(certain, ["expected"]);
}

#[test]
fn each_field_of_the_places_is_a_field_of_the_network() {
    let short = found_after(|city| {
        city.0["fields"].as_array_mut().unwrap().remove(0);
    });
    assert_eq!(short.len(), 1);
    assert_eq!(first("fields", "id", json!("cookery")).len(), 2);
}

#[test]
fn as_many_places_are_named_as_zones_are_listed() {
    assert_eq!(first("roadmap", "named", json!(5)), ["named"]);
    assert_eq!(first("roadmap", "zones", Value::Null), ["named"]);
    let gone = json!(["cci-dong-xuan-bac-qua", "cci-gone"]);
    assert_eq!(first("roadmap", "zones", gone), ["zones"]);
}

#[test]
fn sections_are_those_of_the_schema() {
    let without = found_after(|city| {
        city.0.remove("pillars");
    });
    assert_eq!(without, ["pillars"]);
    let empty = found_after(|city| {
        city.0.insert("pillars".to_owned(), json!([]));
    });
    assert_eq!(empty, ["pillars"]);
    let strange = found_after(|city| {
        city.0.insert("weather".to_owned(), json!([]));
    });
    assert_eq!(strange, ["weather"]);
    let unread = found_after(|city| {
        city.0.insert("read".to_owned(), json!("lately"));
    });
    assert!(unread.contains(&"read".to_owned()));
}

#[test]
fn a_zone_may_be_of_both_models_and_joins_zones_that_are_there() {
    let both = json!(["cci", "commercial-cultural-zone"]);
    assert_eq!(complaints(ZONE, "kinds", both), [""; 0]);
    assert_eq!(complaints(ZONE, "links", json!(["gone"])), ["links"]);
    let zone = right().places[ZONE].id.clone();
    assert_eq!(
        complaints(ZONE, "links", json!([zone])),
        ["links"],
        "itself"
    );
    assert_eq!(complaints(ZONE, "links", json!(["quan-thanh"])), [""; 0]);
}
