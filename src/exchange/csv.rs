//! CSV (RFC 4180) in UTF-8: a line a place, ready for spreadsheets.
//!
//! A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, a tab or the end of a line for a formula
//! (<https://owasp.org/www-community/attacks/CSV_Injection>); such a text gets an apostrophe before it.
//! Numbers are written by us, and stay numbers.

use super::item::{Item, Shape, Value, columns};
use crate::geo::LonLat;
use std::fmt::Write as _;

/// What tells Excel that a file is UTF-8. Other programs take it for a part of the first name.
pub const BYTE_ORDER_MARK: &str = "\u{feff}";

const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// The items as a table: `id`, `layer`, `lon`, `lat`, their properties, and `wkt` where one has a shape that
/// is no point.
pub fn csv_from_items(items: &[Item]) -> String {
    let names = columns(items);
    let has_shapes = items
        .iter()
        .any(|item| !matches!(item.shape, Shape::Point(_)));
    let mut out = String::new();
    let fixed = ["id", "layer", "lon", "lat"];
    let heads = fixed.iter().chain(&names).map(|name| cell(name));
    line(&mut out, heads.chain(has_shapes.then(|| cell("wkt"))));
    for item in items {
        let LonLat { lon, lat } = item.anchor;
        let fixed = [
            cell(&item.id),
            cell(&item.group),
            lon.to_string(),
            lat.to_string(),
        ];
        let rest = names.iter().map(|name| {
            let value = item.properties.iter().find(|(known, _)| known == name);
            value.map(|(_, value)| written(value)).unwrap_or_default()
        });
        let shape = has_shapes.then(|| cell(&wkt(&item.shape)));
        line(&mut out, fixed.into_iter().chain(rest).chain(shape));
    }
    out
}

fn line(out: &mut String, cells: impl Iterator<Item = String>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            out.push(',');
        }
        out.push_str(&cell);
    }
    out.push_str("\r\n");
}

fn written(value: &Value) -> String {
    match value {
        Value::Number(_) | Value::Flag(_) => value.flat(),
        other => cell(&other.flat()),
    }
}

/// A text as a cell: no formula, and in quotes where it has to be.
fn cell(text: &str) -> String {
    let mark = if text.starts_with(FORMULA) { "'" } else { "" };
    match text.contains([',', '"', '\r', '\n']) {
        true => format!("\"{mark}{}\"", text.replace('"', "\"\"")),
        false => format!("{mark}{text}"),
    }
}

/// A shape as well-known text (OGC 06-103r4).
fn wkt(shape: &Shape) -> String {
    match shape {
        Shape::Point(at) => format!("POINT ({})", path(std::slice::from_ref(at))),
        Shape::Line(points) => format!("LINESTRING ({})", path(points)),
        Shape::Polygon(rings) => {
            let rings: Vec<String> = rings
                .iter()
                .map(|ring| format!("({})", path(ring)))
                .collect();
            format!("POLYGON ({})", rings.join(", "))
        }
    }
}

fn path(points: &[LonLat]) -> String {
    let mut out = String::new();
    for (at, LonLat { lon, lat }) in points.iter().enumerate() {
        let between = if at > 0 { ", " } else { "" };
        let _ = write!(out, "{between}{lon} {lat}");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::item::tests::{point, text};
    use super::*;
    use proptest::prelude::*;

    /// The table as the `csv` crate reads it.
    fn read(table: &str) -> Vec<Vec<String>> {
        let mut reader = ::csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(table.as_bytes());
        let rows = reader.records().map(Result::unwrap);
        rows.map(|row| row.iter().map(str::to_owned).collect())
            .collect()
    }

    #[test]
    fn a_place_is_a_line_and_what_it_lacks_an_empty_cell() {
        let items = [
            point("a", &[("name_vi", text("Phố \"Hàng Mã\", cũ"))]),
            point("b", &[("year", Value::Number(-300.0))]),
        ];
        assert_eq!(
            csv_from_items(&items),
            "id,layer,lon,lat,year,name_vi\r\n\
             a,heritage,105.8369,21.0479,,\"Phố \"\"Hàng Mã\"\", cũ\"\r\n\
             b,heritage,105.8369,21.0479,-300,\r\n"
        );
    }

    #[test]
    fn a_zone_has_its_shape_as_text() {
        let mut zone = point("z", &[]);
        let corner = |lon| LonLat { lon, lat: 21.0 };
        zone.shape = Shape::Polygon(vec![vec![corner(105.0), corner(105.5), corner(105.0)]]);
        let rows = read(&csv_from_items(&[zone]));
        assert_eq!(rows[0][4], "wkt");
        assert_eq!(rows[1][4], "POLYGON ((105 21, 105.5 21, 105 21))");
    }

    proptest! {
        #[test]
        fn any_text_comes_back_and_none_begins_like_a_formula(name in any::<String>(), other in any::<String>()) {
            let items = [point("a", &[("one", text(&name)), ("two", text(&other))])];
            let rows = read(&csv_from_items(&items));
            for (found, was) in rows[1][4..].iter().zip([&name, &other]) {
                prop_assert!(!found.starts_with(FORMULA));
                let as_it_was = found == was;
                let marked = found.strip_prefix('\'') == Some(was.as_str());
                prop_assert!(as_it_was || (marked && was.starts_with(FORMULA)));
            }
        }

        #[test]
        fn every_dangerous_beginning_is_marked(first in prop::sample::select(FORMULA.to_vec()), rest in any::<String>()) {
            let dangerous = format!("{first}{rest}");
            let rows = read(&csv_from_items(&[point("a", &[("one", text(&dangerous))])]));
            prop_assert_eq!(&rows[1][4], &format!("'{dangerous}"));
        }
    }
}
