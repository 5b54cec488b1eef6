//! The button that opens the filters and says how many are chosen.

use super::Store;
use super::dom::{El, button, el};
use super::icon::{Icon, icon};
use crate::app::words::key;
use crate::app::{Msg, Panel, State};

/// Opens and closes the filters.
pub(super) fn filter_button(store: Store) -> El {
    let filtering = store.slice(|state| state.panel == Some(Panel::Filters));
    let chosen = store.slice(how_many_chosen);
    let toggle = move || {
        let open = !filtering.get_untracked();
        store.send(Msg::Open(open.then_some(Panel::Filters)));
    };
    let count = el("small", "")
        .attr_if("hidden", move || chosen.get() == 0)
        .live_text(move || chosen.get().to_string());
    button("chip filter-button")
        .live("aria-expanded", move || filtering.get())
        .click(toggle)
        .with(icon(Icon::Filter))
        .with(el("span", "").words(store, key::FILTERS_OPEN))
        .with(count)
}

fn how_many_chosen(state: &State) -> usize {
    let chosen = state.filters.chosen.values();
    chosen.map(|values| values.len()).sum()
}
