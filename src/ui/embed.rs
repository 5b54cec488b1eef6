//! The foot of the map: the credit, and in another page's frame the way to the whole map.

use super::Store;
use super::about::OSM;
use crate::app::words::key;
use leptos::prelude::*;

/// Who drew the ground; always in sight.
#[component]
pub(super) fn Credit() -> impl IntoView {
    let store = Store::here();
    view! {
        <p class="credit">
            <a href=OSM target="_blank" rel="noopener">{store.text(key::ABOUT_OSM)}</a>
        </p>
    }
}

/// A link to the same view in a window of its own.
#[component]
pub(super) fn FullMapLink() -> impl IntoView {
    let store = Store::here();
    // The view moves on: the address is made when it is asked for.
    let (address, set_address) = signal(full_address());
    let renew = move || set_address.set(full_address());
    view! {
        <p class="full-map">
            <a
                href=move || address.get()
                target="_blank"
                rel="noopener"
                on:pointerdown=move |_| renew()
                on:focus=move |_| renew()
            >
                <strong>{store.text(key::APP_TITLE)}</strong>
                <span>{store.text(key::EMBED_FULL)}</span>
            </a>
        </p>
    }
}

fn full_address() -> String {
    let location = window().location();
    let (query, hash) = (location.search(), location.hash());
    let query = query.unwrap_or_default();
    let kept = query.trim_start_matches('?').split('&');
    let kept: Vec<&str> = kept.filter(|part| !part.starts_with("embed=")).collect();
    format!("./?{}{}", kept.join("&"), hash.unwrap_or_default())
}
