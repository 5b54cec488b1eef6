//! The city: what is planned and what has been named, figures, dates, laws. What it says comes when it is
//! first opened.

use super::city_lines::Pen;
use super::dom::{El, button, el};
use super::{Store, dialog, focus};
use crate::app::show::{self, CityPage};
use crate::app::words::key;
use crate::app::{Asset, Msg};

const BODY: &str = "city-body";

/// The panel of the city.
pub(super) fn city(store: Store) -> El {
    let page = store.slice(show::city);
    let body = el("div", "city")
        .attr("id", BODY)
        .attr("tabindex", "-1")
        .swap(move || page.with(|page| Some(contents(store, page))));
    dialog::panel(store, "city", key::CITY_TITLE, [body])
}

fn contents(store: Store, page: &CityPage) -> El {
    match &page.trouble {
        Some(text) => trouble(store, text),
        None if page.lines.is_empty() => el("p", "waiting").words(store, key::CITY_WAITING),
        None => {
            let mut pen = Pen::new(store);
            page.lines.iter().for_each(|line| pen.write(line));
            pen.done()
        }
    }
}

/// Why there is nothing, and the way to ask again. The focus stays in the panel when the button goes.
fn trouble(store: Store, text: &str) -> El {
    let retry = button("button").click(move || {
        focus::focus_on(BODY);
        store.send(Msg::Retry(Asset::City));
    });
    el("div", "city-trouble")
        .attr("role", "alert")
        .with(el("p", "").text(text))
        .with(retry.words(store, key::ALERTS_RETRY))
}
