//! The bottom sheet of a phone: three heights, by dragging or by its button. On a desk it is not
//! there, and what it holds stands in panels of its own.

use super::card::card_panel;
use super::dom::{El, button, el};
use super::drag::Drag;
use super::heights::{Height, Heights};
use super::places::places;
use super::timeline::timeline;
use super::{Store, insets};
use crate::app::words::key;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Event, MouseEvent};
use std::rc::Rc;

/// List, time and card, in one sheet on a phone.
pub(super) fn sheet(store: Store, heights: Heights) -> El {
    let sheet = el("div", "sheet").attr("data-covers", "");
    insets::watch(&sheet);
    let drag = Rc::new(Drag::new(heights, sheet.html()));
    sheet
        .live("data-dragged", {
            let drag = Rc::clone(&drag);
            move || drag.is_dragged().then_some("")
        })
        .with(handle(store, heights, drag))
        .with(places(store, heights))
        .swap(timeline(store))
        .swap(move || heights.is_carded().then(|| card_panel(store)))
}

fn handle(store: Store, heights: Heights, drag: Rc<Drag>) -> El {
    let name = move || match heights.now() {
        Height::Full => store.words(key::SHEET_LOWER),
        _ => store.words(key::SHEET_TALLER),
    };
    let hear = move |event: Event| match event.type_().as_str() {
        "pointerdown" => drag.down(event.unchecked_ref()),
        "pointermove" => drag.moved(event.unchecked_ref()),
        "click" => {
            // A press comes as a click, from fingers and keys alike; so may the end of a drag.
            let by_key = event.unchecked_ref::<MouseEvent>().detail() == 0;
            if by_key || !drag.was_dragged() {
                heights.set(heights.now_untracked().next());
            }
        }
        _ => drag.up(),
    };
    let hear = Rc::new(hear);
    let events = [
        "pointerdown",
        "pointermove",
        "pointerup",
        "pointercancel",
        "click",
    ];
    let handle = button("handle").live("aria-label", name);
    events.into_iter().fold(handle, |handle, event| {
        let hear = Rc::clone(&hear);
        handle.on(event, move |event| hear(event))
    })
}
