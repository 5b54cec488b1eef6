//! Writes a layer so that a change of one fact is a change of one line: features by id, properties
//! in the schema's order, one a line.

use super::place::Place;
use super::schema::FIELDS;
use serde_json::Value;

/// The text of a layer's file.
pub(crate) fn layer<'a>(places: impl Iterator<Item = &'a Place>) -> String {
    let mut places: Vec<&Place> = places.collect();
    places.sort_by(|a, b| a.id.cmp(&b.id));
    let blocks: Vec<String> = places.into_iter().map(feature).collect();
    format!(
        "{{\n\"type\": \"FeatureCollection\",\n\"features\": [\n{}\n]\n}}\n",
        blocks.join(",\n")
    )
}

fn feature(place: &Place) -> String {
    let known = FIELDS.iter().map(|field| field.name);
    let lines: Vec<String> = known
        .filter_map(|name| Some(property(name, place.properties.get(name)?)))
        .collect();
    format!(
        "{{\n  \"type\": \"Feature\",\n  \"id\": {},\n  \"geometry\": {},\n  \"properties\": {{\n{}\n  }}\n}}",
        Value::from(place.id.as_str()),
        geometry(&place.geometry),
        lines.join(",\n")
    )
}

/// One property on a line of its own; sources and stops, a line each.
pub(super) fn property(name: &str, value: &Value) -> String {
    let text = match (name, value) {
        ("sources" | "stops", Value::Array(rows)) => {
            let lines: Vec<String> = rows
                .iter()
                .map(|one| format!("      {}", in_line(one)))
                .collect();
            format!("[\n{}\n    ]", lines.join(",\n"))
        }
        _ => in_line(value),
    };
    format!("    \"{name}\": {text}")
}

fn geometry(value: &Value) -> String {
    format!(
        "{{\"type\": {}, \"coordinates\": {}}}",
        value["type"],
        in_line(&value["coordinates"])
    )
}

/// JSON on one line with a space after commas and colons. Titles come before addresses.
fn in_line(value: &Value) -> String {
    match value {
        Value::Array(values) => {
            let values: Vec<String> = values.iter().map(in_line).collect();
            format!("[{}]", values.join(", "))
        }
        Value::Object(map) => {
            let mut names: Vec<&String> = map.keys().collect();
            names.sort_by_key(|name| {
                let last = [
                    "place", "straight", "say_vi", "say_en", "title", "title_vi", "title_en",
                    "url", "facts", "read",
                ];
                (last.iter().position(|known| known == name), (*name).clone())
            });
            let pairs: Vec<String> = names
                .into_iter()
                .map(|name| format!("{}: {}", Value::from(name.as_str()), in_line(&map[name])))
                .collect();
            format!("{{{}}}", pairs.join(", "))
        }
        other => other.to_string(),
    }
}
