//! The lower part of a card: facts, position, links, sources.

use super::Store;
use super::card::part;
use crate::app::show::{Card, Fact, LinkOut, SourceLine};
use crate::app::words::key;
use leptos::prelude::*;

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
