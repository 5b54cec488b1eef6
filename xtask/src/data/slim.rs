//! The first-load part of a layer: what the map, the filters, the search and the lists need, and
//! nothing that a card reads later.

use super::error::Error;
use serde_json::{Map, Value, json};
use std::path::Path;

const KEPT: [&str; 27] = [
    "name_vi",
    "name_en",
    "alt",
    "was",
    "kinds",
    "layers",
    "rank",
    "craft",
    "field",
    "period",
    "recognition",
    "ward",
    "district",
    "status",
    "confidence",
    "error_m",
    "year",
    "certainty",
    "phase",
    "year_from",
    "specialities",
    "point",
    "calendar",
    "lunar_month",
    "solar_month",
    "when_vi",
    "when_en",
];

/// Cuts the text of a layer, which is that of the file `from`, down to what is needed at first. Left out
/// as well: an English name that is the Vietnamese one.
pub(crate) fn slim(text: &str, from: &Path) -> Result<String, Error> {
    let layer: Value = serde_json::from_str(text).map_err(|why| Error::json(from, why))?;
    let features = layer["features"].as_array().map_or(&[][..], Vec::as_slice);
    let features: Vec<Value> = features.iter().map(feature).collect();
    Ok(json!({"type": "FeatureCollection", "features": features}).to_string())
}

fn feature(full: &Value) -> Value {
    let none = Map::new();
    let all = full["properties"].as_object().unwrap_or(&none);
    let kept = |(name, value): (&String, &Value)| {
        let known = KEPT.contains(&name.as_str());
        let derived = name == "name_en" && all.get("name_vi") == Some(value);
        (known && !derived).then(|| (name.clone(), value.clone()))
    };
    let properties: Map<String, Value> = all.iter().filter_map(kept).collect();
    json!({
        "type": "Feature",
        "id": full["id"],
        "geometry": full["geometry"],
        "properties": properties,
    })
}
