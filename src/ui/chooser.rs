//! Several places under one finger: which one is meant?

use super::Store;
use super::dialog::dialog;
use super::dom::{El, el};
use super::place_row::{opening_cards, place_row};
use crate::app::Msg;
use crate::app::show::{self, Chooser};
use crate::app::words::key;

/// A dialog with the places, when there is a question.
pub(super) fn chooser(store: Store) -> impl Fn() -> Option<El> + 'static {
    let chooser = store.slice(show::chooser);
    let ask = move |Chooser { title, rows }: Chooser| {
        let rows = el("ul", "rows")
            .named(store, key::LIST_PLACES)
            .with_all(rows.iter().map(|row| place_row(store, row)));
        let rows = opening_cards(store, rows);
        let heading = el("h2", "").text(&title);
        dialog(store, "chooser", heading, Msg::CloseChooser, [rows])
    };
    move || chooser.get().map(ask)
}
