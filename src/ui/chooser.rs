//! Several places under one finger: which one is meant?

use super::Store;
use super::dialog::dialog;
use super::place_row::place_row;
use crate::app::Msg;
use crate::app::show::{self, Chooser};
use crate::app::words::key;
use leptos::prelude::*;

/// A dialog with the places, when there is a question.
#[component]
pub(super) fn ChooserDialog() -> impl IntoView {
    let store = Store::here();
    let chooser = store.slice(show::chooser);
    let ask = move |Chooser { title, rows }: Chooser| {
        let rows = rows
            .into_iter()
            .map(|row| place_row(store, row, |_| false))
            .collect_view();
        let body = view! { <ul class="rows" aria-label=store.text(key::LIST_PLACES)>{rows}</ul> };
        dialog(
            store,
            "chooser",
            title.into_any(),
            Msg::CloseChooser,
            body.into_any(),
        )
    };
    move || chooser.get().map(ask)
}
