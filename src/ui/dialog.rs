//! A dialog over the page: the browser keeps the focus in it, Escape closes it.

use super::icon::{Icon, icon};
use super::{Store, focus};
use crate::app::Msg;
use crate::app::words::{Key, key};
use leptos::html;
use leptos::prelude::*;
use leptos::web_sys::{HtmlElement, MouseEvent};

/// A dialog with a title and a way out, which sends `closed`.
pub(super) fn dialog(
    store: Store,
    id: &'static str,
    title: AnyView,
    closed: Msg,
    body: AnyView,
) -> AnyView {
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        if let Some(dialog) = node.get().filter(|dialog| !dialog.open()) {
            let _ = dialog.show_modal();
        }
    });
    let before = StoredValue::new_local(focus::focused());
    on_cleanup(move || focus::give_back(before.try_get_value().flatten()));
    let close = move || {
        if let Some(dialog) = node.get_untracked() {
            dialog.close();
        }
    };
    // Only a press beside the dialog has the dialog itself as its target.
    let press = move |event: MouseEvent| {
        if event_target::<HtmlElement>(&event).tag_name() == "DIALOG" {
            close();
        }
    };
    let heading = move || format!("{id}-title");
    view! {
        <dialog
            class="dialog"
            id=id
            node_ref=node
            aria-labelledby=heading()
            on:close=move |_| store.send(closed.clone())
            on:click=press
        >
            <div class="dialog-inside">
                <header class="dialog-head">
                    <h2 id=heading()>{title}</h2>
                    <button
                        class="tool"
                        type="button"
                        aria-label=store.text(key::APP_CLOSE)
                        on:click=move |_| close()
                    >
                        {icon(Icon::Close)}
                    </button>
                </header>
                <div class="dialog-body">{body}</div>
            </div>
        </dialog>
    }
    .into_any()
}

/// A dialog of a panel, with words as its title.
pub(super) fn panel(store: Store, id: &'static str, title: Key, body: AnyView) -> AnyView {
    dialog(
        store,
        id,
        store.text(title).into_any(),
        Msg::Open(None),
        body,
    )
}
