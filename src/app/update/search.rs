//! The search box.

use super::select;
use crate::app::{Shared, State, Task, words};
use crate::data::{Facet, Feature, Lang};
use crate::find::{Hit, Matched, Searcher, matching_letters};
use crate::geo::world_from_lonlat;
use crate::view::Camera;

/// How many results are shown.
const MOST: usize = 12;
/// How near a position from the search box is shown.
const POSITION_ZOOM: f64 = 16.0;

pub(super) fn query(state: &mut State, words: String) -> Vec<Task> {
    state.query = words;
    refresh(state);
    Vec::new()
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
                ranges: matching_letters(&feature, state.lang, &state.query),
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
