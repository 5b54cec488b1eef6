//! What can be wrong with the file.

use super::schema::{SECTIONS, Section};
use super::{City, FILE};
use crate::data::codes;
use crate::data::error::Finding;
use crate::data::files::Data;
use crate::data::schema;
use crate::data::schema::Holds;
use crate::data::value;
use serde_json::Value;
use std::collections::HashSet;

/// Everything that is wrong, in the order of the file.
pub(super) fn all(city: &City, data: &Data) -> Vec<Finding> {
    let mut found = sections(city);
    for section in SECTIONS {
        for row in city.rows(section.name) {
            found.extend(columns(section, row));
            found.extend(languages(row));
            found.extend(sources(row));
        }
    }
    found.extend(ids(city));
    found.extend(ranges(city));
    found.extend(order(city));
    found.extend(future(city));
    found.extend(fields(city));
    found.extend(zones(city, data));
    found
}

/// The day of reading and every section, none of them empty, and nothing else.
fn sections(city: &City) -> Vec<Finding> {
    let mut found = Vec::new();
    let read = city.0.get("read").unwrap_or(&Value::Null);
    if let Some(expected) = value::wrong(Holds::Date, read) {
        found.push(finding("city", "read", expected, read.to_string()));
    }
    for Section { name, .. } in SECTIONS {
        if city.rows(name).next().is_none() {
            found.push(finding("city", name, "a list with rows", "none"));
        }
    }
    let known = |name: &str| name == "read" || SECTIONS.iter().any(|one| one.name == name);
    let strange = city.0.keys().filter(|name| !known(name));
    found.extend(strange.map(|name| finding("city", name, "no such section", "one")));
    found
}

/// Every property is one of the section's, holds what it should, and none is missing.
fn columns(section: &Section, row: &Value) -> Vec<Finding> {
    let mut found = Vec::new();
    let Some(map) = row.as_object() else {
        return vec![finding(section.name, "row", "an object", row.to_string())];
    };
    for (name, held) in map {
        match section.columns.iter().find(|column| column.name == name) {
            None => found.push(of(row, name, "no such property", held.to_string())),
            Some(column) => {
                let wrong = value::wrong(column.holds, held);
                found.extend(wrong.map(|expected| of(row, name, expected, held.to_string())));
            }
        }
    }
    let missing = section
        .columns
        .iter()
        .filter(|column| column.must && !map.contains_key(column.name));
    found.extend(missing.map(|column| of(row, column.name, "a value", "nothing")));
    found
}

/// What is said in one language is said in the other.
fn languages(row: &Value) -> Vec<Finding> {
    let names = row.as_object().into_iter().flat_map(|map| map.keys());
    let others = names.filter_map(|name| Some((name, schema::other_language(name)?)));
    let alone = others.filter(|(_, other)| row.get(other).is_none());
    alone
        .map(|(name, other)| {
            of(
                row,
                &other,
                format!("the other language of {name}"),
                "nothing",
            )
        })
        .collect()
}

/// Each source says when it was read.
fn sources(row: &Value) -> Vec<Finding> {
    let list = row["sources"].as_array();
    let undated = list
        .into_iter()
        .flatten()
        .filter(|one| one.get("read").is_none());
    undated
        .map(|one| of(row, "sources", "when it was read", one.to_string()))
        .collect()
}

/// No id is used twice in the file. A field's id is a code and may be a word of another section.
fn ids(city: &City) -> Vec<Finding> {
    let mut seen = HashSet::new();
    let rows = SECTIONS.iter().flat_map(|one| city.rows(one.name));
    rows.filter(|row| !seen.insert(id(row)))
        .map(|row| of(row, "id", "an id of its own", "one used before"))
        .collect()
}

/// A range goes up.
fn ranges(city: &City) -> Vec<Finding> {
    let pairs = [
        ("figures", "value", "value_to"),
        ("roadmap", "promised", "promised_to"),
    ];
    let mut found = Vec::new();
    for (section, from, to) in pairs {
        for row in city.rows(section) {
            let (low, high) = (row[from].as_f64(), row[to].as_f64());
            if high.is_some_and(|high| low.is_some_and(|low| low >= high)) {
                found.push(of(
                    row,
                    to,
                    format!("more than {from}"),
                    row[to].to_string(),
                ));
            }
        }
    }
    found
}

/// The timeline and the laws go by date.
fn order(city: &City) -> Vec<Finding> {
    let mut found = Vec::new();
    for section in ["timeline", "laws"] {
        let rows: Vec<&Value> = city.rows(section).collect();
        for pair in rows.windows(2) {
            let (before, after) = (date(pair[0]), date(pair[1]));
            if before > after {
                found.push(of(pair[1], "date", format!("{before} or later"), after));
            }
        }
    }
    found
}

/// What lies after the day of reading is marked as expected: nobody has seen it.
fn future(city: &City) -> Vec<Finding> {
    let read = city.0.get("read").and_then(Value::as_str);
    let read = read.unwrap_or_default();
    let unseen = |row: &&Value| date(row) > read && row.get("expected").is_none();
    let rows = city.rows("timeline").filter(unseen);
    rows.map(|row| of(row, "expected", "true, as it lies ahead", "nothing"))
        .collect()
}

/// The fields are those that the places are classed by, each once.
fn fields(city: &City) -> Vec<Finding> {
    let here = |code: &str| city.rows("fields").any(|row| id(row) == code);
    let missing = codes::FIELD.split(' ').filter(|code| !here(code));
    missing
        .map(|code| finding("fields", code, "a row", "none"))
        .collect()
}

/// The zones of the roadmap are zones of the map, and no more are listed than were named.
fn zones(city: &City, data: &Data) -> Vec<Finding> {
    let mut found = Vec::new();
    for row in city.rows("roadmap") {
        let listed = row["zones"].as_array().map_or(&[][..], Vec::as_slice);
        let zone = |id: &str| data.of("cci").any(|place| place.id == id);
        let gone = listed.iter().filter(|id| !id.as_str().is_some_and(zone));
        found.extend(gone.map(|id| of(row, "zones", "the id of a zone", id.to_string())));
        if row["named"].as_u64() != Some(listed.len() as u64) {
            let expected = format!("{}, as many as zones", listed.len());
            found.push(of(row, "named", expected, row["named"].to_string()));
        }
    }
    found
}

fn id(row: &Value) -> &str {
    row["id"].as_str().unwrap_or_default()
}

fn date(row: &Value) -> &str {
    row["date"].as_str().unwrap_or_default()
}

fn of(row: &Value, what: &str, expected: impl Into<String>, found: impl Into<String>) -> Finding {
    finding(id(row), what, expected, found)
}

fn finding(id: &str, what: &str, expected: impl Into<String>, found: impl Into<String>) -> Finding {
    Finding {
        file: FILE.to_owned(),
        id: id.to_owned(),
        what: what.to_owned(),
        expected: expected.into(),
        found: found.into(),
    }
}
