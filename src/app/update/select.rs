//! Places that are tapped, opened, walked through and closed.

use super::{filter, load, navigate, walk};
use crate::app::{Asset, State, Task};
use crate::data::{Feature, FeatureIx, LayerId};
use crate::geo::{Screen, World};
use crate::scene::Item;
use crate::view::{Camera, Viewport};
use std::sync::Arc;

/// A chosen place is shown from at least this near.
const CLOSE_ZOOM: f64 = 15.5;
/// An area is fitted no nearer than this, and with so many CSS pixels around it.
const AREA_ZOOM: f64 = 16.0;
const AREA_MARGIN_PX: f64 = 48.0;
/// So many places are offered to choose from; more would be no help.
const MOST_CHOICES: usize = 200;
/// A chosen place stays so many CSS pixels away from panels.
const CLEAR_PX: f64 = 36.0;

pub(super) fn tapped(state: &mut State, items: &[Item]) -> Vec<Task> {
    state.chooser = None;
    match items {
        [] => deselect(state),
        [Item::Feature(ix)] => choose(state, *ix),
        [Item::Cluster(id)] => match state.clusters_of(*id).opening_zoom(*id) {
            Some(zoom) => state
                .clusters_of(*id)
                .get(*id)
                .map(|cluster| {
                    let at = state.viewport.free_center();
                    Task::Fly(Camera::placing(
                        state.viewport,
                        cluster.at,
                        at,
                        zoom.max(state.camera.zoom + 0.6),
                    ))
                })
                .into_iter()
                .collect(),
            None => {
                state.chooser = Some(state.members(*id, MOST_CHOICES));
                Vec::new()
            }
        },
        several => {
            let members = several.iter().flat_map(|item| match item {
                Item::Feature(ix) => vec![*ix],
                Item::Cluster(id) => state.members(*id, MOST_CHOICES),
            });
            state.chooser = Some(members.collect());
            Vec::new()
        }
    }
}

pub(super) fn choose(state: &mut State, ix: FeatureIx) -> Vec<Task> {
    let Some(id) = state.catalog.get(ix).map(|feature| feature.id.clone()) else {
        return Vec::new();
    };
    state.walk = walk::round(state, ix);
    open_card(state, id)
}

pub(super) fn select(state: &mut State, id: Arc<str>) -> Vec<Task> {
    state.walk = match state.catalog.find(&id) {
        Some(ix) => walk::round(state, ix),
        None => state.in_view.clone(),
    };
    let mut tasks = open_card(state, id);
    tasks.extend(approach(state));
    tasks
}

pub(super) fn step(state: &mut State, by: i32) -> Vec<Task> {
    let count = state.walk.len() as i32;
    if count == 0 {
        return Vec::new();
    }
    let at = state
        .selected_ix()
        .and_then(|ix| state.walk.iter().position(|walked| *walked == ix));
    let next = at.map_or(0, |at| (at as i32 + by).rem_euclid(count));
    let Some(feature) = state
        .walk
        .get(next as usize)
        .and_then(|ix| state.catalog.get(*ix))
    else {
        return Vec::new();
    };
    let id = feature.id.clone();
    let mut tasks = open_card(state, id);
    tasks.extend(uncover(state));
    tasks
}

pub(super) fn deselect(state: &mut State) -> Vec<Task> {
    if state.selected.take().is_none() {
        return Vec::new();
    }
    navigate::write(state, true)
}

fn open_card(state: &mut State, id: Arc<str>) -> Vec<Task> {
    let is_new = state.selected.as_ref() != Some(&id);
    state.awaits_place = false;
    state.awaits_card = false;
    state.selected = Some(id);
    state.chooser = None;
    let mut tasks = opened_quietly(state);
    if is_new {
        tasks.extend(navigate::write(state, true));
    }
    tasks
}

/// What follows when the card of a loaded place opens because a link named it.
pub(super) fn opened(state: &mut State) -> Vec<Task> {
    let mut tasks = opened_quietly(state);
    if state.link_has_view {
        state.awaits_card = true;
        return tasks;
    }
    let approach = approach(state);
    match approach {
        // Nothing is seen yet that could fly.
        Some(Task::Fly(camera)) if !state.sized => state.camera = camera,
        approach => tasks.extend(approach),
    }
    tasks
}

fn opened_quietly(state: &mut State) -> Vec<Task> {
    let Some(feature) = state.selected_ix().and_then(|ix| state.catalog.get(ix)) else {
        return Vec::new();
    };
    show_its_year(state, &feature);
    match feature.layer {
        LayerId::Guest => Vec::new(),
        layer => load::want(state, Asset::Details(layer)),
    }
}

/// A zone that lies in the future of the chosen year takes the year with it.
fn show_its_year(state: &mut State, feature: &Feature) {
    if let Some(zone) = &feature.zone
        && zone.year_from > state.year
    {
        state.year = zone.year_from;
        filter::refresh(state);
    }
}

fn approach(state: &State) -> Option<Task> {
    let feature = state.catalog.get(state.selected_ix()?)?;
    let camera = if feature.is_point() {
        let zoom = state.camera_at_rest().zoom.max(CLOSE_ZOOM);
        Camera::placing(
            state.viewport,
            feature.anchor,
            state.viewport.free_center(),
            zoom,
        )
    } else {
        Camera::fitting(
            state.viewport,
            feature.geometry.bounds(),
            AREA_MARGIN_PX,
            AREA_ZOOM,
        )
    };
    Some(Task::Fly(camera))
}

/// Brings the chosen place out from under a panel, without a change of zoom.
fn uncover(state: &State) -> Option<Task> {
    let feature = state.catalog.get(state.selected_ix()?)?;
    uncovering(state, feature.anchor)
}

/// A flight that brings a place out from under a panel, where it is not free already.
pub(super) fn uncovering(state: &State, place: World) -> Option<Task> {
    let camera = state.camera_at_rest();
    let at = camera.screen_from_world(state.viewport, place);
    if state.viewport.free().grown(-CLEAR_PX).contains(at) {
        return None;
    }
    let middle = state.viewport.free_center();
    Some(Task::Fly(Camera::placing(
        state.viewport,
        place,
        middle,
        camera.zoom,
    )))
}

/// A panel that opens over the chosen place moves the map; otherwise what was seen stays where it
/// was.
pub(super) fn resized(state: &mut State, viewport: Viewport) -> Vec<Task> {
    let before = std::mem::replace(&mut state.viewport, viewport);
    if !std::mem::replace(&mut state.sized, true) {
        let mut tasks = replaced(state, before);
        tasks.extend(load::show_guest(state));
        tasks.extend(walk::show(state));
        return tasks;
    }
    if std::mem::take(&mut state.awaits_card) {
        return replaced(state, before);
    }
    filter::look_around(state);
    let Some(ix) = state.selected_ix() else {
        return walk::refit(state, before).into_iter().collect();
    };
    let Some(anchor) = state.catalog.get(ix).map(|feature| feature.anchor) else {
        return Vec::new();
    };
    let was_free = before
        .free()
        .contains(state.camera_at_rest().screen_from_world(before, anchor));
    if was_free {
        uncover(state).into_iter().collect()
    } else {
        Vec::new()
    }
}

/// The camera was set before anyone knew the size of the canvas, or of the card that the link opens:
/// what it put in the middle of the free part belongs in the middle of the real one.
fn replaced(state: &mut State, before: Viewport) -> Vec<Task> {
    let middle = state.camera.world_from_screen(before, before.free_center());
    let at = state.viewport.free_center();
    state.camera = Camera::placing(state.viewport, middle, at, state.camera.zoom);
    filter::look_around(state);
    vec![Task::Jump(state.camera)]
}

pub(super) fn panned(state: &State, right: f64, down: f64) -> Camera {
    let middle = state.viewport.center();
    let camera = state.camera_at_rest();
    camera.panned(middle, Screen::new(middle.x - right, middle.y - down))
}
