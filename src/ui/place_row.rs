//! One place in a list: symbol, name, kind and ward.

use super::Store;
use super::dom::{El, Slice, button, el};
use super::symbol::symbol;
use super::told::part;
use crate::app::Msg;
use crate::app::show::PlaceRow;
use crate::app::words::key;
use std::sync::Arc;

/// A button named after the place, that opens its card. `current` is the place that is open, in a
/// list that says so.
pub(super) fn place_row(
    store: Store,
    row: PlaceRow,
    current: Option<Slice<Option<Arc<str>>>>,
) -> El {
    let id = row.id.clone();
    // The button is the name; the style sheet stretches it over the row.
    let mut name = button("row-name")
        .maybe("lang", row.name_lang.map(|lang| lang.code()))
        .click(move || store.send(Msg::Select(id.clone())))
        .text(&row.name);
    if let Some(current) = current {
        let is_current = move || current.with(|current| current.as_ref() == Some(&row.id));
        name = name.live("aria-current", move || is_current().then_some("true"));
    }
    let soft = row
        .soft
        .then(|| el("span", "soft").words(store, key::LIST_SOFT));
    let sub = el("span", "row-sub")
        .with_all(row.sub.iter().map(part))
        .text(" ")
        .with_all(soft);
    el("li", "row")
        .with(symbol(row.layer))
        .with(el("span", "row-text").with(name).with(sub))
}
