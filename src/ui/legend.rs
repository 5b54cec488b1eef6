//! What the symbols mean: the same shapes that the map paints, with words.

use super::symbol::{symbol, zone};
use super::{Store, dialog};
use crate::app::words::{self, Key, key};
use crate::data::{Certainty, LayerId};
use leptos::prelude::*;

const ZONES: [(Certainty, Key); 3] = [
    (Certainty::Official, key::LEGEND_OFFICIAL),
    (Certainty::Indicative, key::LEGEND_INDICATIVE),
    (Certainty::Proposed, key::LEGEND_PROPOSED),
];

/// Layers, zones by certainty, and the other marks.
pub(super) fn legend(store: Store) -> AnyView {
    let layers = LayerId::OURS
        .into_iter()
        .filter(|layer| *layer != LayerId::Cci);
    let layers = layers.map(|layer| {
        let name = move || words::layer_name(store.lang(), layer);
        view! { <li>{symbol(layer)} <span>{name}</span></li> }
    });
    let zone = |(certainty, words): (Certainty, Key)| {
        view! { <li>{zone(certainty)} <span>{store.text(words)}</span></li> }
    };
    let body = view! {
        <h3>{store.text(key::LEGEND_LAYERS)}</h3>
        <ul class="legend">{layers.collect_view()}</ul>
        <h3>{store.text(key::LEGEND_PLAN)}</h3>
        <ul class="legend">{ZONES.map(zone).collect_view()}</ul>
        <h3>{store.text(key::LEGEND_MARKS)}</h3>
        <ul class="legend">
            <li>{mark("soft")} <span>{store.text(key::LEGEND_SOFT)}</span></li>
            <li>{mark("cluster")} <span>{store.text(key::LEGEND_CLUSTER)}</span></li>
            <li>{mark("chosen")} <span>{store.text(key::LEGEND_CHOSEN)}</span></li>
        </ul>
    };
    dialog::panel(store, "legend", key::LEGEND_TITLE, body.into_any())
}

/// Discs and rings, coloured by the style sheet.
fn mark(kind: &'static str) -> AnyView {
    view! {
        <svg class="symbol mark" viewBox="0 0 24 24" aria-hidden="true" data-mark=kind>
            <circle cx="12" cy="12" r="9" pathLength="12" />
            <circle class="second" cx="12" cy="12" r="9" pathLength="12" />
            <path d="M8.7 8.7h6.6v6.6h-6.6Z" />
        </svg>
    }
    .into_any()
}
