//! The card of a place: a panel on a desk, in the sheet on a phone.

use super::card_actions::{actions, stepper, tags};
use super::card_foot::foot;
use super::card_text::text;
use super::dom::{El, Slice, Value, button, el, once_shown};
use super::icon::{Icon, icon};
use super::{Store, focus, insets};
use crate::app::Msg;
use crate::app::show::{self, Card};
use crate::app::words::key;

/// The card that is open, if one is.
pub(super) type Open = Slice<Option<Card>>;

/// A part of the card that changes on its own.
pub(super) fn part<T: Value>(card: Open, read: fn(&Card) -> T) -> Slice<Option<T>> {
    Slice::new(move || card.with(|card| card.as_ref().map(read)))
}

/// Everything known of the chosen place. Takes the focus when it opens, gives it back on closing.
pub(super) fn card_panel(store: Store) -> El {
    let card: Open = store.slice(show::card);
    focus::return_later();
    let close = move || store.send(Msg::Deselect);
    let closer = button("tool")
        .named(store, key::PLACE_CLOSE)
        .click(close)
        .with(icon(Icon::Close));
    let top = el("div", "card-top")
        .with(stepper(store, card))
        .with(closer);
    let heading = el("h2", "")
        .attr("id", "card-title")
        .attr("tabindex", "-1")
        .live("lang", move || lang_of(card))
        .live_text(move || card.with(|card| card.as_ref().map(|card| card.name.to_string())));
    let panel = el("aside", "card")
        .attr("data-covers", "")
        .attr("aria-labelledby", "card-title")
        .key_down(move |event| {
            if event.key() == "Escape" {
                close();
            }
        })
        .with(top)
        .with(tags(card))
        .with(heading.clone());
    insets::watch(&panel);
    follow_focus(card, panel.clone(), heading);
    let panel = text(store, card, panel).with(actions(store, card));
    foot(store, card, panel)
}

/// Another place: its card is read from its top.
fn follow_focus(card: Open, panel: El, heading: El) {
    let id = part(card, |card| card.id.clone());
    once_shown(move || {
        if id.with(Option::is_none) {
            return;
        }
        panel.node().set_scroll_top(0);
        // A link or a host page opened it: the visitor is elsewhere, and stays there.
        if focus::focused().is_some_and(|now| !panel.node().contains(Some(&now))) {
            focus::focus(heading.node());
        }
    });
}

fn lang_of(card: Open) -> Option<&'static str> {
    card.with(|card| Some(card.as_ref()?.name_lang?.code()))
}
