//! Places are found as people type them.

use hanoi_map::data::{Catalog, Facet, Feature, Lang, LayerId, Limits, parse};
use hanoi_map::find::{Hit, Matched, Searcher};
use proptest::prelude::*;

/// Names in Vietnamese and English, another name, ward, kind and rank.
const PLACES: [[&str; 6]; 14] = [
    [
        "Văn Miếu - Quốc Tử Giám",
        "Temple of Literature",
        "",
        "Văn Miếu",
        "temple",
        "1",
    ],
    [
        "Làng gốm Bát Tràng",
        "Bat Trang pottery village",
        "",
        "Bát Tràng",
        "ceramics",
        "1",
    ],
    [
        "Bảo tàng gốm Bát Tràng",
        "Bat Trang Museum",
        "",
        "Bát Tràng",
        "museum",
        "3",
    ],
    [
        "Hồ Hoàn Kiếm",
        "Hoan Kiem Lake",
        "Hồ Gươm",
        "Hoàn Kiếm",
        "lake",
        "1",
    ],
    [
        "Đường Lâm",
        "Duong Lam ancient village",
        "",
        "Đường Lâm",
        "village",
        "2",
    ],
    [
        "Đường sách 19 Tháng 12",
        "Book street",
        "",
        "Cửa Nam",
        "street",
        "3",
    ],
    ["Dương Xá", "", "", "Gia Lâm", "village", "1"],
    [
        "Đình Đại Phùng",
        "Dai Phung communal house",
        "",
        "Đan Phượng",
        "communal house",
        "3",
    ],
    ["Hồ Tây", "West Lake", "", "Tây Hồ", "lake", "1"],
    [
        "Công viên nước Hồ Tây",
        "Ho Tay Water Park",
        "",
        "Tây Hồ",
        "park",
        "4",
    ],
    [
        "Chùa Hoà Phúc",
        "Hoa Phuc Pagoda",
        "",
        "Phú Cát",
        "pagoda",
        "4",
    ],
    ["Chùa Láng", "Lang Pagoda", "", "Láng", "pagoda", "3"],
    [
        "Tranh Hàng Trống",
        "Hang Trong folk paintings",
        "",
        "Hoàn Kiếm",
        "folk painting",
        "2",
    ],
    [
        "Quần thể Hương Sơn (Chùa Hương)",
        "Huong Son (Perfume Pagoda)",
        "",
        "Hương Sơn",
        "pagoda",
        "3",
    ],
];

fn catalog() -> Catalog {
    let features: Vec<String> = PLACES
        .iter()
        .map(|[vi, en, alt, ward, kind, rank]| {
            format!(
                r#"{{"type":"Feature","id":"{vi}","geometry":{{"type":"Point","coordinates":[105.8,21]}},
                "properties":{{"name_vi":"{vi}","name_en":"{en}","alt":["{alt}"],"ward":"{ward}","district":"Quận Cũ",
                "kinds":["{kind}"],"rank":{rank}}}}}"#
            )
        })
        .collect();
    let json = format!(
        r#"{{"type":"FeatureCollection","features":[{}]}}"#,
        features.join(",")
    );
    let (data, report) = parse(json.as_bytes(), LayerId::Heritage, Limits::DEFAULT).unwrap();
    assert_eq!(report.issues, []);
    Catalog::new([data.features.as_slice()])
}

fn keywords(feature: &Feature) -> Vec<String> {
    feature
        .tags_of(Facet::Kind)
        .map(ToString::to_string)
        .collect()
}

fn hits(query: &str) -> Vec<(String, Matched)> {
    let catalog = catalog();
    let found = Searcher::build(&catalog, &keywords).search(query, Lang::Vi, 9);
    found
        .into_iter()
        .map(|hit| match hit {
            Hit::Feature { ix, matched, .. } => {
                (catalog.get(ix).unwrap().names.vi.to_string(), matched)
            }
            other => panic!("{other:?}"),
        })
        .collect()
}

fn found(query: &str) -> Vec<String> {
    hits(query).into_iter().map(|(name, _)| name).collect()
}

#[test]
fn a_place_is_found_with_and_without_marks() {
    for query in [
        "van mieu",
        "Văn Miếu",
        "VĂN MIẾU",
        "văn mieu",
        "van mieu - quoc",
        "quốc tử giám",
    ] {
        assert_eq!(found(query)[0], "Văn Miếu - Quốc Tử Giám", "{query}");
    }
    for query in [
        "bat trang",
        "Bát Tràng",
        "bát tràng gốm",
        "trang bat",
        "gom bat tr",
    ] {
        assert_eq!(
            found(query)[..2],
            ["Làng gốm Bát Tràng", "Bảo tàng gốm Bát Tràng"],
            "{query}"
        );
    }
}

#[test]
fn decomposed_letters_find_the_same() {
    let decomposed = "Ba\u{301}t Tra\u{300}ng";
    assert_eq!(found(decomposed), found("Bát Tràng"));
}

#[test]
fn english_and_other_names_find_too() {
    assert_eq!(found("temple of lit"), ["Văn Miếu - Quốc Tử Giám"]);
    assert_eq!(
        hits("west lake")[0],
        ("Hồ Tây".into(), Matched::Name(Lang::En))
    );
    assert_eq!(
        hits("hồ gươm")[0],
        ("Hồ Hoàn Kiếm".into(), Matched::Also(0))
    );
}

#[test]
fn marks_that_were_typed_come_before_others() {
    let all = found("duong");
    assert_eq!(all.len(), 3);
    let first_two = &found("đường")[..2];
    assert!(
        first_two.iter().all(|name| name.starts_with("Đường")),
        "{first_two:?}"
    );
    assert_eq!(found("đường")[2], "Dương Xá");
    assert_eq!(found("dương")[0], "Dương Xá");
    for beginning in ["đ", "đư", "đươ", "đươn", "đương"] {
        assert!(found(beginning)[0].starts_with('Đ'), "{beginning}");
    }
}

#[test]
fn where_the_tone_is_put_does_not_matter() {
    assert_eq!(found("Chùa Hòa Phúc"), ["Chùa Hoà Phúc"]);
}

#[test]
fn a_whole_name_comes_before_a_beginning_and_that_before_words_within() {
    assert_eq!(found("hồ tây")[..2], ["Hồ Tây", "Công viên nước Hồ Tây"]);
    assert_eq!(found("ho tay")[0], "Hồ Tây");
    assert_eq!(found("làng")[0], "Làng gốm Bát Tràng");
    // "Lang Pagoda" has the very letters, but is less known.
    assert_eq!(found("lang")[..2], ["Làng gốm Bát Tràng", "Chùa Láng"]);
}

#[test]
fn a_well_known_place_comes_before_one_that_only_begins_with_the_words() {
    // "Ho Tay Water Park" begins with them, and is three ranks behind.
    assert_eq!(found("water")[0], "Công viên nước Hồ Tây");
    assert_eq!(found("lake")[..2], ["Hồ Hoàn Kiếm", "Hồ Tây"]);
    assert_eq!(found("bat trang m")[0], "Bảo tàng gốm Bát Tràng");
}

#[test]
fn words_before_the_last_are_taken_for_whole_ones_first() {
    // "Đường" and "Đình", not the beginnings of longer words.
    assert_eq!(found("dai phu")[0], "Đình Đại Phùng");
    assert_eq!(found("ho t")[0], "Hồ Tây");
}

#[test]
fn a_name_in_brackets_is_a_name() {
    for query in ["chùa hương", "perfume pagoda", "quần thể hương sơn"] {
        assert_eq!(
            found(query)[0],
            "Quần thể Hương Sơn (Chùa Hương)",
            "{query}"
        );
    }
    let matched = hits("huong son")[0].1;
    assert_eq!(matched, Matched::Name(Lang::En));
}

#[test]
fn other_marks_are_looked_for_in_names_only_when_the_typed_ones_are_found() {
    assert_eq!(found("hồ tây"), ["Hồ Tây", "Công viên nước Hồ Tây"]);
    assert_eq!(found("láng"), ["Chùa Láng", "Làng gốm Bát Tràng"]);
}

#[test]
fn kinds_and_wards_find_after_names() {
    let hoan_kiem = found("hoan kiem");
    assert_eq!(hoan_kiem, ["Hồ Hoàn Kiếm", "Tranh Hàng Trống"]);
    assert_eq!(found("pagoda phú cát"), ["Chùa Hoà Phúc"]);
    assert_eq!(hits("ceramics")[0].1, Matched::Keyword);
    assert_eq!(found("quận cũ").len(), 9);
}

#[test]
fn a_slip_is_forgiven_only_when_nothing_else_is_found() {
    for query in [
        "bat tramg",
        "bat trnag",
        "bat trangg",
        "litersture",
        "litrature",
    ] {
        assert!(!found(query).is_empty(), "{query}");
    }
    assert_eq!(found("trống"), ["Tranh Hàng Trống"]);
    assert_eq!(found("lamx"), [] as [&str; 0]);
    assert_eq!(found("xyzzy"), [] as [&str; 0]);
}

#[test]
fn nothing_typed_finds_nothing() {
    for query in ["", "  ", "-", "…"] {
        assert_eq!(found(query), [] as [&str; 0], "{query}");
    }
}

#[test]
fn a_typed_position_is_found() {
    let searcher = Searcher::build(&catalog(), &keywords);
    for query in [
        "21.03,105.85",
        "21.03 105.85",
        "105.85, 21.03",
        "21°01'48\"N 105°51'E",
    ] {
        let found = searcher.search(query, Lang::En, 9);
        let [Hit::Position(at)] = found.as_slice() else {
            panic!("{query}: {found:?}");
        };
        assert!((at.lat - 21.03).abs() < 1e-9 && (at.lon - 105.85).abs() < 1e-9);
    }
}

#[test]
fn typed_letters_are_marked_in_the_shown_name() {
    let searcher = Searcher::build(&catalog(), &keywords);
    let ranges = |query: &str, lang| match &searcher.search(query, lang, 1)[0] {
        Hit::Feature { ranges, .. } => ranges.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(ranges("bat tr", Lang::Vi), [9..12, 13..15]);
    assert_eq!(ranges("bat tr", Lang::En), [0..3, 4..6]);
    assert_eq!(ranges("west l", Lang::Vi), []);
}

#[test]
fn no_more_are_given_than_asked_for_and_they_are_the_first() {
    let searcher = Searcher::build(&catalog(), &keywords);
    let all = searcher.search("h", Lang::Vi, 99);
    for limit in 0..all.len() {
        assert_eq!(searcher.search("h", Lang::Vi, limit), all[..limit]);
    }
}

proptest! {
    #[test]
    fn any_beginning_of_any_name_finds_its_place(
        place in 0..PLACES.len(), end in 1..40_usize, is_english in any::<bool>(),
    ) {
        let [vi, en, ..] = PLACES[place];
        let name = if is_english && !en.is_empty() { en } else { vi };
        let query: String = name.chars().take(end).collect();
        let catalog = catalog();
        let hits = Searcher::build(&catalog, &keywords).search(&query, Lang::Vi, PLACES.len());
        let is_place = |hit: &Hit| matches!(hit, Hit::Feature { ix, .. } if *ix as usize == place);
        prop_assert!(hits.iter().any(is_place), "{query}");
    }

    #[test]
    fn any_text_can_be_typed(query in "\\PC{0,24}|[À-ỹ ]{0,24}|([a-z]{1,7} ){0,12}") {
        let catalog = catalog();
        for hit in Searcher::build(&catalog, &keywords).search(&query, Lang::En, 5) {
            if let Hit::Feature { ix, ranges, .. } = hit {
                let letters = catalog.get(ix).unwrap().names.en.chars().count();
                prop_assert!(ranges.iter().all(|range| range.end <= letters));
            }
        }
    }
}
