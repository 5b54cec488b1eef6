//! One choice of a filter, with how many places it would show.

use super::Store;
use crate::app::Msg;
use crate::app::show::{FacetGroup, FacetValue};
use crate::app::words::grouped;
use crate::data::Facet;
use leptos::prelude::*;
use std::sync::Arc;

/// A checkbox that follows its own value only, and so keeps the focus while counts change.
#[component]
pub(super) fn Choice(
    facet: Facet,
    value: Arc<str>,
    group: Memo<Option<FacetGroup>>,
) -> impl IntoView {
    let store = Store::here();
    let code = value.clone();
    let choice = Memo::new(move |_| {
        group.with(|group| {
            let mut values = group.iter().flat_map(|group| &group.values);
            values.find(|value| value.value == code).cloned()
        })
    });
    let has = move |test: fn(&FacetValue) -> bool| choice.with(|c| c.as_ref().is_some_and(test));
    let count = move || {
        let count = choice.with(|choice| choice.as_ref().map_or(0, |choice| choice.count));
        grouped(store.lang(), count)
    };
    view! {
        <li>
            <label class="choice" class:vain=move || has(|choice| choice.count == 0 && !choice.chosen)>
                <input
                    type="checkbox"
                    prop:checked=move || has(|choice| choice.chosen)
                    on:change:target=move |event| {
                        let on = event.target().checked();
                        store.send(Msg::ToggleValue(facet, value.clone(), on));
                    }
                />
                <span>{move || choice.with(|c| c.as_ref().map(|choice| choice.label.clone()))}</span>
                <small>{count}</small>
            </label>
        </li>
    }
}
