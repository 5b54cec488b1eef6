//! The map: the drawn ground, over it the room for online tiles, over both the figures. What is
//! painted is not this file's concern.

use super::Store;
use super::dom::{El, el, keep, once_shown};
use super::heights::Heights;
use super::told::told;
use crate::app::words::key;
use crate::app::{Msg, Panel};
use crate::browser;
use leptos::wasm_bindgen::JsCast;

/// A named region with one stop for the keyboard in it; the list of places is its equal in words.
pub(super) fn map_view(store: Store, heights: Heights) -> El {
    let hidden = |element: El| element.attr("aria-hidden", "true");
    let ground = hidden(el("canvas", "").attr("id", "ground"));
    let tiles = hidden(el("div", "tiles"));
    let figures = hidden(el("canvas", "").attr("id", "figures"));
    let surface = el("div", "surface")
        .attr("id", "map")
        .attr("tabindex", "0")
        .attr("role", "application")
        .named(store, key::MAP_LABEL)
        .say("aria-roledescription", store, key::MAP_ROLE)
        .attr("aria-describedby", "map-hint")
        .on("focus", move |_| heights.uncover_map())
        .key_down(move |event| {
            if event.key() == "?" {
                store.send(Msg::Open(Some(Panel::Keys)));
            }
        })
        .with(ground.clone())
        .with(tiles.clone())
        .with(figures.clone());
    let map = surface.html();
    once_shown(move || {
        let (ground, figures) = (ground.html(), figures.html());
        keep(browser::mount_map(
            map.clone(),
            ground.unchecked_into(),
            figures.unchecked_into(),
            tiles.html(),
        ));
    });
    let hint = el("p", "map-hint").attr("id", "map-hint");
    el("section", "map")
        .named(store, key::MAP_LABEL)
        .with(surface)
        .with(told(store))
        .with(hint.words(store, key::MAP_HINT))
}
