//! Events as a calendar: the editions of this year and the next whose days are known.

use std::collections::HashMap;

use hanoi_map::data::{Date, Detail, Lang, Rule, details};
use hanoi_map::exchange::{Calendar, Entry, ics_from_calendar};
use hanoi_map::geo::LonLat;
use hanoi_map::trip::{Edition, Sureness, editions};

use super::{Open, licence};
use crate::data::Place;
use crate::failure::Failure;

/// What makes a uid ours.
const DOMAIN: &str = "hanoi-creative-map";

/// The calendar in one language.
pub(super) fn text(open: &Open, lang: Lang) -> Result<String, Failure> {
    let rules = details(&open.events)
        .map_err(|error| Failure::Data(format!("events.geojson: {error:?}")))?;
    let events = open.data.of("events");
    let calendar = Calendar {
        name: match lang {
            Lang::Vi => "Sự kiện ở Hà Nội · Bản đồ Sáng tạo Hà Nội",
            Lang::En => "Events in Hanoi · Hanoi Creative Map",
        }
        .to_owned(),
        description: licence::CREDIT.to_owned(),
        lang: lang.code().to_owned(),
        stamp: open.version(),
        entries: events
            .flat_map(|place| entries(place, &rules, open.today.year, lang))
            .collect(),
    };
    Ok(ics_from_calendar(&calendar))
}

fn entries(place: &Place, rules: &HashMap<String, Detail>, year: i32, lang: Lang) -> Vec<Entry> {
    let Some((detail, rule)) = rules
        .get(&place.id)
        .and_then(|detail| Some((detail, detail.rule.as_ref()?)))
    else {
        return Vec::new();
    };
    let of_years = [year, year + 1].into_iter();
    let numbered = of_years.flat_map(|year| known(rule, year).into_iter().enumerate());
    let all = numbered.map(|(at, edition)| entry(place, detail, edition, at + 1, lang));
    match rule.weekdays {
        // One entry stands for all weeks.
        Some(_) => all
            .take(1)
            .map(|one| Entry {
                weekly_until: Some(Date::new(year + 1, 12, 31)),
                ..one
            })
            .collect(),
        None => all.collect(),
    }
}

/// The editions that begin in a year, on days that are known.
fn known(rule: &Rule, year: i32) -> Vec<Edition> {
    let mut found = editions(rule, Date::new(year, 1, 1), Date::new(year, 12, 31));
    found.retain(|one| one.span.start.year == year && one.sureness != Sureness::Unknown);
    found
}

fn entry(place: &Place, detail: &Detail, edition: Edition, number: usize, lang: Lang) -> Entry {
    let text = |name: &str| place.in_lang(name, lang.code()).unwrap_or_default();
    let summary = detail.summary.as_ref().map(|both| both.get(lang));
    let when = detail.when.as_ref().map(|both| both.get(lang));
    let parts = [when, Some(how_known(edition.sureness, lang)), summary];
    let parts: Vec<&str> = parts.into_iter().flatten().collect();
    Entry {
        uid: format!("{}-{}-{number}@{DOMAIN}", place.id, edition.span.start.year),
        span: edition.span,
        weekly_until: None,
        summary: text("name").to_owned(),
        description: parts.join("\n\n"),
        location: text("place").to_owned(),
        at: place.lonlat().map(|[lon, lat]| LonLat { lon, lat }),
        is_announced: edition.sureness == Sureness::Announced,
    }
}

fn how_known(sureness: Sureness, lang: Lang) -> &'static str {
    match (sureness, lang) {
        (Sureness::Announced, Lang::Vi) => "Ngày theo công bố của ban tổ chức.",
        (Sureness::Announced, Lang::En) => "Days as announced by the organisers.",
        (_, Lang::Vi) => "Ngày tính theo quy tắc của sự kiện; nên kiểm tra lại trước khi đi.",
        (_, Lang::En) => "Days computed from the event’s rule; check before you go.",
    }
}
