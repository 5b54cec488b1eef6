//! The layers of the map as toggles, and the way to the legend.

use super::Store;
use super::dom::{El, Row, Slice, button, el};
use super::symbol::symbol;
use crate::app::show::{self, LayerChip, Loading};
use crate::app::words::key;
use crate::app::{Msg, Panel};
use crate::data::LayerId;

/// One toggle a layer, with its symbol, its name and how many of its places the filters leave.
pub(super) fn layers(store: Store) -> El {
    let chips = store.slice(show::layer_chips);
    let layers = Slice::new(move || -> Vec<LayerId> {
        chips.with(|chips| chips.iter().map(|chip| chip.layer).collect())
    });
    let title = el("h2", "").attr("id", "layers-title");
    let legend = button("quiet-button")
        .attr("aria-haspopup", "dialog")
        .click(move || store.send(Msg::Open(Some(Panel::Legend))))
        .words(store, key::LEGEND_OPEN);
    let head = el("div", "layers-head")
        .with(title.words(store, key::LAYERS_TITLE))
        .with(legend);
    let chips = el("div", "chips")
        .attr("role", "group")
        .attr("aria-labelledby", "layers-title")
        .rows(move || {
            let row = |layer: LayerId| Row::new(layer.id(), move || chip(store, layer, chips));
            layers.get().into_iter().map(row).collect()
        });
    el("div", "layers").with(head).with(chips)
}

fn chip(store: Store, layer: LayerId, chips: Slice<Vec<LayerChip>>) -> El {
    let chip = Slice::new(move || {
        chips.with(|chips| chips.iter().find(|chip| chip.layer == layer).cloned())
    });
    let is_on = move || chip.with(|chip| chip.as_ref().is_some_and(|chip| chip.on));
    let name = move || chip.with(|chip| chip.as_ref().map(|chip| chip.name.clone()));
    let note = move |chip: &LayerChip| match chip.loading {
        Loading::Waiting => store.words(key::LAYERS_WAITING).to_owned(),
        Loading::Failed => store.words(key::LAYERS_FAILED).to_owned(),
        Loading::Ready => chip.shown.clone(),
    };
    let note = move || chip.with(|chip| chip.as_ref().map(note));
    button("chip")
        .attr("data-layer", layer.id())
        .live("aria-pressed", is_on)
        .click(move || store.send(Msg::ToggleLayer(layer, !is_on())))
        .with(symbol(layer))
        .with(el("span", "").live_text(name))
        .with(el("small", "").live_text(note))
}
