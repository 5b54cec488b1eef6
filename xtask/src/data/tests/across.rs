//! What is wrong between features.

use super::{FESTIVAL, TEMPLE, ZONE, complaints, found_after, temple};
use crate::data::error::Finding;
use crate::data::place::Place;
use crate::data::summary;
use serde_json::json;

#[test]
fn an_id_is_used_once_and_for_good() {
    for id in ["quan-thanh", "Quan Thanh", ""] {
        assert!(!found_after(|data| data.places[ZONE].id = id.to_owned()).is_empty());
    }
    assert_eq!(complaints(ZONE, "was", json!(["quan-thanh"])), ["id"]);
}

#[test]
fn what_is_referred_to_is_there() {
    assert_eq!(complaints(FESTIVAL, "at", json!("gone")), ["at"]);
    assert_eq!(
        complaints(TEMPLE, "part_of", json!("quan-thanh")),
        ["part_of"]
    );
}

#[test]
fn a_name_is_used_once_in_a_layer() {
    let capitals = |place: &mut Place| {
        let name = json!("NAME QUAN-THANH");
        place.properties.insert("name_en".to_owned(), name);
    };
    let found = with_neighbour(5000.0, capitals);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].what, "name_en");
}

/// A second temple, that far to the east.
fn with_neighbour(metres: f64, changed: impl FnOnce(&mut Place)) -> Vec<Finding> {
    found_after(|data| {
        let mut other = temple();
        other.id = "other".to_owned();
        for (name, text) in [("name_vi", "Đền khác"), ("name_en", "Other temple")] {
            other.properties.insert(name.to_owned(), json!(text));
        }
        let lon = 105.83659 + metres / 103_900.0;
        other.geometry["coordinates"][0] = json!((lon * 1e5).round() / 1e5);
        changed(&mut other);
        data.places.push(other);
        summary::rewrite(data);
    })
}

#[test]
fn nothing_stands_twice() {
    let kind = |place: &mut Place| {
        place
            .properties
            .insert("kinds".to_owned(), json!(["museum"]));
    };
    let name = |place: &mut Place| {
        place
            .properties
            .insert("name_vi".to_owned(), json!("Tên quan-thanh"));
    };
    assert_eq!(
        with_neighbour(20.0, |_| ()).len(),
        1,
        "of one kind, too near"
    );
    assert_eq!(with_neighbour(40.0, |_| ()), [], "of one kind, apart");
    assert_eq!(with_neighbour(20.0, kind), [], "near, of another kind");
    assert_eq!(with_neighbour(0.0, kind).len(), 1, "one hides the other");
    let second = |place: &mut Place| {
        let kinds = json!(["museum", "temple"]);
        place.properties.insert("kinds".to_owned(), kinds);
    };
    assert_eq!(with_neighbour(20.0, second).len(), 1, "of one kind, second");
    assert_eq!(with_neighbour(500.0, name).len(), 2, "near, of one name");
    assert_eq!(with_neighbour(2000.0, name).len(), 1, "of one name");
}
