//! One place in a list: symbol, name, kind and ward.

use super::Store;
use super::dom::{El, button, el};
use super::symbol::symbol;
use super::told::part;
use crate::app::Msg;
use crate::app::show::PlaceRow;
use crate::app::words::key;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event};

/// Says which place a row's button is for.
const ID: &str = "data-id";
const CURRENT: &str = "aria-current";

/// A button named after the place. It does nothing by itself: a list of many rows is heard as one, by
/// [`opening_cards`].
pub(super) fn place_row(store: Store, row: &PlaceRow) -> El {
    // The button is the name; the style sheet stretches it over the row.
    let name = button("row-name")
        .attr(ID, &row.id)
        .maybe("lang", row.name_lang.map(|lang| lang.code()))
        .maybe(CURRENT, row.current.then_some("true"))
        .text(&row.name);
    let soft = key::LIST_SOFT.text(store.lang());
    let soft = row.soft.then(|| el("span", "soft").text(soft));
    let sub = el("span", "row-sub")
        .with_all(row.sub.iter().map(part))
        .text(" ")
        .with_all(soft);
    let say = (!row.say.is_empty()).then(|| el("span", "say").text(&row.say));
    let text = el("span", "row-text").with(name).with(sub).with_all(say);
    el("li", "row").with(symbol(row.layer)).with(text)
}

/// A list whose rows open the cards of their places.
pub(super) fn opening_cards(store: Store, rows: El) -> El {
    rows.on("click", move |event| {
        if let Some(id) = place_of(&event) {
            store.send(Msg::Select(id.into()));
        }
    })
}

fn place_of(event: &Event) -> Option<String> {
    let hit: Element = event.target()?.dyn_into().ok()?;
    hit.closest("button").ok()??.get_attribute(ID)
}

/// Marks the row of the place that is open, and no other.
pub(super) fn mark_current(rows: &El, id: Option<&str>) {
    let Ok(buttons) = rows.node().query_selector_all("button") else {
        return;
    };
    for number in 0..buttons.length() {
        let Some(Ok(button)) = buttons.get(number).map(JsCast::dyn_into::<Element>) else {
            continue;
        };
        let _ = match button.get_attribute(ID).as_deref() == id {
            true => button.set_attribute(CURRENT, "true"),
            false => button.remove_attribute(CURRENT),
        };
    }
}
