//! GeoJSON (RFC 7946), written without a library: the page has none.

use super::item::{About, Item, Shape, Value};
use crate::geo::LonLat;

/// The items as a feature collection, a feature a line; the licence and the date stand beside them as
/// members that GeoJSON leaves free.
pub fn geojson_from_items(items: &[Item], about: &About) -> String {
    let mut out = String::from("{\"type\":\"FeatureCollection\",");
    for (name, value) in [
        ("title", &about.title),
        ("attribution", &about.text),
        ("license", &about.licence),
        ("version", &about.date),
    ] {
        member(&mut out, name, |out| string(out, value));
        out.push(',');
    }
    out.push_str("\"features\":[\n");
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            out.push_str(",\n");
        }
        feature(&mut out, item);
    }
    out.push_str("\n]}\n");
    out
}

fn feature(out: &mut String, item: &Item) {
    out.push_str("{\"type\":\"Feature\",");
    member(out, "id", |out| string(out, &item.id));
    out.push_str(",\"geometry\":");
    geometry(out, &item.shape);
    out.push_str(",\"properties\":{");
    member(out, "layer", |out| string(out, &item.group));
    for (name, held) in &item.properties {
        out.push(',');
        member(out, name, |out| value(out, held));
    }
    out.push_str("}}");
}

fn geometry(out: &mut String, shape: &Shape) {
    let (kind, write): (_, &dyn Fn(&mut String)) = match shape {
        Shape::Point(at) => ("Point", &|out| position(out, at)),
        Shape::Line(points) => ("LineString", &|out| list(out, points, position)),
        Shape::Polygon(rings) => ("Polygon", &|out| {
            list(out, rings, |out, ring| list(out, ring, position));
        }),
    };
    out.push_str(&format!("{{\"type\":\"{kind}\",\"coordinates\":"));
    write(out);
    out.push('}');
}

fn position(out: &mut String, LonLat { lon, lat }: &LonLat) {
    out.push_str(&format!("[{lon},{lat}]"));
}

fn value(out: &mut String, held: &Value) {
    match held {
        Value::Text(text) => string(out, text),
        // JSON has no number for what is none.
        Value::Number(number) if !number.is_finite() => out.push_str("null"),
        Value::Number(_) | Value::Flag(_) => out.push_str(&held.flat()),
        Value::List(values) => list(out, values, value),
        Value::Members(members) => {
            out.push('{');
            for (at, (name, held)) in members.iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                member(out, name, |out| value(out, held));
            }
            out.push('}');
        }
    }
}

fn list<T>(out: &mut String, values: &[T], each: impl Fn(&mut String, &T)) {
    out.push('[');
    for (at, one) in values.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        each(out, one);
    }
    out.push(']');
}

fn member(out: &mut String, name: &str, write: impl FnOnce(&mut String)) {
    string(out, name);
    out.push(':');
    write(out);
}

/// A text in quotes, as RFC 8259 wants it.
fn string(out: &mut String, text: &str) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            control if control < ' ' => out.push_str(&format!("\\u{:04x}", u32::from(control))),
            other => out.push(other),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::super::item::tests::{point, text};
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn read(items: &[Item]) -> serde_json::Value {
        serde_json::from_str(&geojson_from_items(items, &About::default())).unwrap()
    }

    #[test]
    fn properties_keep_their_kinds() {
        let source = Value::Members(vec![("title".to_owned(), text("Báo"))]);
        let properties = [
            ("year", Value::Number(1010.0)),
            ("visitor", Value::Flag(false)),
            ("sources", Value::List(vec![source])),
            ("nothing", Value::Number(f64::NAN)),
        ];
        let feature = &read(&[point("a", &properties)])["features"][0];
        assert_eq!(
            feature["properties"],
            json!({"layer": "heritage", "year": 1010, "visitor": false,
                "sources": [{"title": "Báo"}], "nothing": null})
        );
        let at = json!({"type": "Point", "coordinates": [105.8369, 21.0479]});
        assert_eq!((&feature["id"], &feature["geometry"]), (&json!("a"), &at));
    }

    #[test]
    fn a_zone_is_a_polygon() {
        let mut zone = point("z", &[]);
        zone.shape = Shape::Polygon(vec![vec![zone.anchor, zone.anchor]]);
        let written = &read(&[zone])["features"][0]["geometry"];
        let at = json!([105.8369, 21.0479]);
        assert_eq!(
            *written,
            json!({"type": "Polygon", "coordinates": [[at, at]]})
        );
    }

    proptest! {
        #[test]
        fn any_text_and_number_comes_back(name in any::<String>(), held in any::<String>(), number in -1e9..1e9) {
            let item = point(&held, &[(&name, text(&held)), ("n", Value::Number(number))]);
            let back = read(&[item]);
            let feature = &back["features"][0];
            prop_assert_eq!(feature["id"].as_str(), Some(held.as_str()));
            // serde_json is off by a last digit at times.
            let found = feature["properties"]["n"].as_f64().unwrap_or(f64::NAN);
            prop_assert!((found - number).abs() <= number.abs() * 1e-15);
            if !["layer", "n"].contains(&name.as_str()) {
                prop_assert_eq!(feature["properties"][&name].as_str(), Some(held.as_str()));
            }
        }
    }
}
