//! The places in view as a list: the map in words.

use super::Store;
use super::dom::{El, Row, Slice, el};
use super::filter_button::filter_button;
use super::filters::filters;
use super::heights::Heights;
use super::insets;
use super::place_row::place_row;
use crate::app::Panel;
use crate::app::show::{self, PlaceList, PlaceRow};
use crate::app::words::key;
use std::sync::Arc;

/// The heading with the count, the filters when they are open, else the places.
pub(super) fn places(store: Store, heights: Heights) -> El {
    let list = store.slice(show::places);
    let filtering = store.slice(|state| state.panel == Some(Panel::Filters));
    let title = el("h2", "").attr("id", "places-title");
    let head = el("div", "places-head")
        .with(title.live_text(move || list.with(|list| list.heading.clone())))
        .with(filter_button(store));
    let rows = el("div", "").attr_if("hidden", move || filtering.get());
    let body = el("div", "places-body")
        .on("focusin", move |_| heights.raise())
        .with(rows.with_all(places_in_view(store, list)))
        .swap(move || filtering.get().then(|| filters(store, heights)));
    let places = el("section", "places")
        .attr("data-covers", "")
        .attr("aria-labelledby", "places-title")
        .with(head)
        .with(body);
    insets::watch(&places);
    places
}

fn places_in_view(store: Store, list: Slice<PlaceList>) -> [El; 3] {
    let current = Slice::new(move || list.with(current));
    let rows = el("ul", "rows")
        .attr("id", "places")
        .attr("tabindex", "-1")
        .named(store, key::LIST_PLACES)
        .rows(move || {
            let row = |row: &PlaceRow| row_of(store, row.clone(), current);
            list.with(|list| list.rows.iter().map(row).collect())
        });
    let none = el("p", "empty")
        .attr_if("hidden", move || list.with(|list| !list.rows.is_empty()))
        .words(store, key::LIST_NONE);
    let more = el("p", "empty")
        .attr_if("hidden", move || {
            list.with(|list| list.total <= list.rows.len())
        })
        .words(store, key::LIST_MORE);
    [rows, none, more]
}

/// A row is made anew when its words change, not when its card opens.
fn row_of(store: Store, row: PlaceRow, current: Slice<Option<Arc<str>>>) -> Row {
    let sub = row.sub.iter().map(|part| &*part.text);
    let key: Vec<&str> = [&*row.id, &*row.name].into_iter().chain(sub).collect();
    let key = key.join("\n");
    Row::new(key, move || place_row(store, row, Some(current)))
}

fn current(list: &PlaceList) -> Option<Arc<str>> {
    let row = list.rows.iter().find(|row| row.current);
    row.map(|row| row.id.clone())
}
