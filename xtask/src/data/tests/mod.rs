//! A broken feature of each sort is caught, and the published files are not broken.
//!
//! Each test breaks one thing in a small collection that is right and looks at what is found.

mod across;
mod city;
mod each;
mod files;
mod schemas;
mod summaries;
mod walks;

use super::files::{Data, Ward};
use super::place::Place;
use super::{error::Finding, findings, summary};
use serde_json::{Value, json};

/// A temple, a festival beside it and a zone around both, in a city that is a square.
fn right() -> Data {
    let mut data = Data {
        places: vec![temple(), festival(), zone()],
        wards: vec![Ward {
            name: "Ba Đình".to_owned(),
            kind: "phường".to_owned(),
        }],
        walks: Vec::new(),
        streets: Vec::new(),
        outline: vec![
            [105.7, 20.9],
            [106.0, 20.9],
            [106.0, 21.2],
            [105.7, 21.2],
            [105.7, 20.9],
        ],
    };
    summary::rewrite(&mut data);
    data
}

fn place(file: &str, id: &str, geometry: Value, properties: Value) -> Place {
    let feature = json!({"id": id, "geometry": geometry, "properties": properties});
    let mut place = Place::from_json(file, &feature);
    let all = json!({
        "name_vi": format!("Tên {id}"), "name_en": format!("Name {id}"), "rank": 3,
        "ward": "Ba Đình", "ward_type": "phường", "checked": "2026-11", "sources": [{"title": "Sổ"}],
        "summary_vi": "?", "summary_en": "?", "summary_by": "rule",
    });
    for (name, value) in all.as_object().unwrap() {
        place.properties.insert(name.clone(), value.clone());
    }
    place
}

fn temple() -> Place {
    place(
        "heritage",
        "quan-thanh",
        json!({"type": "Point", "coordinates": [105.83659, 21.04303]}),
        json!({
            "kinds": ["temple"], "district": "Ba Đình", "confidence": "single", "error_m": 50,
            "position_source": "OpenStreetMap way 1", "year": 1010,
            "since_vi": "thế kỷ XI", "since_en": "11th century",
            "recognition": ["national"], "recognition_years": [1962],
        }),
    )
}

fn festival() -> Place {
    place(
        "events",
        "ev-quan-thanh",
        json!({"type": "Point", "coordinates": [105.8372, 21.0435]}),
        json!({
            "kinds": ["festival-traditional"], "district": "Ba Đình", "at": "quan-thanh",
            "confidence": "memory", "error_m": 100,
            "position_note_vi": "theo trí nhớ", "position_note_en": "from memory", "calendar": "lunar", "lunar_month": 3,
            "frequency": "annual", "when_vi": "Mồng 3", "when_en": "The 3rd",
            "place_vi": "Đền", "place_en": "The temple",
            "latest_known_vi": "2025", "latest_known_en": "2025",
        }),
    )
}

fn zone() -> Place {
    let ring = json!([[
        [105.83, 21.04],
        [105.84, 21.04],
        [105.84, 21.05],
        [105.83, 21.05],
        [105.83, 21.04]
    ]]);
    place(
        "cci",
        "cci-lake",
        json!({"type": "Polygon", "coordinates": ring}),
        json!({
            "kinds": ["cci"], "point": [105.835, 21.045], "status": "planned",
            "status_date": "2026-01", "phase": "by-2030", "year_from": 2030,
            "certainty": "proposed", "specialities": ["design"], "extent_how_vi": "Vẽ tay",
            "extent_how_en": "Hand-drawn", "extent_ha": 10.5, "operator_vi": "Chưa rõ",
            "operator_en": "Not named", "named_by_vi": "Gợi ý", "named_by_en": "A suggestion",
            "read_on": "2026-01",
        }),
    )
}

const TEMPLE: usize = 0;
const FESTIVAL: usize = 1;
const ZONE: usize = 2;

fn found_after(breaking: impl FnOnce(&mut Data)) -> Vec<Finding> {
    let mut data = right();
    breaking(&mut data);
    findings(&data)
}

/// The properties that are complained of when this one is set so.
fn complaints(of: usize, name: &str, value: Value) -> Vec<String> {
    let found = found_after(|data| {
        data.places[of].properties.insert(name.to_owned(), value);
    });
    found.into_iter().map(|finding| finding.what).collect()
}

fn missing(of: usize, name: &str) -> Vec<String> {
    let found = found_after(|data| {
        data.places[of].properties.remove(name);
    });
    found.into_iter().map(|finding| finding.what).collect()
}
