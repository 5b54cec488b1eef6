//! What can be done with the place of a card, and its tags.

use super::Store;
use super::card::{Open, part};
use super::dom::{El, button, el, link_out};
use super::icon::{Icon, icon};
use super::symbol::symbol;
use crate::app::Msg;
use crate::app::show::{LinkOut, Tagline};
use crate::app::words::{Key, key};
use crate::browser;

/// Layer, year, recognition.
pub(super) fn tags(card: Open) -> El {
    let tags = part(card, |card| card.tags.clone());
    el("ul", "tags").swap(move || -> Vec<El> {
        let tags = tags.get().unwrap_or_default();
        tags.into_iter().map(tag).collect()
    })
}

fn tag(Tagline { text, layer }: Tagline) -> El {
    el("li", "tag")
        .maybe("data-layer", layer.map(|layer| layer.id()))
        .with_all(layer.map(symbol))
        .text(&text)
}

/// A link as a line of a list.
pub(super) fn link(LinkOut { text, url }: LinkOut) -> El {
    el("li", "").with(link_out(&url).text(&text))
}

/// Directions in the visitor's own map app, and the link to this place.
pub(super) fn actions(store: Store, card: Open) -> El {
    let directions = part(card, |card| card.directions.clone());
    let links = move || -> Vec<El> {
        let links = directions.get().unwrap_or_default();
        links.into_iter().map(link).collect()
    };
    let summary = el("summary", "button primary")
        .with(icon(Icon::Directions))
        .words(store, key::PLACE_DIRECTIONS);
    let directions = el("details", "directions")
        .attr_if("hidden", move || directions.with(Option::is_none))
        .with(summary)
        .with(el("ul", "menu").swap(links));
    let share = button("button")
        .click(browser::copy_link)
        .with(icon(Icon::Share))
        .words(store, key::PLACE_SHARE);
    el("div", "actions").with(directions).with(share)
}

/// To the places before and after in the list, when the place is in it.
pub(super) fn stepper(store: Store, card: Open) -> El {
    let step = part(card, |card| card.step.clone());
    let button = |name: Key, picture, by| {
        button("tool")
            .named(store, name)
            .click(move || store.send(Msg::Step(by)))
            .with(icon(picture))
    };
    el("span", "stepper")
        .attr_if("hidden", move || {
            step.with(|step| !matches!(step, Some(Some(_))))
        })
        .with(button(key::PLACE_PREVIOUS, Icon::Previous, -1))
        .with(button(key::PLACE_NEXT, Icon::Next, 1))
        .with(el("small", "").live_text(move || step.get().flatten()))
}
