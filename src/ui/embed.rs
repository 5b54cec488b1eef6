//! The foot of the map: the credit, and in another page's frame the way to the whole map.

use super::about::OSM;
use super::dom::{El, Local, el, link_out};
use super::{Store, insets};
use crate::app::words::key;
use leptos::prelude::window;

/// Who drew the ground; always in sight.
pub(super) fn credit(store: Store) -> El {
    let credit = el("div", "credit").with(link_out(OSM).words(store, key::ABOUT_OSM));
    insets::watch(&credit);
    credit
}

/// A link to the same view in a window of its own.
pub(super) fn full_map_link(store: Store) -> El {
    // The view moves on: the address is made when it is asked for.
    let address = Local::new(full_address());
    let renew = move |_| address.set(full_address());
    let link = link_out("")
        .live("href", move || address.get())
        .on("pointerdown", renew)
        .on("focus", renew)
        .with(el("strong", "").words(store, key::APP_TITLE))
        .with(el("span", "").words(store, key::EMBED_FULL));
    el("p", "full-map").with(link)
}

fn full_address() -> String {
    let location = window().location();
    let (query, hash) = (location.search(), location.hash());
    let query = query.unwrap_or_default();
    let kept = query.trim_start_matches('?').split('&');
    let kept: Vec<&str> = kept.filter(|part| !part.starts_with("embed=")).collect();
    format!("./?{}{}", kept.join("&"), hash.unwrap_or_default())
}
