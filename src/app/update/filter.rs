//! Layers, filters, the year of the plan: what is left to see.

use super::{navigate, walk};
use crate::app::state::Counts;
use crate::app::{Shared, State, Task};
use crate::data::{Catalog, Facet, FeatureIx, LayerId};
use crate::find::FilterIndex;
use crate::geo::sort_by_key;
use crate::index::{ClusterIndex, ShapeIndex};
use std::sync::Arc;

pub(super) fn toggle_layer(state: &mut State, layer: LayerId, on: bool) -> Vec<Task> {
    state.filters.layers = state.filters.layers.with(layer, on);
    refresh(state);
    navigate::write(state, false)
}

pub(super) fn toggle_value(
    state: &mut State,
    facet: Facet,
    value: Arc<str>,
    on: bool,
) -> Vec<Task> {
    let chosen = state.filters.chosen.entry(facet).or_default();
    if on {
        chosen.insert(value);
    } else {
        chosen.remove(&value);
    }
    state.filters.chosen.retain(|_, values| !values.is_empty());
    refresh(state);
    navigate::write(state, false)
}

pub(super) fn clear(state: &mut State) -> Vec<Task> {
    state.filters.chosen.clear();
    refresh(state);
    navigate::write(state, false)
}

pub(super) fn set_year(state: &mut State, year: u16) -> Vec<Task> {
    state.year = year;
    refresh(state);
    navigate::write(state, false)
}

/// A layer came or went: every index over the catalogue is made anew.
pub(super) fn rebuild(state: &mut State) {
    let crowd = state.big_file.as_ref().map(|file| file.crowd.clone());
    let catalog = Catalog::new(state.features.iter().map(Vec::as_slice)).with_crowd(crowd);
    state.filter_index = Shared::new(FilterIndex::build(&catalog));
    state.searcher = None;
    state.shapes = Shared::new(ShapeIndex::build(&catalog));
    state.catalog = Shared::new(catalog);
    state.chooser = None;
    state.hovered = None;
    refresh(state);
    super::search::refresh(state);
}

/// What is left by layers, filters and year, and what follows from it.
pub(super) fn refresh(state: &mut State) {
    state.guide.end();
    let visible = state.filter_index.apply(&state.filters, Some(state.year));
    let left = || state.catalog.iter().filter(|(ix, _)| visible[*ix as usize]);
    let mut shown = Counts::default();
    for (_, feature) in left() {
        shown.all += 1;
        for layer in feature.layers.iter() {
            shown.by_layer[layer.slot()] += 1;
        }
    }
    if let Some(file) = state.shown_crowd() {
        shown.all += file.crowd.len();
        shown.by_layer[LayerId::Guest.slot()] += file.crowd.len();
    }
    let layers = state.filters.layers;
    // The stops of a walk stand for themselves.
    let stops = walk::stops(state);
    let points = left()
        .filter(|(ix, feature)| feature.is_point() && !stops.contains(ix))
        .map(|(ix, feature)| {
            let worn = if layers.has(feature.layer) {
                feature.layer
            } else {
                feature
                    .layers
                    .iter()
                    .find(|layer| layers.has(*layer))
                    .unwrap_or(feature.layer)
            };
            (ix, feature.anchor, worn)
        });
    state.clusters = Shared::new(ClusterIndex::build(points));
    state.shown = shown;
    state.facet_counts = Shared::new(state.filter_index.counts(&state.filters, Some(state.year)));
    state.visible = Shared::new(visible);
    look_around(state);
}

/// So many points of a big file are listed.
const MOST_OF_CROWD: usize = 200;

/// Lists what is in view, most important first.
pub(super) fn look_around(state: &mut State) {
    let free = state.camera.free_box(state.viewport);
    let mut seen: Vec<(u8, FeatureIx)> = state
        .catalog
        .iter()
        .filter(|(ix, _)| state.visible.get(*ix as usize).copied().unwrap_or(false))
        .filter(|(_, feature)| free.contains(feature.anchor))
        .map(|(ix, feature)| (feature.rank, ix))
        .collect();
    sort_by_key(&mut seen, |seen| *seen);
    let mut seen: Vec<FeatureIx> = seen.into_iter().map(|(_, ix)| ix).collect();
    state.in_view_count = seen.len();
    if let Some(file) = state.shown_crowd() {
        let (from, mut count) = (state.catalog.crowd_from(), 0);
        file.clusters.for_each_feature_in(free, |number| {
            count += 1;
            if count <= MOST_OF_CROWD {
                seen.push(from + number);
            }
        });
        state.in_view_count += count;
    }
    if *state.in_view != seen {
        state.in_view = Shared::new(seen);
    }
}
