//! What other people's files call things: names under many keys, and everything else as it stands.

use super::case::lower;
use super::members::{Members, scalar};
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

/// What a visitor's feature says.
#[derive(Default)]
pub(super) struct Foreign {
    pub(super) vi: Option<Arc<str>>,
    pub(super) en: Option<Arc<str>>,
    pub(super) plain: Option<Arc<str>>,
    pub(super) also: Vec<Arc<str>>,
    pub(super) extra: Vec<(Arc<str>, Arc<str>)>,
}

/// Reads the properties of a feature, whatever the file calls them.
pub(super) fn foreign_from_members(
    members: &Members<'_>,
    keys: &mut Keys,
    pool: &mut Pool,
) -> Foreign {
    let mut found = Foreign::default();
    found.extra.reserve(members.len().min(MOST_EXTRA));
    let mut best = [u8::MAX; 3];
    for (at, (name, json)) in members.iter().enumerate() {
        let key = keys.get(at, name);
        let Some(value) = kept(json, pool).filter(|_| key.role != Role::Style) else {
            continue;
        };
        match key.role {
            Role::Vietnamese(place) => keep_best(&mut found.vi, &mut best[0], place, &value),
            Role::English(place) => keep_best(&mut found.en, &mut best[1], place, &value),
            Role::Plain(place) => keep_best(&mut found.plain, &mut best[2], place, &value),
            Role::Other => found.also.extend(names_in(&value)),
            Role::Style | Role::None => {}
        }
        if found.extra.len() < MOST_EXTRA {
            found.extra.push((key.name.clone(), value));
        }
    }
    found
}

fn kept(json: &str, pool: &mut Pool) -> Option<Arc<str>> {
    let value = scalar(json)?;
    let value = clean(&value);
    (!value.is_empty()).then(|| pool.get(&value))
}

fn keep_best(name: &mut Option<Arc<str>>, best: &mut u8, place: u8, value: &Arc<str>) {
    if place < *best {
        *best = place;
        *name = Some(value.clone());
    }
}

fn names_in(list: &str) -> impl Iterator<Item = Arc<str>> + '_ {
    let names = list.split(';').map(str::trim);
    names.filter(|name| !name.is_empty()).map(Arc::from)
}

/// What a property is good for; names with their place in the list, 0 the best.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Role {
    Vietnamese(u8),
    English(u8),
    Plain(u8),
    Other,
    Style,
    None,
}

struct Key {
    written: Box<str>,
    name: Arc<str>,
    role: Role,
}

/// The keys met so far. Features of one file have nearly the same keys in nearly the same order, so
/// a key is understood once and then found where it stood the last time.
#[derive(Default)]
pub(super) struct Keys(Vec<Key>);

impl Keys {
    /// Looking through more would cost more than understanding a key anew.
    const MOST: usize = 128;

    fn get(&mut self, at: usize, written: &str) -> &Key {
        let is_same = |key: &Key| key.written.as_ref() == written;
        let found = if self.0.get(at).is_some_and(is_same) {
            Some(at)
        } else {
            self.0.iter().position(is_same)
        };
        let at = found.unwrap_or_else(|| {
            self.0.truncate(Self::MOST - 1);
            self.0.push(Key {
                written: written.into(),
                name: clean(written).as_ref().into(),
                role: role_of(written),
            });
            self.0.len() - 1
        });
        &self.0[at]
    }
}

fn role_of(written: &str) -> Role {
    let lower: String = written.chars().map(lower).collect();
    let place = |keys: &[&str]| {
        let at = keys.iter().position(|key| *key == lower)?;
        u8::try_from(at).ok()
    };
    if let Some(at) = place(&VIETNAMESE) {
        Role::Vietnamese(at)
    } else if let Some(at) = place(&ENGLISH) {
        Role::English(at)
    } else if let Some(at) = place(&PLAIN) {
        Role::Plain(at)
    } else if place(&OTHER).is_some() {
        Role::Other
    } else if place(&STYLES).is_some() {
        Role::Style
    } else {
        Role::None
    }
}

#[cfg(test)]
mod tests {
    use super::super::members::split_feature;
    use super::*;

    fn foreign(properties: &str) -> Foreign {
        let json = format!(r#"{{"properties":{properties}}}"#);
        let mut members = Members::new();
        split_feature(&json, &mut members).unwrap();
        foreign_from_members(&members, &mut Keys::default(), &mut Pool::default())
    }

    #[test]
    fn names_are_found_whatever_they_are_called() {
        for key in ["ten", "TEN", "Tên", "TÊN", "name:vi", "Name_VI"] {
            let found = foreign(&format!(r#"{{"x":1,"{key}":"Hồ Gươm"}}"#));
            assert_eq!(found.vi.as_deref(), Some("Hồ Gươm"), "{key}");
        }
        for key in ["NAME", "title", "Label"] {
            let found = foreign(&format!(r#"{{"{key}":"Hồ Gươm"}}"#));
            assert_eq!(found.plain.as_deref(), Some("Hồ Gươm"), "{key}");
        }
    }

    #[test]
    fn other_names_are_told_apart_by_semicolons() {
        let found = foreign(r#"{"alt_name":"Hồ Gươm; Sword Lake ;"}"#).also;
        assert_eq!(found, ["Hồ Gươm".into(), "Sword Lake".into()]);
    }

    #[test]
    fn the_better_name_counts_and_an_empty_one_does_not() {
        let found = foreign(r#"{"label":"b","name":" ","title":"Chợ"}"#);
        assert_eq!(found.plain.as_deref(), Some("Chợ"));
    }

    #[test]
    fn extras_are_scalars_in_order_without_styles_and_not_too_many() {
        let found =
            foreign(r##"{"b":2.50,"a":"x","fill":"#f00","list":[1],"none":null,"ok":true}"##);
        let pairs: Vec<(&str, &str)> = found
            .extra
            .iter()
            .map(|(key, value)| (key.as_ref(), value.as_ref()))
            .collect();
        assert_eq!(pairs, [("b", "2.50"), ("a", "x"), ("ok", "true")]);

        let many: Vec<String> = (0..300).map(|n| format!(r#""k{n}":{n}"#)).collect();
        let found = foreign(&format!("{{{},\"name\":\"last\"}}", many.join(",")));
        assert_eq!(found.extra.len(), MOST_EXTRA);
        assert_eq!(found.plain.as_deref(), Some("last"));
    }
}
