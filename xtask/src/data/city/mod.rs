//! `city.json`: figures, dates, laws and plans of the city, for a panel rather than for the map.

mod check;
mod json_schema;
mod print;
mod schema;

use super::error::{Error, Finding};
use super::files::{self, Data};
pub(crate) use json_schema::schema as json_schema;
use serde_json::{Map, Value};
use std::path::{Path, PathBuf};

/// The file's name under `assets/data`.
pub(crate) const FILE: &str = "city.json";

/// The file as it is written, nothing interpreted yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct City(pub(crate) Map<String, Value>);

impl City {
    /// Reads the file under the `assets` folder.
    pub(crate) fn read(assets: &Path) -> Result<Self, Error> {
        let path = path(assets);
        let text = files::read(&path)?;
        let map = serde_json::from_str(&text).map_err(|why| Error::json(&path, why))?;
        Ok(Self(map))
    }

    /// Writes it, a property a line, so that it diffs well.
    pub(crate) fn write(&self, assets: &Path) -> Result<(), Error> {
        let path = path(assets);
        std::fs::write(&path, self.text()).map_err(Error::file("write", &path))
    }

    /// The text of the file.
    pub(crate) fn text(&self) -> String {
        print::text(self)
    }

    /// Everything that is wrong with it; `data` holds the zones that it refers to.
    pub(crate) fn findings(&self, data: &Data) -> Vec<Finding> {
        check::all(self, data)
    }

    /// The rows of a section; none where it is missing.
    fn rows(&self, section: &str) -> impl Iterator<Item = &Value> {
        let rows = self.0.get(section).and_then(Value::as_array);
        rows.map_or(&[][..], Vec::as_slice).iter()
    }
}

fn path(assets: &Path) -> PathBuf {
    assets.join("data").join(FILE)
}
