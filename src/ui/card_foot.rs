//! The lower part of a card: facts, position, links, sources, and how to report an error.

use super::Store;
use super::card::{Open, part};
use super::card_actions::link;
use super::dom::{El, el, link_out};
use crate::app::Msg;
use crate::app::show::{ErrorReport, Fact, LinkOut, SourceLine};
use crate::app::words::{Key, key};
use crate::browser;

/// Puts facts, position, links and sources on a card.
pub(super) fn foot(store: Store, card: Open, panel: El) -> El {
    let facts = part(card, |card| card.facts.clone());
    let position = part(card, |card| {
        (card.position.clone(), card.position_source.clone())
    });
    let links = part(card, |card| card.links.clone());
    let sources = part(card, |card| card.sources.clone());
    let facts = move || {
        let facts = facts.get().filter(|facts| !facts.is_empty())?;
        Some(el("dl", "facts").with_all(facts.into_iter().map(fact)))
    };
    let position = move || -> Vec<El> {
        let (position, from) = position.get().unwrap_or_default();
        let from = from.map(|from| el("small", "").text(&from));
        let line = el("p", "fine").text(&position).with_all(from);
        titled(store, key::PLACE_POSITION, line, position.is_empty())
    };
    let links = move || {
        let links = links.get().unwrap_or_default();
        let none = links.is_empty();
        let list = el("ul", "fine links").with_all(links.into_iter().map(link));
        titled(store, key::PLACE_LINKS, list, none)
    };
    let sources = move || {
        let sources = sources.get().unwrap_or_default();
        let none = sources.is_empty();
        let list = el("ul", "fine").with_all(sources.into_iter().map(source));
        titled(store, key::PLACE_SOURCES, list, none)
    };
    let report = part(card, |card| card.report.clone());
    let report = move || Some(error(store, report.get().flatten()?));
    panel
        .swap(facts)
        .swap(position)
        .swap(links)
        .swap(sources)
        .swap(report)
}

/// A message about an error: it opens, and is copied for those whose device sends no letters.
fn error(store: Store, ErrorReport { url, text }: ErrorReport) -> El {
    let link = link_out(&url)
        .click(move || browser::copy(text.clone(), Msg::ReportCopied))
        .words(store, key::PLACE_REPORT);
    el("p", "fine report").with(link)
}

/// A heading and what stands under it; neither, if there is nothing.
fn titled(store: Store, title: Key, body: El, nothing: bool) -> Vec<El> {
    match nothing {
        true => Vec::new(),
        false => vec![el("h3", "").words(store, title), body],
    }
}

fn fact(Fact { name, value, lang }: Fact) -> El {
    let value = el("dd", "")
        .maybe("lang", lang.map(|lang| lang.code()))
        .text(&value);
    el("div", "").with(el("dt", "").text(&name)).with(value)
}

fn source(SourceLine { text, url, lang }: SourceLine) -> El {
    let line = match url {
        Some(url) => link(LinkOut { text, url }),
        None => el("li", "").text(&text),
    };
    line.maybe("lang", lang.map(|lang| lang.code()))
}
