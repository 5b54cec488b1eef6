//! Which areas and lines come into view.

use crate::data::{Catalog, FeatureIx, Geometry};
use crate::geo::WorldBox;
use geo_index::rtree::sort::HilbertSort;
use geo_index::rtree::{RTree, RTreeBuilder, RTreeIndex};

/// Shapes of more corners than this in all are not painted anew in every frame.
const MOST_CORNERS_A_FRAME: usize = 4_000;

/// A feature that is more than one point, with the box around it.
pub type Boxed = (FeatureIx, WorldBox);

/// An index over the boxes of every feature that is more than one point.
#[derive(Debug, Default)]
pub struct ShapeIndex {
    shapes: Vec<Boxed>,
    corners: usize,
    tree: Option<RTree<f64>>,
}

impl ShapeIndex {
    /// Indexes the shapes of the catalogue.
    pub fn build(catalog: &Catalog) -> Self {
        let (mut shapes, mut corners) = (Vec::new(), 0);
        for (ix, feature) in catalog.iter().filter(|(_, feature)| !feature.is_point()) {
            shapes.push((ix, feature.geometry.bounds()));
            corners += corners_of(&feature.geometry);
        }
        if shapes.is_empty() {
            return Self::default();
        }
        let mut builder = RTreeBuilder::<f64>::new(shapes.len() as u32);
        for (_, bounds) in &shapes {
            builder.add(bounds.min.x, bounds.min.y, bounds.max.x, bounds.max.y);
        }
        Self {
            shapes,
            corners,
            tree: Some(builder.finish::<HilbertSort>()),
        }
    }

    /// The shapes whose boxes meet the view, in the order of the catalogue.
    pub fn query(&self, view: WorldBox) -> Vec<Boxed> {
        let Some(tree) = &self.tree else {
            return Vec::new();
        };
        let mut found = tree.search(view.min.x, view.min.y, view.max.x, view.max.y);
        found.sort_unstable();
        found
            .into_iter()
            .filter_map(|at| self.shapes.get(at as usize).copied())
            .collect()
    }

    /// Whether there are so many of them that they have a picture of their own, which is moved with the
    /// map, instead of being painted in every frame.
    pub fn are_many(&self) -> bool {
        self.corners > MOST_CORNERS_A_FRAME
    }
}

fn corners_of(geometry: &Geometry) -> usize {
    match geometry {
        Geometry::Points(points) => points.len(),
        Geometry::Lines(lines) => lines.iter().map(Vec::len).sum(),
        Geometry::Polygons(polygons) => polygons.iter().flatten().map(Vec::len).sum(),
    }
}
