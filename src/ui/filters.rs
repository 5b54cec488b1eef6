//! The filters: groups of choices with how many places each would show.

use super::Store;
use super::filter_group::FilterGroup;
use crate::app::words::key;
use crate::app::{Msg, show};
use leptos::prelude::*;

/// Every group that has something to choose, and the way back to the places.
#[component]
pub(super) fn Filters() -> impl IntoView {
    let store = Store::here();
    let groups = store.slice(show::facets);
    let facets = Memo::new(move |_| {
        groups.with(|groups| {
            let full = groups.iter().filter(|group| !group.values.is_empty());
            full.map(|group| group.facet).collect::<Vec<_>>()
        })
    });
    let is_chosen = move || groups.with(|groups| groups.iter().any(|group| group.chosen > 0));
    view! {
        <section class="filters" aria-label=store.text(key::FILTERS_TITLE)>
            <For each=move || facets.get() key=|facet| *facet let(facet)>
                <FilterGroup facet groups />
            </For>
            <p class="empty" hidden=move || !facets.with(Vec::is_empty)>
                {store.text(key::FILTERS_NONE)}
            </p>
            <div class="filters-foot">
                <button
                    class="button"
                    type="button"
                    disabled=move || !is_chosen()
                    on:click=move |_| store.send(Msg::ClearFilters)
                >
                    {store.text(key::FILTERS_CLEAR)}
                </button>
                <button
                    class="button primary"
                    type="button"
                    on:click=move |_| store.send(Msg::Open(None))
                >
                    {store.text(key::FILTERS_DONE)}
                </button>
            </div>
        </section>
    }
}
