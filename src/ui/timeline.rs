//! The plan in time: one year of four, what is promised by then, and the way to the whole plan.

use super::dom::{El, Row, Slice, button, el};
use super::symbol::symbol;
use super::{Store, insets};
use crate::app::words::key;
use crate::app::{Msg, Panel, show};
use crate::data::LayerId;

/// Shown while the planned zones are: without them a year says nothing.
pub(super) fn timeline(store: Store) -> impl Fn() -> Option<El> + 'static {
    let planned = store.slice(|state| state.filters.layers.has(LayerId::Cci));
    move || planned.get().then(|| years(store))
}

fn years(store: Store) -> El {
    let time = store.slice(show::timeline);
    let years = Slice::new(move || time.with(|time| time.years.clone()));
    let chosen = Slice::new(move || time.with(|time| time.year));
    let whole_plan = button("quiet-button")
        .attr("aria-haspopup", "dialog")
        .click(move || store.send(Msg::Open(Some(Panel::City))))
        .words(store, key::CITY_TITLE);
    let head = el("div", "time-head")
        .with(symbol(LayerId::Cci))
        .with(
            el("h2", "")
                .attr("id", "time-title")
                .words(store, key::TIME_TITLE),
        )
        .with(el("p", "").live_text(move || time.with(|time| time.summary.clone())))
        .with(whole_plan);
    let years = el("div", "years")
        .attr("role", "radiogroup")
        .named(store, key::TIME_YEARS)
        .rows(move || {
            let row = |year: u16| Row::new(year.to_string(), move || choice(store, year, chosen));
            years.get().into_iter().map(row).collect()
        });
    let timeline = el("section", "timeline")
        .attr("data-covers", "")
        .attr("aria-labelledby", "time-title")
        .with(head)
        .with(years)
        .with(el("p", "promise").live_text(move || time.with(|time| time.promise.clone())));
    insets::watch(&timeline);
    timeline
}

fn choice(store: Store, year: u16, chosen: Slice<u16>) -> El {
    let words = year.to_string();
    let input = el("input", "")
        .attr("type", "radio")
        .attr("name", "year")
        .attr("value", &words)
        .checked(move || chosen.get() == year)
        .changed(move |_| store.send(Msg::SetYear(year)));
    el("label", "")
        .class_if("past", move || chosen.get() >= year)
        .with(input)
        .with(el("span", "").text(&words))
}
