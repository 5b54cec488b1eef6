//! The credit at the foot of the map; and in another page's frame, over it, the way to the whole map and to the
//! beginning of the walk.

use super::about::OSM;
use super::dom::{El, Local, button, el, link_out};
use super::{Store, focus, insets};
use crate::app::Msg;
use crate::app::show::{self, Begin};
use crate::app::words::key;
use leptos::prelude::window;

/// Who drew the ground; always in sight.
pub(super) fn credit(store: Store) -> El {
    let credit = el("div", "credit").with(link_out(OSM).words(store, key::ABOUT_OSM));
    insets::watch(&credit);
    credit
}

/// What lies over the map's top: the way to the whole map, and the walk that is on it.
pub(super) fn frame_head(store: Store) -> El {
    let walk = store.slice(show::begin);
    el("div", "frame-head").with(full_map_link(store)).with(
        el("p", "").swap(move || walk.with(|walk| walk.as_ref().map(|walk| begin(store, walk)))),
    )
}

/// The walk by its name; leads to its first stop.
fn begin(store: Store, walk: &Begin) -> El {
    let id = walk.place.clone();
    let press = move || {
        store.send(Msg::Select(id.clone()));
        focus::focus_soon("card-title");
    };
    let name = el("strong", "").maybe("lang", walk.name_lang.map(|lang| lang.code()));
    button("plate")
        .click(press)
        .with(name.text(&walk.name))
        .with(el("span", "").text(&walk.first))
}

/// A link to the same view in a window of its own.
fn full_map_link(store: Store) -> El {
    // The view moves on: the address is made when it is asked for.
    let address = Local::new(full_address());
    let renew = move |_| address.set(full_address());
    let link = link_out("")
        .attr("class", "plate")
        .live("href", move || address.get())
        .on("pointerdown", renew)
        .on("focus", renew)
        .with(el("strong", "").words(store, key::APP_TITLE))
        .with(el("span", "").words(store, key::EMBED_FULL));
    el("p", "").with(link)
}

fn full_address() -> String {
    let location = window().location();
    let (query, hash) = (location.search(), location.hash());
    let query = query.unwrap_or_default();
    let kept = query.trim_start_matches('?').split('&');
    let kept: Vec<&str> = kept.filter(|part| !part.starts_with("embed=")).collect();
    format!("./?{}{}", kept.join("&"), hash.unwrap_or_default())
}
