//! A walk comes on the map, and goes.

use super::{filter, load, navigate};
use crate::app::link::{LinkPart, LinkTrouble};
use crate::app::notice::Notice;
use crate::app::{Asset, Load, Shared, State, Task};
use crate::data::FeatureIx;
use crate::view::{Camera, Viewport};
use std::sync::Arc;

/// Room around the whole way, CSS pixels: a number at its end and some of the name.
const MARGIN_PX: f64 = 56.0;
/// What the way to the whole map and the walk's beginning take of a frame in somebody's page, CSS pixels: side
/// by side, and under each other.
const FRAME_TOP_PX: (f64, f64) = (64.0, 118.0);
/// A frame as wide as this has them side by side, CSS pixels.
const WIDE_FRAME_PX: f64 = 480.0;
/// No nearer than this: streets have their names here.
const NEAREST_ZOOM: f64 = 16.5;

/// Puts a walk on the map and looks at all of it, or takes away the one that is there; the card that is open
/// stays then.
pub(super) fn follow(state: &mut State, id: Option<Arc<str>>) -> Vec<Task> {
    state.panel = None;
    state.itinerary = id;
    let mut tasks = Vec::new();
    if state.itinerary.is_some() {
        state.selected = None;
        tasks.extend(load::want(state, Asset::Walks));
        tasks.extend(whole(state, state.viewport).map(Task::Fly));
    }
    filter::refresh(state);
    state.walk = state.in_view.clone();
    tasks.extend(navigate::write(state, true));
    tasks
}

/// A link names a walk, or none.
pub(super) fn named(state: &mut State, id: Option<String>) -> Vec<Task> {
    let id = id.map(Arc::<str>::from);
    if id == state.itinerary {
        return Vec::new();
    }
    state.itinerary = id;
    match (&state.itinerary, &state.walks) {
        (None, _) => {
            filter::refresh(state);
            Vec::new()
        }
        (Some(_), Load::Ready(_)) => arrived(state),
        (Some(_), _) => load::want(state, Asset::Walks),
    }
}

/// The walks are here: the one that was named comes into view. One that nobody knows is told and forgotten.
pub(super) fn arrived(state: &mut State) -> Vec<Task> {
    let Some(id) = state.itinerary.clone() else {
        return Vec::new();
    };
    if state.shown_itinerary().is_none() {
        state.itinerary = None;
        let trouble = LinkTrouble::new(LinkPart::Walk, &id);
        state.notices.add(Notice::Link(vec![trouble]));
        return navigate::write(state, false);
    }
    filter::refresh(state);
    if let Some(ix) = state.selected_ix() {
        state.walk = round(state, ix);
    }
    show(state).into_iter().collect()
}

/// A walk that a link named comes into view as a whole: when it has come, and when the map's size is known
/// only after that.
pub(super) fn show(state: &mut State) -> Option<Task> {
    if state.link_has_view || state.selected.is_some() {
        return None;
    }
    state.camera = whole(state, state.viewport)?;
    Some(Task::Jump(state.camera))
}

/// Panels have come or gone while the whole walk was seen: it still is.
pub(super) fn refit(state: &State, before: Viewport) -> Option<Task> {
    let was_whole = whole(state, before)?.is_near(state.camera_at_rest());
    let task = || Some(Task::Fly(whole(state, state.viewport)?));
    (state.selected.is_none() && was_whole).then(task).flatten()
}

/// From where the whole walk is seen, beside the map's buttons and below what a frame has on top.
fn whole(state: &State, mut viewport: Viewport) -> Option<Camera> {
    if state.embed {
        let (beside, under) = FRAME_TOP_PX;
        let top = match viewport.width < WIDE_FRAME_PX {
            true => under,
            false => beside,
        };
        viewport.insets.top = viewport.insets.top.max(top);
    }
    if let [Some(buttons), _] = viewport.overlays {
        let right = viewport.width - buttons.min.x;
        viewport.insets.right = viewport.insets.right.max(right);
    }
    let bounds = state.shown_itinerary()?.route.bounds();
    Some(Camera::fitting(viewport, bounds, MARGIN_PX, NEAREST_ZOOM))
}

/// The places that the walk on the map leads to, in order.
pub(super) fn stops(state: &State) -> Vec<FeatureIx> {
    let stops = state.shown_itinerary().into_iter();
    let stops = stops.flat_map(|walk| &walk.route.stops);
    stops.filter_map(|id| state.catalog.find(id)).collect()
}

/// What previous and next walk through from a place: the stops, where it is one; else what is in view.
pub(super) fn round(state: &State, ix: FeatureIx) -> Shared<Vec<FeatureIx>> {
    let stops = stops(state);
    match stops.contains(&ix) {
        true => Shared::new(stops),
        false => state.in_view.clone(),
    }
}
