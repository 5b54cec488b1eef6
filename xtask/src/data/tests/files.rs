//! The published files, and the files made of them.

use super::super::files::LAYERS;
use super::super::{coverage, findings, print, slim};
use super::{TEMPLE, found_after, right};
use crate::data::files::Data;
use serde_json::{Value, json};
use std::path::Path;

#[test]
fn what_is_right_passes() {
    assert_eq!(found_after(|_| ()), []);
}

#[test]
fn the_published_data_is_right() {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets");
    let data = Data::read(&assets).unwrap();
    assert_eq!(findings(&data), []);
    assert_eq!(data.wards.len(), 126);
}

#[test]
fn the_published_files_are_formatted_as_bless_formats_them() {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets");
    let data = Data::read(&assets).unwrap();
    for layer in LAYERS {
        let path = assets.join(format!("data/{layer}.geojson"));
        let written = std::fs::read_to_string(path).unwrap();
        assert!(print::layer(data.of(layer)) == written, "bless {layer}");
    }
}

#[test]
fn the_readme_shows_how_far_the_data_is_covered() {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets");
    let table = coverage::table(&Data::read(&assets).unwrap());
    let readme = std::fs::read_to_string(assets.join("data/README.md")).unwrap();
    let [_, shown, _] = coverage::around(&readme).unwrap();
    assert_eq!(shown, table, "bless");
}

#[test]
fn the_first_load_part_has_what_the_map_needs_and_no_more() {
    let data = right();
    let full = print::layer(data.of("heritage"));
    let slim = slim(&full, Path::new("heritage.geojson")).unwrap();
    let slim: Value = serde_json::from_str(&slim).unwrap();
    let feature = &slim["features"][0];
    assert_eq!(feature["id"], "quan-thanh");
    assert_eq!(feature["geometry"], data.places[TEMPLE].geometry);
    assert_eq!(feature["properties"]["kinds"], json!(["temple"]));
    assert_eq!(feature["properties"]["sources"], Value::Null);
    assert_eq!(feature["properties"]["summary_vi"], Value::Null);
}
