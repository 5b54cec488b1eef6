//! The keys of the keyboard.

use super::{Store, dialog};
use crate::app::words::{Key, key};
use leptos::prelude::*;

/// What is pressed, in the letters on the keys, and what it does. An empty key stands for the arrows.
const KEYS: [(&str, bool, Key); 6] = [
    ("", true, key::KEYS_MOVE),
    ("Shift + ", true, key::KEYS_NUDGE),
    ("+  −", false, key::KEYS_ZOOM),
    ("Home", false, key::KEYS_HOME),
    ("Esc", false, key::KEYS_ESCAPE),
    ("Shift + ?", false, key::KEYS_HELP),
];

/// A table of keys.
pub(super) fn keys(store: Store) -> AnyView {
    let row = |(letters, arrows, does): (&'static str, bool, Key)| {
        let arrows = arrows.then(|| store.text(key::KEYS_ARROWS));
        view! {
            <div>
                <dt><kbd>{letters}{arrows}</kbd></dt>
                <dd>{store.text(does)}</dd>
            </div>
        }
    };
    let body = view! {
        <p>{store.text(key::KEYS_WHERE)}</p>
        <dl class="facts keys">{KEYS.map(row).collect_view()}</dl>
    };
    dialog::panel(store, "keys", key::KEYS_TITLE, body.into_any())
}
