//! What a place's card says beyond what the map needs: read from the published file when a card is
//! first opened.

use super::members::{self, Members};
use super::text::{clean, clean_to};
use super::url::is_page;
use super::{Lang, Limits, ParseError, Rule, Span, entry, safe_url};
use crate::geo::number;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// The most characters kept of one text of a card.
const LONGEST_TEXT: usize = 5_000;

/// A text in both languages.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct Both {
    /// Vietnamese.
    pub vi: String,
    /// English.
    pub en: String,
}

impl Both {
    /// The text in that language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        }
    }
}

/// Where a fact comes from.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Source {
    /// What the source is called.
    pub title: Both,
    /// Its address, if it has one that is http or https.
    pub url: Option<String>,
}

/// Everything a card can say of a place. Texts are absent where nothing is known.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct Detail {
    /// A few sentences.
    pub summary: Option<Both>,
    /// Since when.
    pub since: Option<Both>,
    /// What a visitor can do.
    pub visit: Option<Both>,
    /// How to get in and about: steps, lifts, guides to hear or to touch.
    pub access: Option<Both>,
    /// What the craft makes.
    pub craft_detail: Option<Both>,
    /// Street address.
    pub address: Option<String>,
    /// Former district.
    pub district: Option<String>,
    /// When an event is held.
    pub when: Option<Both>,
    /// The same as numbers.
    pub rule: Option<Rule>,
    /// Where an event is held.
    pub place: Option<Both>,
    /// When an event was first held.
    pub first_held: Option<String>,
    /// The last time known of.
    pub latest_known: Option<Both>,
    /// Years of recognition, in the order of the codes; 0 where unknown.
    pub recognition_years: Vec<i16>,
    /// How a zone's extent was drawn.
    pub extent_how: Option<Both>,
    /// Area of the drawn extent in hectares.
    pub extent_ha: Option<f64>,
    /// Who would run a zone.
    pub operator: Option<Both>,
    /// Who named it a CCI.
    pub named_by: Option<Both>,
    /// When it is expected.
    pub expected: Option<Both>,
    /// When the facts were read: `2026-01`.
    pub read_on: Option<String>,
    /// The date of the status.
    pub status_date: Option<String>,
    /// Where the position comes from: what it is called, the same in both languages.
    pub position_source: Option<String>,
    /// Where the position comes from, in words of either language.
    pub position_from: Option<Both>,
    /// What the position is of: "centre of the former commune of…".
    pub position_note: Option<Both>,
    /// Where the facts come from.
    pub sources: Vec<Source>,
    /// The Wikidata item.
    pub wikidata: Option<String>,
    /// The object of OpenStreetMap that is the place itself: `way/42`.
    pub osm: Option<String>,
    /// The place's own site, http or https.
    pub website: Option<String>,
}

/// Reads the details of every feature of a published file, by id. Texts in one language stand in for
/// the other; addresses that may not become links are left out.
pub fn details(bytes: &[u8]) -> Result<HashMap<String, Detail>, ParseError> {
    let text = entry::text_from_bytes(bytes, Limits::DEFAULT)?;
    let (mut all, mut properties) = (HashMap::new(), Members::new());
    let kind = members::walk(text, &mut |json| {
        let feature = members::split_feature(json, &mut properties).unwrap_or_default();
        if let Some(id) = feature.id.and_then(members::scalar) {
            let id = clean(&id).into_owned();
            all.entry(id).or_insert_with(|| Words(&properties).detail());
        }
    })
    .map_err(|error| entry::error_from_json(&error, text))?;
    match kind.as_deref() {
        Some("FeatureCollection") => Ok(all),
        _ => Err(ParseError::NotGeoJson { found: kind }),
    }
}

/// The members of a published object: the properties of a feature, a row of the city's file.
pub(super) struct Words<'m, 'a>(pub(super) &'m Members<'a>);

impl Words<'_, '_> {
    fn detail(&self) -> Detail {
        Detail {
            summary: self.both("summary_vi", "summary_en"),
            since: self.both("since_vi", "since_en"),
            visit: self.both("visit_vi", "visit_en"),
            access: self.both("access_vi", "access_en"),
            craft_detail: self.both("craft_detail_vi", "craft_detail_en"),
            address: self.text("address"),
            district: self.text("district"),
            when: self.both("when_vi", "when_en"),
            rule: self.rule(),
            place: self.both("place_vi", "place_en"),
            first_held: self.text("first_held"),
            latest_known: self.both("latest_known_vi", "latest_known_en"),
            recognition_years: self.years("recognition_years"),
            extent_how: self.both("extent_how_vi", "extent_how_en"),
            extent_ha: self.number("extent_ha"),
            operator: self.both("operator_vi", "operator_en"),
            named_by: self.both("named_by_vi", "named_by_en"),
            expected: self.both("expected_vi", "expected_en"),
            read_on: self.text("read_on"),
            status_date: self.text("status_date"),
            position_source: self.text("position_source"),
            position_from: self
                .both("position_source_vi", "position_source_en")
                .or_else(|| self.text("position_source").map(same)),
            position_note: self.both("position_note_vi", "position_note_en"),
            sources: self.sources(),
            wikidata: self.text("wikidata"),
            osm: self.text("osm"),
            website: self.text("website").and_then(|url| page(&url)),
        }
    }

    fn json(&self, name: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, json)| *json)
    }

    pub(super) fn text(&self, name: &str) -> Option<String> {
        let text = members::scalar(self.json(name)?)?;
        let text = clean_to(&text, LONGEST_TEXT).into_owned();
        (!text.is_empty()).then_some(text)
    }

    pub(super) fn both(&self, vi: &str, en: &str) -> Option<Both> {
        let (vi, en) = (self.text(vi), self.text(en));
        Some(Both {
            vi: vi.as_ref().or(en.as_ref())?.clone(),
            en: en.or(vi)?,
        })
    }

    pub(super) fn number(&self, name: &str) -> Option<f64> {
        let number = number(&self.text(name)?)?;
        number.is_finite().then_some(number)
    }

    /// A list of JSON texts; empty where there is none.
    pub(super) fn list(&self, name: &str) -> Vec<&str> {
        self.json(name).map(members::list).unwrap_or_default()
    }

    fn years(&self, name: &str) -> Vec<i16> {
        self.list(name)
            .into_iter()
            .map(|year| year.parse().unwrap_or(0))
            .collect()
    }

    fn rule(&self) -> Option<Rule> {
        let number = |name: &str| self.text(name)?.parse().ok();
        let announced = self.list("announced").into_iter();
        let announced = announced.filter_map(|json| Span::from_iso(&members::scalar(json)?));
        Rule::read(
            &self.text("calendar")?,
            &self.text("frequency")?,
            number,
            announced.collect(),
        )
    }

    fn sources(&self) -> Vec<Source> {
        self.list("sources")
            .into_iter()
            .filter_map(source)
            .collect()
    }
}

/// A source given as an object with a title and perhaps an address.
pub(super) fn source(json: &str) -> Option<Source> {
    let mut members = Members::new();
    members::split(json, &mut members).ok()?;
    let words = Words(&members);
    let url = words.text("url").and_then(|url| page(&url));
    let title = words
        .both("title_vi", "title_en")
        .or_else(|| words.text("title").map(same))
        .or_else(|| url.clone().map(same))?;
    Some(Source { title, url })
}

/// What is called the same in both languages.
fn same(name: String) -> Both {
    Both {
        vi: name.clone(),
        en: name,
    }
}

/// An address that leads to a page.
fn page(url: &str) -> Option<String> {
    safe_url(url).filter(|url| is_page(url))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn detail(properties: &str) -> Detail {
        let json = format!(
            r#"{{"type":"FeatureCollection","features":[{{"id":"a","properties":{properties}}}]}}"#
        );
        details(json.as_bytes()).unwrap().remove("a").unwrap()
    }

    #[test]
    fn one_language_stands_in_for_the_other() {
        let found = detail(r#"{"summary_vi":"Làng gốm","visit_en":"Throw a pot"}"#);
        assert_eq!(found.summary.unwrap().get(Lang::En), "Làng gốm");
        assert_eq!(found.visit.unwrap().get(Lang::Vi), "Throw a pot");
        assert_eq!(found.since, None);
    }

    #[test]
    fn sources_have_a_title_and_only_safe_addresses() {
        let found = detail(
            r#"{"sources":[{"title":"Hà Nội mới","url":"https://hanoimoi.vn/1"},
                {"title_vi":"Kế hoạch","title_en":"Plan","url":"javascript:x"},
                {"url":"http://a.vn"},{"title":""},"x",null],
                "website":"mailto:a@b.vn"}"#,
        );
        let shown: Vec<(&str, Option<&str>)> = found
            .sources
            .iter()
            .map(|source| (source.title.get(Lang::En), source.url.as_deref()))
            .collect();
        let first = ("Hà Nội mới", Some("https://hanoimoi.vn/1"));
        let third = ("http://a.vn", Some("http://a.vn"));
        assert_eq!(shown, [first, ("Plan", None), third]);
        assert_eq!(found.website, None);
    }

    #[test]
    fn years_and_numbers_are_read_and_nonsense_is_not() {
        let found = detail(r#"{"recognition_years":[2010,null,2009],"extent_ha":88.4}"#);
        assert_eq!(found.recognition_years, [2010, 0, 2009]);
        assert_eq!(found.extent_ha, Some(88.4));
        assert_eq!(detail(r#"{"extent_ha":"wide"}"#), Detail::default());
    }

    #[test]
    fn an_event_has_its_rule_and_what_was_announced() {
        let rule = detail(
            r#"{"calendar":"lunar","frequency":"annual","lunar_month":1,"lunar_day_start":6,
                "announced":["2026-02-22/2026-02-24","soon"]}"#,
        );
        let rule = rule.rule.unwrap();
        assert!(rule.lunar);
        assert_eq!(
            (rule.seasons[0].month, rule.seasons[0].days),
            (1, Some((6, 6)))
        );
        assert_eq!(
            rule.announced,
            [Span::from_iso("2026-02-22/2026-02-24").unwrap()]
        );
        assert_eq!(detail(r#"{"calendar":"lunar"}"#).rule, None);
    }

    #[test]
    fn a_page_in_place_of_the_file_is_an_error() {
        assert_eq!(details(b"<!doctype html>"), Err(ParseError::Html));
    }
}
