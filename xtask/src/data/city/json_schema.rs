//! The JSON Schema of the file, made of the same table as the checks.

use super::schema::{Column, SECTIONS, Section};
use crate::data::json_schema::{shared, value};
use crate::data::schema;
use serde_json::{Map, Value, json};

/// What the file holds.
pub(crate) fn schema() -> Value {
    let mut properties = Map::new();
    properties.insert("read".to_owned(), json!({"$ref": "#/$defs/date"}));
    let mut names = vec!["read"];
    for section in SECTIONS {
        properties.insert(section.name.to_owned(), list(section));
        names.push(section.name);
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Hanoi Creative Map: the city",
        "description": "Made by `cargo xtask data --bless` from xtask/src/data/city/schema.rs. Texts come in pairs, _vi and _en; read is the day on which the sources were last looked up.",
        "type": "object",
        "required": names,
        "properties": properties,
        "additionalProperties": false,
        "$defs": shared(),
    })
}

fn list(section: &Section) -> Value {
    json!({
        "description": section.about,
        "type": "array",
        "minItems": 1,
        "items": row(section.columns),
    })
}

fn row(columns: &[Column]) -> Value {
    let (mut holds, mut pairs, mut must) = (Map::new(), Map::new(), Vec::new());
    for column in columns {
        holds.insert(column.name.to_owned(), value(column.holds));
        if let Some(other) = schema::other_language(column.name) {
            pairs.insert(column.name.to_owned(), json!([other]));
        }
        if column.must {
            must.push(column.name);
        }
    }
    json!({
        "type": "object",
        "required": must,
        "properties": holds,
        "dependentRequired": pairs,
        "additionalProperties": false,
    })
}
