//! The layers of the map as toggles, and the way to the legend.

use super::Store;
use super::symbol::symbol;
use crate::app::show::{self, LayerChip, Loading};
use crate::app::words::key;
use crate::app::{Msg, Panel};
use crate::data::LayerId;
use leptos::prelude::*;

/// One toggle a layer, with its symbol, its name and how many of its places the filters leave.
#[component]
pub(super) fn Layers() -> impl IntoView {
    let store = Store::here();
    let chips = store.slice(show::layer_chips);
    let layers = Memo::new(move |_| {
        chips.with(|chips| chips.iter().map(|chip| chip.layer).collect::<Vec<_>>())
    });
    view! {
        <div class="layers">
            <div class="layers-head">
                <h2 id="layers-title">{store.text(key::LAYERS_TITLE)}</h2>
                <button
                    class="quiet-button"
                    type="button"
                    aria-haspopup="dialog"
                    on:click=move |_| store.send(Msg::Open(Some(Panel::Legend)))
                >
                    {store.text(key::LEGEND_OPEN)}
                </button>
            </div>
            <div class="chips" role="group" aria-labelledby="layers-title">
                <For each=move || layers.get() key=|layer| *layer let(layer)>
                    <Chip layer chips />
                </For>
            </div>
        </div>
    }
}

#[component]
fn Chip(layer: LayerId, chips: Memo<Vec<LayerChip>>) -> impl IntoView {
    let store = Store::here();
    let chip = Memo::new(move |_| {
        chips.with(|chips| chips.iter().find(|chip| chip.layer == layer).cloned())
    });
    let is_on = move || chip.with(|chip| chip.as_ref().is_some_and(|chip| chip.on));
    let part =
        move |read: fn(&LayerChip) -> String| move || chip.with(|chip| chip.as_ref().map(read));
    let count = part(|chip| chip.shown.clone());
    let note = move || match chip.with(|chip| chip.as_ref().map(|chip| chip.loading))? {
        Loading::Waiting => Some(store.text(key::LAYERS_WAITING)()),
        Loading::Failed => Some(store.text(key::LAYERS_FAILED)()),
        Loading::Ready => None,
    };
    view! {
        <button
            class="chip"
            type="button"
            data-layer=layer.id()
            aria-pressed=move || is_on().to_string()
            on:click=move |_| store.send(Msg::ToggleLayer(layer, !is_on()))
        >
            {symbol(layer)}
            <span>{part(|chip| chip.name.clone())}</span>
            <small>{move || note().map_or_else(|| count().unwrap_or_default(), str::to_owned)}</small>
        </button>
    }
}
