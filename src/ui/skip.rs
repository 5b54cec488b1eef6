//! The first stops of the keyboard: past the search to the list, or to the map.

use super::Store;
use super::dom::{El, el};
use super::focus::focus_soon;
use super::heights::Heights;
use crate::app::words::{Key, key};

const LIST: &str = "places";

/// Two links, seen only while they have the focus.
pub(super) fn skip(store: Store, heights: Heights) -> [El; 2] {
    let link = |address, target, words: Key| {
        let go = move |event: leptos::web_sys::Event| {
            // The address holds the view of the map, not a place on the page.
            event.prevent_default();
            if target == LIST {
                heights.raise();
            }
            focus_soon(target);
        };
        let link = el("a", "skip").attr("href", address);
        link.words(store, words).on("click", go)
    };
    [
        link("#places", LIST, key::SKIP_LIST),
        link("#map", "map", key::SKIP_MAP),
    ]
}
