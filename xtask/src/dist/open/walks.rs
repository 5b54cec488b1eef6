//! The walks as the writers take them: each a line, and each stop a point, which is what a table has rows of.

use hanoi_map::exchange::{Item, Shape, Value};
use hanoi_map::geo::LonLat;
use serde_json::Value as Json;

use super::Open;
use super::files::WALKS;
use super::items;
use crate::data::Place;

/// The columns of the table of stops: name, type, meaning.
pub(super) const COLUMNS: [[&str; 3]; 7] = [
    ["walk", "string", "the id of the walk"],
    ["number", "integer", "which stop of the walk it is, from 1"],
    ["place", "string", "the id of the place"],
    ["name_vi", "string", "the name of the place in Vietnamese"],
    ["name_en", "string", "the name of the place in English"],
    ["say_vi", "string", "what to look at, in Vietnamese"],
    ["say_en", "string", "what to look at, in English"],
];

/// Each walk as a line, anchored at its first stop.
pub(super) fn lines(open: &Open) -> Vec<Item> {
    open.data.walks.iter().filter_map(line).collect()
}

fn line(walk: &Place) -> Option<Item> {
    let line = items::path(&walk.geometry["coordinates"]);
    let anchor = *line.first()?;
    Some(items::told(walk, Shape::Line(line), anchor))
}

/// The stops of all walks, in their order.
pub(super) fn stops(open: &Open) -> Vec<Item> {
    let walks = open.data.walks.iter();
    walks.flat_map(|walk| stops_of(open, walk)).collect()
}

fn stops_of<'a>(open: &'a Open, walk: &'a Place) -> impl Iterator<Item = Item> + 'a {
    let stops = walk.properties.get("stops").and_then(Json::as_array);
    let numbered = stops.into_iter().flatten().zip(1..);
    numbered.filter_map(|(stop, number)| item(open, walk, stop, number))
}

fn item(open: &Open, walk: &Place, stop: &Json, number: u32) -> Option<Item> {
    let text = |name: &str| stop[name].as_str().unwrap_or_default();
    let place = open.data.find(text("place"))?;
    let [lon, lat] = place.lonlat()?;
    let at = LonLat { lon, lat };
    let named = |name: &str| place.text(name).unwrap_or_default();
    let values = [
        &walk.id,
        "",
        &place.id,
        named("name_vi"),
        named("name_en"),
        text("say_vi"),
        text("say_en"),
    ];
    let properties = COLUMNS.iter().zip(values).map(|([name, kind, _], value)| {
        let value = match *kind {
            "integer" => Value::Number(f64::from(number)),
            _ => Value::Text(value.to_owned()),
        };
        ((*name).to_owned(), value)
    });
    Some(Item {
        id: format!("{}-{number}", walk.id),
        name: format!("{number}. {}", items::name(place)),
        text: format!("{}\n\n{}", text("say_vi"), text("say_en")),
        group: WALKS.to_owned(),
        shape: Shape::Point(at),
        anchor: at,
        properties: properties.collect(),
    })
}
