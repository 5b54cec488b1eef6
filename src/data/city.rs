//! The city in numbers, dates and laws: what `city.json` says, for the panel that is written from it.

use super::detail::{Words, source};
use super::members::{self, Members};
use super::{Both, Limits, ParseError, Source, entry};

/// A list of facts of one sort, in the order of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// Numbers with their unit and year.
    Figures,
    /// What happened when, and what is expected.
    Timeline,
    /// The pillars of action of the plan.
    Pillars,
    /// The fields of the network of creative cities.
    Fields,
    /// Other creative cities.
    Cities,
    /// Laws, resolutions and plans.
    Laws,
    /// What the plans promise by a year.
    Roadmap,
}

const SECTIONS: [&str; 7] = [
    "figures", "timeline", "pillars", "fields", "cities", "laws", "roadmap",
];

/// Everything that the file says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct City {
    sections: Vec<Vec<CityFact>>,
    /// Every source once; facts name them by their number in this list.
    pub sources: Vec<CitySource>,
}

impl City {
    /// The facts of a section.
    pub fn section(&self, section: Section) -> &[CityFact] {
        self.sections
            .get(section as usize)
            .map_or(&[], Vec::as_slice)
    }

    fn number_of(&mut self, source: CitySource) -> u32 {
        let known = self.sources.iter().position(|known| *known == source);
        let at = known.unwrap_or_else(|| {
            self.sources.push(source);
            self.sources.len() - 1
        });
        at as u32
    }
}

/// One fact, of any section: what a section does not know is empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CityFact {
    /// Unique in the file.
    pub id: String,
    /// What it is called: the label of a figure, the title of a law, the name of a city.
    pub name: Both,
    /// What is said of it.
    pub text: Both,
    /// The unit of a figure, who decided on a law, the country of a city, what is said of the places that
    /// have been named for a step of the roadmap.
    pub more: Both,
    /// The plan that promises; the relation of a city to Hanoi.
    pub kind: String,
    /// The number of a law; the field of a city.
    pub code: String,
    /// When, as in ISO 8601 to the day, the month or the year.
    pub date: String,
    /// Until when; from when a law is in force.
    pub until: String,
    /// The number itself, or how many are promised.
    pub value: Option<f64>,
    /// Where that is a range, its end.
    pub value_to: Option<f64>,
    /// A target, something expected, Hanoi's own field, a number that counts all steps before.
    pub is_marked: bool,
    /// The zones of the map that have been named.
    pub zones: Vec<String>,
    /// Numbers in the list of sources.
    pub sources: Vec<u32>,
}

/// Where facts come from, and when that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct CitySource {
    /// What it is called, and its address.
    pub source: Source,
    /// The day or the month: `2026-11-27`, `2026-01`.
    pub read: String,
}

/// Reads `city.json`.
pub fn city(bytes: &[u8]) -> Result<City, ParseError> {
    let text = entry::text_from_bytes(bytes, Limits::DEFAULT)?;
    let mut file = Members::new();
    members::split(text, &mut file).map_err(|error| entry::error_from_json(&error, text))?;
    let (words, mut city) = (Words(&file), City::default());
    for name in SECTIONS {
        let facts = words.list(name).into_iter();
        let facts = facts.map(|json| fact(json, &mut city)).collect();
        city.sections.push(facts);
    }
    match city.sections.iter().all(Vec::is_empty) {
        true => Err(ParseError::NotGeoJson { found: None }),
        false => Ok(city),
    }
}

fn fact(json: &str, city: &mut City) -> CityFact {
    let mut members = Members::new();
    // What is no object has no members, and so says nothing.
    let _ = members::split(json, &mut members);
    let words = Words(&members);
    let text = |names: &[&str]| names.iter().find_map(|name| words.text(name));
    let both = |names: &[&str]| {
        let pair = |name: &&str| words.both(&format!("{name}_vi"), &format!("{name}_en"));
        names.iter().find_map(pair).unwrap_or_default()
    };
    let number = |names: &[&str]| names.iter().find_map(|name| words.number(name));
    CityFact {
        id: text(&["id"]).unwrap_or_default(),
        name: both(&["label", "title", "name"]),
        text: both(&["text", "note"]),
        more: both(&["unit", "by", "country", "named"]),
        kind: text(&["plan", "relation"]).unwrap_or_default(),
        code: text(&["number", "field"]).unwrap_or_default(),
        date: text(&["date", "year", "since", "joined"]).unwrap_or_default(),
        until: text(&["date_to", "in_force"]).unwrap_or_default(),
        value: number(&["value", "promised"]),
        value_to: number(&["value_to", "promised_to"]),
        is_marked: text(&["target", "expected", "hanoi", "in_all"]).is_some(),
        zones: words.list("zones").into_iter().filter_map(owned).collect(),
        sources: sources(&words, city),
    }
}

fn sources(words: &Words<'_, '_>, city: &mut City) -> Vec<u32> {
    let known = words.list("sources").into_iter().filter_map(|json| {
        let mut members = Members::new();
        members::split(json, &mut members).ok()?;
        let read = Words(&members).text("read").unwrap_or_default();
        let source = source(json)?;
        Some(city.number_of(CitySource { source, read }))
    });
    known.collect()
}

fn owned(json: &str) -> Option<String> {
    Some(members::string(json)?.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Lang;

    const FILE: &str = r#"{"read":"2026-11-27","figures":[{"id":"a","label_vi":"Số","label_en":"Number",
        "value":1.5,"unit_vi":"cái","unit_en":"pieces","year":2021,"target":true,
        "sources":[{"title":"B","url":"javascript:x","read":"2026-01"},{"title":"C","url":"https://c.vn","read":"2026-11-27"}]}],
        "roadmap":[{"id":"r","plan":"plan-270","year":2025,"promised":1,"promised_to":2,"named":1,
        "named_vi":"Một","named_en":"One","zones":["z"],"sources":[{"title":"B","read":"2026-01"}]}]}"#;

    #[test]
    fn facts_of_all_sections_are_read_into_one_form() {
        let city = city(FILE.as_bytes()).unwrap();
        let figure = &city.section(Section::Figures)[0];
        assert_eq!(figure.name.get(Lang::En), "Number");
        assert_eq!((figure.value, figure.value_to), (Some(1.5), None));
        assert_eq!((figure.date.as_str(), figure.is_marked), ("2021", true));
        let step = &city.section(Section::Roadmap)[0];
        assert_eq!((step.value, step.value_to), (Some(1.0), Some(2.0)));
        assert_eq!(
            (step.zones.as_slice(), step.is_marked),
            (&["z".to_owned()][..], false)
        );
        assert_eq!(step.more.get(Lang::Vi), "Một");
        assert!(city.section(Section::Laws).is_empty());
    }

    #[test]
    fn a_source_stands_once_and_has_only_a_safe_address() {
        let city = city(FILE.as_bytes()).unwrap();
        assert_eq!(city.sources.len(), 2);
        assert_eq!(city.sources[0].source.url, None);
        assert_eq!(city.sources[1].source.url.as_deref(), Some("https://c.vn"));
        assert_eq!(city.section(Section::Figures)[0].sources, [0, 1]);
        assert_eq!(city.section(Section::Roadmap)[0].sources, [0]);
    }

    #[test]
    fn another_file_in_its_place_is_an_error() {
        assert_eq!(city(b"<!doctype html>"), Err(ParseError::Html));
        for other in ["{}", "[]", r#"{"type":"FeatureCollection","features":[]}"#] {
            let found = city(other.as_bytes());
            assert_eq!(
                found,
                Err(ParseError::NotGeoJson { found: None }),
                "{other}"
            );
        }
        assert_eq!(city(b""), Err(ParseError::Empty));
    }
}
