//! The button that opens the filters and says how many are chosen.

use super::Store;
use super::icon::{Icon, icon};
use crate::app::words::key;
use crate::app::{Msg, Panel};
use leptos::prelude::*;

/// Opens and closes the filters.
#[component]
pub(super) fn FilterButton() -> impl IntoView {
    let store = Store::here();
    let filtering = store.slice(|state| state.panel == Some(Panel::Filters));
    let chosen = store.slice(|state| {
        state
            .filters
            .chosen
            .values()
            .map(|values| values.len())
            .sum::<usize>()
    });
    let toggle = move |_| {
        store.send(Msg::Open(
            (!filtering.get_untracked()).then_some(Panel::Filters),
        ));
    };
    view! {
        <button
            class="chip filter-button"
            type="button"
            aria-expanded=move || filtering.get().to_string()
            on:click=toggle
        >
            {icon(Icon::Filter)}
            <span>{store.text(key::FILTERS_OPEN)}</span>
            <small hidden=move || chosen.get() == 0>{move || chosen.get()}</small>
        </button>
    }
}
