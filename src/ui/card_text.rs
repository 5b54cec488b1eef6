//! The upper part of a card: the other name, how the plan stands, what a walk says, a few sentences.

use super::Store;
use super::card::{Open, part};
use super::dom::{El, el};
use super::symbol::zone;
use crate::app::show::{PlanNote, StopNote};
use crate::app::words::key;

/// Puts the other name, how the plan stands, what a walk says and a few sentences on a card.
pub(super) fn text(store: Store, card: Open, panel: El) -> El {
    let other = part(card, |card| card.other_name.clone());
    let plan = part(card, |card| card.plan.clone());
    let stop = part(card, |card| card.stop.clone());
    let summary = part(card, |card| card.summary.clone());
    let waiting = part(card, |card| card.waiting);
    let other = move || {
        let (name, lang) = other.get().flatten()?;
        Some(el("p", "other-name").attr("lang", lang.code()).text(&name))
    };
    let summary = move || {
        let text = summary.get().filter(|text| !text.is_empty())?;
        Some(el("p", "summary").text(&text))
    };
    let waits = move || {
        let waits = waiting.get() == Some(true);
        waits.then(|| el("p", "waiting").words(store, key::PLACE_WAITING))
    };
    panel
        .swap(other)
        .swap(move || plan.get().flatten().map(plan_note))
        .swap(move || stop.get().flatten().map(stop_note))
        .swap(summary)
        .swap(waits)
}

fn stop_note(note: StopNote) -> El {
    el("div", "stop-note")
        .with(el("strong", "").text(&note.title))
        .with(el("p", "").text(&note.say))
}

fn plan_note(note: PlanNote) -> El {
    let words = el("p", "")
        .with(el("strong", "").text(&note.text))
        .with(el("span", "").text(&note.phase));
    el("div", "plan-note")
        .attr("data-certainty", note.certainty.code())
        .with(zone(note.certainty))
        .with(words)
}
