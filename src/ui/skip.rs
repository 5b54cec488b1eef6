//! The first stops of the keyboard: past the search to the list, or to the map.

use super::Store;
use crate::app::words::key;
use leptos::prelude::*;

/// Two links, seen only while they have the focus.
#[component]
pub(super) fn Skip() -> impl IntoView {
    let store = Store::here();
    let link = move |target: &'static str, key| {
        let go = move |event: leptos::ev::MouseEvent| {
            // The address holds the view of the map, not a place on the page.
            event.prevent_default();
            super::focus::focus_on(target);
        };
        view! { <a class="skip" href=format!("#{target}") on:click=go>{store.text(key)}</a> }
    };
    view! {
        {link("places", key::SKIP_LIST)}
        {link("map", key::SKIP_MAP)}
    }
}
