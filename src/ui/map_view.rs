//! The map: the drawn ground, over it the room for online tiles, over both the figures. What is painted is not this file's concern.

use super::Store;
use crate::app::words::key;
use crate::app::{Msg, Panel};
use crate::browser;
use leptos::ev::KeyboardEvent;
use leptos::html::{Canvas, Div};
use leptos::prelude::*;

/// A named region with one stop for the keyboard in it; the list of places is its equal in words.
#[component]
pub(super) fn MapView() -> impl IntoView {
    let store = Store::here();
    let surface = NodeRef::<Div>::new();
    let tiles = NodeRef::<Div>::new();
    let ground = NodeRef::<Canvas>::new();
    let figures = NodeRef::<Canvas>::new();
    let handle = StoredValue::new_local(None);
    Effect::new(move |_| {
        let (surface, tiles) = (surface.get(), tiles.get());
        let (ground, figures) = (ground.get(), figures.get());
        if let (Some(surface), Some(ground), Some(figures), Some(tiles)) =
            (surface, ground, figures, tiles)
        {
            handle.set_value(browser::mount_map(
                surface.into(),
                ground,
                figures,
                tiles.into(),
            ));
        }
    });
    let help = move |event: KeyboardEvent| {
        if event.key() == "?" {
            store.send(Msg::Open(Some(Panel::Keys)));
        }
    };
    view! {
        <section class="map" aria-label=store.text(key::MAP_LABEL)>
            <div
                id="map"
                class="surface"
                node_ref=surface
                tabindex="0"
                role="application"
                aria-label=store.text(key::MAP_LABEL)
                aria-roledescription=store.text(key::MAP_ROLE)
                aria-describedby="map-hint"
                on:keydown=help
            >
                <canvas id="ground" node_ref=ground aria-hidden="true"></canvas>
                <div class="tiles" node_ref=tiles aria-hidden="true"></div>
                <canvas id="figures" node_ref=figures aria-hidden="true"></canvas>
            </div>
            <p id="map-hint" class="map-hint">{store.text(key::MAP_HINT)}</p>
        </section>
    }
}
