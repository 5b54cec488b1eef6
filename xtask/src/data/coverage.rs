//! How much is known, counted.

use super::files::{Data, LAYERS};
use super::place::Place;
use serde_json::Value;
use std::fmt::Write;

type Column = (&'static str, fn(&Place) -> bool);

const COLUMNS: [Column; 9] = [
    ("features", |_| true),
    ("verified", |place| {
        place.text("confidence") == Some("verified")
    }),
    ("single", |place| place.text("confidence") == Some("single")),
    ("commune", |place| {
        place.text("confidence") == Some("commune")
    }),
    ("memory", |place| place.text("confidence") == Some("memory")),
    ("recognised", |place| {
        place.properties.contains_key("recognition")
    }),
    ("dated", dated),
    ("linked", |place| {
        sources(place).any(|one| one.get("url").is_some())
    }),
    ("unsourced", |place| !sources(place).any(is_named)),
];

/// A table of counts, a row a layer.
pub(crate) fn table(data: &Data) -> String {
    let mut out = format!("{:<9}", "");
    for (name, _) in COLUMNS {
        let _ = write!(out, "{name:>11}");
    }
    out.push('\n');
    for layer in LAYERS {
        row(&mut out, layer, &data.of(layer).collect::<Vec<_>>());
    }
    row(&mut out, "all", &data.places.iter().collect::<Vec<_>>());
    out
}

fn row(out: &mut String, name: &str, places: &[&Place]) {
    let _ = write!(out, "{name:<9}");
    for (_, counts) in COLUMNS {
        let n = places.iter().filter(|place| counts(place)).count();
        let _ = write!(out, "{n:>11}");
    }
    out.push('\n');
}

/// A founding, a period or a date.
fn dated(place: &Place) -> bool {
    ["since_vi", "period", "when_vi", "year_from"]
        .iter()
        .any(|name| place.properties.contains_key(*name))
}

fn sources(place: &Place) -> impl Iterator<Item = &Value> {
    let sources = place.properties.get("sources").and_then(Value::as_array);
    sources.map_or(&[][..], Vec::as_slice).iter()
}

/// A source that is somebody's, not general knowledge.
fn is_named(source: &Value) -> bool {
    source["title_en"] != "General knowledge, not yet sourced"
}
