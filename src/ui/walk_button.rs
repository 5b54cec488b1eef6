//! The button that opens the walks, or ends the one that is on the map.

use super::Store;
use super::dom::{El, button};
use crate::app::words::key;
use crate::app::{Msg, Panel};

/// Opens the walks while none is on the map; ends the one that is.
pub(super) fn walk_button(store: Store) -> El {
    let walking = store.slice(|state| state.shown_itinerary().is_some());
    let words = move || {
        store.words(match walking.get() {
            true => key::WALKS_END,
            false => key::WALKS_TITLE,
        })
    };
    let press = move || {
        store.send(match walking.get_untracked() {
            true => Msg::Follow(None),
            false => Msg::Open(Some(Panel::Walks)),
        });
    };
    button("chip walk-button")
        .live("aria-haspopup", move || {
            (!walking.get()).then_some("dialog")
        })
        .click(press)
        .live_text(words)
}
