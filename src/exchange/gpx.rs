//! GPX 1.1 (<https://www.topografix.com/GPX/1/1/>), for satellite receivers and hiking apps: a waypoint a
//! place, at its anchor, and a track a path. Areas are not written.

use super::item::{About, Item, Shape};
use super::xml::{element, escape, maybe};
use std::fmt::Write as _;

/// The items as waypoints, and paths as tracks: the standard wants these last.
pub fn gpx_from_items(items: &[Item], about: &About) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <gpx version=\"1.1\" creator=\"Hanoi Creative Map\" \
         xmlns=\"http://www.topografix.com/GPX/1/1\">\n<metadata>\n",
    );
    element(&mut out, "name", &about.title);
    element(&mut out, "desc", &about.text);
    let _ = writeln!(out, "<copyright author=\"{}\">", escape(&about.author));
    maybe(&mut out, "year", about.date.get(..4).unwrap_or_default());
    maybe(&mut out, "license", &about.licence);
    out.push_str("</copyright>\n</metadata>\n");
    let (paths, places): (Vec<&Item>, Vec<&Item>) = items
        .iter()
        .partition(|item| matches!(item.shape, Shape::Line(_)));
    places.into_iter().for_each(|item| waypoint(&mut out, item));
    paths.into_iter().for_each(|item| track(&mut out, item));
    out.push_str("</gpx>\n");
    out
}

fn waypoint(out: &mut String, item: &Item) {
    let at = item.anchor;
    let _ = writeln!(out, "<wpt lat=\"{}\" lon=\"{}\">", at.lat, at.lon);
    described(out, item);
    out.push_str("</wpt>\n");
}

fn track(out: &mut String, item: &Item) {
    let Shape::Line(path) = &item.shape else {
        return;
    };
    out.push_str("<trk>\n");
    described(out, item);
    out.push_str("<trkseg>\n");
    for at in path {
        let _ = writeln!(out, "<trkpt lat=\"{}\" lon=\"{}\"/>", at.lat, at.lon);
    }
    out.push_str("</trkseg>\n</trk>\n");
}

fn described(out: &mut String, item: &Item) {
    element(out, "name", &item.name);
    maybe(out, "desc", &item.text);
    maybe(out, "type", &item.group);
}

#[cfg(test)]
mod tests {
    use super::super::item::tests::point;
    use super::super::xml::tests::texts;
    use super::*;
    use crate::geo::LonLat;
    use proptest::prelude::*;

    #[test]
    fn a_place_is_a_waypoint_with_its_name_and_group() {
        let about = About {
            date: "2026-11-27".to_owned(),
            ..About::default()
        };
        let written = gpx_from_items(&[point("a", &[])], &about);
        assert!(written.contains("<wpt lat=\"21.0479\" lon=\"105.8369\">"));
        assert_eq!(texts(&written, "name")[1..], ["Chùa Trấn Quốc"]);
        assert_eq!(texts(&written, "type"), ["heritage"]);
        assert_eq!(texts(&written, "year"), ["2026"]);
    }

    #[test]
    fn a_path_is_a_track_after_all_waypoints() {
        let mut path = point("a", &[]);
        let far = LonLat {
            lon: 105.84,
            ..path.anchor
        };
        path.shape = Shape::Line(vec![path.anchor, far]);
        let written = gpx_from_items(&[path, point("b", &[])], &About::default());
        assert_eq!(texts(&written, "trk").len(), 1);
        assert_eq!(written.matches("<trkpt ").count(), 2);
        assert!(written.find("</wpt>") < written.find("<trk>"));
    }

    proptest! {
        #[test]
        fn no_text_becomes_markup(name in any::<String>(), author in any::<String>()) {
            let mut item = point("a", &[]);
            (item.name, item.text, item.group) = (name.clone(), name.clone(), name);
            let about = About { author, ..About::default() };
            prop_assert_eq!(texts(&gpx_from_items(&[item], &about), "wpt").len(), 1);
        }
    }
}
