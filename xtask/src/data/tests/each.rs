//! What is wrong with one feature.

use super::{FESTIVAL, TEMPLE, ZONE, complaints, found_after, missing};
use serde_json::{Value, json};

#[test]
fn a_property_must_be_of_the_schema_and_of_the_layer() {
    assert_eq!(complaints(TEMPLE, "colour", json!("red")), ["colour"]);
    assert_eq!(complaints(ZONE, "address", json!("1 Hàng Mã")), ["address"]);
}

#[test]
fn what_every_feature_of_a_layer_needs_is_there() {
    assert_eq!(missing(TEMPLE, "name_vi"), ["name_vi"; 2]); // missing, and the other language alone
    assert_eq!(missing(TEMPLE, "confidence"), ["confidence"]);
    assert_eq!(missing(TEMPLE, "checked"), ["checked"]);
    assert_eq!(missing(ZONE, "certainty"), ["certainty"]);
    assert_eq!(missing(FESTIVAL, "calendar"), ["calendar"]);
}

#[test]
fn a_text_is_trimmed_filled_and_composed() {
    for bad in ["", " Đền", "Đền ", "Đền  Quán", "De\u{302}\u{300}n"] {
        assert_eq!(complaints(TEMPLE, "address", json!(bad)), ["address"]);
    }
    for bad in [json!(null), json!(7), json!(["Đền"])] {
        assert_eq!(complaints(TEMPLE, "address", bad), ["address"]);
    }
}

#[test]
fn a_text_in_one_language_is_there_in_the_other() {
    assert_eq!(missing(TEMPLE, "since_en"), ["since_en"]);
    assert_eq!(missing(TEMPLE, "since_vi"), ["since_vi"]);
}

#[test]
fn codes_are_known_and_not_said_twice() {
    assert!(complaints(TEMPLE, "confidence", json!("sure")).contains(&"confidence".to_owned()));
    assert!(complaints(TEMPLE, "kinds", json!(["temple", "temple"])).contains(&"kinds".to_owned()));
    assert!(complaints(TEMPLE, "kinds", json!([])).contains(&"kinds".to_owned()));
    assert!(complaints(TEMPLE, "period", json!("jurassic")).contains(&"period".to_owned()));
}

#[test]
fn the_main_kind_fits_the_layer() {
    assert_eq!(
        complaints(TEMPLE, "kinds", json!(["craft-village"])),
        ["kinds"]
    );
    assert_eq!(complaints(FESTIVAL, "kinds", json!(["temple"])), ["kinds"]);
}

#[test]
fn numbers_stay_within_their_bounds() {
    for bad in [json!(0), json!(6), json!(2.5), json!("3")] {
        assert_eq!(complaints(TEMPLE, "rank", bad), ["rank"]);
    }
    assert_eq!(
        complaints(FESTIVAL, "lunar_month", json!(13)),
        ["lunar_month"]
    );
    assert_eq!(complaints(ZONE, "extent_ha", json!(0)), ["extent_ha"]);
}

#[test]
fn links_are_https() {
    for bad in [
        "http://vanmieu.gov.vn",
        "vanmieu.gov.vn",
        "https://no dots",
        "javascript:1",
    ] {
        assert_eq!(complaints(TEMPLE, "website", json!(bad)), ["website"]);
    }
    let source = |url: &str| json!([{"title": "Sổ", "url": url}]);
    assert_eq!(
        complaints(TEMPLE, "sources", source("ftp://example.vn")),
        ["sources"]
    );
    let old_site = source("http://example.vn");
    assert!(complaints(TEMPLE, "sources", old_site).is_empty());
}

#[test]
fn a_source_reads_in_both_languages() {
    for bad in [
        json!([]),
        json!([{"url": "https://example.vn"}]),
        json!([{"title_vi": "Sổ"}]),
        json!([{"title": "Sổ", "title_en": "Book"}]),
        json!([{"title": "Sổ", "page": 3}]),
        json!([{"title": "Sổ"}, {"title": "Sổ"}]),
        json!([{"title": "Sổ", "facts": " year"}]),
        json!([{"title": "Sổ", "read": "November"}]),
    ] {
        assert_eq!(complaints(TEMPLE, "sources", bad), ["sources"]);
    }
}

#[test]
fn a_source_may_say_what_was_read_and_when() {
    let source = json!([{"title": "Sổ", "facts": "year", "read": "2026-11"}]);
    assert!(complaints(TEMPLE, "sources", source).is_empty());
}

#[test]
fn dates_and_items_are_written_as_such() {
    assert_eq!(
        complaints(ZONE, "read_on", json!("early 2026")),
        ["read_on"]
    );
    assert_eq!(complaints(ZONE, "read_on", json!("2026-1")), ["read_on"]);
    assert_eq!(
        complaints(TEMPLE, "wikidata", json!("206219")),
        ["wikidata"]
    );
    assert_eq!(complaints(TEMPLE, "osm", json!("way/")), ["osm"]);
    assert_eq!(complaints(TEMPLE, "osm", json!("street/42")), ["osm"]);
    assert_eq!(complaints(TEMPLE, "osm", json!("way/42")), [""; 0]);
}

#[test]
fn announced_days_are_days_that_exist_in_their_order() {
    let announced = |spans: Value| complaints(FESTIVAL, "announced", spans);
    assert!(announced(json!(["2026-04-19", "2027-04-09/2027-04-10"])).is_empty());
    for wrong in ["2026-02-30", "2027-04-10/2027-04-09", "April 2027"] {
        assert_eq!(announced(json!([wrong])), ["announced"], "{wrong}");
    }
}

#[test]
fn an_event_that_is_not_held_in_all_years_or_days_says_from_which_to_count() {
    let how_often = |code: &str| complaints(FESTIVAL, "frequency", json!(code));
    assert_eq!(how_often("biennial"), ["frequency_from"]);
    assert_eq!(how_often("every-5-years"), ["frequency_from"]);
    // The summary, which is made of the facts, is another then.
    assert!(!how_often("irregular").contains(&"frequency_from".to_owned()));
    let found = found_after(|data| {
        let event = &mut data.places[FESTIVAL].properties;
        event.insert("calendar".to_owned(), json!("solar"));
        event.insert("frequency".to_owned(), json!("weekly"));
    });
    assert_eq!(found[0].what, "weekday_start");
}

#[test]
fn the_ward_is_one_of_today() {
    assert_eq!(complaints(TEMPLE, "ward", json!("Quán Thánh")), ["ward"]);
    assert_eq!(complaints(TEMPLE, "ward_type", json!("xã")), ["ward"]);
}

#[test]
fn each_recognition_has_a_year() {
    let what = complaints(TEMPLE, "recognition_years", json!([1962, 2013]));
    assert_eq!(what, ["recognition_years"]);
    let what = complaints(TEMPLE, "recognition_checked", json!(true));
    assert_eq!(what, ["recognition_checked"]);
}

#[test]
fn a_year_rests_on_a_source_and_a_position_on_something() {
    assert_eq!(complaints(TEMPLE, "unsourced", json!(["since"])), ["year"]);
    assert_eq!(missing(TEMPLE, "position_source"), ["position_source"]);
}

#[test]
fn a_lunar_event_has_a_month() {
    assert_eq!(missing(FESTIVAL, "lunar_month"), ["lunar_month"]);
}

#[test]
fn a_position_claims_no_more_than_is_known() {
    let moved = |of: usize, at: [f64; 2]| {
        found_after(|data| data.places[of].geometry["coordinates"] = json!(at)).len()
    };
    assert_eq!(
        moved(FESTIVAL, [105.83724, 21.0435]),
        1,
        "four decimals from memory"
    );
    assert_eq!(
        moved(TEMPLE, [105.836591, 21.04303]),
        1,
        "five decimals of one source"
    );
    assert_eq!(complaints(TEMPLE, "error_m", json!(5)), ["error_m"]);
    let commune = found_after(|data| {
        let temple = &mut data.places[TEMPLE];
        temple
            .properties
            .insert("confidence".to_owned(), json!("commune"));
        temple.geometry["coordinates"] = json!([105.837, 21.043]);
    });
    assert_eq!(
        commune.len(),
        1,
        "1500 m or more for a commune: {commune:?}"
    );
}

#[test]
fn a_place_outside_the_city_is_found_even_with_its_numbers_swapped() {
    for bad in [[105.5, 21.0], [21.04303, 105.83659]] {
        let found = found_after(|data| data.places[TEMPLE].geometry["coordinates"] = json!(bad));
        assert!(
            found
                .iter()
                .any(|one| one.expected == "a position in Hanoi"),
            "{found:?}"
        );
    }
}

#[test]
fn a_zone_is_a_simple_closed_ring_with_its_point_inside() {
    let with_ring = |ring: Value| {
        let found = found_after(|data| data.places[ZONE].geometry["coordinates"] = json!([ring]));
        found
            .into_iter()
            .map(|one| one.expected)
            .collect::<Vec<_>>()
    };
    let (a, b, c, d) = (
        [105.83, 21.04],
        [105.84, 21.04],
        [105.84, 21.05],
        [105.83, 21.05],
    );
    assert_eq!(
        with_ring(json!([a, b, c, d])),
        ["a closed ring of four positions or more"]
    );
    assert_eq!(
        with_ring(json!([a, d, c, b, a])),
        ["a ring that runs counterclockwise"]
    );
    let bow = json!([a, [105.8405, 21.05], b, c, d, a]);
    assert_eq!(with_ring(bow), ["a ring that does not cross itself"]);
    assert_eq!(
        complaints(ZONE, "point", json!([105.85, 21.045])),
        ["point"]
    );
}

#[test]
fn points_are_points_and_zones_are_zones() {
    let found = found_after(|data| {
        data.places[TEMPLE].geometry = json!({"type": "LineString", "coordinates": []});
    });
    assert_eq!(found[0].what, "geometry");
}
