//! One group of the filters: a fold with checkboxes.

use super::Store;
use super::choice::Choice;
use super::icon::{Icon, icon};
use crate::app::show::FacetGroup;
use crate::app::words::key;
use crate::data::Facet;
use leptos::prelude::*;
use std::sync::Arc;

/// How many values a group shows before it is asked for all.
const FEW: usize = 8;

/// A fold named after its facet. Values keep their order while it is open, so that nothing moves
/// under the finger.
#[component]
pub(super) fn FilterGroup(facet: Facet, groups: Memo<Vec<FacetGroup>>) -> impl IntoView {
    let store = Store::here();
    let group = Memo::new(move |_| {
        groups.with(|groups| groups.iter().find(|group| group.facet == facet).cloned())
    });
    let order = Memo::new(move |before: Option<&Vec<Arc<str>>>| {
        let mut order = before.cloned().unwrap_or_default();
        group.with(|group| {
            for value in group.iter().flat_map(|group| &group.values) {
                if !order.contains(&value.value) {
                    order.push(value.value.clone());
                }
            }
        });
        order
    });
    let (all, set_all) = signal(false);
    let chosen = move || group.with(|group| group.as_ref().map_or(0, |group| group.chosen));
    let chosen_words = move || {
        let chosen = chosen();
        (chosen > 0).then(|| key::FILTERS_CHOSEN.fill(store.lang(), &[("n", &chosen.to_string())]))
    };
    let total = move || order.with(Vec::len);
    let shown = move || {
        let limit = if all.get() { total() } else { FEW };
        order.with(|order| order.iter().take(limit).cloned().collect::<Vec<_>>())
    };
    let more = move || match all.get() {
        true => key::FILTERS_FEWER.text(store.lang()).to_owned(),
        false => key::FILTERS_ALL.fill(store.lang(), &[("n", &total().to_string())]),
    };
    view! {
        <details class="filter-group">
            <summary>
                <span>{move || group.with(|group| group.as_ref().map(|group| group.title.clone()))}</span>
                <small>{chosen_words}</small>
                {icon(Icon::ChevronDown)}
            </summary>
            <ul class="choices">
                <For each=shown key=Arc::clone let(value)>
                    <Choice facet value group />
                </For>
            </ul>
            <button
                class="quiet-button"
                type="button"
                hidden=move || total() <= FEW
                on:click=move |_| set_all.update(|all| *all = !*all)
            >
                {more}
            </button>
        </details>
    }
}
