//! The schema as JSON Schema (draft 2020-12), for other people's tools: made of the same table as the
//! checks, one file for places, one for zones, one for events, one for walks; and one for what is told of the city.

use super::city;
use super::error::Error;
use super::schema::{self, FIELDS, Field, Holds};
use super::value::{ID, NOT_IN_TEXT};
use serde_json::{Map, Value, json};
use std::path::Path;

/// The files under `assets/data/schema`: name, what they are of, the layers they hold for.
const FILES: [(&str, &str, &[&str]); 4] = [
    ("place", "places", &["heritage", "craft", "creative"]),
    ("zone", "zones", &["cci"]),
    ("event", "events", &["events"]),
    ("walk", "walks", &["walks"]),
];

/// Writes the files.
pub(crate) fn write(assets: &Path) -> Result<(), Error> {
    let folder = assets.join("data/schema");
    std::fs::create_dir_all(&folder).map_err(Error::file("create", &folder))?;
    for (name, text) in texts() {
        let path = folder.join(name);
        std::fs::write(&path, text).map_err(Error::file("write", &path))?;
    }
    Ok(())
}

/// Each file's name and text.
pub(crate) fn texts() -> impl Iterator<Item = (String, String)> {
    let layers = FILES.map(|(name, what, layers)| (name, collection(what, layers)));
    let all = layers.into_iter().chain([("city", city::json_schema())]);
    all.map(|(name, schema)| (format!("{name}.schema.json"), format!("{schema:#}\n")))
}

/// A file of features, all of one of these layers.
fn collection(what: &str, layers: &[&str]) -> Value {
    let of_layer = |layer: &&str| {
        let features = json!({"type": "array", "items": {"$ref": format!("#/$defs/{layer}")}});
        json!({"type": "object", "properties": {"features": features}})
    };
    let mut defs = shared();
    defs.insert("facts".to_owned(), facts(layers));
    for layer in layers {
        defs.insert((*layer).to_owned(), feature(layer));
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": format!("Hanoi Creative Map: {what}"),
        "description": "Made by `cargo xtask data --bless` from xtask/src/data/schema.rs. What the properties mean is in assets/data/README.md.",
        "type": "object",
        "required": ["type", "features"],
        "properties": {"type": {"const": "FeatureCollection"}, "features": {"type": "array"}},
        "additionalProperties": false,
        "anyOf": layers.iter().map(of_layer).collect::<Vec<_>>(),
        "$defs": defs,
    })
}

/// A feature of a layer: which properties it must and may have.
fn feature(layer: &str) -> Value {
    let letter = schema::letter(layer);
    let names = |wanted: fn(&Field) -> &'static str| -> Vec<&str> {
        let fields = FIELDS.iter().filter(|field| wanted(field).contains(letter));
        fields.map(|field| field.name).collect()
    };
    let shape = match layer {
        "cci" => "polygon",
        "walks" => "line",
        _ => "point",
    };
    json!({
        "type": "object",
        "required": ["type", "id", "geometry", "properties"],
        "properties": {
            "type": {"const": "Feature"},
            "id": {"$ref": "#/$defs/id"},
            "geometry": {"$ref": format!("#/$defs/{shape}")},
            "properties": {
                "$ref": "#/$defs/facts",
                "type": "object",
                "required": names(|field| field.must),
                "propertyNames": {"enum": names(|field| field.may)},
            },
        },
        "additionalProperties": false,
    })
}

/// What each property of these layers holds; a text in one language needs the other.
fn facts(layers: &[&str]) -> Value {
    let letters: Vec<char> = layers.iter().map(|layer| schema::letter(layer)).collect();
    let known = FIELDS
        .iter()
        .filter(|field| letters.iter().any(|letter| field.may.contains(*letter)));
    let (mut holds, mut pairs) = (Map::new(), Map::new());
    for field in known {
        holds.insert(field.name.to_owned(), value(field.holds));
        if let Some(other) = schema::other_language(field.name) {
            pairs.insert(field.name.to_owned(), json!([other]));
        }
    }
    json!({"type": "object", "properties": holds, "dependentRequired": pairs})
}

/// What a value of that sort looks like.
pub(super) fn value(holds: Holds) -> Value {
    let list =
        |items: Value| json!({"type": "array", "minItems": 1, "uniqueItems": true, "items": items});
    let shared = |name: &str| json!({"$ref": format!("#/$defs/{name}")});
    let codes = |known: &str| json!({"enum": known.split(' ').collect::<Vec<_>>()});
    match holds {
        Holds::Text => shared("text"),
        Holds::Texts => list(shared("text")),
        Holds::Code(known) => codes(known),
        Holds::Codes(known) => list(codes(known)),
        Holds::Id => shared("id"),
        Holds::Ids | Holds::OldIds => list(shared("id")),
        Holds::Int(least, most) => json!({"type": "integer", "minimum": least, "maximum": most}),
        Holds::Years => json!({"type": "array", "minItems": 1, "items": {
            "type": "integer", "anyOf": [{"const": 0}, {"minimum": 1900, "maximum": 2026}],
        }}),
        Holds::Number => json!({"type": "number"}),
        Holds::Size => json!({"type": "number", "exclusiveMinimum": 0}),
        Holds::Flag(said) => json!({"const": said}),
        Holds::LonLat => shared("position"),
        Holds::Link => json!({"type": "string", "pattern": r"^https://\S*\.\S*$"}),
        Holds::Date => shared("date"),
        Holds::Spans => list(
            json!({"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(/[0-9]{4}-[0-9]{2}-[0-9]{2})?$"}),
        ),
        Holds::Wikidata => json!({"type": "string", "pattern": "^Q[0-9]+$"}),
        Holds::Osm => json!({"type": "string", "pattern": "^(node|way|relation)/[0-9]+$"}),
        Holds::Sources => list(shared("source")),
        Holds::Stops => list(shared("stop")),
    }
}

/// What several properties hold.
pub(super) fn shared() -> Map<String, Value> {
    let text = format!(r"^(?!.*(  |{NOT_IN_TEXT}))\S(.*\S)?$");
    let defs = json!({
        "text": {"type": "string", "pattern": text},
        "id": {"type": "string", "pattern": format!("^{ID}+$")},
        "date": {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},
        "position": {
            "type": "array",
            "prefixItems": [
                {"type": "number", "minimum": 105, "maximum": 107},
                {"type": "number", "minimum": 20, "maximum": 22},
            ],
            "minItems": 2,
            "items": false,
        },
        "point": geometry("Point", &json!({"$ref": "#/$defs/position"})),
        "polygon": geometry("Polygon", &json!({
            "type": "array", "minItems": 1, "items": {
                "type": "array", "minItems": 4, "items": {"$ref": "#/$defs/position"},
            },
        })),
        "line": geometry("LineString", &json!({
            "type": "array", "minItems": 2, "items": {"$ref": "#/$defs/position"},
        })),
        "stop": {
            "type": "object",
            "required": ["place", "say_vi", "say_en"],
            "properties": {
                "place": {"$ref": "#/$defs/id"},
                "straight": {"const": true},
                "say_vi": {"$ref": "#/$defs/text"},
                "say_en": {"$ref": "#/$defs/text"},
            },
            "additionalProperties": false,
        },
        "source": source(),
    });
    defs.as_object().cloned().unwrap_or_default()
}

fn geometry(kind: &str, coordinates: &Value) -> Value {
    json!({
        "type": "object",
        "required": ["type", "coordinates"],
        "properties": {"type": {"const": kind}, "coordinates": coordinates},
        "additionalProperties": false,
    })
}

/// A title for both languages or one for each, never both.
fn source() -> Value {
    let text = json!({"$ref": "#/$defs/text"});
    json!({
        "type": "object",
        "properties": {
            "title": text, "title_vi": text, "title_en": text,
            "url": {"type": "string", "pattern": r"^https?://\S*\.\S*$"},
            "facts": text,
            "read": {"$ref": "#/$defs/date"},
        },
        "additionalProperties": false,
        "dependentRequired": {"title_vi": ["title_en"], "title_en": ["title_vi"]},
        "oneOf": [{"required": ["title"]}, {"required": ["title_vi"]}],
    })
}
