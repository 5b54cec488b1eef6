//! The places in view as a list: the map in words.

use super::Store;
use super::filter_button::FilterButton;
use super::filters::Filters;
use super::heights::Heights;
use super::insets;
use super::place_row::place_row;
use crate::app::Panel;
use crate::app::show::{self, PlaceList};
use crate::app::words::key;
use leptos::html;
use leptos::prelude::*;
use std::sync::Arc;

/// The heading with the count, the filters when they are open, else the places.
#[component]
pub(super) fn Places(heights: Heights) -> impl IntoView {
    let store = Store::here();
    let list = store.slice(show::places);
    let filtering = store.slice(|state| state.panel == Some(Panel::Filters));
    let node = NodeRef::<html::Section>::new();
    insets::watch(node);
    view! {
        <section class="places" data-covers="" node_ref=node aria-labelledby="places-title">
            <div class="places-head">
                <h2 id="places-title">{move || list.with(|list| list.heading.clone())}</h2>
                <FilterButton />
            </div>
            <div class="places-body" on:focusin=move |_| heights.raise()>
                <div hidden=move || filtering.get()>{rows(store, list)}</div>
                {move || filtering.get().then(|| view! { <Filters /> })}
            </div>
        </section>
    }
}

fn rows(store: Store, list: Memo<PlaceList>) -> AnyView {
    let current = Memo::new(move |_| {
        list.with(|list| {
            list.rows
                .iter()
                .find(|row| row.current)
                .map(|row| row.id.clone())
        })
    });
    let current = Selector::new(move || current.get());
    let row = move |row: show::PlaceRow| {
        let current = current.clone();
        place_row(store, row, move |id: &Arc<str>| {
            current.selected(&Some(id.clone()))
        })
    };
    view! {
        <ul id="places" class="rows" tabindex="-1" aria-label=store.text(key::LIST_PLACES)>
            <For
                each=move || list.with(|list| list.rows.clone())
                // A row is made anew when its words change, not when its card opens.
                key=|row| (row.id.clone(), row.name.clone(), row.sub.clone())
                children=row
            />
        </ul>
        <p class="empty" hidden=move || list.with(|list| !list.rows.is_empty())>
            {store.text(key::LIST_NONE)}
        </p>
        <p class="empty" hidden=move || list.with(|list| list.total <= list.rows.len())>
            {store.text(key::LIST_MORE)}
        </p>
    }
    .into_any()
}
