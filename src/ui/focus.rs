//! Where the keyboard is: to a place on the page, and back to where it was.

use super::dom::keep;
use leptos::prelude::{document, request_animation_frame};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, FocusOptions, HtmlElement};

/// The element that has the focus; none while it is on nothing in particular.
pub(super) fn focused() -> Option<HtmlElement> {
    let element = document().active_element()?;
    let element: HtmlElement = element.dyn_into().ok()?;
    (element.tag_name() != "BODY").then_some(element)
}

/// Moves the focus to the element of that id.
pub(super) fn focus_on(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        focus(&element);
    }
}

/// Moves the focus there in the next frame, when the page has become what it will be.
pub(super) fn focus_soon(id: &'static str) {
    request_animation_frame(move || focus_on(id));
}

/// Moves the focus without scrolling anything into view: the map must not jump.
pub(super) fn focus(element: &Element) {
    let Some(element) = element.dyn_ref::<HtmlElement>() else {
        return;
    };
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Gives the focus back to where it is now when the part of the page that is being made goes.
pub(super) fn return_later() {
    keep(Before(focused()));
}

/// Where the focus was.
struct Before(Option<HtmlElement>);

/// To where it was, or to the map when that is gone; in the next frame, when the page has become
/// what it will be.
impl Drop for Before {
    fn drop(&mut self) {
        let before = self.0.take();
        request_animation_frame(move || give_back(before));
    }
}

fn give_back(before: Option<HtmlElement>) {
    if focused().is_some_and(|now| now.id() != "map") {
        return;
    }
    match before.filter(|element| element.is_connected() && element.offset_parent().is_some()) {
        Some(element) => focus(&element),
        None => focus_on("map"),
    }
}
