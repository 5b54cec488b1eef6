//! The one voice of the page: how many places are shown.

use super::Store;
use super::dom::{El, el};
use crate::app::show;

/// Read aloud when it changes; not seen, because the list says it too.
pub(super) fn status(store: Store) -> El {
    let status = store.slice(show::status);
    el("p", "unseen")
        .attr("role", "status")
        .attr("aria-live", "polite")
        .attr("aria-atomic", "true")
        .live_text(move || status.get())
}
