//! The filters: groups of choices with how many places each would show.

use super::Store;
use super::dom::{El, Row, Slice, button, el};
use super::filter_group::filter_group;
use super::focus::focus_soon;
use super::heights::Heights;
use crate::app::words::key;
use crate::app::{Msg, show};
use crate::data::Facet;

/// Every group that has something to choose, and the way back to the places.
pub(super) fn filters(store: Store, heights: Heights) -> El {
    let groups = store.slice(show::facets);
    let facets = Slice::new(move || -> Vec<Facet> {
        groups.with(|groups| {
            let full = groups.iter().filter(|group| !group.values.is_empty());
            full.map(|group| group.facet).collect()
        })
    });
    let is_chosen = move || groups.with(|groups| groups.iter().any(|group| group.chosen > 0));
    let none = el("p", "empty")
        .attr_if("hidden", move || !facets.with(Vec::is_empty))
        .words(store, key::FILTERS_NONE);
    let clear = button("button")
        .attr_if("disabled", move || !is_chosen())
        .click(move || store.send(Msg::ClearFilters))
        .words(store, key::FILTERS_CLEAR);
    let done = button("button primary")
        .click(move || {
            store.send(Msg::Open(None));
            heights.raise();
            focus_soon("places");
        })
        .words(store, key::FILTERS_DONE);
    el("section", "filters")
        .named(store, key::FILTERS_TITLE)
        .rows(move || {
            let row =
                |facet: Facet| Row::new(facet.id(), move || filter_group(store, facet, groups));
            facets.get().into_iter().map(row).collect()
        })
        .with(none)
        .with(el("div", "filters-foot").with(clear).with(done))
}
