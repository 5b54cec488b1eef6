//! The features of the data as the writers take them.

use hanoi_map::exchange::{Item, Shape, Value};
use hanoi_map::geo::LonLat;
use serde_json::Value as Json;

use crate::data::{FIELDS, Place};

/// A feature with all its properties; none without a position, which the checks of the data refuse.
pub(super) fn item(place: &Place) -> Option<Item> {
    let [lon, lat] = place.lonlat()?;
    let anchor = LonLat { lon, lat };
    Some(told(place, shape(&place.geometry, anchor), anchor))
}

/// What a feature is called in both languages.
pub(super) fn name(place: &Place) -> String {
    let text = |name: &str| place.text(name).unwrap_or_default();
    let (vi, en) = (text("name_vi"), text("name_en"));
    match vi == en {
        true => vi.to_owned(),
        false => format!("{vi} · {en}"),
    }
}

/// A feature with its name, its text and all its properties.
pub(super) fn told(place: &Place, shape: Shape, anchor: LonLat) -> Item {
    let text = |name: &str| place.text(name).unwrap_or_default();
    // In the order of the schema. The symbol's point stands beside the shape already.
    let properties = FIELDS
        .iter()
        .filter(|field| field.name != "point")
        .filter_map(|field| Some((field.name, place.properties.get(field.name)?)));
    Item {
        id: place.id.clone(),
        name: name(place),
        text: format!("{}\n\n{}", text("summary_vi"), text("summary_en")),
        group: place.file.clone(),
        shape,
        anchor,
        properties: properties
            .map(|(name, held)| (name.to_owned(), value(held)))
            .collect(),
    }
}

/// A path of positions.
pub(super) fn path(positions: &Json) -> Vec<LonLat> {
    each(positions, |at| LonLat {
        lon: at[0].as_f64().unwrap_or_default(),
        lat: at[1].as_f64().unwrap_or_default(),
    })
}

fn shape(geometry: &Json, anchor: LonLat) -> Shape {
    match geometry["type"].as_str() {
        Some("Polygon") => Shape::Polygon(each(&geometry["coordinates"], path)),
        _ => Shape::Point(anchor),
    }
}

fn each<T>(list: &Json, of: impl Fn(&Json) -> T) -> Vec<T> {
    list.as_array().into_iter().flatten().map(of).collect()
}

fn value(held: &Json) -> Value {
    match held {
        Json::String(text) => Value::Text(text.clone()),
        Json::Number(number) => Value::Number(number.as_f64().unwrap_or(f64::NAN)),
        Json::Bool(yes) => Value::Flag(*yes),
        Json::Array(_) => Value::List(each(held, value)),
        Json::Object(members) => Value::Members(
            members
                .iter()
                .map(|(name, held)| (name.clone(), value(held)))
                .collect(),
        ),
        Json::Null => Value::Text(String::new()),
    }
}
