//! Writes the file so that a change of one fact is a change of one line.

use super::City;
use super::schema::{SECTIONS, Section};
use crate::data::print;
use serde_json::Value;

/// The text of the file.
pub(super) fn text(city: &City) -> String {
    let read = city.0.get("read").unwrap_or(&Value::Null);
    let mut parts = vec![format!("\"read\": {read}")];
    parts.extend(SECTIONS.iter().map(|section| {
        let rows: Vec<String> = city
            .rows(section.name)
            .map(|one| row(section, one))
            .collect();
        format!("\"{}\": [\n{}\n]", section.name, rows.join(",\n"))
    }));
    format!("{{\n{}\n}}\n", parts.join(",\n"))
}

fn row(section: &Section, row: &Value) -> String {
    let columns = section.columns.iter();
    let lines: Vec<String> = columns
        .filter_map(|column| Some(print::property(column.name, row.get(column.name)?)))
        .collect();
    format!("{{\n{}\n}}", lines.join(",\n"))
}
