//! What can be seen only from all features together.

use super::error::Finding;
use super::files::Data;
use super::place::Place;
use super::shape;
use std::collections::HashMap;

/// Two features of one kind nearer than this are one.
const SAME_KIND_M: f64 = 30.0;
/// Two features of one name nearer than this are one.
const SAME_NAME_M: f64 = 1000.0;

/// What is wrong between features.
pub(crate) fn all(data: &Data) -> Vec<Finding> {
    let mut found = ids(data);
    found.extend(references(data));
    found.extend(names(data));
    found.extend(twins(data));
    found
}

/// No id is used twice, not even one that a feature had before it was merged into another.
fn ids(data: &Data) -> Vec<Finding> {
    let mut seen: HashMap<&str, &Place> = HashMap::new();
    let mut found = Vec::new();
    for place in &data.places {
        for id in place.list("was").into_iter().chain([place.id.as_str()]) {
            if let Some(other) = seen.insert(id, place) {
                let taken = format!("\"{id}\", as in {}.geojson: {}", other.file, other.id);
                found.push(place.finding("id", "an id of its own", taken));
            }
        }
    }
    found
}

/// What a feature refers to is there.
fn references(data: &Data) -> Vec<Finding> {
    let dangling = |place: &Place, name: &str| {
        let id = place.text(name)?;
        let there = id != place.id && data.find(id).is_some();
        (!there).then(|| place.finding(name, "the id of another feature", format!("\"{id}\"")))
    };
    let links = |place: &Place| {
        let ids = place.list("links").into_iter();
        let gone = ids.filter(|id| *id == place.id || data.find(id).is_none());
        let gone =
            gone.map(|id| place.finding("links", "the ids of other features", format!("\"{id}\"")));
        gone.collect::<Vec<_>>()
    };
    let one = |place| {
        let single = [dangling(place, "part_of"), dangling(place, "at")];
        single.into_iter().flatten().chain(links(place))
    };
    data.places.iter().flat_map(one).collect()
}

/// No two features of a layer have one name, whatever its capitals: a list must tell them apart.
fn names(data: &Data) -> Vec<Finding> {
    let mut seen: HashMap<(&str, &str, String), &Place> = HashMap::new();
    let mut found = Vec::new();
    for place in &data.places {
        for name in ["name_vi", "name_en"] {
            let Some(text) = place.text(name) else {
                continue;
            };
            let key = (place.file.as_str(), name, text.to_lowercase());
            if let Some(other) = seen.insert(key, place) {
                let taken = format!("\"{text}\", as {}", other.id);
                found.push(place.finding(name, "a name of its own in the layer", taken));
            }
        }
    }
    found
}

/// Nothing stands twice, and no point hides another. Zones lie over places and are not compared.
fn twins(data: &Data) -> Vec<Finding> {
    let points = data.places.iter().filter(|place| place.file != "cci");
    let points: Vec<(&Place, [f64; 2])> = points
        .filter_map(|place| Some((place, place.lonlat()?)))
        .collect();
    let mut found = Vec::new();
    for (ix, (place, at)) in points.iter().enumerate() {
        for (other, there) in &points[..ix] {
            let metres = shape::metres(*at, *there);
            if let Some(expected) = too_near(place, other, metres) {
                let which = format!("{}.geojson: {} {metres:.0} m away", other.file, other.id);
                found.push(place.finding("geometry", expected, which));
            }
        }
    }
    found
}

/// Whether any of their kinds is the same.
fn is_alike(place: &Place, other: &Place) -> bool {
    let theirs = other.list("kinds");
    place.list("kinds").iter().any(|kind| theirs.contains(kind))
}

fn too_near(place: &Place, other: &Place, metres: f64) -> Option<&'static str> {
    let event = |place: &Place| place.file == "events";
    if metres < 1.0 {
        return Some("no other feature at the same point");
    }
    if metres < SAME_KIND_M && is_alike(place, other) {
        return Some("no other feature of its kind within 30 m");
    }
    let same_name = place.text("name_vi") == other.text("name_vi");
    (metres < SAME_NAME_M && same_name && event(place) == event(other))
        .then_some("no other feature of its name within 1 km")
}
