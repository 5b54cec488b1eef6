//! Walking the map by keys: from place to place, into a cluster or a card, and where the middle is.

use super::select;
use crate::app::guide::{Near, Round};
use crate::app::{State, Task};
use crate::geo::{World, metres_per_world_unit};
use crate::scene::{Frame, Item, Stop, stops};
use crate::view::Camera;

/// The next (1) or the previous (-1) stop of the round; the first or the last of a new one.
pub(super) fn walk(state: &mut State, by: i32) -> Vec<Task> {
    state.guide.turn += 1;
    state.guide.near = None;
    let Some(round) = &mut state.guide.round else {
        return begin(state, by);
    };
    let count = round.stops.len() as i32;
    round.at = (round.at as i32 + by).rem_euclid(count) as usize;
    let stop = round.stop().map(|stop| stop.at);
    stop.and_then(|at| select::uncovering(state, at))
        .into_iter()
        .collect()
}

fn begin(state: &mut State, by: i32) -> Vec<Task> {
    let stops = stops(&frame_at_rest(state));
    if stops.is_empty() {
        return where_am_i(state);
    }
    state.guide.round = Some(Round {
        at: if by < 0 { stops.len() - 1 } else { 0 },
        from: middle(state),
        stops,
    });
    Vec::new()
}

/// Says what is near the middle of the map, or the place whose card is open.
pub(super) fn where_am_i(state: &mut State) -> Vec<Task> {
    state.guide.turn += 1;
    state.guide.near = Some(near(state));
    Vec::new()
}

fn near(state: &State) -> Near {
    let free = state.camera_at_rest().free_box(state.viewport);
    let anchor = |ix| Some((ix, state.catalog.get(ix)?.anchor));
    let open = state.selected_ix().and_then(anchor);
    let open = open.filter(|(_, at)| free.contains(*at));
    let to = open.map(|(ix, _)| ix);
    let from = open.map_or_else(|| middle(state), |(_, at)| at);
    let in_view = stops(&frame_at_rest(state));
    let crowd_from = state.catalog.crowd_from();
    let is_other = |item: &Item| to.is_none_or(|ix| *item != Item::Feature(ix));
    let is_far = !in_view.iter().any(|stop| is_other(&stop.item));
    let of_crowd = in_view.into_iter().filter(|stop| match stop.item {
        Item::Feature(ix) => ix >= crowd_from,
        Item::Cluster(id) => id.of_crowd,
    });
    let visible = |ix: u32| state.visible.get(ix as usize).copied().unwrap_or(false);
    let places = state.catalog.iter().filter(|(ix, _)| visible(*ix));
    let places = places.map(|(ix, feature)| Stop {
        item: Item::Feature(ix),
        at: feature.anchor,
    });
    let distance = |stop: &Stop| (stop.at.x - from.x).hypot(stop.at.y - from.y);
    let nearest = places
        .chain(of_crowd)
        .filter(|stop| is_other(&stop.item))
        .min_by(|a, b| distance(a).total_cmp(&distance(b)));
    Near {
        to,
        nearest,
        is_far,
        from,
        across_m: (free.max.x - free.min.x) * metres_per_world_unit(from),
    }
}

/// Opens what was told last: the card of a place, or a cluster, in which a new round begins.
pub(super) fn enter(state: &mut State) -> Vec<Task> {
    match state.guide.told().cloned() {
        None => Vec::new(),
        Some(Item::Feature(ix)) if state.guide.near.is_none() => select::choose(state, ix),
        Some(Item::Feature(ix)) => match state.catalog.get(ix) {
            Some(feature) => select::select(state, feature.id.clone()),
            None => Vec::new(),
        },
        Some(cluster) => {
            let tasks = select::tapped(state, &[cluster]);
            if !tasks.is_empty() {
                state.guide.end();
                state.guide.opening = true;
            }
            tasks
        }
    }
}

/// Ends the round, or else closes the card.
pub(super) fn leave(state: &mut State) -> Vec<Task> {
    if state.guide.from().is_none() {
        return select::deselect(state);
    }
    state.guide.end();
    Vec::new()
}

/// A flight that the guide does not lead.
pub(super) fn led_elsewhere(state: &mut State, camera: Camera) -> Vec<Task> {
    state.guide.end();
    vec![Task::Fly(camera)]
}

/// The camera stands still: a round goes on where it was led by the round itself, and begins where a
/// cluster opened.
pub(super) fn settled(state: &mut State, before: Camera, goal: Option<Camera>) {
    let camera = state.camera;
    if camera == before {
        return;
    }
    state.guide.near = None;
    if std::mem::take(&mut state.guide.opening) {
        state.guide.turn += 1;
        begin(state, 1);
    } else if goal != Some(camera) || camera.zoom != before.zoom {
        state.guide.end();
    }
}

fn frame_at_rest(state: &State) -> Frame<'_> {
    Frame {
        camera: state.camera_at_rest(),
        ..state.frame()
    }
}

fn middle(state: &State) -> World {
    let at = state.viewport.free_center();
    state.camera_at_rest().world_from_screen(state.viewport, at)
}
