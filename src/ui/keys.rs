//! The keys of the keyboard.

use super::dom::{El, el};
use super::{Store, dialog};
use crate::app::words::{Key, key};

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
pub(super) fn keys(store: Store) -> El {
    let row = |(letters, arrows, does)| {
        let keys = el("kbd", "").text(letters);
        let keys = match arrows {
            true => keys.words(store, key::KEYS_ARROWS),
            false => keys,
        };
        el("div", "")
            .with(el("dt", "").with(keys))
            .with(el("dd", "").words(store, does))
    };
    let body = [
        el("p", "").words(store, key::KEYS_WHERE),
        el("dl", "facts keys").with_all(KEYS.map(row)),
    ];
    dialog::panel(store, "keys", key::KEYS_TITLE, body)
}
