//! What the map says of itself while it is walked by keys: seen on the map, and read aloud when there
//! is time. Not the voice of the counts: that one is `status`.

use super::Store;
use super::dom::{El, el};
use crate::app::show::{self, Part};

/// The sentence that was told last, while the map has the focus.
pub(super) fn told(store: Store) -> El {
    let told = store.slice(show::told);
    el("p", "told")
        .attr("aria-live", "polite")
        .attr("aria-atomic", "true")
        .swap(move || told.with(|told| told.parts.iter().map(part).collect::<Vec<El>>()))
}

/// Words in their own language.
pub(super) fn part(Part { text, lang }: &Part) -> El {
    el("span", "")
        .maybe("lang", lang.map(|lang| lang.code()))
        .text(text)
}
