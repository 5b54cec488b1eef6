//! One group of the filters: a fold with checkboxes.

use super::Store;
use super::choice::choice;
use super::dom::{El, Local, Row, Slice, button, el};
use super::icon::{Icon, icon};
use crate::app::show::FacetGroup;
use crate::app::words::key;
use crate::data::Facet;
use std::sync::Arc;

/// How many values a group shows before it is asked for all.
const FEW: usize = 8;

/// A fold named after its facet.
pub(super) fn filter_group(store: Store, facet: Facet, groups: Slice<Vec<FacetGroup>>) -> El {
    let group = Slice::new(move || {
        groups.with(|groups| groups.iter().find(|group| group.facet == facet).cloned())
    });
    let order = Slice::after(move |before| group.with(|group| in_order(before, group.as_ref())));
    let all = Local::new(false);
    let title = move || group.with(|group| group.as_ref().map(|group| group.title.clone()));
    let chosen = move || {
        let chosen = group.with(|group| group.as_ref().map_or(0, |group| group.chosen));
        let words = || key::FILTERS_CHOSEN.fill(store.lang(), &[("n", &chosen.to_string())]);
        (chosen > 0).then(words)
    };
    let total = move || order.with(Vec::len);
    let values = move || {
        let limit = if all.get() { total() } else { FEW };
        let row = |value: &Arc<str>| {
            let code = value.clone();
            Row::new(&**value, move || choice(store, facet, code, group))
        };
        order.with(|order| order.iter().take(limit).map(row).collect())
    };
    let more = move || match all.get() {
        true => key::FILTERS_FEWER.text(store.lang()).to_owned(),
        false => key::FILTERS_ALL.fill(store.lang(), &[("n", &total().to_string())]),
    };
    let summary = el("summary", "")
        .with(el("span", "").live_text(title))
        .with(el("small", "").live_text(chosen))
        .with(icon(Icon::ChevronDown));
    let more = button("quiet-button")
        .attr_if("hidden", move || total() <= FEW)
        .click(move || all.set(!all.get_untracked()))
        .live_text(more);
    el("details", "filter-group")
        .with(summary)
        .with(el("ul", "choices").rows(values))
        .with(more)
}

/// Values keep their order while the group is there, so that nothing moves under the finger.
fn in_order(before: Option<&Vec<Arc<str>>>, group: Option<&FacetGroup>) -> Vec<Arc<str>> {
    let mut order = before.cloned().unwrap_or_default();
    for value in group.iter().flat_map(|group| &group.values) {
        if !order.contains(&value.value) {
            order.push(value.value.clone());
        }
    }
    order
}
