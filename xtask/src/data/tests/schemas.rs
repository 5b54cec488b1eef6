//! The JSON Schemas beside the data say what the checks say.

use super::super::json_schema;
use super::right;
use crate::data::schema::{self, FIELDS};
use serde_json::Value;
use std::path::Path;

fn schemas() -> Vec<(String, Value)> {
    json_schema::texts()
        .map(|(name, text)| (name, serde_json::from_str(&text).unwrap()))
        .collect()
}

#[test]
fn the_published_schemas_are_what_the_table_makes() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/data/schema");
    for (name, text) in json_schema::texts() {
        let written = std::fs::read_to_string(folder.join(&name)).unwrap();
        assert!(text == written, "bless {name}");
    }
    let files = std::fs::read_dir(folder).unwrap().count();
    assert_eq!(files, json_schema::texts().count(), "no file is left over");
}

#[test]
fn each_layer_may_have_the_properties_of_the_table_and_no_others() {
    for (name, schema) in schemas() {
        for (layer, def) in schema["$defs"].as_object().unwrap() {
            let Some(known) = def["properties"]["properties"]["propertyNames"]["enum"].as_array()
            else {
                continue;
            };
            let letter = schema::letter(layer);
            let fields = FIELDS.iter().filter(|field| field.may.contains(letter));
            let fields: Vec<&str> = fields.map(|field| field.name).collect();
            assert_eq!(&fields, known, "{name}: {layer}");
        }
    }
}

#[test]
fn what_a_property_refers_to_is_defined() {
    for (name, schema) in schemas() {
        let text = schema.to_string();
        for after in text.split("\"#/$defs/").skip(1) {
            let def = after.split('"').next().unwrap();
            assert!(schema["$defs"].get(def).is_some(), "{name}: {def}");
        }
    }
}

#[test]
fn every_layer_is_in_one_of_the_schemas() {
    for place in right().places {
        let of = schemas()
            .into_iter()
            .filter(|(_, schema)| schema["$defs"].get(&place.file).is_some());
        assert_eq!(of.count(), 1, "{}", place.file);
    }
}
