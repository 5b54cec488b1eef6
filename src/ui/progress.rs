//! A visitor's file on its way, and the way to stop it.

use super::Store;
use super::dom::{El, button, el};
use crate::app::show;
use crate::app::words::key;
use crate::app::{Asset, Msg};
use crate::data::LayerId;

/// The file that is being read, if one is.
pub(super) fn progress(store: Store) -> impl Fn() -> Option<El> + 'static {
    let is_shown = store.slice(|state| show::progress(state).is_some());
    move || is_shown.get().then(|| line(store))
}

fn line(store: Store) -> El {
    let progress = store.slice(show::progress);
    let text = move || progress.with(|line| line.as_ref().map(|line| line.text.clone()));
    let percent = move || {
        let percent = progress.with(|line| line.as_ref().and_then(|line| line.percent));
        percent.map(|percent| percent.to_string())
    };
    // Without a value the bar only shows that something is going on.
    let bar = el("progress", "")
        .attr("max", "100")
        .named(store, key::PROGRESS_LABEL)
        .live("value", percent);
    let cancel = button("button")
        .click(move || store.send(Msg::Cancel(Asset::Places(LayerId::Guest))))
        .words(store, key::PROGRESS_CANCEL);
    let words = el("div", "notice-text")
        .with(el("p", "").live_text(text))
        .with(bar);
    el("div", "notice progress").with(words).with(cancel)
}
