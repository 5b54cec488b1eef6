//! Files that arrive, or don't.

use super::{filter, navigate, search, select, walk};
use crate::app::link::{LinkPart, LinkTrouble};
use crate::app::notice::Notice;
use crate::app::show::Loading;
use crate::app::state::{DetailLoad, Load};
use crate::app::{Asset, BigFile, Fault, Panel, Progress, Shared, State, Task};
use crate::data::{
    Dataset, LayerId, PackError, Report, opened, unpack, unpack_all, unpack_details,
};
use crate::scene::Ground;
use crate::view::Camera;

/// What has to be fetched when the app starts, most wanted first. The visitor's own file is asked for
/// when the address is read.
pub fn start() -> Vec<Task> {
    vec![Task::Fetch(Asset::Basemap), Task::Fetch(Asset::AllPlaces)]
}

/// The link names another file of the visitor's, or none: what was loaded of the old one goes.
pub(super) fn restart_guest(state: &mut State) -> Vec<Task> {
    let slot = LayerId::Guest.slot();
    state.loading[slot] = Loading::Waiting;
    state.progress = None;
    let had_some = !state.features[slot].is_empty() || state.big_file.take().is_some();
    if had_some {
        state.features[slot].clear();
        filter::rebuild(state);
    }
    let mut tasks = vec![Task::StopReading(Asset::Places(LayerId::Guest))];
    tasks.extend(state.guest_url.clone().map(Task::ReadGuest));
    tasks
}

/// A pack arrived. One that is of another edition, as an old one in a cache is, or damaged on its way is
/// as good as none: the published file is read in its place.
pub(super) fn arrived(state: &mut State, asset: Asset, bytes: &[u8]) -> Vec<Task> {
    take(state, asset, bytes).unwrap_or_else(|_| read_published(asset))
}

fn read_published(asset: Asset) -> Vec<Task> {
    match asset {
        Asset::AllPlaces => LayerId::OURS
            .map(|layer| Task::Read(Asset::Places(layer)))
            .to_vec(),
        asset => vec![Task::Read(asset)],
    }
}

/// A pack did not arrive. A host that has none may still have the published file.
pub(super) fn missed(state: &mut State, asset: Asset, fault: Fault) -> Vec<Task> {
    match fault {
        Fault::Refused(_) => read_published(asset),
        fault => failed(state, asset, fault),
    }
}

/// A file was read here.
pub(super) fn read(
    state: &mut State,
    asset: Asset,
    bytes: &[u8],
    big_file: Option<Shared<BigFile>>,
) -> Vec<Task> {
    if asset == Asset::Places(LayerId::Guest) {
        state.progress = None;
        state.big_file = big_file;
    }
    take(state, asset, bytes).unwrap_or_else(|_| failed(state, asset, Fault::NoReader))
}

fn take(state: &mut State, asset: Asset, bytes: &[u8]) -> Result<Vec<Task>, PackError> {
    let mut tasks = Vec::new();
    match asset {
        Asset::Basemap => state.ground = Some(Shared::new(Ground::unpack(bytes)?)),
        Asset::AllPlaces => {
            let all = unpack_all(bytes)?;
            for (layer, (dataset, report)) in LayerId::OURS.into_iter().zip(all) {
                take_layer(state, layer, dataset, report);
            }
            tasks = places_taken(state);
        }
        Asset::Places(layer) => {
            let (dataset, report) = unpack(bytes)?;
            take_layer(state, layer, dataset, report);
            tasks = places_taken(state);
            if layer == LayerId::Guest {
                tasks.extend(show_guest(state));
            }
        }
        Asset::Details(layer) => {
            let all = Shared::new(unpack_details(bytes)?);
            state.details[layer.slot()] = DetailLoad::Ready(all);
        }
        Asset::City => state.city = Load::Ready(Shared::new(opened(bytes)?)),
        Asset::Walks => {
            state.walks = Load::Ready(Shared::new(opened(bytes)?));
            search::refresh(state);
            tasks = walk::arrived(state);
        }
    }
    state.notices.forget(asset);
    Ok(tasks)
}

/// How far the visitor's file has come. Our own are too small for anyone to see it.
pub(super) fn progressed(state: &mut State, asset: Asset, progress: Progress) {
    if asset == Asset::Places(LayerId::Guest)
        && state.loading[LayerId::Guest.slot()] == Loading::Waiting
    {
        state.progress = Some(progress);
    }
}

/// The visitor does not want to wait for the file: it goes from the link as well.
pub(super) fn cancel(state: &mut State, asset: Asset) -> Vec<Task> {
    let mut tasks = vec![Task::StopReading(asset)];
    if asset == Asset::Places(LayerId::Guest) {
        state.progress = None;
        state.guest_url = None;
        state.loading[LayerId::Guest.slot()] = Loading::Waiting;
        tasks.extend(settle_selection(state));
        tasks.extend(navigate::write(state, false));
    }
    tasks
}

fn take_layer(state: &mut State, layer: LayerId, dataset: Dataset, report: Report) {
    state.features[layer.slot()] = dataset.features;
    state.loading[layer.slot()] = Loading::Ready;
    if report.issue_count > 0 {
        state.notices.add(Notice::Issues(layer, report));
    }
}

/// What follows when layers have come: once for all of them.
fn places_taken(state: &mut State) -> Vec<Task> {
    filter::rebuild(state);
    drop_unknown_values(state);
    settle_selection(state)
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

/// A visitor's file comes into view as a whole, unless the link says where to look: when it has come, and
/// when the map's size is known only after that.
pub(super) fn show_guest(state: &mut State) -> Option<Task> {
    if state.link_has_view {
        return None;
    }
    let features = &state.features[LayerId::Guest.slot()];
    let crowd = state.big_file.iter().map(|file| file.crowd.bounds());
    let bounds = features
        .iter()
        .map(|feature| feature.geometry.bounds())
        .chain(crowd)
        .filter(|bounds| !bounds.is_empty())
        .reduce(|a, b| a.union(b));
    state.camera = Camera::fitting(state.viewport, bounds?, 40.0, 16.0);
    Some(Task::Jump(state.camera))
}

pub(super) fn failed(state: &mut State, asset: Asset, fault: Fault) -> Vec<Task> {
    match asset {
        Asset::Basemap => {}
        Asset::AllPlaces => set_ours(state, Loading::Failed),
        Asset::Places(layer) => {
            state.loading[layer.slot()] = Loading::Failed;
            if layer == LayerId::Guest {
                state.progress = None;
            }
        }
        Asset::Details(layer) => state.details[layer.slot()] = DetailLoad::Failed,
        Asset::City => state.city = Load::Failed,
        Asset::Walks => {
            state.walks = Load::Failed;
            // The search box asked for them by itself.
            if state.panel != Some(Panel::Walks) && state.itinerary.is_none() {
                return Vec::new();
            }
        }
    }
    state.notices.add(Notice::Failed(asset, fault));
    settle_selection(state)
}

fn set_ours(state: &mut State, loading: Loading) {
    for layer in LayerId::OURS {
        state.loading[layer.slot()] = loading;
    }
}

pub(super) fn retry(state: &mut State, asset: Asset) -> Vec<Task> {
    state.notices.forget(asset);
    match asset {
        Asset::Basemap => vec![Task::Fetch(asset)],
        Asset::AllPlaces => {
            set_ours(state, Loading::Waiting);
            vec![Task::Fetch(asset)]
        }
        Asset::Places(LayerId::Guest) => {
            state.loading[LayerId::Guest.slot()] = Loading::Waiting;
            state
                .guest_url
                .clone()
                .map(Task::ReadGuest)
                .into_iter()
                .collect()
        }
        Asset::Places(layer) => {
            state.loading[layer.slot()] = Loading::Waiting;
            vec![Task::Read(asset)]
        }
        Asset::Details(layer) => {
            state.details[layer.slot()] = DetailLoad::Waiting;
            vec![Task::Fetch(asset)]
        }
        Asset::City => {
            state.city = Load::Waiting;
            vec![Task::Fetch(asset)]
        }
        Asset::Walks => {
            state.walks = Load::Waiting;
            vec![Task::Fetch(asset)]
        }
    }
}

/// A file that comes when it is first wanted: asked for, unless it is here or on its way.
pub(super) fn want(state: &mut State, asset: Asset) -> Vec<Task> {
    let is_missing = match asset {
        Asset::City => state.city.is_missing(),
        Asset::Walks => state.walks.is_missing(),
        Asset::Details(layer) => state.details[layer.slot()].is_missing(),
        Asset::Basemap | Asset::AllPlaces | Asset::Places(_) => false,
    };
    match is_missing {
        true => retry(state, asset),
        false => Vec::new(),
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
