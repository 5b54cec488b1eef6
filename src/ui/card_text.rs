//! What a card says: names, plan, summary, facts, sources.

use super::Store;
use super::card::part;
use super::symbol::zone;
use crate::app::show::{Card, Fact, LinkOut, PlanNote, SourceLine};
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

/// Facts, position, sources and links.
#[component]
pub(super) fn Foot(card: Memo<Option<Card>>) -> impl IntoView {
    let store = Store::here();
    let facts = part(card, |card| card.facts.clone());
    let position = part(card, |card| {
        (card.position.clone(), card.position_source.clone())
    });
    let sources = part(card, |card| card.sources.clone());
    let links = part(card, |card| card.links.clone());
    let facts = move || {
        let facts = facts.get().filter(|facts| !facts.is_empty())?;
        Some(view! { <dl class="facts">{facts.into_iter().map(fact).collect_view()}</dl> })
    };
    let position = move || {
        let (position, source) = position.get().filter(|position| !position.0.is_empty())?;
        let source = source.map(|source| view! { <small>{source}</small> });
        Some(view! {
            <h3>{store.text(key::PLACE_POSITION)}</h3>
            <p class="fine">{position} {source}</p>
        })
    };
    let sources = move || {
        let sources = sources.get().filter(|sources| !sources.is_empty())?;
        Some(view! {
            <h3>{store.text(key::PLACE_SOURCES)}</h3>
            <ul class="fine">{sources.into_iter().map(source).collect_view()}</ul>
        })
    };
    let links = move || {
        let links = links.get().filter(|links| !links.is_empty())?;
        Some(view! {
            <h3>{store.text(key::PLACE_LINKS)}</h3>
            <ul class="fine links">{links.into_iter().map(link).collect_view()}</ul>
        })
    };
    view! { {facts} {position} {links} {sources} }
}

fn fact(Fact { name, value, lang }: Fact) -> AnyView {
    view! {
        <div>
            <dt>{name}</dt>
            <dd lang=lang.map(|lang| lang.code())>{value}</dd>
        </div>
    }
    .into_any()
}

fn source(SourceLine { text, url }: SourceLine) -> AnyView {
    match url {
        Some(url) => link(LinkOut { text, url }),
        None => view! { <li>{text}</li> }.into_any(),
    }
}

fn link(LinkOut { text, url }: LinkOut) -> AnyView {
    view! { <li><a href=url target="_blank" rel="noopener">{text}</a></li> }.into_any()
}
