//! Reading takes memory in proportion to the file, and none at all for what is past a limit.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    reason = "the whole binary is tests, their helpers included"
)]

use hanoi_map::data::{Dataset, LayerId, Limits, ParseError, Report, Trouble, parse};
use peak_alloc::PeakAlloc;
use std::sync::{Mutex, MutexGuard, PoisonError};

#[global_allocator]
static PEAK: PeakAlloc = PeakAlloc;

/// What is counted is the memory of the whole binary, so one test at a time.
static TURN: Mutex<()> = Mutex::new(());

fn alone() -> MutexGuard<'static, ()> {
    TURN.lock().unwrap_or_else(PoisonError::into_inner)
}

const KB: usize = 1 << 10;
const MB: usize = 1 << 20;

type Read = Result<(Dataset, Report), ParseError>;

/// Makes a file, reads it, and says how many bytes were held at most besides the file.
fn held(make: impl FnOnce() -> String, limits: Limits, check: impl FnOnce(Read)) -> (usize, usize) {
    let file = make();
    let before = PEAK.current_usage();
    PEAK.reset_peak_usage();
    let read = parse(file.as_bytes(), LayerId::Guest, limits);
    let held = PEAK.peak_usage() - before;
    check(read);
    (file.len(), held)
}

fn limit_reached(read: Read) {
    let trouble = read.unwrap().1.issues.pop().unwrap().trouble;
    assert!(
        matches!(trouble, Trouble::LimitReached { .. }),
        "{trouble:?}"
    );
}

fn collection(features: &str) -> String {
    format!(r#"{{"type":"FeatureCollection","features":[{features}]}}"#)
}

fn list(item: &str, count: usize) -> String {
    vec![item; count].join(",")
}

#[test]
fn a_file_past_the_limit_of_bytes_is_refused_unread() {
    let _alone = alone();
    let limit = Limits::DEFAULT.bytes;
    let (_, held) = held(
        || " ".repeat(limit + 1),
        Limits::DEFAULT,
        |read| {
            let found = limit + 1;
            assert_eq!(read.err(), Some(ParseError::TooLarge { found, limit }));
        },
    );
    assert!(held < KB, "{held} bytes");
}

#[test]
fn a_file_of_two_hundred_megabytes_costs_what_is_kept_of_it() {
    let _alone = alone();
    let (_, held) = held(
        || {
            let text = "Phố Hàng Bạc ".repeat(200 * MB / 16);
            let point = r#""geometry":{"type":"Point","coordinates":[105.85,21.03]}"#;
            collection(&format!(
                r#"{{"type":"Feature",{point},"properties":{{"name":"{text}"}}}},{{"type":"Feature",{point}}}"#
            ))
        },
        Limits::DEFAULT,
        |read| {
            let (data, report) = read.unwrap();
            assert_eq!((data.features.len(), report.issue_count), (2, 0));
            assert_eq!(data.features[0].names.vi.chars().count(), 501);
        },
    );
    assert!(held < MB, "{held} bytes");
}

#[test]
fn positions_past_their_limit_are_counted_before_they_are_read() {
    let _alone = alone();
    let limits = Limits {
        positions: 1000,
        ..Limits::DEFAULT
    };
    let ring = || {
        format!(
            r#"{{"type":"Polygon","coordinates":[[{}]]}}"#,
            list("[105.85,21.03]", MB)
        )
    };
    let (_, held) = held(ring, limits, limit_reached);
    assert!(held < 64 * KB, "{held} bytes");
}

#[test]
fn features_past_their_limit_are_counted_and_not_read() {
    let _alone = alone();
    let limits = Limits {
        features: 10,
        ..Limits::DEFAULT
    };
    let point = r#"{"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]}}"#;
    let (_, held) = held(|| collection(&list(point, 200_000)), limits, limit_reached);
    assert!(held < 64 * KB, "{held} bytes");
}

#[test]
fn brackets_past_their_limit_are_counted_before_they_are_followed() {
    let _alone = alone();
    for bracket in ["[", r#"{"a":"#] {
        let (_, held) = held(
            || bracket.repeat(10 * MB),
            Limits::DEFAULT,
            |read| assert!(matches!(read, Err(ParseError::TooDeep { .. }))),
        );
        assert!(held < KB, "{held} bytes");
    }
}

/// Files that are made to swell: each a megabyte or so of what costs least to write.
fn swelling() -> Vec<(&'static str, String)> {
    let geometry = |kind: &str, coordinates: &str| {
        format!(r#"{{"type":"{kind}","coordinates":{coordinates}}}"#)
    };
    let n = MB / 8;
    vec![
        (
            "points",
            collection(&list(
                r#"{"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]}}"#,
                n / 8,
            )),
        ),
        ("nothing but commas", collection(&list("0", 4 * n))),
        (
            "one long position",
            geometry("Point", &format!("[{}]", list("0", 4 * n))),
        ),
        (
            "positions of one number",
            geometry("MultiPoint", &format!("[{}]", list("[0]", 2 * n))),
        ),
        (
            "positions",
            geometry("MultiPoint", &format!("[{}]", list("[0,0]", n))),
        ),
        (
            "empty rings",
            geometry("Polygon", &format!("[{}]", list("[]", 3 * n))),
        ),
        (
            "empty polygons",
            geometry("MultiPolygon", &format!("[{}]", list("[]", 3 * n))),
        ),
        (
            "numbers that are none",
            geometry("Point", &format!("[{},null]", list("0", 4 * n))),
        ),
        (
            "empty lists",
            geometry("Point", &format!("[{}]", list("[]", 3 * n))),
        ),
        (
            "members nobody asks for",
            format!(
                r#"{{"type":"Point","coordinates":[1,2],"more":[{}]}}"#,
                list("0", 4 * n)
            ),
        ),
        (
            "objects nobody asks for",
            format!(
                r#"{{"type":"Point","coordinates":[1,2],"more":[{}]}}"#,
                list("{}", 3 * n)
            ),
        ),
        (
            "shapes of a collection",
            format!(
                r#"{{"type":"GeometryCollection","geometries":[{}]}}"#,
                list(r#"{"type":"Point","coordinates":[1,2]}"#, n / 4)
            ),
        ),
        (
            "members of a shape",
            format!(
                r#"{{"type":"Point",{},"coordinates":[1,2]}}"#,
                list(r#""":0"#, 2 * n)
            ),
        ),
        (
            "properties",
            format!(
                r#"{{"type":"Feature","properties":{{{}}},"geometry":{{"type":"Point","coordinates":[1,2]}}}}"#,
                list(r#""":0"#, 2 * n)
            ),
        ),
        (
            "other names",
            format!(
                r#"{{"type":"Feature","properties":{{"name_vi":"a","kinds":"b","alt":[{}]}},"geometry":{{"type":"Point","coordinates":[1,2]}}}}"#,
                list("0", 4 * n)
            ),
        ),
        (
            "other names in one text",
            format!(
                r#"{{"type":"Feature","properties":{{"alt_name":"{}"}},"geometry":{{"type":"Point","coordinates":[1,2]}}}}"#,
                "a;".repeat(4 * n)
            ),
        ),
    ]
}

#[test]
fn no_file_takes_memory_out_of_proportion() {
    let _alone = alone();
    /// Room for tables that are made once.
    const FREE: usize = 256 * KB;
    /// A feature of 66 letters is a record of some 500 bytes with its id in two lists.
    const TIMES: usize = 16;
    for (what, file) in swelling() {
        let (length, held) = held(|| file, Limits::DEFAULT, drop);
        assert!(
            held <= FREE + TIMES * length,
            "{what}: {length} bytes held {held}"
        );
    }
}
