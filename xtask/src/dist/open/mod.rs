//! The data to download: each layer and all of them in formats of other people's programs, what describes
//! them to catalogues, and the page that leads to them. All of it is made from `assets/data`.

mod calendar;
mod catalog;
mod changelog;
mod counts;
mod files;
mod items;
mod licence;
mod meaning;
mod package;
mod page;
#[cfg(test)]
mod tests;
mod walks;

use std::fs;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use hanoi_map::data::Date;

use crate::data::{self, Data};
use crate::failure::Failure;
use changelog::Changelog;

/// What all the files are made from.
struct Open {
    data: Data,
    /// Of each language, by its code.
    changes: [(&'static str, Changelog); 2],
    /// What the properties mean: the readme of the data.
    readme: String,
    /// The published events.
    events: Vec<u8>,
    /// The day of the build.
    today: Date,
}

impl Open {
    fn read() -> Result<Self, Failure> {
        let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets");
        let text = |name: &str| {
            let path = assets.join("data").join(name);
            fs::read_to_string(&path).map_err(Failure::file("read", &path))
        };
        Ok(Self {
            data: data::read(&assets).map_err(|error| Failure::Data(error.to_string()))?,
            changes: [
                ("vi", Changelog::read(&text("CHANGELOG.vi.md")?)?),
                ("en", Changelog::read(&text("CHANGELOG.md")?)?),
            ],
            readme: text("README.md")?,
            events: text("events.geojson")?.into_bytes(),
            today: today(),
        })
    }

    /// The day of the data.
    fn version(&self) -> Date {
        self.changes[0].1.version()
    }
}

/// The day it is, or the one that a build to be repeated names (<https://reproducible-builds.org/specs/source-date-epoch/>).
fn today() -> Date {
    let named = std::env::var("SOURCE_DATE_EPOCH").ok();
    let seconds = named.and_then(|text| text.parse::<f64>().ok());
    let now = || {
        let since = SystemTime::now().duration_since(UNIX_EPOCH);
        since.unwrap_or_default().as_secs_f64()
    };
    Date::in_hanoi(seconds.unwrap_or_else(now) * 1000.0)
}

/// Writes everything into a built site, beside its layers.
pub(super) fn write(site: &Path) -> Result<(), Failure> {
    let open = Open::read()?;
    let folder = site.join("assets/data");
    let files = files::make(&folder, &open)?;
    files::write(&folder, &files)?;
    let described = [
        ("datapackage.json", package::package(&open, &files)),
        ("catalog.jsonld", catalog::catalog(&open, &files)),
    ];
    for (name, json) in described {
        put(&folder.join(name), &format!("{json:#}\n"))?;
    }
    page::write(site, &open, &files)
}

fn put(path: &Path, text: &str) -> Result<(), Failure> {
    fs::write(path, text).map_err(Failure::file("write", path))
}
