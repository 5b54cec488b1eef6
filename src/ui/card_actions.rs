//! What can be done with the place of a card, and its tags.

use super::Store;
use super::card::part;
use super::icon::{Icon, icon};
use super::symbol::symbol;
use crate::app::Msg;
use crate::app::show::{self, Card};
use crate::app::words::{Key, key};
use crate::browser;
use leptos::prelude::*;

/// Layer, year, recognition.
#[component]
pub(super) fn Tags(card: Memo<Option<Card>>) -> impl IntoView {
    let tags = part(card, |card| card.tags.clone());
    let tag = |tag: show::Tagline| {
        let picture = tag.layer.map(symbol);
        view! { <li class="tag" data-layer=tag.layer.map(|layer| layer.id())>{picture}{tag.text}</li> }
    };
    view! { <ul class="tags">{move || tags.get().map(|tags| tags.into_iter().map(tag).collect_view())}</ul> }
}

/// Directions in the visitor's own map app, and the link to this place.
#[component]
pub(super) fn Actions(card: Memo<Option<Card>>) -> impl IntoView {
    let store = Store::here();
    let directions = part(card, |card| card.directions.clone());
    let links = move || {
        let link = |link: show::LinkOut| {
            view! { <li><a href=link.url target="_blank" rel="noopener">{link.text}</a></li> }
        };
        directions
            .get()
            .map(|links| links.into_iter().map(link).collect_view())
    };
    view! {
        <div class="actions">
            <details class="directions" hidden=move || links().is_none()>
                <summary class="button primary">
                    {icon(Icon::Directions)} {store.text(key::PLACE_DIRECTIONS)}
                </summary>
                <ul class="menu">{links}</ul>
            </details>
            <button class="button" type="button" on:click=move |_| browser::copy_link()>
                {icon(Icon::Share)} {store.text(key::PLACE_SHARE)}
            </button>
        </div>
    }
}

/// To the places before and after in the list, when the place is in it.
#[component]
pub(super) fn Stepper(card: Memo<Option<Card>>) -> impl IntoView {
    let store = Store::here();
    let step = part(card, |card| card.step.clone());
    let is_alone = move || step.with(|step| !matches!(step, Some(Some(_))));
    let stepper = move |name: Key, picture: Icon, by: i32| {
        view! {
            <button
                class="tool"
                type="button"
                aria-label=store.text(name)
                on:click=move |_| store.send(Msg::Step(by))
            >
                {icon(picture)}
            </button>
        }
    };
    view! {
        <span class="stepper" hidden=is_alone>
            {stepper(key::PLACE_PREVIOUS, Icon::Previous, -1)}
            {stepper(key::PLACE_NEXT, Icon::Next, 1)}
            <small>{move || step.get().flatten()}</small>
        </span>
    }
}
