//! KML 2.2 (OGC 07-147r2), for Google Earth, QGIS and map apps: a folder a group, all properties beside
//! the name and the text.

use super::item::{About, Item, Shape};
use super::xml::{element, escape, id, maybe};
use crate::geo::LonLat;
use std::fmt::Write as _;

/// The items as a KML document. `color` gives the colour of a group as red, green and blue.
pub fn kml_from_items(items: &[Item], about: &About, color: impl Fn(&str) -> [u8; 3]) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <kml xmlns=\"http://www.opengis.net/kml/2.2\">\n<Document>\n",
    );
    element(&mut out, "name", &about.title);
    element(&mut out, "description", &about.text);
    let groups = groups(items);
    for group in &groups {
        style(&mut out, group, color(group));
    }
    out.push_str("<ExtendedData>\n");
    for (name, text) in [("license", &about.licence), ("version", &about.date)] {
        data(&mut out, name, text);
    }
    out.push_str("</ExtendedData>\n");
    for group in groups {
        out.push_str("<Folder>\n");
        element(&mut out, "name", group);
        let members = items.iter().filter(|item| item.group == group);
        members.for_each(|item| placemark(&mut out, item));
        out.push_str("</Folder>\n");
    }
    out.push_str("</Document>\n</kml>\n");
    out
}

/// The groups in the order in which they first come.
fn groups(items: &[Item]) -> Vec<&str> {
    let mut groups: Vec<&str> = Vec::new();
    for item in items {
        if !groups.contains(&item.group.as_str()) {
            groups.push(&item.group);
        }
    }
    groups
}

/// Colours are written backwards, after their opacity.
fn style(out: &mut String, group: &str, [red, green, blue]: [u8; 3]) {
    let bgr = format!("{blue:02x}{green:02x}{red:02x}");
    let _ = writeln!(
        out,
        "<Style id=\"{}\"><IconStyle><color>ff{bgr}</color></IconStyle>\
         <LineStyle><color>ff{bgr}</color><width>2</width></LineStyle>\
         <PolyStyle><color>40{bgr}</color></PolyStyle></Style>",
        style_id(group)
    );
}

fn style_id(group: &str) -> String {
    id(group).replacen("place.", "layer.", 1)
}

fn placemark(out: &mut String, item: &Item) {
    let _ = writeln!(out, "<Placemark id=\"{}\">", id(&item.id));
    element(out, "name", &item.name);
    maybe(out, "description", &item.text);
    element(out, "styleUrl", &format!("#{}", style_id(&item.group)));
    out.push_str("<ExtendedData>\n");
    data(out, "id", &item.id);
    for (name, value) in &item.properties {
        data(out, name, &value.flat());
    }
    out.push_str("</ExtendedData>\n");
    shape(out, &item.shape);
    out.push_str("</Placemark>\n");
}

fn data(out: &mut String, name: &str, value: &str) {
    let (name, value) = (escape(name), escape(value));
    let _ = writeln!(out, "<Data name=\"{name}\"><value>{value}</value></Data>");
}

fn shape(out: &mut String, shape: &Shape) {
    let path = |points: &[LonLat]| format!("<coordinates>{}</coordinates>", path(points));
    let text = match shape {
        Shape::Point(at) => format!("<Point>{}</Point>", path(std::slice::from_ref(at))),
        Shape::Line(points) => format!("<LineString>{}</LineString>", path(points)),
        Shape::Polygon(rings) => {
            let rings = rings.iter().enumerate().map(|(at, ring)| {
                let side = if at == 0 { "outer" } else { "inner" };
                let ring = path(ring);
                format!("<{side}BoundaryIs><LinearRing>{ring}</LinearRing></{side}BoundaryIs>")
            });
            format!("<Polygon>{}</Polygon>", rings.collect::<String>())
        }
    };
    out.push_str(&text);
    out.push('\n');
}

fn path(points: &[LonLat]) -> String {
    let points = points.iter().map(|at| format!("{},{}", at.lon, at.lat));
    points.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::item::Value;
    use super::super::item::tests::{point, text};
    use super::super::xml::tests::texts;
    use super::*;
    use proptest::prelude::*;

    const LACQUER: [u8; 3] = [0x92, 0x03, 0x07];

    fn kml(items: &[Item]) -> String {
        kml_from_items(items, &About::default(), |_| LACQUER)
    }

    #[test]
    fn a_place_stands_in_the_folder_of_its_group_with_all_that_is_known() {
        let written = kml(&[point("tran-quoc", &[("year", Value::Number(541.0))])]);
        assert_eq!(texts(&written, "name")[1..], ["heritage", "Chùa Trấn Quốc"]);
        assert_eq!(texts(&written, "value")[2..], ["tran-quoc", "541"]);
        assert_eq!(texts(&written, "coordinates"), ["105.8369,21.0479"]);
        assert!(written.contains("<color>ff070392</color>"));
    }

    #[test]
    fn a_hole_is_an_inner_boundary() {
        let mut zone = point("z", &[]);
        zone.shape = Shape::Polygon(vec![vec![zone.anchor; 4]; 2]);
        let written = kml(&[zone]);
        assert!(written.find("outerBoundaryIs") < written.find("innerBoundaryIs"));
        assert_eq!(texts(&written, "coordinates").len(), 2);
    }

    proptest! {
        #[test]
        fn no_text_becomes_markup(name in any::<String>(), held in any::<String>()) {
            let mut item = point(&name, &[(&name, text(&held))]);
            item.group = held.clone();
            (item.name, item.text) = (name, held);
            prop_assert_eq!(texts(&kml(&[item]), "coordinates").len(), 1);
        }
    }
}
