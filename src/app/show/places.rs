//! The list of what is in view, search results, the chooser.

use super::{Begin, Chooser, Part, PlaceList, PlaceRow, ResultMark, ResultRow, Stretch};
use crate::app::State;
use crate::app::phrases::text_lang;
use crate::app::words::{self, key};
use crate::app::written::Itinerary;
use crate::data::case::upper;
use crate::data::{Facet, Feature, FeatureIx, Lang};
use crate::find::Hit;
use crate::geo::decimal;
use std::iter;
use std::sync::Arc;

/// The places in view, most important first; or the walk that is on the map.
pub fn places(state: &State) -> PlaceList {
    if let Some(walk) = state.shown_itinerary() {
        return stops(state, walk);
    }
    let total = state.in_view_count;
    let (one, other) = (key::LIST_IN_VIEW_ONE, key::LIST_IN_VIEW_OTHER);
    PlaceList {
        rows: state
            .in_view
            .iter()
            .take(PlaceList::ROWS)
            .filter_map(|ix| row(state, *ix))
            .collect(),
        total,
        heading: words::counted(state.lang, one, other, total),
        walk: String::new(),
    }
}

/// The stops of a walk as a list: their numbers on the map are those of their rows.
fn stops(state: &State, walk: &Itinerary) -> PlaceList {
    let stops = walk.route.stops.iter().zip(&walk.says);
    let rows: Vec<PlaceRow> = stops
        .filter_map(|(id, say)| {
            let row = row(state, state.catalog.find(id)?)?;
            let say = say.get(state.lang).to_owned();
            Some(PlaceRow { say, ..row })
        })
        .collect();
    PlaceList {
        total: rows.len(),
        rows,
        heading: walk.name.get(state.lang).to_owned(),
        walk: walk.note.get(state.lang).to_owned(),
    }
}

/// How to begin the walk that is on the map.
pub fn begin(state: &State) -> Option<Begin> {
    let walk = state.shown_itinerary()?;
    let name = walk.name.get(state.lang);
    let stops = &mut walk.route.stops.iter();
    let first = stops.find_map(|id| state.catalog.get(state.catalog.find(id)?))?;
    let first_name = shown_name(&first, state.lang);
    Some(Begin {
        name: name.to_owned(),
        name_lang: text_lang(name, state.lang),
        first: key::WALKS_FIRST.fill(state.lang, &[("name", &first_name)]),
        place: first.id.clone(),
    })
}

/// Several places to choose from.
pub fn chooser(state: &State) -> Option<Chooser> {
    let members = state.chooser.as_ref()?;
    let (one, other) = (key::CHOOSER_TITLE_ONE, key::CHOOSER_TITLE_OTHER);
    Some(Chooser {
        title: words::counted(state.lang, one, other, members.len()),
        rows: members
            .iter()
            .take(PlaceList::ROWS)
            .filter_map(|ix| row(state, *ix))
            .collect(),
    })
}

/// What was found for the words in the search box.
pub fn results(state: &State) -> Vec<ResultRow> {
    state
        .hits
        .iter()
        .filter_map(|hit| result(state, hit))
        .collect()
}

fn result(state: &State, hit: &Hit) -> Option<ResultRow> {
    match hit {
        Hit::Position(lonlat) => Some(ResultRow {
            name: vec![Stretch {
                text: [lonlat.lat, lonlat.lon]
                    .map(|degrees| decimal(degrees, 5))
                    .join(", "),
                hit: false,
            }],
            name_lang: None,
            sub: vec![Part::plain(
                key::RESULT_POSITION.text(state.lang).to_owned(),
            )],
            mark: ResultMark::Position,
        }),
        Hit::Walk { number, ranges } => {
            let walk = state.walks.ready()?.itineraries.get(*number)?;
            let name = walk.name.get(state.lang);
            Some(ResultRow {
                name: stretches(name, ranges),
                name_lang: text_lang(name, state.lang),
                sub: vec![Part::plain(walk.note.get(state.lang).to_owned())],
                mark: ResultMark::Walk,
            })
        }
        Hit::Feature { ix, ranges, .. } => {
            let feature = &*state.catalog.get(*ix)?;
            Some(ResultRow {
                name: stretches(feature.names.get(state.lang), ranges),
                name_lang: name_lang(feature, state.lang),
                sub: sub_line(feature, state.lang),
                mark: ResultMark::Place(feature.layer),
            })
        }
    }
}

fn row(state: &State, ix: FeatureIx) -> Option<PlaceRow> {
    let feature = &*state.catalog.get(ix)?;
    Some(PlaceRow {
        id: feature.id.clone(),
        name: shown_name(feature, state.lang),
        name_lang: name_lang(feature, state.lang),
        sub: sub_line(feature, state.lang),
        layer: feature.layer,
        soft: feature.confidence.is_soft(),
        current: state.selected.as_ref() == Some(&feature.id),
        say: String::new(),
    })
}

/// The name, or the id of what has none.
pub(super) fn shown_name(feature: &Feature, lang: Lang) -> Arc<str> {
    let name = feature.names.get(lang);
    if name.is_empty() {
        feature.id.clone()
    } else {
        name.clone()
    }
}

/// The language of a name where it is not that of the page.
pub(super) fn name_lang(feature: &Feature, lang: Lang) -> Option<Lang> {
    text_lang(feature.names.get(lang), lang)
}

/// What it is: its craft, its kind, or the layer it belongs to.
pub(super) fn kind(feature: &Feature, lang: Lang) -> String {
    let kind = feature.tag(Facet::Craft).map_or_else(
        || {
            feature
                .tag(Facet::Kind)
                .map(|kind| words::facet_value(lang, Facet::Kind, kind))
        },
        |craft| Some(words::facet_value(lang, Facet::Craft, craft)),
    );
    kind.unwrap_or_else(|| words::layer_name(lang, feature.layer))
}

/// Kind and ward.
fn sub_line(feature: &Feature, lang: Lang) -> Vec<Part> {
    let kind = Part::plain(capitalised(&kind(feature, lang)));
    match feature.tag(Facet::Ward) {
        Some(ward) => vec![
            kind,
            Part::plain(" · ".to_owned()),
            Part::vietnamese(ward.to_string(), lang),
        ],
        None => vec![kind],
    }
}

/// The text with its first letter as a capital.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        iter::once(upper(first)).chain(letters).collect()
    })
}

/// A name cut at the letters that match: `ranges` counts letters, not bytes.
fn stretches(name: &str, ranges: &[std::ops::Range<usize>]) -> Vec<Stretch> {
    let mut out: Vec<Stretch> = Vec::new();
    for (at, letter) in name.chars().enumerate() {
        let hit = ranges.iter().any(|range| range.contains(&at));
        match out.last_mut() {
            Some(last) if last.hit == hit => last.text.push(letter),
            _ => out.push(Stretch {
                text: letter.to_string(),
                hit,
            }),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_cut_where_it_matches() {
        let cut = stretches("Bát Tràng", std::slice::from_ref(&(0..3)));
        assert_eq!(cut.len(), 2);
        assert_eq!((cut[0].text.as_str(), cut[0].hit), ("Bát", true));
        assert_eq!((cut[1].text.as_str(), cut[1].hit), (" Tràng", false));
    }

    #[test]
    fn a_capital_may_carry_vietnamese_marks() {
        assert_eq!(capitalised("đình làng"), "Đình làng");
        assert_eq!(capitalised(""), "");
    }
}
