//! What the symbols mean: the same shapes that the map paints, with words.

use super::dom::{El, el, svg};
use super::symbol::{drawing, path, picture, symbol, zone};
use super::{Store, dialog};
use crate::app::show::glyph_words;
use crate::app::words::{self, Key, key};
use crate::data::{Certainty, LayerId};
use crate::style::Glyph;

const ZONES: [(Certainty, Key); 3] = [
    (Certainty::Official, key::LEGEND_OFFICIAL),
    (Certainty::Indicative, key::LEGEND_INDICATIVE),
    (Certainty::Proposed, key::LEGEND_PROPOSED),
];

const MARKS: [(&str, Key); 3] = [
    ("soft", key::LEGEND_SOFT),
    ("cluster", key::LEGEND_CLUSTER),
    ("chosen", key::LEGEND_CHOSEN),
];

/// Layers, zones by certainty, the other marks, and the drawings inside symbols.
pub(super) fn legend(store: Store) -> El {
    let layers = LayerId::OURS
        .into_iter()
        .filter(|layer| *layer != LayerId::Cci);
    let layers = layers.map(|layer| {
        let name = move || words::layer_name(store.lang(), layer);
        line(symbol(layer), el("span", "").live_text(name))
    });
    let named = |picture, words| line(picture, el("span", "").words(store, words));
    let zones = ZONES.map(|(certainty, words)| named(zone(certainty), words));
    let marks = MARKS.map(|(kind, words)| named(mark(kind), words));
    let kinds = Glyph::all().map(|glyph| {
        let name = move || glyph_words(store.lang(), glyph);
        line(drawing(glyph), el("span", "").live_text(name))
    });
    let body = [
        el("h3", "").words(store, key::LEGEND_LAYERS),
        el("ul", "legend").with_all(layers),
        el("h3", "").words(store, key::LEGEND_PLAN),
        el("ul", "legend").with_all(zones),
        el("h3", "").words(store, key::LEGEND_MARKS),
        el("ul", "legend").with_all(marks),
        el("h3", "").words(store, key::LEGEND_KINDS),
        el("ul", "legend kinds").with_all(kinds),
    ];
    dialog::panel(store, "legend", key::LEGEND_TITLE, body)
}

fn line(picture: El, words: El) -> El {
    el("li", "").with(picture).with(words)
}

/// Discs and rings, coloured by the style sheet.
fn mark(kind: &str) -> El {
    let circle = |class| {
        let circle = svg("circle", class).attr("cx", "12").attr("cy", "12");
        circle.attr("r", "9").attr("pathLength", "12")
    };
    picture("symbol mark")
        .attr("data-mark", kind)
        .with(circle(""))
        .with(circle("second"))
        .with(path("M8.7 8.7h6.6v6.6h-6.6Z"))
}
