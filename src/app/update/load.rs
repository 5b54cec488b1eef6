//! Files that arrive, or don't.

use super::{filter, navigate, select};
use crate::app::link::{LinkPart, LinkTrouble};
use crate::app::notice::Notice;
use crate::app::show::Loading;
use crate::app::state::DetailLoad;
use crate::app::{Asset, Fault, Shared, State, Task};
use crate::data::{Dataset, LayerId, Limits, Report, details, parse};
use crate::scene::Ground;
use crate::view::Camera;

/// What has to be fetched when the app starts, most wanted first. The visitor's own file is asked for
/// when the address is read.
pub fn start() -> Vec<Task> {
    let mut tasks = vec![Task::Fetch(Asset::Basemap)];
    tasks.extend(LayerId::OURS.map(|layer| Task::Fetch(Asset::Places(layer))));
    tasks
}

/// The link names another file of the visitor's, or none: what was loaded of the old one goes.
pub(super) fn restart_guest(state: &mut State) -> Vec<Task> {
    let slot = LayerId::Guest.slot();
    state.loading[slot] = Loading::Waiting;
    if !state.features[slot].is_empty() {
        state.features[slot].clear();
        filter::rebuild(state);
    }
    state
        .guest_url
        .clone()
        .map(Task::FetchGuest)
        .into_iter()
        .collect()
}

pub(super) fn arrived(state: &mut State, asset: Asset, bytes: &[u8]) -> Vec<Task> {
    let read = match asset {
        Asset::Basemap => Ground::read(bytes).map(|ground| {
            state.ground = Some(Shared::new(ground));
            Vec::new()
        }),
        Asset::Places(layer) => parse(bytes, layer, Limits::default())
            .map(|(dataset, report)| take_places(state, layer, dataset, report)),
        Asset::Details(layer) => details(bytes).map(|all| {
            state.details[layer.slot()] = DetailLoad::Ready(Shared::new(all));
            Vec::new()
        }),
    };
    match read {
        Ok(tasks) => {
            state.notices.forget(asset);
            tasks
        }
        Err(error) => failed(state, asset, Fault::Unreadable(error)),
    }
}

fn take_places(state: &mut State, layer: LayerId, dataset: Dataset, report: Report) -> Vec<Task> {
    state.features[layer.slot()] = dataset.features;
    state.loading[layer.slot()] = Loading::Ready;
    if report.issue_count > 0 {
        state.notices.add(Notice::Issues(layer, report));
    }
    filter::rebuild(state);
    drop_unknown_values(state);
    let mut tasks = settle_selection(state);
    if layer == LayerId::Guest {
        tasks.extend(show_guest(state));
    }
    tasks
}

/// A link may choose values that no place has: once everything is here they are dropped, and told,
/// since they would only empty the map.
fn drop_unknown_values(state: &mut State) {
    if state.loading.contains(&Loading::Failed) || !state.data_ready() {
        return;
    }
    let mut troubles = Vec::new();
    let catalog = &state.catalog;
    for (facet, values) in &mut state.filters.chosen {
        values.retain(|value| {
            let known = catalog
                .iter()
                .any(|(_, feature)| feature.tags_of(*facet).any(|tag| tag == value));
            if !known {
                troubles.push(LinkTrouble::new(LinkPart::Filter(*facet), value));
            }
            known
        });
    }
    if !troubles.is_empty() {
        state.filters.chosen.retain(|_, values| !values.is_empty());
        state.notices.add(Notice::Link(troubles));
        filter::refresh(state);
    }
}

/// A visitor's file comes into view as a whole, unless the link says where to look.
fn show_guest(state: &mut State) -> Option<Task> {
    if state.link_has_view {
        return None;
    }
    let features = &state.features[LayerId::Guest.slot()];
    let bounds = features
        .iter()
        .map(|feature| feature.geometry.bounds())
        .reduce(|a, b| a.union(b));
    state.camera = Camera::fitting(state.viewport, bounds?, 40.0, 16.0);
    Some(Task::Jump(state.camera))
}

pub(super) fn failed(state: &mut State, asset: Asset, fault: Fault) -> Vec<Task> {
    match asset {
        Asset::Basemap => {}
        Asset::Places(layer) => state.loading[layer.slot()] = Loading::Failed,
        Asset::Details(layer) => state.details[layer.slot()] = DetailLoad::Failed,
    }
    state.notices.add(Notice::Failed(asset, fault));
    settle_selection(state)
}

pub(super) fn retry(state: &mut State, asset: Asset) -> Vec<Task> {
    state.notices.forget(asset);
    match asset {
        Asset::Basemap => vec![Task::Fetch(asset)],
        Asset::Places(LayerId::Guest) => {
            state.loading[LayerId::Guest.slot()] = Loading::Waiting;
            state
                .guest_url
                .clone()
                .map(Task::FetchGuest)
                .into_iter()
                .collect()
        }
        Asset::Places(layer) => {
            state.loading[layer.slot()] = Loading::Waiting;
            vec![Task::Fetch(asset)]
        }
        Asset::Details(layer) => {
            state.details[layer.slot()] = DetailLoad::Waiting;
            vec![Task::Fetch(asset)]
        }
    }
}

/// A link may name a place before its layer is here. Once it is, its card opens; once everything
/// is and it is nowhere, the visitor is told.
pub(super) fn settle_selection(state: &mut State) -> Vec<Task> {
    let Some(id) = state.selected.clone().filter(|_| state.awaits_place) else {
        return Vec::new();
    };
    if state.catalog.find(&id).is_some() {
        state.awaits_place = false;
        return select::opened(state);
    }
    // A layer that did not come may have it, once it is tried again.
    if state.data_ready() && !state.loading.contains(&Loading::Failed) {
        state.awaits_place = false;
        state.selected = None;
        state.notices.add(Notice::UnknownPlace(id.to_string()));
        return navigate::write(state, false);
    }
    Vec::new()
}
