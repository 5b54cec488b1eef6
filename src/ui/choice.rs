//! One choice of a filter, with how many places it would show.

use super::Store;
use super::dom::{El, Slice, el};
use crate::app::Msg;
use crate::app::show::{FacetGroup, FacetValue};
use crate::app::words::grouped;
use crate::data::{Facet, Lang};
use std::sync::Arc;

/// A checkbox that follows its own value only, and so keeps the focus while counts change.
pub(super) fn choice(
    store: Store,
    facet: Facet,
    value: Arc<str>,
    group: Slice<Option<FacetGroup>>,
) -> El {
    let code = value.clone();
    let choice = Slice::new(move || {
        group.with(|group| {
            let mut values = group.iter().flat_map(|group| &group.values);
            values.find(|value| value.value == code).cloned()
        })
    });
    let has = move |test: fn(&FacetValue) -> bool| choice.with(|c| c.as_ref().is_some_and(test));
    let label = move || choice.with(|choice| choice.as_ref().map(|choice| choice.label.clone()));
    // Names of wards are Vietnamese in every language.
    let is_name = facet == Facet::Ward;
    let lang = move || (is_name && store.lang() != Lang::Vi).then_some(Lang::Vi.code());
    let count = move || {
        let count = choice.with(|choice| choice.as_ref().map_or(0, |choice| choice.count));
        grouped(store.lang(), count)
    };
    let input = el("input", "")
        .attr("type", "checkbox")
        .checked(move || has(|choice| choice.chosen))
        .changed(move |on| store.send(Msg::ToggleValue(facet, value.clone(), on)));
    let choice = el("label", "choice")
        .class_if("vain", move || {
            has(|choice| choice.count == 0 && !choice.chosen)
        })
        .with(input)
        .with(el("span", "").live("lang", lang).live_text(label))
        .with(el("small", "").live_text(count));
    el("li", "").with(choice)
}
