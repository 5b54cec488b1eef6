//! The link: read when the address changes, written when the view does.

use super::{filter, load, search, walk};
use crate::app::link::{Link, LinkView};
use crate::app::notice::Notice;
use crate::app::{Asset, OPENING_YEAR, Panel, State, Task};
use crate::data::LayerSet;
use crate::view::Camera;
use std::sync::Arc;

/// Takes the address as the browser has it. The state's own writing is not news to it.
pub(super) fn navigated(state: &mut State, query: &str, hash: &str) -> Vec<Task> {
    if (query, hash) == (state.written.0.as_str(), state.written.1.as_str()) {
        return Vec::new();
    }
    let (link, troubles) = Link::read(query, hash);
    if !troubles.is_empty() {
        state.notices.add(Notice::Link(troubles));
    }
    state.written = (query.to_owned(), hash.to_owned());
    let mut tasks = look(state, &link);
    take_choices(state, &link);
    filter::refresh(state);
    search::refresh(state);
    tasks.extend(take_guest(state, link.data));
    tasks.extend(walk::named(state, link.walk));
    tasks.extend(take_place(state, link.place));
    tasks.extend(take_panel(state, link.panel));
    tasks
}

fn look(state: &mut State, link: &Link) -> Vec<Task> {
    state.link_has_view = link.view.is_some();
    let Some(view) = link.view.map(LinkView::camera) else {
        return Vec::new();
    };
    let at = state.viewport.free_center();
    state.camera = Camera::placing(state.viewport, view.center, at, view.zoom);
    vec![Task::Jump(state.camera)]
}

fn take_choices(state: &mut State, link: &Link) {
    state.embed = link.embed;
    state.lang = link.lang.unwrap_or(state.lang);
    state.theme = link.theme.unwrap_or(state.theme);
    state.year = link.year.unwrap_or(OPENING_YEAR);
    state.query = link.query.clone().unwrap_or_default();
    state.filters.layers = link.layers.unwrap_or_else(LayerSet::all);
    // One by one: what is collected is sorted first, in a lot of code.
    state.filters.chosen.clear();
    for (facet, values) in &link.filters {
        let chosen = state.filters.chosen.entry(*facet).or_default();
        chosen.extend(values.iter().map(|value| Arc::from(value.as_str())));
    }
    if link.embed {
        state.online_streets = link.online_streets;
    }
}

fn take_guest(state: &mut State, url: Option<String>) -> Vec<Task> {
    if url == state.guest_url {
        return Vec::new();
    }
    state.guest_url = url;
    load::restart_guest(state)
}

fn take_place(state: &mut State, place: Option<String>) -> Vec<Task> {
    let place = place.map(Arc::<str>::from);
    if place == state.selected {
        return Vec::new();
    }
    state.awaits_place = place.is_some();
    state.selected = place;
    load::settle_selection(state)
}

/// A panel that no link knows stays as it is. A frame in somebody's page has none.
fn take_panel(state: &mut State, panel: Option<Panel>) -> Vec<Task> {
    let panel = panel.filter(|_| !state.embed);
    if panel == shared(state) {
        return Vec::new();
    }
    set_panel(state, panel)
}

fn shared(state: &State) -> Option<Panel> {
    state.panel.filter(|panel| panel.code().is_some())
}

/// Opens a panel, or closes the one that is open.
pub(super) fn open(state: &mut State, panel: Option<Panel>) -> Vec<Task> {
    let before = shared(state);
    let mut tasks = set_panel(state, panel);
    if before != shared(state) {
        tasks.extend(write(state, false));
    }
    tasks
}

fn set_panel(state: &mut State, panel: Option<Panel>) -> Vec<Task> {
    state.panel = panel;
    match panel {
        Some(Panel::City) => load::want(state, Asset::City),
        Some(Panel::Walks) => load::want(state, Asset::Walks),
        _ => Vec::new(),
    }
}

/// Writes the address of what is seen, if it is another than before.
pub(super) fn write(state: &mut State, push: bool) -> Vec<Task> {
    let link = link_of(state);
    let written = (link.query_string(), link.hash());
    if written == state.written {
        return Vec::new();
    }
    state.written = written.clone();
    vec![Task::WriteLink {
        query: written.0,
        hash: written.1,
        push,
    }]
}

/// The link that gives the same view elsewhere.
fn link_of(state: &State) -> Link {
    let middle = state
        .camera
        .world_from_screen(state.viewport, state.viewport.free_center());
    let every = LayerSet::all();
    Link {
        view: Some(LinkView::of(Camera::new(middle, state.camera.zoom))),
        lang: Some(state.lang),
        layers: (state.filters.layers != every).then_some(state.filters.layers),
        place: state.selected.as_deref().map(str::to_owned),
        walk: state.itinerary.as_deref().map(str::to_owned),
        panel: shared(state),
        query: (!state.query.is_empty()).then(|| state.query.clone()),
        year: (state.year != OPENING_YEAR).then_some(state.year),
        theme: (state.theme != Default::default()).then_some(state.theme),
        embed: state.embed,
        data: state.guest_url.clone(),
        filters: state
            .filters
            .chosen
            .iter()
            .map(|(facet, values)| (*facet, values.iter().map(ToString::to_string).collect()))
            .collect(),
        online_streets: state.embed && state.online_streets,
    }
}
