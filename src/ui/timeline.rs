//! The plan in time: one year of four, and what is promised by then.

use super::symbol::symbol;
use super::{Store, insets};
use crate::app::words::key;
use crate::app::{Msg, show};
use crate::data::LayerId;
use leptos::html;
use leptos::prelude::*;

/// Shown while the planned zones are: without them a year says nothing.
#[component]
pub(super) fn Timeline() -> impl IntoView {
    let store = Store::here();
    let planned = store.slice(|state| state.filters.layers.has(LayerId::Cci));
    move || planned.get().then(|| view! { <Years /> })
}

#[component]
fn Years() -> impl IntoView {
    let store = Store::here();
    let time = store.slice(show::timeline);
    let years = Memo::new(move |_| time.with(|time| time.years.clone()));
    let chosen = Memo::new(move |_| time.with(|time| time.year));
    let node = NodeRef::<html::Section>::new();
    insets::watch(node);
    let year = move |year: u16| {
        view! {
            <label class:past=move || { chosen.get() >= year }>
                <input
                    type="radio"
                    name="year"
                    value=year.to_string()
                    prop:checked=move || chosen.get() == year
                    on:change=move |_| store.send(Msg::SetYear(year))
                />
                <span>{year}</span>
            </label>
        }
    };
    view! {
        <section class="timeline" data-covers="" node_ref=node aria-labelledby="time-title">
            <div class="time-head">
                {symbol(LayerId::Cci)}
                <h2 id="time-title">{store.text(key::TIME_TITLE)}</h2>
                <p>{move || time.with(|time| time.summary.clone())}</p>
            </div>
            <div class="years" role="radiogroup" aria-label=store.text(key::TIME_YEARS)>
                <For each=move || years.get() key=|year| *year children=year />
            </div>
            <p class="promise">{move || time.with(|time| time.promise.clone())}</p>
        </section>
    }
}
