//! Zoom, home and pan by buttons: everything a gesture does, without one.

use super::dom::{El, Local, button, el};
use super::icon::{Icon, icon};
use super::{Store, insets};
use crate::app::Msg;
use crate::app::words::{Key, key};

/// CSS pixels that one press of a pan button moves the map.
const STEP: f64 = 160.0;

/// The map's buttons; those that pan stay folded until they are asked for.
pub(super) fn controls(store: Store) -> El {
    let panning = Local::new(false);
    let control = move |class, name, picture, msg| control(store, class, name, picture, msg);
    let pad = move || {
        el("div", "pad")
            .attr("id", "pan-pad")
            .with(control(
                "up",
                key::MAP_PAN_UP,
                Icon::Up,
                Msg::PanBy(0.0, -STEP),
            ))
            .with(control(
                "left",
                key::MAP_PAN_LEFT,
                Icon::Left,
                Msg::PanBy(-STEP, 0.0),
            ))
            .with(control(
                "right",
                key::MAP_PAN_RIGHT,
                Icon::Right,
                Msg::PanBy(STEP, 0.0),
            ))
            .with(control(
                "down",
                key::MAP_PAN_DOWN,
                Icon::Down,
                Msg::PanBy(0.0, STEP),
            ))
    };
    let fold = button("control fold")
        .named(store, key::MAP_PAN)
        .say("title", store, key::MAP_PAN)
        .live("aria-expanded", move || panning.get())
        .attr("aria-controls", "pan-pad")
        .click(move || panning.set(!panning.get_untracked()))
        .with(icon(Icon::Move));
    let zoom = el("div", "pair")
        .with(control(
            "control",
            key::MAP_ZOOM_IN,
            Icon::Plus,
            Msg::ZoomBy(1.0),
        ))
        .with(control(
            "control",
            key::MAP_ZOOM_OUT,
            Icon::Minus,
            Msg::ZoomBy(-1.0),
        ));
    let controls = el("div", "controls")
        .attr("role", "group")
        .named(store, key::MAP_CONTROLS)
        .with(fold)
        .swap(move || panning.get().then(pad))
        .with(control(
            "control home",
            key::MAP_HOME,
            Icon::Home,
            Msg::GoHome,
        ))
        .with(zoom);
    insets::watch(&controls);
    controls
}

#[inline(never)]
fn control(store: Store, class: &str, name: Key, picture: Icon, msg: Msg) -> El {
    button(class)
        .named(store, name)
        .say("title", store, name)
        .click(move || store.send(msg.clone()))
        .with(icon(picture))
}
