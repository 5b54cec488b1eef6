//! The places in view as a list: the map in words.

use super::Store;
use super::dom::{El, Row, Slice, effect, el};
use super::filter_button::filter_button;
use super::filters::filters;
use super::heights::Heights;
use super::insets;
use super::place_row::{mark_current, opening_cards, place_row};
use super::walk_button::walk_button;
use crate::app::Panel;
use crate::app::show::{self, PlaceList, PlaceRow};
use crate::app::words::key;
use crate::data::Lang;
use std::sync::Arc;

/// The heading with the count, the filters when they are open, else the places.
pub(super) fn places(store: Store, heights: Heights) -> El {
    let list = store.slice(show::places);
    let filtering = store.slice(|state| state.panel == Some(Panel::Filters));
    let title = el("h2", "").attr("id", "places-title");
    let head = el("div", "places-head")
        .with(title.live_text(move || list.with(|list| list.heading.clone())))
        .with(walk_button(store))
        .with(filter_button(store));
    let rows = el("div", "").attr_if("hidden", move || filtering.get());
    // Who follows a walk reads on.
    effect(move || {
        if list.with(|list| !list.walk.is_empty()) {
            heights.raise();
        }
    });
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

fn places_in_view(store: Store, list: Slice<PlaceList>) -> [El; 4] {
    let is_walk = move || list.with(|list| !list.walk.is_empty());
    let walk = el("p", "walk-note")
        .attr_if("hidden", move || !is_walk())
        .live_text(move || list.with(|list| list.walk.clone()));
    let rows = el("ul", "rows")
        .class_if("numbered", is_walk)
        .attr("id", "places")
        .attr("tabindex", "-1")
        .named(store, key::LIST_PLACES)
        .rows(move || {
            let lang = store.lang();
            list.with(|list| {
                let rows = list.rows.iter();
                rows.map(|row| row_of(store, lang, row.clone())).collect()
            })
        });
    let current = Slice::new(move || list.with(current));
    let marked = rows.clone();
    effect(move || current.with(|id| mark_current(&marked, id.as_deref())));
    let rows = opening_cards(store, rows);
    let none = el("p", "empty")
        .attr_if("hidden", move || list.with(|list| !list.rows.is_empty()))
        .words(store, key::LIST_NONE);
    let more = el("p", "empty")
        .attr_if("hidden", move || {
            list.with(|list| list.total <= list.rows.len())
        })
        .words(store, key::LIST_MORE);
    [walk, rows, none, more]
}

/// A row is made anew when its words change, not when its card opens.
fn row_of(store: Store, lang: Lang, row: PlaceRow) -> Row {
    let sub = row.sub.iter().map(|part| &*part.text);
    let key = [lang.code(), &*row.id, &*row.name];
    let key: Vec<&str> = key.into_iter().chain(sub).chain([&*row.say]).collect();
    Row::new(key.join("\n"), move || place_row(store, &row))
}

fn current(list: &PlaceList) -> Option<Arc<str>> {
    let row = list.rows.iter().find(|row| row.current);
    row.map(|row| row.id.clone())
}
