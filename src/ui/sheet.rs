//! The bottom sheet of a phone: three heights, by dragging or by its button. On a desk it is not
//! there, and what it holds stands in panels of its own.

use super::card::CardPanel;
use super::drag::Drag;
use super::heights::{Height, Heights};
use super::places::Places;
use super::timeline::Timeline;
use super::{Store, insets};
use crate::app::words::key;
use leptos::ev::MouseEvent;
use leptos::html;
use leptos::prelude::*;

/// List, time and card, in one sheet on a phone.
#[component]
pub(super) fn Sheet(heights: Heights) -> impl IntoView {
    let store = Store::here();
    let node = NodeRef::<html::Div>::new();
    insets::watch(node);
    let handle = Drag::new(heights, node);
    // A press comes as a click, from fingers and keys alike; so may the end of a drag.
    let click = move |event: MouseEvent| {
        let by_key = event.detail() == 0;
        if by_key || !handle.was_dragged() {
            heights.set(heights.now().next());
        }
    };
    let name = move || match heights.now() {
        Height::Full => store.text(key::SHEET_LOWER)(),
        _ => store.text(key::SHEET_TALLER)(),
    };
    view! {
        <div
            class="sheet"
            data-covers=""
            data-dragged=move || handle.is_dragged().then_some("")
            node_ref=node
        >
            <button
                class="handle"
                type="button"
                aria-label=name
                on:pointerdown=move |event| handle.down(&event)
                on:pointermove=move |event| handle.moved(&event)
                on:pointerup=move |_| handle.up()
                on:pointercancel=move |_| handle.up()
                on:click=click
            ></button>
            <Places heights />
            <Timeline />
            {move || heights.is_carded().then(|| view! { <CardPanel /> })}
        </div>
    }
}
