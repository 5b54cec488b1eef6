//! How much is known, counted.

use super::error::Error;
use super::files::{self, Data, LAYERS};
use super::place::Place;
use serde_json::Value;
use std::fmt::Write;
use std::path::Path;

type Column = (&'static str, fn(&Place) -> bool);

const COLUMNS: [Column; 14] = [
    ("features", |_| true),
    ("texts", |place| place.text("summary_by") == Some("hand")),
    ("sourced", |place| named(place) > 0),
    ("2 sources", |place| named(place) > 1),
    ("placed by", is_placed_by_a_source),
    ("verified", |place| is_placed(place, "verified")),
    ("single", |place| is_placed(place, "single")),
    ("commune", |place| is_placed(place, "commune")),
    ("memory", |place| is_placed(place, "memory")),
    ("recognised", |place| {
        place.properties.contains_key("recognition")
    }),
    ("with year", |place| {
        years(place).next().is_some() && years(place).all(|year| year > 0)
    }),
    ("dated", dated),
    ("access", |place| place.text("access_vi").is_some()),
    ("checked", |place| place.text("checked").is_some()),
];

/// A table of counts, a row a layer.
pub(crate) fn table(data: &Data) -> String {
    let mut out = format!("{:<9}", "");
    for (name, _) in COLUMNS {
        let _ = write!(out, "{name:>11}");
    }
    out.push('\n');
    for (name, numbers) in counts(data) {
        row(&mut out, name, &numbers);
    }
    out
}

/// The counts of each layer, and of all.
pub(crate) fn counts(data: &Data) -> Vec<(&'static str, [usize; COLUMNS.len()])> {
    let count = |places: Vec<&Place>| {
        COLUMNS.map(|(_, counts)| places.iter().filter(|place| counts(place)).count())
    };
    let layers = LAYERS.map(|layer| (layer, count(data.of(layer).collect())));
    let all = ("all", count(data.places.iter().collect()));
    layers.into_iter().chain([all]).collect()
}

/// Puts the table into the readme of the data.
pub(crate) fn write(assets: &Path, data: &Data) -> Result<(), Error> {
    let path = assets.join("data/README.md");
    let readme = files::read(&path)?;
    let Some([before, _, after]) = around(&readme) else {
        return Ok(());
    };
    let written = [before, &table(data), after].concat();
    std::fs::write(&path, written).map_err(Error::file("write", &path))
}

/// The readme up to the table, the table, and what follows: the first block of plain text.
pub(crate) fn around(readme: &str) -> Option<[&str; 3]> {
    let fence = "```text\n";
    let from = readme.find(fence)? + fence.len();
    let (before, rest) = readme.split_at(from);
    let (table, after) = rest.split_at(rest.find("```")?);
    Some([before, table, after])
}

fn row(out: &mut String, name: &str, numbers: &[usize]) {
    let _ = write!(out, "{name:<9}");
    for n in numbers {
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

/// The years of the recognitions, 0 where unknown.
fn years(place: &Place) -> impl Iterator<Item = i64> {
    items(place, "recognition_years").filter_map(Value::as_i64)
}

/// The position names where it comes from, is that of the place that holds the event, or tells how its extent was
/// drawn.
fn is_placed_by_a_source(place: &Place) -> bool {
    let names = ["position_source", "at", "extent_how_vi"];
    names.iter().any(|name| place.text(name).is_some())
}

fn is_placed(place: &Place, confidence: &str) -> bool {
    place.text("confidence") == Some(confidence)
}

/// How many sources somebody can look up: they stand for the facts, not for the position, and are
/// neither general knowledge nor a list that nobody checked.
fn named(place: &Place) -> usize {
    let title = |one: &Value| {
        one["title"]
            .as_str()
            .or(one["title_en"].as_str())
            .map(str::to_owned)
    };
    let sources = items(place, "sources").filter_map(title);
    sources.filter(|title| is_named(title)).count()
}

fn is_named(title: &str) -> bool {
    let vague = ["General knowledge", "OpenStreetMap", "Student directory"];
    !vague.iter().any(|start| title.starts_with(start))
}

fn items<'a>(place: &'a Place, name: &str) -> impl Iterator<Item = &'a Value> {
    let list = place.properties.get(name).and_then(Value::as_array);
    list.map_or(&[][..], Vec::as_slice).iter()
}
