//! The upper part of a card: the other name, how the plan stands, a few sentences.

use super::Store;
use super::card::part;
use super::symbol::zone;
use crate::app::show::{Card, PlanNote};
use crate::app::words::key;
use leptos::prelude::*;

/// The other name, how the plan stands, a few sentences.
#[component]
pub(super) fn Text(card: Memo<Option<Card>>) -> impl IntoView {
    let store = Store::here();
    let other = part(card, |card| card.other_name.clone());
    let plan = part(card, |card| card.plan.clone());
    let summary = part(card, |card| card.summary.clone());
    let waiting = part(card, |card| card.waiting);
    let other = move || {
        let (name, lang) = other.get().flatten()?;
        Some(view! { <p class="other-name" lang=lang.code()>{name.to_string()}</p> })
    };
    let waits = move || {
        (waiting.get() == Some(true))
            .then(|| view! { <p class="waiting">{store.text(key::PLACE_WAITING)}</p> })
    };
    let summary = move || {
        let text = summary.get().filter(|text| !text.is_empty())?;
        Some(view! { <p class="summary">{text}</p> })
    };
    view! {
        {other}
        {move || plan.get().flatten().map(plan_note)}
        {summary}
        {waits}
    }
}

fn plan_note(note: PlanNote) -> AnyView {
    view! {
        <div class="plan-note" data-certainty=note.certainty.code()>
            {zone(note.certainty)}
            <p>
                <strong>{note.text}</strong>
                <span>{note.phase}</span>
            </p>
        </div>
    }
    .into_any()
}
