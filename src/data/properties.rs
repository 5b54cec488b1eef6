//! The properties of our own files, and the names under which other people's files keep theirs.
//!
//! A visitor's file is taken for one of ours when it has `name_vi` and `kinds`, as when a published
//! layer is opened again; only then do its properties become tags, whose codes have words.

use super::foreign::{Foreign, Keys, foreign_from_members};
use super::members::{Members, find_in_list, scalar};
use super::text::{Pool, clean};
use super::{Certainty, Confidence, Facet, LayerId, LayerSet, Tag, When, Zone};
use crate::geo::{World, sort_short_by_key};
use std::sync::Arc;

/// The rank of a place that states none: neither famous nor obscure.
const COMMON_RANK: u8 = 3;
/// No list of names, kinds and so on is longer.
const MOST_VALUES: usize = 256;

/// What the properties of one feature say.
pub(super) struct Facts {
    pub(super) name_vi: Option<Arc<str>>,
    pub(super) name_en: Option<Arc<str>>,
    pub(super) also: Vec<Arc<str>>,
    pub(super) was: Vec<Arc<str>>,
    pub(super) district: Option<Arc<str>>,
    pub(super) layers: LayerSet,
    pub(super) tags: Vec<Tag>,
    pub(super) rank: u8,
    pub(super) confidence: Confidence,
    pub(super) error_m: u32,
    pub(super) year: Option<i16>,
    pub(super) status: Option<Arc<str>>,
    pub(super) anchor: Option<World>,
    pub(super) extra: Vec<(Arc<str>, Arc<str>)>,
    year_from: Option<u16>,
    when_vi: Option<Arc<str>>,
    when_en: Option<Arc<str>>,
}

/// What is remembered from one feature to the next.
#[derive(Default)]
pub(super) struct Memory {
    pool: Pool,
    keys: Keys,
}

/// Reads the properties of a feature of that layer.
pub(super) fn facts_from_members(
    members: &Members<'_>,
    layer: LayerId,
    memory: &mut Memory,
) -> Facts {
    let mut facts = Facts::none(layer);
    let Memory { pool, keys } = memory;
    let is_guest = layer == LayerId::Guest;
    if !is_guest || looks_like_ours(members) {
        for (name, json) in members {
            facts.take(name, json, pool);
        }
        // Values keep the order of the file: the first kind is the main one.
        sort_short_by_key(&mut facts.tags, |tag| tag.facet);
        facts.tags.dedup();
    }
    if is_guest {
        facts.layers = LayerSet::NONE;
        facts.take_foreign(foreign_from_members(members, keys, pool));
    }
    facts.layers = facts.layers.with(layer, true);
    facts
}

fn looks_like_ours(members: &Members<'_>) -> bool {
    let has = |name| members.iter().any(|(key, _)| key == name);
    has("name_vi") && has("kinds")
}

impl Facts {
    fn none(layer: LayerId) -> Self {
        Self {
            name_vi: None,
            name_en: None,
            also: Vec::new(),
            was: Vec::new(),
            district: None,
            layers: LayerSet::NONE.with(layer, true),
            tags: Vec::new(),
            rank: COMMON_RANK,
            confidence: Confidence::default(),
            error_m: 0,
            year: None,
            status: None,
            anchor: None,
            extra: Vec::new(),
            year_from: None,
            when_vi: None,
            when_en: None,
        }
    }

    fn take(&mut self, name: &str, json: &str, pool: &mut Pool) {
        match name {
            "name_vi" => self.name_vi = text(json),
            "name_en" => self.name_en = text(json),
            "alt" => for_each_value(json, |json| self.also.extend(text(json))),
            "was" => for_each_value(json, |json| self.was.extend(text(json))),
            "district" => self.district = pooled(json, pool),
            "layers" => self.layers = layers(json),
            "rank" => self.rank = number(json).unwrap_or(COMMON_RANK).clamp(1, 5),
            "error_m" => self.error_m = number(json).unwrap_or(0),
            "year" => self.year = number(json),
            "year_from" => self.year_from = number(json),
            "status" => self.status = pooled(json, pool),
            "point" => self.anchor = position(json),
            "when_vi" => self.when_vi = pooled(json, pool),
            "when_en" => self.when_en = pooled(json, pool),
            "confidence" => self.confidence = confidence(json),
            _ => {
                if let Some(facet) = facet_of(name) {
                    self.take_tags(facet, json, pool);
                }
            }
        }
    }

    fn take_tags(&mut self, facet: Facet, json: &str, pool: &mut Pool) {
        for_each_value(json, |json| {
            let value = pooled(json, pool);
            self.tags.extend(value.map(|value| Tag { facet, value }));
        });
    }

    fn take_foreign(&mut self, found: Foreign) {
        let (plain, en) = (found.plain, found.en);
        self.name_vi = found.vi.or(plain.clone()).or(en.clone());
        self.name_en = en.or(plain.clone());
        self.also.extend(found.also);
        self.extra = found.extra;
        let is_shown = plain == self.name_vi || plain == self.name_en;
        self.also.extend(plain.filter(|_| !is_shown));
    }

    /// What makes a feature a planned zone: that it says how certain it is. A zone that states no
    /// year takes the first one in the code of its phase.
    pub(super) fn zone(&self) -> Option<Zone> {
        let certainty = Certainty::from_code(self.first(Facet::Certainty)?)?;
        let phase = self.first(Facet::Phase).cloned().unwrap_or_default();
        let year_from = self.year_from.or_else(|| year_in(&phase)).unwrap_or(0);
        Some(Zone {
            certainty,
            phase,
            year_from,
        })
    }

    /// When the event is held; one language stands in for the other.
    pub(super) fn when(&self) -> Option<When> {
        let vi = self.when_vi.as_ref().or(self.when_en.as_ref())?.clone();
        let en = self.when_en.as_ref().unwrap_or(&vi).clone();
        Some(When { vi, en })
    }

    fn first(&self, facet: Facet) -> Option<&Arc<str>> {
        let tag = self.tags.iter().find(|tag| tag.facet == facet)?;
        Some(&tag.value)
    }
}

/// The facet that a property fills; `kinds` is the one whose name is a plural.
fn facet_of(name: &str) -> Option<Facet> {
    match name {
        "kinds" => Some(Facet::Kind),
        "kind" => None,
        _ => Facet::ALL.into_iter().find(|facet| facet.id() == name),
    }
}

/// The first values of a list, or the one value that stands where a list may.
fn for_each_value(json: &str, mut each: impl FnMut(&str)) {
    if !json.starts_with('[') {
        return each(json);
    }
    let mut left = MOST_VALUES;
    find_in_list(json, &mut |value| {
        each(value);
        left -= 1;
        (left == 0).then_some(())
    });
}

/// A text that is not empty, as it is kept.
fn text(json: &str) -> Option<Arc<str>> {
    let value = scalar(json)?;
    let value = clean(&value);
    (!value.is_empty()).then(|| Arc::from(value.as_ref()))
}

fn pooled(json: &str, pool: &mut Pool) -> Option<Arc<str>> {
    let value = scalar(json)?;
    let value = clean(&value);
    (!value.is_empty()).then(|| pool.get(&value))
}

fn number<T: std::str::FromStr>(json: &str) -> Option<T> {
    scalar(json)?.trim().parse().ok()
}

fn confidence(json: &str) -> Confidence {
    scalar(json)
        .and_then(|code| Confidence::from_code(&code))
        .unwrap_or_default()
}

fn layers(json: &str) -> LayerSet {
    let mut layers = LayerSet::NONE;
    for_each_value(json, |json| {
        let layer = scalar(json).and_then(|id| LayerId::from_id(&id));
        layers = layer.map_or(layers, |layer| layers.with(layer, true));
    });
    layers
}

fn position(json: &str) -> Option<World> {
    let numbers: Vec<f64> = serde_json::from_str(json).ok()?;
    super::position::world_from_position(&numbers).ok()
}

fn year_in(phase: &str) -> Option<u16> {
    phase
        .split(|c: char| !c.is_ascii_digit())
        .find(|digits| digits.len() == 4)?
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::super::members::split_feature;
    use super::*;

    fn facts(layer: LayerId, properties: &str) -> Facts {
        let json = format!(r#"{{"properties":{properties}}}"#);
        let mut members = Members::new();
        split_feature(&json, &mut members).unwrap();
        facts_from_members(&members, layer, &mut Memory::default())
    }

    #[test]
    fn a_zone_without_a_year_begins_with_its_phase() {
        for (phase, year) in [
            ("pilot-2025", 2025),
            ("2026-2030", 2026),
            ("vision-2045", 2045),
        ] {
            let json = format!(r#"{{"certainty":"official","phase":"{phase}"}}"#);
            assert_eq!(facts(LayerId::Cci, &json).zone().unwrap().year_from, year);
        }
        assert_eq!(facts(LayerId::Cci, r#"{"phase":"2026-2030"}"#).zone(), None);
    }

    #[test]
    fn tags_are_in_the_order_of_facets_and_the_first_kind_stays_first() {
        let json = r#"{"ward":"Ba Đình","kinds":["temple","museum","temple"],"period":"ly"}"#;
        let facts = facts(LayerId::Heritage, json);
        let values: Vec<&str> = facts.tags.iter().map(|tag| tag.value.as_ref()).collect();
        assert_eq!(values[..2], ["temple", "museum"]);
        assert_eq!(values.last(), Some(&"Ba Đình"));
    }

    #[test]
    fn a_value_of_the_wrong_type_is_as_good_as_none() {
        let json =
            r#"{"rank":"high","year":[],"error_m":-4,"confidence":7,"alt":null,"point":[1]}"#;
        let facts = facts(LayerId::Heritage, json);
        assert_eq!((facts.rank, facts.year, facts.error_m), (3, None, 0));
        assert_eq!((facts.confidence, facts.anchor), (Confidence::Single, None));
    }

    #[test]
    fn a_visitors_own_ward_is_no_tag_but_our_file_opened_again_has_them() {
        assert!(facts(LayerId::Guest, r#"{"ward":"7"}"#).tags.is_empty());
        let again = facts(
            LayerId::Guest,
            r#"{"name_vi":"Chùa","kinds":["pagoda"],"layers":["craft"]}"#,
        );
        assert_eq!(again.tags.len(), 1);
        assert_eq!(again.layers.iter().collect::<Vec<_>>(), [LayerId::Guest]);
    }

    #[test]
    fn a_place_of_two_layers_is_in_both() {
        let facts = facts(LayerId::Heritage, r#"{"layers":["creative"]}"#);
        assert!(facts.layers.has(LayerId::Heritage) && facts.layers.has(LayerId::Creative));
    }
}
