//! The bottom sheet of a phone: three heights, by dragging or by its button. On a desk it is not
//! there, and what it holds stands in panels of its own.

use super::card::CardPanel;
use super::heights::{Height, Heights};
use super::places::Places;
use super::timeline::Timeline;
use super::{Store, insets};
use crate::app::words::key;
use leptos::ev::PointerEvent;
use leptos::html;
use leptos::prelude::*;
use leptos::web_sys::HtmlElement;

/// CSS pixels that a finger may stray in a press.
const STRAY: f64 = 6.0;

/// A drag under way.
#[derive(Clone, Copy)]
struct Drag {
    from_y: f64,
    from_height: f64,
    moved: bool,
}

/// List, time and card, in one sheet on a phone.
#[component]
pub(super) fn Sheet(heights: Heights) -> impl IntoView {
    let store = Store::here();
    let node = NodeRef::<html::Div>::new();
    insets::watch(node);
    let (drag, set_drag) = signal(None::<Drag>);
    let height = move || {
        node.get_untracked()
            .map_or(0.0, |sheet| f64::from(sheet.offset_height()))
    };
    let down = move |event: PointerEvent| {
        let handle = event_target::<HtmlElement>(&event);
        let _ = handle.set_pointer_capture(event.pointer_id());
        set_drag.set(Some(Drag {
            from_y: f64::from(event.client_y()),
            from_height: height(),
            moved: false,
        }));
    };
    let moved = move |event: PointerEvent| {
        let Some(now) = drag.get_untracked() else {
            return;
        };
        let up = now.from_y - f64::from(event.client_y());
        if now.moved || up.abs() > STRAY {
            set_drag.set(Some(Drag { moved: true, ..now }));
            set_height(Some(now.from_height + up));
        }
    };
    let end = move |_| {
        if drag.get_untracked().is_some_and(|drag| drag.moved) {
            heights.set(Height::nearest(height() / screen_height()));
            set_height(None);
        }
    };
    // A press comes as a click, from fingers and keys alike; the end of a drag does, too.
    let click = move |_| {
        if !drag.get_untracked().is_some_and(|drag| drag.moved) {
            heights.set(heights.now().next());
        }
        set_drag.set(None);
    };
    let name = move || match heights.now() {
        Height::Full => store.text(key::SHEET_LOWER)(),
        _ => store.text(key::SHEET_TALLER)(),
    };
    view! {
        <div
            class="sheet"
            data-covers=""
            data-dragged=move || drag.get().is_some_and(|drag| drag.moved).then_some("")
            node_ref=node
        >
            <button
                class="handle"
                type="button"
                aria-label=name
                on:pointerdown=down
                on:pointermove=moved
                on:pointerup=end
                on:pointercancel=end
                on:click=click
            ></button>
            <Places heights />
            <Timeline />
            {move || heights.is_carded().then(|| view! { <CardPanel /> })}
        </div>
    }
}

fn screen_height() -> f64 {
    let height = window()
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64());
    height.unwrap_or(800.0)
}

/// Follows the finger; the style sheet has the heights again when it lets go.
fn set_height(height: Option<f64>) {
    let root = document().document_element();
    let Some(root) =
        root.and_then(|root| leptos::wasm_bindgen::JsCast::dyn_into::<HtmlElement>(root).ok())
    else {
        return;
    };
    let _ = match height {
        Some(height) => root
            .style()
            .set_property("--drag", &format!("{height:.0}px")),
        None => root.style().remove_property("--drag").map(|_| ()),
    };
}
