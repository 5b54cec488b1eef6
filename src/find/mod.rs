//! By meaning: folding Vietnamese text, search with ranking, filters and what each would leave.
//! (A first, plain version that the real one replaces.)
use crate::data::{Catalog, Facet, Feature, FeatureIx, Lang, LayerSet};
use crate::geo::LonLat;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
pub fn fold(t: &str) -> String {
    t.to_lowercase()
}
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filters {
    pub layers: LayerSet,
    pub chosen: BTreeMap<Facet, BTreeSet<Arc<str>>>,
}
#[derive(Debug, Default)]
pub struct FilterIndex {
    l: Vec<LayerSet>,
}
impl FilterIndex {
    pub fn build(c: &Catalog) -> Self {
        Self {
            l: c.iter().map(|(_, f)| f.layers).collect(),
        }
    }
    pub fn apply(&self, f: &Filters, _y: Option<u16>) -> Vec<bool> {
        self.l.iter().map(|l| l.meets(f.layers)).collect()
    }
    pub fn counts(&self, _f: &Filters, _y: Option<u16>) -> BTreeMap<Facet, Vec<(Arc<str>, usize)>> {
        BTreeMap::new()
    }
}
#[derive(Clone, Debug, PartialEq)]
pub enum Hit {
    Feature {
        ix: FeatureIx,
        ranges: Vec<std::ops::Range<usize>>,
    },
    Position(LonLat),
}
#[derive(Debug, Default)]
pub struct Searcher;
impl Searcher {
    pub fn build(_c: &Catalog, _k: &dyn Fn(&Feature) -> Vec<String>) -> Self {
        Self
    }
    pub fn search(&self, _q: &str, _l: Lang, _n: usize) -> Vec<Hit> {
        vec![]
    }
}
