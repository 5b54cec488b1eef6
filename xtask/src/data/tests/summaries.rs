//! What the rule says, and what it must not say.

use super::{TEMPLE, ZONE, complaints, right};
use crate::data::{findings, summary};
use serde_json::json;

#[test]
fn a_stale_summary_is_found_and_one_by_hand_is_left() {
    assert_eq!(
        complaints(TEMPLE, "summary_vi", json!("Một ngôi đền.")),
        ["summary_vi"]
    );
    let mut data = right();
    let by_hand = [("summary_vi", "Một ngôi đền."), ("summary_by", "hand")];
    for (name, value) in by_hand {
        data.places[TEMPLE]
            .properties
            .insert(name.to_owned(), json!(value));
    }
    assert_eq!(findings(&data), []);
}

#[test]
fn a_summary_says_what_where_since_when_and_recognised_as() {
    let data = right();
    let temple = &data.places[TEMPLE];
    assert_eq!(
        temple.text("summary_en").unwrap(),
        "A temple in Ba Đình ward, former Ba Đình district. It dates from the 11th century. \
         National relic since 1962."
    );
    assert_eq!(
        temple.text("summary_vi").unwrap(),
        "Nơi thờ tự ở phường Ba Đình (quận Ba Đình cũ). Có từ thế kỷ XI. Di tích quốc gia (1962)."
    );
}

#[test]
fn a_summary_does_not_say_what_no_source_says() {
    let mut data = right();
    let temple = &mut data.places[TEMPLE];
    let unsourced = json!(["since", "recognition"]);
    temple.properties.insert("unsourced".to_owned(), unsourced);
    summary::rewrite(&mut data);
    assert_eq!(
        data.places[TEMPLE].text("summary_en").unwrap(),
        "A temple in Ba Đình ward, former Ba Đình district."
    );
}

#[test]
fn a_planned_zone_is_never_told_as_decided() {
    let told = |certainty: &str| {
        let mut data = right();
        let zone = &mut data.places[ZONE];
        zone.properties
            .insert("certainty".to_owned(), json!(certainty));
        summary::rewrite(&mut data);
        data.places[ZONE].text("summary_en").unwrap().to_owned()
    };
    assert!(told("official").contains("nothing is founded there as of early 2026"));
    assert!(told("indicative").contains("not named as one of them"));
    assert!(told("proposed").starts_with("A suggestion (by 2030)"));
}
