//! What is left to see by layers, chosen values and the year of the plan, and what each further
//! choice would leave.
//!
//! The values chosen in one facet widen what is shown, facets narrow each other. A facet asks only
//! those who can answer: choosing ceramics leaves the ceramics villages and hides the others, but not
//! the pagodas, for craft is nothing that heritage sites have. See [`FilterIndex::apply`].

use crate::data::{Catalog, Facet, Feature, LayerSet};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

/// What the visitor has chosen to see.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filters {
    /// The layers that are on.
    pub layers: LayerSet,
    /// The values chosen in each facet; a facet without one restricts nothing.
    pub chosen: BTreeMap<Facet, BTreeSet<Arc<str>>>,
}

/// The values of each facet, in their order, with the number of places that have it and pass
/// everything else.
pub type FacetCounts = BTreeMap<Facet, Vec<(Arc<str>, usize)>>;

/// The catalogue in numbers: a code for each value, so that no text is compared.
#[derive(Debug, Default)]
pub struct FilterIndex {
    /// Every value of every facet, sorted; its place is its code.
    values: Vec<(Facet, Arc<str>)>,
    /// The codes of all features one after the other, and where those of each end.
    codes: Vec<u16>,
    ends: Vec<u32>,
    layers: Vec<LayerSet>,
    /// The first year of each zone, 0 for everything else.
    years: Vec<u16>,
    /// The layers that a facet is asked in.
    asked: [LayerSet; FACETS],
}

const FACETS: usize = Facet::ALL.len();

/// A set of facets, one bit each.
type FacetBits = u8;

/// A choice made ready for comparing.
struct Choice {
    layers: LayerSet,
    year: Option<u16>,
    /// Facets in which something is chosen.
    facets: FacetBits,
    /// By code: whether the value is chosen.
    values: Vec<bool>,
}

impl FilterIndex {
    /// Codes for every value in the catalogue. Past 65,536 different values, which no facet of ours
    /// comes near, the rest goes without.
    pub fn build(catalog: &Catalog) -> Self {
        // One by one: many tags are few values, and collecting would bring a sort of its own.
        let mut values = BTreeSet::new();
        for tag in catalog.iter().flat_map(|(_, feature)| &feature.tags) {
            values.insert((tag.facet, tag.value.clone()));
        }
        let values = values.into_iter().take(usize::from(u16::MAX) + 1).collect();
        let mut index = Self {
            values,
            ..Self::default()
        };
        index.fill(catalog);
        index
    }

    fn fill(&mut self, catalog: &Catalog) {
        let code_of: HashMap<(Facet, &str), u16> = self
            .values
            .iter()
            .zip(0..)
            .map(|((facet, value), code)| ((*facet, value.as_ref()), code))
            .collect();
        for (_, feature) in catalog.iter() {
            for tag in &feature.tags {
                let code = code_of.get(&(tag.facet, tag.value.as_ref()));
                self.codes.extend(code);
                note_layer(&mut self.asked[slot(tag.facet)], feature);
            }
            self.ends.push(self.codes.len() as u32);
            self.layers.push(feature.layers);
            self.years
                .push(feature.zone.as_ref().map_or(0, |zone| zone.year_from));
        }
    }

    /// Whether each feature of the catalogue is shown, in its order.
    ///
    /// A feature is shown when one of its layers is on, when it is no zone of a year after `year`,
    /// and when it passes every facet in which something is chosen: it has a chosen value, or has
    /// none of the facet and is shown by a layer that the facet isn't asked in. A facet is asked in
    /// the layers of which at least one feature, belonging to that layer alone, has a value of it.
    pub fn apply(&self, filters: &Filters, year: Option<u16>) -> Vec<bool> {
        let choice = self.choice(filters, year);
        (0..self.layers.len())
            .map(|at| self.failed(&choice, at) == Some(0))
            .collect()
    }

    /// What each value would show: the places that have it and pass everything but the choices of
    /// its own facet. Values with none are left out unless they are chosen.
    pub fn counts(&self, filters: &Filters, year: Option<u16>) -> FacetCounts {
        let choice = self.choice(filters, year);
        let mut counts = vec![0; self.values.len()];
        for at in 0..self.layers.len() {
            let Some(failed) = self.failed(&choice, at) else {
                continue;
            };
            for code in self.codes_of(at) {
                let own = 1 << slot(self.values[usize::from(*code)].0);
                counts[usize::from(*code)] += usize::from(failed & !own == 0);
            }
        }
        let mut all = FacetCounts::new();
        for (((facet, value), count), chosen) in self.values.iter().zip(counts).zip(choice.values) {
            if count > 0 || chosen {
                all.entry(*facet).or_default().push((value.clone(), count));
            }
        }
        all
    }

    fn choice(&self, filters: &Filters, year: Option<u16>) -> Choice {
        let chosen = |facet: &Facet| filters.chosen.get(facet).filter(|set| !set.is_empty());
        let facets = Facet::ALL
            .iter()
            .filter(|facet| chosen(facet).is_some())
            .fold(0, |bits, facet| bits | 1 << slot(*facet));
        let values = self
            .values
            .iter()
            .map(|(facet, value)| chosen(facet).is_some_and(|set| set.contains(value)))
            .collect();
        Choice {
            layers: filters.layers,
            year,
            facets,
            values,
        }
    }

    /// The facets that the feature fails; `None` when its layers or its year hide it anyway.
    fn failed(&self, choice: &Choice, at: usize) -> Option<FacetBits> {
        let on: LayerSet = self.layers[at]
            .iter()
            .filter(|layer| choice.layers.has(*layer))
            .collect();
        if on.is_empty() || choice.year.is_some_and(|year| self.years[at] > year) {
            return None;
        }
        if choice.facets == 0 {
            return Some(0);
        }
        let (mut has, mut passes): (FacetBits, FacetBits) = (0, 0);
        for code in self.codes_of(at) {
            let bit = 1 << slot(self.values[usize::from(*code)].0);
            has |= bit;
            if choice.values[usize::from(*code)] {
                passes |= bit;
            }
        }
        Some(choice.facets & !passes & (has | self.asked_in_all_of(on)))
    }

    /// The facets that are asked in every one of the layers.
    fn asked_in_all_of(&self, layers: LayerSet) -> FacetBits {
        let is_asked = |asked: &LayerSet| layers.iter().all(|layer| asked.has(layer));
        self.asked
            .iter()
            .enumerate()
            .filter(|(_, asked)| is_asked(asked))
            .fold(0, |bits, (at, _)| bits | 1 << at)
    }

    fn codes_of(&self, at: usize) -> &[u16] {
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        &self.codes[start as usize..self.ends[at] as usize]
    }
}

/// A feature of two layers says nothing of either: an old village among the heritage sites has a
/// craft because it is a craft village too.
fn note_layer(asked: &mut LayerSet, feature: &Feature) {
    let mut layers = feature.layers.iter();
    if let (Some(only), None) = (layers.next(), layers.next()) {
        *asked = asked.with(only, true);
    }
}

fn slot(facet: Facet) -> usize {
    facet as usize
}
