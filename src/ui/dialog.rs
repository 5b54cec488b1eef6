//! A dialog over the page: the browser keeps the focus in it, Escape closes it.

use super::dom::{El, button, el, once_shown};
use super::icon::{Icon, icon};
use super::{Store, focus};
use crate::app::Msg;
use crate::app::words::{Key, key};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlDialogElement};

/// A dialog with a heading and a way out, which sends `closed`.
pub(super) fn dialog(
    store: Store,
    id: &str,
    heading: El,
    closed: Msg,
    body: impl IntoIterator<Item = El>,
) -> El {
    let title = format!("{id}-title");
    let dialog = el("dialog", "dialog")
        .attr("id", id)
        .attr("aria-labelledby", &title);
    focus::return_later();
    let element: HtmlDialogElement = dialog.html().unchecked_into();
    let shown = element.clone();
    once_shown(move || {
        let _ = shown.show_modal();
    });
    let pressed = element.clone();
    let close = button("tool")
        .named(store, key::APP_CLOSE)
        .click(move || element.close())
        .with(icon(Icon::Close));
    let head = el("header", "dialog-head")
        .with(heading.attr("id", &title))
        .with(close);
    let inside = el("div", "dialog-inside")
        .with(head)
        .with(el("div", "dialog-body").with_all(body));
    dialog
        .on("close", move |_| store.send(closed.clone()))
        // Only a press beside the dialog has the dialog itself as its target.
        .on("click", move |event| {
            let target = event.target().map(JsCast::unchecked_into::<Element>);
            if target.is_some_and(|target| target.tag_name() == "DIALOG") {
                pressed.close();
            }
        })
        .with(inside)
}

/// A dialog of a panel, with words as its title.
pub(super) fn panel<const N: usize>(store: Store, id: &str, title: Key, body: [El; N]) -> El {
    let heading = el("h2", "").words(store, title);
    dialog(store, id, heading, Msg::Open(None), body)
}
