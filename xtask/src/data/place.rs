//! One feature of a file, as it is written.

use super::error::Finding;
use serde_json::{Map, Value};

/// A feature: id, shape and properties, nothing interpreted yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Place {
    /// The layer whose file it stands in.
    pub(crate) file: String,
    pub(crate) id: String,
    pub(crate) geometry: Value,
    pub(crate) properties: Map<String, Value>,
}

impl Place {
    /// The feature written in that JSON.
    pub(crate) fn from_json(file: &str, feature: &Value) -> Self {
        Self {
            file: file.to_owned(),
            id: feature["id"].as_str().unwrap_or_default().to_owned(),
            geometry: feature["geometry"].clone(),
            properties: feature["properties"]
                .as_object()
                .cloned()
                .unwrap_or_default(),
        }
    }

    /// A property that is a text.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.properties.get(name)?.as_str()
    }

    /// The text of a property that has one for each language.
    pub(crate) fn in_lang(&self, name: &str, lang: &str) -> Option<&str> {
        self.text(&format!("{name}_{lang}"))
    }

    /// A property that is a whole number.
    pub(crate) fn int(&self, name: &str) -> Option<i64> {
        self.properties.get(name)?.as_i64()
    }

    /// The texts of a property that is a list; none when it is absent.
    pub(crate) fn list(&self, name: &str) -> Vec<&str> {
        let values = self.properties.get(name).and_then(Value::as_array);
        values.map_or_else(Vec::new, |values| {
            values.iter().filter_map(Value::as_str).collect()
        })
    }

    /// The main kind; empty when there is none.
    pub(crate) fn kind(&self) -> &str {
        self.list("kinds").first().copied().unwrap_or_default()
    }

    /// Longitude and latitude of a point, or of the point that stands for a zone.
    pub(crate) fn lonlat(&self) -> Option<[f64; 2]> {
        let pair = match self.geometry["type"].as_str()? {
            "Point" => &self.geometry["coordinates"],
            _ => self.properties.get("point")?,
        };
        Some([pair.get(0)?.as_f64()?, pair.get(1)?.as_f64()?])
    }

    /// Something wrong with this place.
    pub(crate) fn finding(
        &self,
        what: &str,
        expected: impl Into<String>,
        found: impl Into<String>,
    ) -> Finding {
        Finding {
            file: self.file.clone(),
            id: self.id.clone(),
            what: what.to_owned(),
            expected: expected.into(),
            found: found.into(),
        }
    }
}
