//! The card of a place: a panel on a desk, in the sheet on a phone.

use super::card_actions::{Actions, Stepper, Tags};
use super::card_foot::Foot;
use super::card_text::Text;
use super::icon::{Icon, icon};
use super::{Store, focus, insets};
use crate::app::Msg;
use crate::app::show::{self, Card};
use crate::app::words::key;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

/// A part of the card that changes on its own.
pub(super) fn part<T>(card: Memo<Option<Card>>, read: fn(&Card) -> T) -> Memo<Option<T>>
where
    T: PartialEq + Send + Sync + 'static,
{
    Memo::new(move |_| card.with(|card| card.as_ref().map(read)))
}

/// Everything known of the chosen place. Takes the focus when it opens, gives it back on closing.
#[component]
pub(super) fn CardPanel() -> impl IntoView {
    let store = Store::here();
    let card = store.slice(show::card);
    let node = NodeRef::<html::Aside>::new();
    let heading = NodeRef::<html::H2>::new();
    insets::watch(node);
    let before = StoredValue::new_local(focus::focused());
    let id = part(card, |card| card.id.clone());
    Effect::new(move |_| {
        let (_, Some(panel), Some(heading)) = (id.get(), node.get(), heading.get()) else {
            return;
        };
        panel.set_scroll_top(0);
        // A link or a host page opened it: the visitor is elsewhere, and stays there.
        if focus::focused().is_some_and(|now| !panel.contains(Some(&now))) {
            focus::focus(&heading);
        }
    });
    on_cleanup(move || focus::give_back(before.try_get_value().flatten()));
    let close = move || store.send(Msg::Deselect);
    let key_down = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            close();
        }
    };
    view! {
        <aside
            class="card"
            data-covers=""
            node_ref=node
            aria-labelledby="card-title"
            on:keydown=key_down
        >
            <div class="card-top">
                <Stepper card />
                <button
                    class="tool"
                    type="button"
                    aria-label=store.text(key::PLACE_CLOSE)
                    on:click=move |_| close()
                >
                    {icon(Icon::Close)}
                </button>
            </div>
            <Tags card />
            <h2 id="card-title" node_ref=heading tabindex="-1" lang=lang_of(card)>
                {move || card.with(|card| card.as_ref().map(|card| card.name.to_string()))}
            </h2>
            <Text card />
            <Actions card />
            <Foot card />
        </aside>
    }
}

fn lang_of(card: Memo<Option<Card>>) -> impl Fn() -> Option<&'static str> {
    move || card.with(|card| Some(card.as_ref()?.name_lang?.code()))
}
