//! What other people's files call things: names under many keys, and everything else as it stands.

use super::members::{Members, scalar, string};
use super::properties::text;
use super::text::{Pool, clean};
use std::sync::Arc;

/// Keys of Vietnamese names, best first; compared without case.
const VIETNAMESE: [&str; 8] = [
    "name_vi",
    "name:vi",
    "name_vn",
    "ten_vi",
    "ten",
    "tên",
    "ten_goi",
    "tên gọi",
];
/// Keys of English names.
const ENGLISH: [&str; 5] = ["name_en", "name:en", "ten_en", "title_en", "int_name"];
/// Keys of names in no stated language.
const PLAIN: [&str; 6] = [
    "name",
    "title",
    "label",
    "display_name",
    "ten_dvhc",
    "ward_name",
];
/// Keys of other names, several of them separated by semicolons, as OpenStreetMap does.
const OTHER: [&str; 3] = ["alt_name", "old_name", "official_name"];
/// What simplestyle-spec 1.1 adds to say how a feature is drawn. The map draws guests its own way.
const STYLES: [&str; 8] = [
    "marker-color",
    "marker-size",
    "marker-symbol",
    "stroke",
    "stroke-width",
    "stroke-opacity",
    "fill",
    "fill-opacity",
];
/// The most properties kept of a visitor's feature.
const MOST_EXTRA: usize = 24;

/// The names of a visitor's feature.
#[derive(Default)]
pub(super) struct OtherNames {
    pub(super) vi: Option<Arc<str>>,
    pub(super) en: Option<Arc<str>>,
    pub(super) plain: Option<Arc<str>>,
    pub(super) also: Vec<Arc<str>>,
}

/// Finds the names, whatever the file calls them.
pub(super) fn names(members: &Members<'_>) -> OtherNames {
    let best = |keys: &[&str]| keys.iter().find_map(|key| text(any_case(members, key)?));
    let also = OTHER
        .iter()
        .filter_map(|key| string(any_case(members, key)?))
        .flat_map(|names| names.split(';').map(Box::from).collect::<Vec<Box<str>>>())
        .map(|name| Arc::from(clean(&name).as_ref()))
        .filter(|name: &Arc<str>| !name.is_empty())
        .collect();
    OtherNames {
        vi: best(&VIETNAMESE),
        en: best(&ENGLISH),
        plain: best(&PLAIN),
        also,
    }
}

/// Every property that can stand in a line of text, in the order of the file.
pub(super) fn extra(members: &Members<'_>, pool: &mut Pool) -> Vec<(Arc<str>, Arc<str>)> {
    members
        .iter()
        .filter(|(key, _)| !STYLES.contains(&key.as_ref()))
        .filter_map(|(key, json)| {
            let value = scalar(json)?;
            let value = clean(&value);
            (!value.is_empty()).then(|| (pool.get(&clean(key)), pool.get(&value)))
        })
        .take(MOST_EXTRA)
        .collect()
}

fn any_case<'a>(members: &Members<'a>, key: &str) -> Option<&'a str> {
    members
        .iter()
        .find(|(name, _)| is_same_key(name, key))
        .map(|(_, json)| *json)
}

/// The length answers first for nearly every pair, so only `TÊN` is ever folded for real.
fn is_same_key(name: &str, key: &str) -> bool {
    name.len() == key.len()
        && (name.eq_ignore_ascii_case(key) || (!name.is_ascii() && name.to_lowercase() == key))
}

#[cfg(test)]
mod tests {
    use super::super::members::split;
    use super::*;

    fn members(json: &str) -> Members<'_> {
        let mut members = Members::new();
        split(json, &mut members).unwrap();
        members
    }

    #[test]
    fn names_are_found_whatever_they_are_called() {
        for key in ["ten", "TEN", "Tên", "TÊN", "name:vi", "Name_VI"] {
            let json = format!(r#"{{"x":1,"{key}":"Hồ Gươm"}}"#);
            assert_eq!(
                names(&members(&json)).vi.as_deref(),
                Some("Hồ Gươm"),
                "{key}"
            );
        }
        for key in ["NAME", "title", "Label"] {
            let json = format!(r#"{{"{key}":"Hồ Gươm"}}"#);
            assert_eq!(
                names(&members(&json)).plain.as_deref(),
                Some("Hồ Gươm"),
                "{key}"
            );
        }
    }

    #[test]
    fn other_names_are_told_apart_by_semicolons() {
        let found = names(&members(r#"{"alt_name":"Hồ Gươm; Sword Lake ;"}"#)).also;
        assert_eq!(found, ["Hồ Gươm".into(), "Sword Lake".into()]);
    }

    #[test]
    fn an_empty_name_gives_way_to_the_next() {
        let found = names(&members(r#"{"name":" ","title":"Chợ"}"#));
        assert_eq!(found.plain.as_deref(), Some("Chợ"));
    }

    #[test]
    fn extras_are_scalars_in_order_without_styles_and_not_too_many() {
        let json = r##"{"b":2.50,"a":"x","fill":"#f00","list":[1],"none":null,"ok":true}"##;
        let found = extra(&members(json), &mut Pool::default());
        let pairs: Vec<(&str, &str)> = found
            .iter()
            .map(|(k, v)| (k.as_ref(), v.as_ref()))
            .collect();
        assert_eq!(pairs, [("b", "2.50"), ("a", "x"), ("ok", "true")]);

        let many: Vec<String> = (0..100).map(|n| format!(r#""k{n}":{n}"#)).collect();
        let json = format!("{{{}}}", many.join(","));
        assert_eq!(
            extra(&members(&json), &mut Pool::default()).len(),
            MOST_EXTRA
        );
    }
}
