//! Everything that is loaded, in one list that the indexes count on.

use super::{Crowd, Feature};
use std::collections::HashMap;
use std::sync::Arc;

/// The place of a feature in the catalogue.
pub type FeatureIx = u32;

/// Every loaded feature. Built anew when a layer arrives; features are shared, not copied. The points of
/// a big file come after all others, and are made only when they are asked for.
#[derive(Debug, Default)]
pub struct Catalog {
    features: Vec<Arc<Feature>>,
    by_id: HashMap<Arc<str>, FeatureIx>,
    crowd: Option<Arc<Crowd>>,
}

impl Catalog {
    /// A catalogue of the features of all layers. Of two with one id, the first is found by it. Ids
    /// that features had before find them too, but not in place of one that has the id now.
    pub fn new<'a>(layers: impl IntoIterator<Item = &'a [Arc<Feature>]>) -> Self {
        let features: Vec<Arc<Feature>> = layers.into_iter().flatten().cloned().collect();
        let mut by_id = HashMap::with_capacity(features.len());
        for (ix, feature) in features.iter().enumerate() {
            by_id.entry(feature.id.clone()).or_insert(ix as FeatureIx);
        }
        for (ix, feature) in features.iter().enumerate() {
            for id in &feature.was {
                by_id.entry(id.clone()).or_insert(ix as FeatureIx);
            }
        }
        Self {
            features,
            by_id,
            crowd: None,
        }
    }

    /// The same with a crowd behind it.
    pub fn with_crowd(mut self, crowd: Option<Arc<Crowd>>) -> Self {
        self.crowd = crowd;
        self
    }

    /// The feature at that place. An index of another catalogue finds nothing.
    pub fn get(&self, ix: FeatureIx) -> Option<Arc<Feature>> {
        match self.features.get(ix as usize) {
            Some(feature) => Some(feature.clone()),
            None => self.crowd.as_ref()?.get(ix - self.crowd_from()),
        }
    }

    /// The feature of that id, or that had it before.
    pub fn find(&self, id: &str) -> Option<FeatureIx> {
        let in_crowd = || Some(self.crowd.as_ref()?.find(id)? + self.crowd_from());
        self.by_id.get(id).copied().or_else(in_crowd)
    }

    /// The place of the first of the crowd.
    pub fn crowd_from(&self) -> FeatureIx {
        self.features.len() as FeatureIx
    }

    /// Every feature but those of the crowd, with its place.
    pub fn iter(&self) -> impl Iterator<Item = (FeatureIx, &Arc<Feature>)> {
        self.features
            .iter()
            .enumerate()
            .map(|(ix, feature)| (ix as FeatureIx, feature))
    }

    /// How many features there are.
    pub fn len(&self) -> usize {
        self.features.len() + self.crowd.as_ref().map_or(0, |crowd| crowd.len())
    }

    /// Whether nothing is loaded.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
