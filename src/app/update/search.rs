//! The search box.

use super::{load, select, walk};
use crate::app::words::key;
use crate::app::{Asset, Load, Shared, State, Task, words};
use crate::data::{Facet, Feature, Lang};
use crate::find::{Hit, Matched, NameList, Searcher, begins_with, matching_letters};
use crate::geo::world_from_lonlat;
use crate::view::Camera;

/// How many results are shown.
const MOST: usize = 12;
/// How near a position from the search box is shown.
const POSITION_ZOOM: f64 = 16.0;

/// So many walks at most stand among the results.
const MOST_WALKS: usize = 3;
/// Fewer letters find no walk: all of them begin like half of the language.
const LEAST_OF_WALK: usize = 3;

pub(super) fn query(state: &mut State, words: String) -> Vec<Task> {
    state.query = words;
    refresh(state);
    // A walk is found by its name once the walks are here. They are asked for once; nobody waits for them.
    match state.walks {
        Load::Unasked if !state.query.is_empty() => load::want(state, Asset::Walks),
        _ => Vec::new(),
    }
}

pub(super) fn refresh(state: &mut State) {
    if state.query.trim().is_empty() {
        state.hits.clear();
        return;
    }
    let searcher = state
        .searcher
        .get_or_insert_with(|| Shared::new(Searcher::build(&state.catalog, &keywords)));
    state.hits = searcher.search(&state.query, state.lang, MOST);
    let of_crowd = crowd_hits(state, MOST - state.hits.len());
    state.hits.extend(of_crowd);
    let walks = walk_hits(state);
    state.hits.truncate(MOST - walks.len());
    let at = usize::from(state.hits.first().is_some_and(is_by_name));
    state.hits.splice(at..at, walks);
}

/// Walks whose name in either language has every typed word, or that are found as walks.
fn walk_hits(state: &State) -> Vec<Hit> {
    let Some(walks) = state.walks.ready() else {
        return Vec::new();
    };
    if state.query.trim().chars().count() < LEAST_OF_WALK {
        return Vec::new();
    }
    let what = [Lang::Vi, Lang::En].map(|lang| key::WALKS_TITLE.text(lang));
    let what = what
        .iter()
        .copied()
        .filter(|what| begins_with(what, &state.query));
    let what: Vec<&str> = what.collect();
    let mut names = NameList::default();
    for walk in &walks.itineraries {
        let names_of = [Lang::Vi, Lang::En].map(|lang| walk.name.get(lang));
        names.push_names(names_of.into_iter().chain(what.iter().copied()));
    }
    let found = names.search(&state.query, MOST_WALKS).into_iter();
    let found = found.filter_map(|number| {
        let number = number as usize;
        let name = walks.itineraries.get(number)?.name.get(state.lang);
        let ranges = matching_letters(name, &state.query);
        Some(Hit::Walk { number, ranges })
    });
    found.collect()
}

/// Whether a place has what was typed in its name: then walks come after it.
const fn is_by_name(hit: &Hit) -> bool {
    matches!(
        hit,
        Hit::Feature {
            matched: Matched::Name(_) | Matched::Also(_),
            ..
        }
    )
}

fn crowd_hits(state: &State, limit: usize) -> Vec<Hit> {
    let is_position = matches!(state.hits.first(), Some(Hit::Position(_)));
    let Some(file) = state
        .big_file
        .as_ref()
        .filter(|_| limit > 0 && !is_position)
    else {
        return Vec::new();
    };
    let from = state.catalog.crowd_from();
    let found = file.names.search(&state.query, limit).into_iter();
    found
        .filter_map(|number| {
            let feature = file.crowd.get(number)?;
            Some(Hit::Feature {
                ix: from + number,
                ranges: matching_letters(feature.names.get(state.lang), &state.query),
                matched: Matched::Name(state.lang),
            })
        })
        .collect()
}

pub(super) fn take(state: &mut State, number: usize) -> Vec<Task> {
    match state.hits.get(number).cloned() {
        Some(Hit::Position(lonlat)) => {
            let at = state.viewport.free_center();
            let world = world_from_lonlat(lonlat);
            vec![Task::Fly(Camera::placing(
                state.viewport,
                world,
                at,
                POSITION_ZOOM,
            ))]
        }
        Some(Hit::Feature { ix, .. }) => {
            let Some(id) = state.catalog.get(ix).map(|feature| feature.id.clone()) else {
                return Vec::new();
            };
            select::select(state, id)
        }
        Some(Hit::Walk { number, .. }) => {
            let walks = state.walks.ready();
            let id = walks.and_then(|walks| Some(walks.itineraries.get(number)?.id.clone()));
            id.map_or_else(Vec::new, |id| walk::follow(state, Some(id)))
        }
        None => Vec::new(),
    }
}

/// The words for what a place is, in both languages, so that "ceramics" and "gốm" find it.
pub(super) fn keywords(feature: &Feature) -> Vec<String> {
    let facets = [Facet::Kind, Facet::Craft, Facet::Field];
    facets
        .into_iter()
        .flat_map(|facet| feature.tags_of(facet).map(move |value| (facet, value)))
        .flat_map(|(facet, value)| {
            [Lang::Vi, Lang::En].map(|lang| words::facet_value(lang, facet, value))
        })
        .collect()
}
