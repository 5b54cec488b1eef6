//! Reads and writes the files of `assets`.

use super::error::Error;
use super::place::Place;
use super::print;
use super::walks::FILE as WALKS;
use geojson::GeoJson;
use serde_json::Value;
use std::path::Path;

/// The layers, in the order in which they are checked and listed.
pub(crate) const LAYERS: [&str; 5] = ["heritage", "craft", "creative", "events", "cci"];

/// A ward or commune since 1 July 2025.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Ward {
    pub(crate) name: String,
    pub(crate) kind: String,
}

/// All that the checks look at.
#[derive(Clone, Debug, Default)]
pub(crate) struct Data {
    /// The features of all layers, in the order of the files.
    pub(crate) places: Vec<Place>,
    pub(crate) wards: Vec<Ward>,
    /// The walks.
    pub(crate) walks: Vec<Place>,
    /// The ring of the city's outline, from the basemap.
    pub(crate) outline: Vec<[f64; 2]>,
    /// The lines of the roads and streets, from the basemap.
    pub(crate) streets: Vec<Vec<[f64; 2]>>,
}

impl Data {
    /// Reads everything under the `assets` folder.
    pub(crate) fn read(assets: &Path) -> Result<Self, Error> {
        let basemap = json(&assets.join("basemap/hanoi.geojson"))?;
        let mut data = Self {
            wards: wards(&json(&assets.join("data/wards.json"))?),
            outline: outline(&basemap),
            streets: streets(&basemap),
            walks: features(assets, WALKS)?,
            places: Vec::new(),
        };
        for layer in LAYERS {
            data.places.extend(features(assets, layer)?);
        }
        Ok(data)
    }

    /// Writes the layers, each feature a block that diffs well.
    pub(crate) fn write(&self, assets: &Path) -> Result<(), Error> {
        let write = |name: &str, text: String| {
            let path = assets.join(format!("data/{name}.geojson"));
            std::fs::write(&path, text).map_err(Error::file("write", &path))
        };
        for layer in LAYERS {
            write(layer, print::layer(self.of(layer)))?;
        }
        write(WALKS, print::layer(self.walks.iter()))
    }

    /// The features of one layer's file.
    pub(crate) fn of(&self, layer: &str) -> impl Iterator<Item = &Place> {
        self.places.iter().filter(move |place| place.file == layer)
    }

    /// The feature of that id, or the one it was merged into.
    pub(crate) fn find(&self, id: &str) -> Option<&Place> {
        self.places.iter().find(|place| place.id == id)
    }
}

pub(crate) fn read(path: &Path) -> Result<String, Error> {
    std::fs::read_to_string(path).map_err(Error::file("read", path))
}

/// The features of a file of ours.
fn features(assets: &Path, name: &str) -> Result<Vec<Place>, Error> {
    let path = assets.join(format!("data/{name}.geojson"));
    let text = read(&path)?;
    // The library knows the standard better than a hand-written check.
    text.parse::<GeoJson>()
        .map_err(|why| Error::json(&path, why))?;
    let file: Value = serde_json::from_str(&text).map_err(|why| Error::json(&path, why))?;
    let features = file["features"].as_array().map_or(&[][..], Vec::as_slice);
    Ok(features
        .iter()
        .map(|one| Place::from_json(name, one))
        .collect())
}

fn json(path: &Path) -> Result<Value, Error> {
    serde_json::from_str(&read(path)?).map_err(|why| Error::json(path, why))
}

fn wards(file: &Value) -> Vec<Ward> {
    let text = |ward: &Value, name: &str| ward[name].as_str().unwrap_or_default().to_owned();
    let wards = file.as_array().map_or(&[][..], Vec::as_slice);
    wards
        .iter()
        .map(|ward| Ward {
            name: text(ward, "name_vi"),
            kind: text(ward, "type"),
        })
        .collect()
}

fn outline(basemap: &Value) -> Vec<[f64; 2]> {
    let features = basemap["features"].as_array();
    let city = features.and_then(|all| {
        all.iter()
            .find(|one| one["properties"]["kind"] == "city-outline")
    });
    city.map_or_else(Vec::new, |city| {
        super::shape::ring(&city["geometry"]["coordinates"][0])
    })
}

/// Everything that one can walk along: streets, and the shores of lakes in the city.
fn streets(basemap: &Value) -> Vec<Vec<[f64; 2]>> {
    let features = basemap["features"].as_array().into_iter().flatten();
    let lines = features.flat_map(|one| {
        let coordinates = &one["geometry"]["coordinates"];
        let parts = || coordinates.as_array().into_iter().flatten().collect();
        let kind = one["properties"]["kind"].as_str();
        match (kind, one["geometry"]["type"].as_str()) {
            (Some("road" | "street" | "bridge"), Some("LineString")) => vec![coordinates],
            (Some("road" | "street" | "bridge"), _) | (Some("lake"), _) => parts(),
            _ => Vec::new(),
        }
    });
    lines.map(super::shape::ring).collect()
}
