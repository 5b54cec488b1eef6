//! The published files are complete, described, and what they say of themselves.

use super::files::{ALL, Download, Format};
use super::*;
use crate::data::{FIELDS, LAYERS, coverage};
use hanoi_map::data::Lang;
use std::sync::LazyLock;

static ALL_FILES: LazyLock<(Open, Vec<Download>)> = LazyLock::new(|| {
    let open = Open::read().unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/data");
    let files = files::make(&folder, &open).unwrap();
    (open, files)
});

fn text(name: &str) -> &'static str {
    let (_, files) = &*ALL_FILES;
    let file = files.iter().find(|file| file.name() == name);
    file.map(|file| file.text.as_str()).unwrap()
}

#[test]
fn every_feature_is_in_every_format_of_its_layer_and_of_all() {
    let (open, _) = &*ALL_FILES;
    for layer in [ALL].into_iter().chain(LAYERS) {
        let places = open.data.places.iter();
        let n = places
            .filter(|one| layer == ALL || one.file == layer)
            .count();
        let count =
            |ending: &str, what: &str| text(&format!("{layer}.{ending}")).matches(what).count();
        assert_eq!(
            count("geojson", "\"type\":\"Feature\",") + count("geojson", "\"type\": \"Feature\""),
            n
        );
        assert_eq!(count("csv", "\r\n"), n + 1, "{layer}");
        assert_eq!(count("kml", "<Placemark "), n);
        assert_eq!(count("gpx", "<wpt "), n);
    }
}

#[test]
fn a_walk_is_a_way_and_its_stops() {
    let (open, _) = &*ALL_FILES;
    let stops = |walk: &data::Place| walk.properties["stops"].as_array().unwrap().len();
    let n: usize = open.data.walks.iter().map(stops).sum();
    let all = open.data.walks.len();
    assert!(all > 4 && n > 5 * all, "{all} walks, {n} stops");
    assert_eq!(text("walks.csv").matches("\r\n").count(), n + 1);
    assert_eq!(text("walks.gpx").matches("<wpt ").count(), n);
    assert_eq!(text("walks.gpx").matches("<trk>").count(), all);
    assert_eq!(text("walks.kml").matches("<Point>").count(), n);
    assert_eq!(text("walks.kml").matches("<LineString>").count(), all);
}

#[test]
fn excel_is_told_that_its_file_is_utf_8_and_others_are_not() {
    let (plain, excel) = (text("craft.csv"), text("craft.excel.csv"));
    assert_eq!(excel.strip_prefix('\u{feff}'), Some(plain));
}

#[test]
fn the_calendar_has_this_year_and_the_next_and_no_uid_twice() {
    let mut open = Open::read().unwrap();
    open.today = Date::new(2026, 11, 27);
    let vi = calendar::text(&open, Lang::Vi).unwrap();
    let day = |id: &str| {
        let after = vi.split(&format!("UID:{id}@")).nth(1).unwrap();
        let start = after.split("DTSTART;VALUE=DATE:").nth(1).unwrap();
        start.split("\r\n").next().unwrap().to_owned()
    };
    // The 5th of the 1st lunar month of 2027; what was announced for 2026.
    assert_eq!(day("ev-dong-da-2027-1"), "20270210");
    assert_eq!(day("ev-dong-da-2026-1"), "20260221");
    assert_eq!(day("ev-va-temple-2026-2"), "20261023");
    assert!(!vi.contains("UID:ev-haniff"), "its days are not known");
    let mut uids: Vec<&str> = vi
        .split("\r\n")
        .filter(|line| line.starts_with("UID:"))
        .collect();
    let all = uids.len();
    uids.sort_unstable();
    uids.dedup();
    assert_eq!(uids.len(), all);
    assert!(all > 20, "{all} entries");
}

#[test]
fn every_property_has_a_meaning_in_the_readme() {
    let open = Open::read().unwrap();
    for field in FIELDS {
        assert!(
            meaning::of(&open.readme, field.name).is_some(),
            "{}",
            field.name
        );
    }
}

#[test]
fn the_package_describes_every_column_of_every_table_in_order() {
    let (open, files) = &*ALL_FILES;
    let package = package::package(open, files);
    for resource in package["resources"].as_array().unwrap() {
        let Some(fields) = resource["schema"]["fields"].as_array() else {
            continue;
        };
        let table = text(resource["path"].as_str().unwrap());
        let names: Vec<&str> = fields
            .iter()
            .filter_map(|one| one["name"].as_str())
            .collect();
        assert_eq!(table.split("\r\n").next(), Some(names.join(",").as_str()));
    }
}

#[test]
fn the_data_is_no_older_than_what_was_last_checked_in_it() {
    let open = Open::read().unwrap();
    let newest = open
        .data
        .places
        .iter()
        .filter_map(|one| one.text("checked"))
        .max();
    let version = open.version().to_string();
    assert!(
        newest.is_some_and(|newest| version.starts_with(newest) || version.as_str() > newest),
        "{newest:?}"
    );
    let days = |at: usize| {
        open.changes[at]
            .1
            .days()
            .map(|(date, lines)| (*date, lines.len()))
            .collect::<Vec<_>>()
    };
    assert_eq!(days(0), days(1), "both languages tell the same changes");
}

#[test]
fn the_pages_have_every_number_and_every_file() {
    let (open, files) = &*ALL_FILES;
    for lang in [Lang::Vi, Lang::En] {
        let page = page::page(open, files, lang);
        assert!(
            !page.contains(['{', '}']),
            "{}: a part is missing",
            lang.code()
        );
        for file in files {
            assert!(page.contains(&format!("\"assets/data/{}\"", file.name())));
        }
        let (_, table) = page.split_once("id=\"coverage\"").unwrap();
        let columns = table
            .split("</thead>")
            .next()
            .unwrap()
            .matches("<th ")
            .count();
        assert_eq!(columns, coverage(&open.data)[0].1.len() + 1);
    }
}

#[test]
fn sizes_are_rounded_as_each_language_writes_them() {
    assert_eq!(page::size(87_001, Lang::En), "88 kB");
    assert_eq!(page::size(1_380_000, Lang::Vi), "1,4 MB");
}

#[test]
fn every_layer_is_there_in_every_format_with_the_sum_of_its_bytes() {
    let (_, files) = &*ALL_FILES;
    assert_eq!(files.len(), files::sets().count() * Format::TABLE.len() + 2);
    assert!(
        files
            .iter()
            .all(|file| file.sha256.len() == 64 && !file.text.is_empty())
    );
}
