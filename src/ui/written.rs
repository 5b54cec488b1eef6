//! Panels that the build has written: the city, what is planned and what has been named, its figures, dates
//! and laws; and the walks. What they say comes when they are first opened.

use super::dom::{El, Slice, button, el};
use super::written_lines::Pen;
use super::{Store, dialog, focus};
use crate::app::show::{self, Written};
use crate::app::words::{Key, key};
use crate::app::{Asset, Msg};

const BODY: &str = "written";

/// The panel of the city.
pub(super) fn city(store: Store) -> El {
    panel(
        store,
        "city",
        key::CITY_TITLE,
        Asset::City,
        store.slice(show::city),
    )
}

/// The panel of the walks.
pub(super) fn walks(store: Store) -> El {
    panel(
        store,
        "walks",
        key::WALKS_TITLE,
        Asset::Walks,
        store.slice(show::walks),
    )
}

fn panel(store: Store, id: &str, title: Key, asset: Asset, page: Slice<Written>) -> El {
    let body = el("div", "written")
        .attr("id", BODY)
        .attr("tabindex", "-1")
        .swap(move || page.with(|page| Some(contents(store, asset, page))));
    dialog::panel(store, id, title, [body])
}

fn contents(store: Store, asset: Asset, page: &Written) -> El {
    match &page.trouble {
        Some(text) => trouble(store, asset, text),
        None if page.lines.is_empty() => el("p", "waiting").words(store, key::CITY_WAITING),
        None => {
            let mut pen = Pen::new(store);
            page.lines.iter().for_each(|line| pen.write(line));
            pen.done()
        }
    }
}

/// Why there is nothing, and the way to ask again. The focus stays in the panel when the button goes.
fn trouble(store: Store, asset: Asset, text: &str) -> El {
    let retry = button("button").click(move || {
        focus::focus_on(BODY);
        store.send(Msg::Retry(asset));
    });
    el("div", "written-trouble")
        .attr("role", "alert")
        .with(el("p", "").text(text))
        .with(retry.words(store, key::ALERTS_RETRY))
}
