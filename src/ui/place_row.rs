//! One place in a list: symbol, name, kind and ward.

use super::Store;
use super::symbol::symbol;
use crate::app::Msg;
use crate::app::show::PlaceRow;
use crate::app::words::key;
use leptos::prelude::*;
use std::sync::Arc;

/// A button named after the place, that opens its card.
pub(super) fn place_row(
    store: Store,
    row: PlaceRow,
    is_current: impl Fn(&Arc<str>) -> bool + Send + 'static,
) -> AnyView {
    let PlaceRow {
        id,
        name,
        name_lang,
        sub,
        layer,
        soft,
        ..
    } = row;
    let mine = id.clone();
    let soft = soft.then(|| view! { <span class="soft">{store.text(key::LIST_SOFT)}</span> });
    view! {
        <li class="row">
            {symbol(layer)}
            <span class="row-text">
                // The button is the name; the style sheet stretches it over the row.
                <button
                    class="row-name"
                    type="button"
                    lang=name_lang.map(|lang| lang.code())
                    aria-current=move || is_current(&mine).then_some("true")
                    on:click=move |_| store.send(Msg::Select(id.clone()))
                >
                    {name.to_string()}
                </button>
                <span class="row-sub">{sub} " " {soft}</span>
            </span>
        </li>
    }
    .into_any()
}
