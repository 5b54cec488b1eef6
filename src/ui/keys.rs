//! The keys of the keyboard.

use super::dom::{El, el};
use super::{Store, dialog};
use crate::app::words::{Key, key};

/// What is pressed, in the letters on the keys, one key or chord after the other, and what it does. A
/// chord that ends in an arrow stands for all four arrows.
const KEYS: [(&[&str], Key); 10] = [
    (&["→"], key::KEYS_MOVE),
    (&["Shift + →"], key::KEYS_NUDGE),
    (&["+", "−"], key::KEYS_ZOOM),
    (&["N", "Page Down"], key::KEYS_NEXT),
    (&["P", "Page Up"], key::KEYS_PREVIOUS),
    (&["Enter"], key::KEYS_ENTER),
    (&["I"], key::KEYS_HERE),
    (&["Home"], key::KEYS_HOME),
    (&["Esc"], key::KEYS_ESCAPE),
    (&["Shift + ?"], key::KEYS_HELP),
];

/// A table of keys.
pub(super) fn keys(store: Store) -> El {
    let row = |(keys, does): (&'static [&'static str], Key)| {
        let keys = keys.iter().map(|letters| pressed(store, letters));
        el("div", "")
            .with(el("dt", "").with_all(keys))
            .with(el("dd", "").words(store, does))
    };
    let body = [
        el("p", "").words(store, key::KEYS_WHERE),
        el("dl", "facts keys").with_all(KEYS.map(row)),
    ];
    dialog::panel(store, "keys", key::KEYS_TITLE, body)
}

/// The arrows are called by their name: four signs would say less when they are read aloud.
fn pressed(store: Store, letters: &'static str) -> El {
    match letters.strip_suffix('→') {
        Some(before) => el("kbd", "").text(before).words(store, key::KEYS_ARROWS),
        None => el("kbd", "").text(letters),
    }
}
