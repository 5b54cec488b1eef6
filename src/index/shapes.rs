//! Which areas and lines come into view.

use crate::data::{Catalog, FeatureIx};
use crate::geo::WorldBox;
use geo_index::rtree::sort::HilbertSort;
use geo_index::rtree::{RTree, RTreeBuilder, RTreeIndex};

/// An index over the boxes of every feature that is more than one point.
#[derive(Debug, Default)]
pub struct ShapeIndex {
    features: Vec<FeatureIx>,
    tree: Option<RTree<f64>>,
}

impl ShapeIndex {
    /// Indexes the shapes of the catalogue.
    pub fn build(catalog: &Catalog) -> Self {
        let shapes: Vec<(FeatureIx, WorldBox)> = catalog
            .iter()
            .filter(|(_, feature)| !feature.is_point())
            .map(|(ix, feature)| (ix, feature.geometry.bounds()))
            .collect();
        if shapes.is_empty() {
            return Self::default();
        }
        let mut builder = RTreeBuilder::<f64>::new(shapes.len() as u32);
        for (_, bounds) in &shapes {
            builder.add(bounds.min.x, bounds.min.y, bounds.max.x, bounds.max.y);
        }
        let features = shapes.into_iter().map(|(ix, _)| ix).collect();
        Self {
            features,
            tree: Some(builder.finish::<HilbertSort>()),
        }
    }

    /// The shapes whose boxes meet the view, in the order of the catalogue.
    pub fn query(&self, view: WorldBox) -> Vec<FeatureIx> {
        let Some(tree) = &self.tree else {
            return Vec::new();
        };
        let mut found: Vec<FeatureIx> = tree
            .search(view.min.x, view.min.y, view.max.x, view.max.y)
            .into_iter()
            .filter_map(|at| self.features.get(at as usize).copied())
            .collect();
        found.sort_unstable();
        found
    }
}
