//! Zoom, home and pan by buttons: everything a gesture does, without one.

use super::Store;
use super::icon::{Icon, icon};
use crate::app::Msg;
use crate::app::words::{Key, key};
use leptos::prelude::*;

/// CSS pixels that one press of a pan button moves the map.
const STEP: f64 = 160.0;

/// The map's buttons; those that pan stay folded until they are asked for.
#[component]
pub(super) fn Controls() -> impl IntoView {
    let store = Store::here();
    let (panning, set_panning) = signal(false);
    let button = move |class: &'static str, name: Key, picture: Icon, msg: fn() -> Msg| {
        view! {
            <button
                class=class
                type="button"
                aria-label=store.text(name)
                title=store.text(name)
                on:click=move |_| store.send(msg())
            >
                {icon(picture)}
            </button>
        }
    };
    let pad = move || {
        view! {
            <div class="pad" id="pan-pad">
                {button("up", key::MAP_PAN_UP, Icon::Up, || Msg::PanBy(0.0, -STEP))}
                {button("left", key::MAP_PAN_LEFT, Icon::Left, || Msg::PanBy(-STEP, 0.0))}
                {button("right", key::MAP_PAN_RIGHT, Icon::Right, || Msg::PanBy(STEP, 0.0))}
                {button("down", key::MAP_PAN_DOWN, Icon::Down, || Msg::PanBy(0.0, STEP))}
            </div>
        }
    };
    view! {
        <div class="controls" role="group" aria-label=store.text(key::MAP_CONTROLS)>
            {move || panning.get().then(pad)}
            <button
                class="control fold"
                type="button"
                aria-label=store.text(key::MAP_PAN)
                title=store.text(key::MAP_PAN)
                aria-expanded=move || panning.get().to_string()
                aria-controls="pan-pad"
                on:click=move |_| set_panning.update(|panning| *panning = !*panning)
            >
                {icon(Icon::Move)}
            </button>
            {button("control home", key::MAP_HOME, Icon::Home, || Msg::GoHome)}
            <div class="pair">
                {button("control", key::MAP_ZOOM_IN, Icon::Plus, || Msg::ZoomBy(1.0))}
                {button("control", key::MAP_ZOOM_OUT, Icon::Minus, || Msg::ZoomBy(-1.0))}
            </div>
        </div>
    }
}
