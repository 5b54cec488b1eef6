//! A row of choices of which one holds.

use super::Store;
use super::dom::{El, el};
use crate::app::Msg;
use crate::app::words::Key;

/// A titled row of choices.
pub(super) fn segments(store: Store, title: Key, choices: impl IntoIterator<Item = El>) -> El {
    let row = el("div", "segments").with_all(choices);
    el("fieldset", "")
        .with(el("legend", "").words(store, title))
        .with(row)
}

/// One choice of a group; `words` are what it is called.
pub(super) fn segment(
    store: Store,
    group: &'static str,
    is_chosen: impl Fn() -> bool + 'static,
    msg: Msg,
    words: El,
) -> El {
    let input = el("input", "")
        .attr("type", "radio")
        .attr("name", group)
        .checked(is_chosen)
        .changed(move |_| store.send(msg.clone()));
    el("label", "").with(input).with(words)
}
