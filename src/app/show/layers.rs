//! The toggles of layers, the filters, the time of the plan, the status line.

use super::{FacetGroup, FacetValue, LayerChip, Loading, TimeLine};
use crate::app::State;
use crate::app::state::PLAN_YEARS;
use crate::app::words::{self, key};
use crate::data::{Certainty, Facet, LayerId};
use crate::find::fold;
use crate::geo::sort_by_key;

/// How many places are shown, in words, for the status region.
pub fn status(state: &State) -> String {
    if !state.data_ready() {
        return key::STATUS_LOADING.text(state.lang).to_owned();
    }
    let (one, other) = (key::STATUS_SHOWN_ONE, key::STATUS_SHOWN_OTHER);
    words::counted(state.lang, one, other, state.shown.all)
}

/// The toggles of layers. The visitor's own layer has one only when there is such a file.
pub fn layer_chips(state: &State) -> Vec<LayerChip> {
    LayerId::ALL
        .into_iter()
        .filter(|layer| *layer != LayerId::Guest || state.guest_url.is_some())
        .map(|layer| LayerChip {
            layer,
            name: words::layer_name(state.lang, layer),
            shown: words::grouped(state.lang, shown_if_on(state, layer)),
            on: state.filters.layers.has(layer),
            loading: state.loading[layer.slot()],
        })
        .collect()
}

/// What a layer shows; for one that is off, what it holds.
fn shown_if_on(state: &State, layer: LayerId) -> usize {
    if state.filters.layers.has(layer) {
        state.shown.by_layer[layer.slot()]
    } else {
        state
            .catalog
            .iter()
            .filter(|(_, feature)| feature.layers.has(layer))
            .count()
    }
}

/// The filters with what each choice would show.
pub fn facets(state: &State) -> Vec<FacetGroup> {
    let groups = state.facet_counts.iter().map(|(&facet, values)| {
        let chosen = state.filters.chosen.get(&facet);
        let mut values: Vec<FacetValue> = values
            .iter()
            .map(|(value, count)| FacetValue {
                label: words::facet_value(state.lang, facet, value),
                chosen: chosen.is_some_and(|chosen| chosen.contains(value)),
                value: value.clone(),
                count: *count,
            })
            .collect();
        sort_values(facet, &mut values);
        let title = words::code(state.lang, "facet", facet.id());
        FacetGroup {
            facet,
            title,
            chosen: chosen.map_or(0, |chosen| chosen.len()),
            values,
        }
    });
    groups.filter(|group| !group.values.is_empty()).collect()
}

fn sort_values(facet: Facet, values: &mut [FacetValue]) {
    match facet {
        Facet::Ward => sort_by_key(values, |value| fold(&value.label)),
        Facet::Certainty | Facet::Phase | Facet::Period => {}
        _ => sort_by_key(values, |value| {
            (usize::MAX - value.count, fold(&value.label))
        }),
    }
}

/// The time control of the plan.
pub fn timeline(state: &State) -> TimeLine {
    let count = |certainty: Certainty| {
        let zones = state
            .catalog
            .iter()
            .filter_map(|(_, feature)| feature.zone.as_ref());
        zones
            .filter(|zone| zone.certainty == certainty && zone.year_from <= state.year)
            .count()
            .to_string()
    };
    let summary = key::PLAN_COUNTS.fill(
        state.lang,
        &[
            ("official", &count(Certainty::Official)),
            ("indicative", &count(Certainty::Indicative)),
            ("proposed", &count(Certainty::Proposed)),
        ],
    );
    TimeLine {
        years: PLAN_YEARS.to_vec(),
        year: state.year,
        summary,
        promise: words::code(state.lang, "plan", &format!("year-{}", state.year)),
    }
}

/// Whether the colours are dark.
pub fn is_dark(state: &State) -> bool {
    state.theme_name() == crate::style::ThemeName::Dark
}

/// Whether anything is still on its way.
pub fn is_loading(state: &State) -> bool {
    state.loading.contains(&Loading::Waiting) && !state.data_ready()
}
