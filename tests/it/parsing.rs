//! GeoJSON is read: ours, other people's, and what is wrong with it.

use hanoi_map::data::{
    Catalog, Certainty, Dataset, Facet, Geometry, LayerId, Limits, ParseError, Report, Trouble,
    parse,
};
use hanoi_map::geo::lonlat_from_world;
use proptest::prelude::*;
use std::path::{Path, PathBuf};

fn fixtures(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "geojson")
        })
        .collect();
    files.sort();
    files
}

fn read(path: &Path) -> Result<(Dataset, Report), ParseError> {
    parse(
        &std::fs::read(path).unwrap(),
        LayerId::Guest,
        Limits::DEFAULT,
    )
}

fn good(name: &str) -> Dataset {
    let path = format!(
        "{}/tests/fixtures/good/{name}.geojson",
        env!("CARGO_MANIFEST_DIR")
    );
    read(Path::new(&path)).unwrap().0
}

fn guest(json: &str) -> (Dataset, Report) {
    parse(json.as_bytes(), LayerId::Guest, Limits::DEFAULT).unwrap()
}

fn collection(features: &str) -> String {
    format!(r#"{{"type":"FeatureCollection","features":[{features}]}}"#)
}

fn point(members: &str) -> String {
    format!(
        r#"{{"type":"Feature",{members}"geometry":{{"type":"Point","coordinates":[105.85,21.03]}}}}"#
    )
}

/// Compares with the `.expect` file beside a fixture; `BLESS=1 cargo test` writes it.
fn expect(path: &Path, found: &str) {
    let path = path.with_extension("expect");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, found).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(found, expected, "{}", path.display());
}

#[test]
fn every_good_fixture_is_read_without_an_issue() {
    let files = fixtures("tests/fixtures/good");
    assert!(!files.is_empty());
    for path in files {
        let (dataset, report) = read(&path).unwrap();
        assert_eq!(report.issues, [], "{}", path.display());
        assert_eq!(report.found, report.read, "{}", path.display());
        assert!(dataset.features.len() >= report.read, "{}", path.display());
    }
}

#[test]
fn every_bad_feature_costs_only_itself_and_says_why() {
    let files = fixtures("tests/fixtures/bad");
    assert!(!files.is_empty());
    for path in files {
        let (dataset, report) = read(&path).unwrap();
        assert_eq!(
            dataset.features[0].id.as_ref(),
            "good",
            "{}",
            path.display()
        );
        let [issue] = report.issues.as_slice() else {
            panic!("{}: {:?}", path.display(), report.issues);
        };
        assert_eq!(issue.feature, 2);
        expect(&path, &format!("{:?} {:?}\n", issue.name, issue.trouble));
    }
}

#[test]
fn every_unreadable_file_says_why() {
    let files = fixtures("tests/fixtures/unreadable");
    assert!(!files.is_empty());
    for path in files {
        let error = read(&path).unwrap_err();
        expect(&path, &format!("{error:?}\n"));
    }
}

#[test]
fn public_valid_fixtures_are_read_in_full() {
    let files = fixtures("../shared/fixtures/valid");
    if files.is_empty() {
        eprintln!("skipped: no public fixtures beside the project");
    }
    for path in files {
        let (dataset, report) = read(&path).unwrap();
        let has_null = path.to_string_lossy().contains("nullgeometry");
        assert_eq!(
            report.issue_count,
            usize::from(has_null),
            "{}: {report:?}",
            path.display()
        );
        assert_eq!(dataset.features.is_empty(), has_null, "{}", path.display());
    }
}

#[test]
fn public_invalid_fixtures_are_reported() {
    let files = fixtures("../shared/fixtures/invalid");
    if files.is_empty() {
        eprintln!("skipped: no public fixtures beside the project");
    }
    for path in files {
        if let Ok((_, report)) = read(&path) {
            assert!(report.issue_count > 0, "{}", path.display());
        }
    }
}

#[test]
fn a_zone_of_ours_has_all_that_its_file_says() {
    let zones = good("one-of-our-zones");
    let zone = &zones.features[0];
    assert_eq!(zone.names.vi.as_ref(), "Đồng Xuân - Bắc Qua");
    assert_eq!(zone.names.en, zone.names.vi);
    assert_eq!(zone.tag(Facet::Ward).unwrap().as_ref(), "Hoàn Kiếm");
    let planned = zone.zone.as_ref().unwrap();
    assert_eq!(
        (planned.certainty, planned.year_from),
        (Certainty::Official, 2026)
    );
    assert_eq!((zone.rank, zone.status.as_deref()), (1, Some("planned")));
    let anchor = lonlat_from_world(zone.anchor);
    assert!((anchor.lon - 105.8503).abs() < 1e-9 && (anchor.lat - 21.0384).abs() < 1e-9);
}

#[test]
fn a_mixed_collection_becomes_a_feature_for_each_kind_of_shape() {
    let parts = good("a-collection-of-mixed-shapes").features;
    let ids: Vec<&str> = parts.iter().map(|part| part.id.as_ref()).collect();
    assert_eq!(
        ids,
        ["red-river-walk", "red-river-walk-2", "red-river-walk-3"]
    );
    assert!(matches!(parts[0].geometry, Geometry::Polygons(_)));
    assert!(
        parts
            .iter()
            .all(|part| part.names.vi.as_ref() == "Đi dạo sông Hồng")
    );
}

#[test]
fn rings_are_kept_without_their_last_point() {
    for (name, rings) in [("a-polygon-with-a-hole", 2), ("a-ring-left-open", 1)] {
        let dataset = good(name);
        let Geometry::Polygons(polygons) = &dataset.features[0].geometry else {
            panic!("{name}");
        };
        assert_eq!(polygons[0].len(), rings);
        assert!(polygons[0].iter().all(|ring| ring.len() == 4));
    }
}

#[test]
fn what_a_visitors_file_says_besides_is_kept_as_text() {
    let cafe = &good("members-that-geojson-does-not-know").features[0];
    let extra: Vec<(&str, &str)> = cafe
        .extra
        .iter()
        .map(|(k, v)| (k.as_ref(), v.as_ref()))
        .collect();
    assert_eq!(
        extra,
        [
            ("NAME", "Cà phê Giảng"),
            ("price", "35000"),
            ("open", "true")
        ]
    );
}

#[test]
fn a_name_is_found_in_the_id_when_nowhere_else() {
    let (data, _) = guest(&collection(&[point(r#""id":12,"#), point("")].join(",")));
    let shown: Vec<(&str, &str)> = data
        .features
        .iter()
        .map(|f| (f.id.as_ref(), f.names.en.as_ref()))
        .collect();
    assert_eq!(shown, [("12", "12"), ("guest-2", "")]);
}

#[test]
fn names_in_two_languages_stand_in_for_each_other() {
    let shown = |properties: &str| {
        let (data, _) = guest(&point(&format!(r#""properties":{{{properties}}},"#)));
        let names = &data.features[0].names;
        (names.vi.to_string(), names.en.to_string())
    };
    let both = ("Hồ Gươm".to_string(), "Sword Lake".to_string());
    assert_eq!(shown(r#""name":"Hồ Gươm","name:en":"Sword Lake""#), both);
    assert_eq!(shown(r#""TEN":"Hồ Gươm","title":"Sword Lake""#), both);
    assert_eq!(
        shown(r#""name_en":"Sword Lake""#),
        (both.1.clone(), both.1.clone())
    );
}

#[test]
fn ids_that_repeat_are_made_different_and_reported() {
    let ids = [
        point(r#""id":"a","#),
        point(r#""id":"a","#),
        point(r#""id":"a-2","#),
    ];
    let (data, report) = guest(&collection(&ids.join(",")));
    let ids: Vec<&str> = data.features.iter().map(|f| f.id.as_ref()).collect();
    assert_eq!(ids, ["a", "a-2", "a-2-2"]);
    assert_eq!((report.found, report.read, report.issue_count), (3, 3, 2));
}

#[test]
fn a_file_in_which_every_id_is_the_same_is_read_in_one_go() {
    let many = vec![point(r#""id":0,"#); 20_000].join(",");
    let (data, report) = guest(&collection(&many));
    assert_eq!(data.features[19_999].id.as_ref(), "0-20000");
    assert_eq!(report.issue_count, 19_999);
}

#[test]
fn an_id_of_before_still_finds_its_place_but_never_another() {
    let json = collection(
        &[
            point(r#""id":"a","properties":{"was":["old","b"]},"#),
            point(r#""id":"b","properties":{},"#),
        ]
        .join(","),
    );
    let (data, _) = parse(json.as_bytes(), LayerId::Craft, Limits::DEFAULT).unwrap();
    let catalog = Catalog::new([data.features.as_slice()]);
    let found = |id| Some(catalog.get(catalog.find(id)?)?.id.to_string());
    assert_eq!(found("old").as_deref(), Some("a"));
    assert_eq!(found("b").as_deref(), Some("b"));
    assert_eq!(found("nobody"), None);
}

#[test]
fn a_name_of_decomposed_letters_is_composed() {
    let (data, _) = guest(&point(
        "\"properties\":{\"ten\":\"Ho\u{302}\u{300} Ta\u{302}y\"},",
    ));
    assert_eq!(data.features[0].names.vi.as_ref(), "Hồ Tây");
}

#[test]
fn what_comes_after_the_limit_is_left_out_and_counted() {
    let three = collection(&[point(""), point(""), point("")].join(","));
    let line = r#"{"type":"LineString","coordinates":[[1,2],[3,4],[5,6]]}"#;
    let limits = |features, positions| Limits {
        features,
        positions,
        ..Limits::DEFAULT
    };
    let read = |json: &str, limits| parse(json.as_bytes(), LayerId::Guest, limits).unwrap();

    let (data, report) = read(&three, limits(2, 100));
    assert_eq!((data.features.len(), report.found, report.read), (2, 3, 2));
    assert_eq!(report.issues[0].trouble, Trouble::LimitReached { limit: 2 });

    assert_eq!(read(line, limits(9, 3)).0.features.len(), 1);
    assert_eq!(
        read(line, limits(9, 2)).1.issues[0].trouble,
        Trouble::LimitReached { limit: 2 }
    );
    assert_eq!(read(&three, limits(9, 2)).0.features.len(), 2);
}

#[test]
fn issues_are_counted_beyond_those_that_are_kept() {
    let many = vec!["null"; Report::KEPT + 9].join(",");
    let (_, report) = guest(&collection(&many));
    assert_eq!(
        (report.issues.len(), report.issue_count),
        (Report::KEPT, Report::KEPT + 9)
    );
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _read_or_refused = parse(&bytes, LayerId::Guest, Limits::DEFAULT);
    }

    #[test]
    fn a_fixture_with_some_bytes_changed_is_read_or_refused(
        file in any::<prop::sample::Index>(),
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let mut files = fixtures("tests/fixtures/good");
        files.extend(fixtures("tests/fixtures/bad"));
        let mut bytes = std::fs::read(file.get(&files)).unwrap();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _read_or_refused = parse(&bytes, LayerId::Guest, Limits::DEFAULT);
    }

    #[test]
    fn a_point_in_vietnam_is_where_the_file_says(lon in 102.0..118.0f64, lat in 6.0..24.0f64) {
        let (data, _) = guest(&format!(r#"{{"type":"Point","coordinates":[{lon},{lat}]}}"#));
        let at = lonlat_from_world(data.features[0].anchor);
        prop_assert!((at.lon - lon).abs() < 1e-9 && (at.lat - lat).abs() < 1e-9);
        let (_, swapped) = guest(&format!(r#"{{"type":"Point","coordinates":[{lat},{lon}]}}"#));
        let is_swapped = matches!(swapped.issues[0].trouble, Trouble::Swapped { .. });
        prop_assert!(is_swapped);
    }
}
