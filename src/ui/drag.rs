//! Dragging the phone's sheet by its handle: it follows the finger, and settles at a height.

use super::dom::Local;
use super::heights::{Height, Heights};
use crate::geo::decimal;
use leptos::prelude::{document, event_target, window};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{HtmlElement, PointerEvent};
use std::cell::Cell;

/// CSS pixels that a finger may stray in a press.
const STRAY: f64 = 6.0;

/// Where a drag began, and whether it is more than a press.
#[derive(Clone, Copy, PartialEq)]
struct Grip {
    from_y: f64,
    from_height: f64,
    strayed: bool,
}

/// The handle of the sheet.
pub(super) struct Drag {
    heights: Heights,
    sheet: HtmlElement,
    grip: Local<Option<Grip>>,
    strayed_last: Cell<bool>,
}

impl Drag {
    pub(super) fn new(heights: Heights, sheet: HtmlElement) -> Self {
        Self {
            heights,
            sheet,
            grip: Local::new(None),
            strayed_last: Cell::new(false),
        }
    }

    /// Whether the sheet follows a finger now.
    pub(super) fn is_dragged(&self) -> bool {
        self.grip.get().is_some_and(|grip| grip.strayed)
    }

    /// Whether the last press was a drag.
    pub(super) fn was_dragged(&self) -> bool {
        self.strayed_last.get()
    }

    pub(super) fn down(&self, event: &PointerEvent) {
        let handle = event_target::<HtmlElement>(event);
        let _ = handle.set_pointer_capture(event.pointer_id());
        self.strayed_last.set(false);
        self.grip.set(Some(Grip {
            from_y: f64::from(event.client_y()),
            from_height: self.height(),
            strayed: false,
        }));
    }

    pub(super) fn moved(&self, event: &PointerEvent) {
        let Some(grip) = self.grip.get_untracked() else {
            return;
        };
        let up = grip.from_y - f64::from(event.client_y());
        if grip.strayed || up.abs() > STRAY {
            let strayed = true;
            self.grip.set(Some(Grip { strayed, ..grip }));
            follow(Some(grip.from_height + up));
        }
    }

    pub(super) fn up(&self) {
        let strayed = self.grip.get_untracked().is_some_and(|grip| grip.strayed);
        if strayed {
            let share = self.height() / screen_height();
            self.heights.set(Height::nearest(share));
            follow(None);
        }
        self.strayed_last.set(strayed);
        self.grip.set(None);
    }

    fn height(&self) -> f64 {
        f64::from(self.sheet.offset_height())
    }
}

fn screen_height() -> f64 {
    let height = window().inner_height().ok();
    height.and_then(|height| height.as_f64()).unwrap_or(800.0)
}

/// Sets the height under the finger; without one the style sheet has the say again.
fn follow(height: Option<f64>) {
    let root = document().document_element();
    let root = root.and_then(|root| root.dyn_into::<HtmlElement>().ok());
    let Some(style) = root.map(|root| root.style()) else {
        return;
    };
    let _ = match height {
        Some(height) => style.set_property("--drag", &(decimal(height, 0) + "px")),
        None => style.remove_property("--drag").map(|_| ()),
    };
}
