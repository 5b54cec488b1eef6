//! Clusters per zoom, with what each holds.
//!
//! The way of supercluster (mourner, ISC): from the nearest zoom outwards, every point that has not
//! been taken yet takes the points within a radius; the level above starts from the level below, so
//! that a cluster always opens into the clusters and points that it was made of.
//!
//! In place of a tree, the points of a level lie in rows of square cells as wide as the radius: what
//! lies near a point, or in the view, is a stretch of a few rows. A whole index is one list of numbers,
//! so that it can be made in a worker and handed over as it is.

mod build;
mod level;
#[cfg(test)]
mod tests;

use crate::data::{FeatureIx, LayerId};
use crate::geo::{MAX_ZOOM, MIN_ZOOM, TILE_PX, World, WorldBox, sort_by_key};
use level::{Level, Node};

/// Nearer than this zoom every place stands for itself.
pub const MAX_CLUSTER_ZOOM: u8 = 16;
const MIN_CLUSTER_ZOOM: u8 = MIN_ZOOM as u8;
/// Members that stand within so many CSS pixels at the nearest zoom cannot be parted by zooming.
const INSEPARABLE_PX: f64 = 14.0;
const LAYERS: usize = LayerId::ALL.len();

/// The place of a cluster in its index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ClusterId {
    /// Whether it stands in the index of a crowd.
    pub of_crowd: bool,
    /// The whole zoom of the level it stands in.
    pub zoom: u8,
    /// Its place in that level.
    pub ix: u32,
}

/// Several features that stand too close to be told apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// Which one it is.
    pub id: ClusterId,
    /// The weighted middle of its members.
    pub at: World,
    /// How many features it holds.
    pub count: u32,
    /// How many of each layer, by [`LayerId::slot`].
    pub by_layer: [u32; LAYERS],
}

/// What stands at a spot.
#[derive(Clone, Debug, PartialEq)]
pub enum Spot {
    /// A feature for itself.
    One(FeatureIx),
    /// A cluster.
    Many(Cluster),
}

/// Every level of clusters over one set of points.
#[derive(Debug, Default)]
pub struct ClusterIndex {
    /// All levels one after the other; see [`level`].
    numbers: Vec<u32>,
    /// From [`MIN_CLUSTER_ZOOM`] to the points themselves; empty when there are no points.
    levels: Vec<Level>,
}

impl ClusterIndex {
    /// Clusters the points: which feature, where, of which layer.
    pub fn build(points: impl IntoIterator<Item = (FeatureIx, World, LayerId)>) -> Self {
        let mut leaves = build::Leaves::default();
        for (feature, at, layer) in points {
            leaves.add(feature, at, Some(layer));
        }
        Self::from_numbers(leaves.indexed()).unwrap_or_default()
    }

    /// Clusters points that are all of one layer: the counts by layer are left out.
    pub fn build_plain(points: impl IntoIterator<Item = (FeatureIx, World)>) -> Vec<u32> {
        let mut leaves = build::Leaves::default();
        for (feature, at) in points {
            leaves.add(feature, at, None);
        }
        leaves.indexed()
    }

    /// The index that [`Self::build_plain`] made; none of other numbers.
    pub fn from_numbers(numbers: Vec<u32>) -> Option<Self> {
        let levels = level::levels_in(&numbers)?;
        Some(Self { numbers, levels })
    }

    /// How many points there are.
    pub fn len(&self) -> usize {
        self.levels.last().map_or(0, Level::len)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.levels.is_empty()
    }

    /// What stands in the view at this zoom, in no particular order.
    pub fn query(&self, zoom: f64, view: WorldBox) -> Vec<Spot> {
        let whole = level_zoom(zoom);
        let mut spots = Vec::new();
        if let Some(level) = self.level(whole) {
            level.for_each_in(&self.numbers, view, |ix| {
                spots.push(self.spot(level, whole, ix));
            });
        }
        spots
    }

    /// The features themselves in the box.
    pub fn for_each_feature_in(&self, view: WorldBox, mut each: impl FnMut(FeatureIx)) {
        if let Some(leaves) = self.levels.last() {
            leaves.for_each_in(&self.numbers, view, |ix| {
                each(leaves.feature(&self.numbers, ix));
            });
        }
    }

    /// Features of a cluster, at most so many, in the order of the catalogue.
    pub fn members(&self, id: ClusterId, most: usize) -> Vec<FeatureIx> {
        let mut members = Vec::new();
        let mut open = vec![(id.zoom, id.ix)];
        while let Some((zoom, ix)) = open.pop() {
            let Some((level, node)) = self.node(zoom, ix) else {
                continue;
            };
            if members.len() == most {
                break;
            }
            match node.feature {
                Some(feature) => members.push(feature),
                None => open.extend(
                    level
                        .children(&self.numbers, ix)
                        .iter()
                        .map(|child| (zoom + 1, *child)),
                ),
            }
        }
        sort_by_key(&mut members, |ix| *ix);
        members
    }

    /// The zoom at which a cluster opens; none where its members stand so close that no zoom parts
    /// them.
    pub fn opening_zoom(&self, id: ClusterId) -> Option<f64> {
        let (mut zoom, mut ix) = (id.zoom, id.ix);
        loop {
            let (level, node) = self.node(zoom, ix)?;
            if node.feature.is_some() {
                return None;
            }
            zoom += 1;
            match level.children(&self.numbers, ix) {
                [] => return None,
                [only] => ix = *only,
                several => {
                    let below = self.level(zoom)?;
                    let spots = several.iter().map(|at| below.at(&self.numbers, *at));
                    return separable(WorldBox::around(spots)).then_some(f64::from(zoom));
                }
            }
        }
    }

    /// The cluster of that id.
    pub fn get(&self, id: ClusterId) -> Option<Cluster> {
        let (level, _) = self.node(id.zoom, id.ix)?;
        match self.spot(level, id.zoom, id.ix) {
            Spot::Many(cluster) => Some(cluster),
            Spot::One(_) => None,
        }
    }

    fn spot(&self, level: &Level, zoom: u8, ix: u32) -> Spot {
        let node = level.node(&self.numbers, ix);
        match node.feature {
            Some(feature) => Spot::One(feature),
            None => Spot::Many(Cluster {
                id: ClusterId {
                    of_crowd: !level.has_layers(),
                    zoom,
                    ix,
                },
                at: level.at(&self.numbers, ix),
                count: node.count,
                by_layer: node.by_layer,
            }),
        }
    }

    fn node(&self, zoom: u8, ix: u32) -> Option<(&Level, Node)> {
        let level = self.level(zoom)?;
        ((ix as usize) < level.len()).then(|| (level, level.node(&self.numbers, ix)))
    }

    fn level(&self, zoom: u8) -> Option<&Level> {
        self.levels
            .get(usize::from(zoom.checked_sub(MIN_CLUSTER_ZOOM)?))
    }
}

/// The level that a fractional zoom shows: the nearest whole one.
fn level_zoom(zoom: f64) -> u8 {
    (zoom.round() as u8).clamp(MIN_CLUSTER_ZOOM, MAX_CLUSTER_ZOOM + 1)
}

fn separable(bounds: WorldBox) -> bool {
    let scale = TILE_PX * MAX_ZOOM.exp2();
    let across = (bounds.max.x - bounds.min.x).hypot(bounds.max.y - bounds.min.y);
    across * scale > INSEPARABLE_PX
}
