//! A row of choices of which one holds.

use super::Store;
use crate::app::Msg;
use crate::app::words::Key;
use crate::data::Lang;
use leptos::prelude::*;

/// A titled row of choices.
pub(super) fn segments(store: Store, title: Key, choices: AnyView) -> AnyView {
    view! {
        <fieldset>
            <legend>{store.text(title)}</legend>
            <div class="segments">{choices}</div>
        </fieldset>
    }
    .into_any()
}

/// One choice of a group.
pub(super) fn segment(
    store: Store,
    group: &'static str,
    is_chosen: impl Fn() -> bool + Send + Sync + 'static,
    msg: Msg,
    words: AnyView,
    lang: Option<Lang>,
) -> AnyView {
    view! {
        <label>
            <input
                type="radio"
                name=group
                prop:checked=is_chosen
                on:change=move |_| store.send(msg.clone())
            />
            <span lang=lang.map(|lang| lang.code())>{words}</span>
        </label>
    }
    .into_any()
}
