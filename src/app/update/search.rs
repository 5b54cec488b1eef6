//! The search box.

use super::select;
use crate::app::{State, Task, words};
use crate::data::{Facet, Feature, Lang};
use crate::find::Hit;
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
    state.hits = state.searcher.search(&state.query, state.lang, MOST);
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
