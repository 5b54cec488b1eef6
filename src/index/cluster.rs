//! Clusters per zoom, with what each holds.
//!
//! The way of supercluster (mourner, ISC): from the nearest zoom outwards, every point that has not
//! been taken yet takes the points within a radius; the level above starts from the level below, so
//! that a cluster always opens into the clusters and points that it was made of.

use crate::data::{FeatureIx, LayerId};
use crate::geo::{MAX_ZOOM, MIN_ZOOM, TILE_PX, World, WorldBox};
use geo_index::kdtree::{KDTree, KDTreeBuilder, KDTreeIndex};

/// Nearer than this zoom every place stands for itself.
pub const MAX_CLUSTER_ZOOM: u8 = 16;
const MIN_CLUSTER_ZOOM: u8 = MIN_ZOOM as u8;
/// Three points or more within this many CSS pixels, at a whole zoom, become one.
const RADIUS_PX: f64 = 44.0;
/// Two points become one only when their symbols would cover each other, CSS pixels.
const PAIR_PX: f64 = 17.0;
/// Members that stand within so many CSS pixels at the nearest zoom cannot be parted by zooming.
const INSEPARABLE_PX: f64 = 14.0;
const LAYERS: usize = LayerId::ALL.len();

/// The place of a cluster in its index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ClusterId {
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

#[derive(Debug)]
struct Node {
    at: World,
    count: u32,
    by_layer: [u32; LAYERS],
    /// The feature, where the node holds one only.
    feature: FeatureIx,
    /// Nodes of the level below, as a stretch of `Level::children`.
    children: std::ops::Range<u32>,
}

#[derive(Debug)]
struct Level {
    nodes: Vec<Node>,
    children: Vec<u32>,
    tree: KDTree<f64>,
}

/// Every level of clusters over one set of points.
#[derive(Debug, Default)]
pub struct ClusterIndex {
    /// From [`MIN_CLUSTER_ZOOM`] to the points themselves; empty when there are no points.
    levels: Vec<Level>,
}

impl ClusterIndex {
    /// Clusters the points: which feature, where, of which layer.
    pub fn build(points: impl IntoIterator<Item = (FeatureIx, World, LayerId)>) -> Self {
        let leaves: Vec<Node> = points.into_iter().map(leaf).collect();
        if leaves.is_empty() {
            return Self::default();
        }
        let mut levels = vec![Level::new(leaves, Vec::new())];
        for zoom in (MIN_CLUSTER_ZOOM..=MAX_CLUSTER_ZOOM).rev() {
            let above = levels[levels.len() - 1].gathered(TILE_PX * f64::from(zoom).exp2());
            levels.push(above);
        }
        levels.reverse();
        Self { levels }
    }

    /// What stands in the view at this zoom, in no particular order.
    pub fn query(&self, zoom: f64, view: WorldBox) -> Vec<Spot> {
        let whole = level_zoom(zoom);
        let Some(level) = self.level(whole) else {
            return Vec::new();
        };
        let found = level
            .tree
            .range(view.min.x, view.min.y, view.max.x, view.max.y);
        found.into_iter().map(|ix| level.spot(whole, ix)).collect()
    }

    /// Every feature of a cluster, in the order of the catalogue.
    pub fn members(&self, id: ClusterId) -> Vec<FeatureIx> {
        let mut members = Vec::new();
        let mut open = vec![(id.zoom, id.ix)];
        while let Some((zoom, ix)) = open.pop() {
            let Some(level) = self.level(zoom) else {
                continue;
            };
            let Some(node) = level.nodes.get(ix as usize) else {
                continue;
            };
            if node.count == 1 {
                members.push(node.feature);
            } else {
                open.extend(
                    level
                        .children_of(node)
                        .iter()
                        .map(|child| (zoom + 1, *child)),
                );
            }
        }
        members.sort_unstable();
        members
    }

    /// The zoom at which a cluster opens; none where its members stand so close that no zoom parts
    /// them.
    pub fn opening_zoom(&self, id: ClusterId) -> Option<f64> {
        let (mut zoom, mut ix) = (id.zoom, id.ix);
        loop {
            let level = self.level(zoom)?;
            let children = level.children_of(level.nodes.get(ix as usize)?);
            zoom += 1;
            match children {
                [] => return None,
                [only] => ix = *only,
                several => {
                    let below = self.level(zoom)?;
                    let spots = several
                        .iter()
                        .filter_map(|at| below.nodes.get(*at as usize));
                    let bounds = WorldBox::around(spots.map(|node| node.at));
                    return separable(bounds).then_some(f64::from(zoom));
                }
            }
        }
    }

    /// The cluster of that id.
    pub fn get(&self, id: ClusterId) -> Option<Cluster> {
        match self.level(id.zoom)?.checked_spot(id.zoom, id.ix)? {
            Spot::Many(cluster) => Some(cluster),
            Spot::One(_) => None,
        }
    }

    fn level(&self, zoom: u8) -> Option<&Level> {
        self.levels
            .get(usize::from(zoom.checked_sub(MIN_CLUSTER_ZOOM)?))
    }
}

impl Level {
    fn new(nodes: Vec<Node>, children: Vec<u32>) -> Self {
        let mut builder = KDTreeBuilder::<f64>::new(nodes.len() as u32);
        for node in &nodes {
            builder.add(node.at.x, node.at.y);
        }
        Self {
            nodes,
            children,
            tree: builder.finish(),
        }
    }

    /// The level above: each node takes what lies near it and is free yet. `scale` is in CSS pixels
    /// per world unit.
    fn gathered(&self, scale: f64) -> Self {
        let mut taken = vec![false; self.nodes.len()];
        let (mut nodes, mut children) = (Vec::new(), Vec::new());
        for (ix, seed) in self.nodes.iter().enumerate() {
            if taken[ix] {
                continue;
            }
            let start = children.len() as u32;
            for at in self.company(ix, seed, scale, &taken) {
                taken[at as usize] = true;
                children.push(at);
            }
            let range = start..children.len() as u32;
            nodes.push(self.merged(&children[start as usize..], range));
        }
        Self::new(nodes, children)
    }

    /// The node itself and those that join it, in order.
    fn company(&self, ix: usize, seed: &Node, scale: f64, taken: &[bool]) -> Vec<u32> {
        let within = |radius_px: f64| {
            let mut near = self.tree.within(seed.at.x, seed.at.y, radius_px / scale);
            near.retain(|at| !taken[*at as usize]);
            near.sort_unstable();
            near
        };
        let near = within(RADIUS_PX);
        let count: u32 = near.iter().map(|at| self.nodes[*at as usize].count).sum();
        let near = if count > 2 { near } else { within(PAIR_PX) };
        if near.is_empty() {
            vec![ix as u32]
        } else {
            near
        }
    }

    fn merged(&self, members: &[u32], children: std::ops::Range<u32>) -> Node {
        let mut sum = Node {
            at: World::default(),
            count: 0,
            by_layer: [0; LAYERS],
            feature: 0,
            children,
        };
        for node in members.iter().map(|at| &self.nodes[*at as usize]) {
            let weight = f64::from(node.count);
            sum.at.x += node.at.x * weight;
            sum.at.y += node.at.y * weight;
            sum.count += node.count;
            sum.feature = node.feature;
            for (total, part) in sum.by_layer.iter_mut().zip(node.by_layer) {
                *total += part;
            }
        }
        sum.at.x /= f64::from(sum.count);
        sum.at.y /= f64::from(sum.count);
        sum
    }

    fn spot(&self, zoom: u8, ix: u32) -> Spot {
        let node = &self.nodes[ix as usize];
        if node.count == 1 {
            return Spot::One(node.feature);
        }
        let Node {
            at,
            count,
            by_layer,
            ..
        } = *node;
        Spot::Many(Cluster {
            id: ClusterId { zoom, ix },
            at,
            count,
            by_layer,
        })
    }

    fn checked_spot(&self, zoom: u8, ix: u32) -> Option<Spot> {
        ((ix as usize) < self.nodes.len()).then(|| self.spot(zoom, ix))
    }

    fn children_of(&self, node: &Node) -> &[u32] {
        self.children
            .get(node.children.start as usize..node.children.end as usize)
            .unwrap_or_default()
    }
}

fn leaf((feature, at, layer): (FeatureIx, World, LayerId)) -> Node {
    let mut by_layer = [0; LAYERS];
    by_layer[layer.slot()] = 1;
    Node {
        at,
        count: 1,
        by_layer,
        feature,
        children: 0..0,
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn index(points: &[(f64, f64)]) -> ClusterIndex {
        ClusterIndex::build(points.iter().enumerate().map(|(ix, &(x, y))| {
            let layer = LayerId::ALL[ix % LAYERS];
            (
                ix as FeatureIx,
                World {
                    x: 0.79 + x * 1e-3,
                    y: 0.44 + y * 1e-3,
                },
                layer,
            )
        }))
    }

    fn everything() -> WorldBox {
        WorldBox {
            min: World { x: 0.0, y: 0.0 },
            max: World { x: 1.0, y: 1.0 },
        }
    }

    fn clusters(index: &ClusterIndex, zoom: f64) -> Vec<Cluster> {
        let spots = index.query(zoom, everything());
        spots
            .into_iter()
            .filter_map(|spot| match spot {
                Spot::Many(cluster) => Some(cluster),
                Spot::One(_) => None,
            })
            .collect()
    }

    #[test]
    fn nothing_clusters_to_nothing() {
        assert!(index(&[]).query(12.0, everything()).is_empty());
    }

    #[test]
    fn a_cluster_says_how_many_of_each_layer_it_holds() {
        let index = index(&[(0.0, 0.0), (0.001, 0.0), (0.5, 0.5)]);
        let found = clusters(&index, 14.0);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].count, found[0].by_layer), (2, [1, 1, 0, 0, 0, 0]));
    }

    #[test]
    fn a_cluster_opens_at_the_zoom_where_it_splits() {
        let index = index(&[(0.0, 0.0), (0.01, 0.0)]);
        let cluster = &clusters(&index, 9.0)[0];
        let opens = index.opening_zoom(cluster.id).unwrap();
        assert_eq!(clusters(&index, opens).len(), 0);
        assert_eq!(clusters(&index, opens - 1.0).len(), 1);
    }

    #[test]
    fn places_on_one_spot_are_listed_since_no_zoom_parts_them() {
        let index = index(&[(0.0, 0.0), (0.0, 0.0), (0.0, 0.0)]);
        let cluster = &clusters(&index, 16.0)[0];
        assert_eq!(index.opening_zoom(cluster.id), None);
        assert_eq!(index.members(cluster.id), [0, 1, 2]);
    }

    proptest! {
        #[test]
        fn every_place_is_in_exactly_one_spot_at_every_zoom(
            points in proptest::collection::vec((0.0..1.0f64, 0.0..1.0f64), 0..120),
            zoom in MIN_ZOOM..MAX_ZOOM,
        ) {
            let index = index(&points);
            let mut seen: Vec<FeatureIx> = Vec::new();
            for spot in index.query(zoom, everything()) {
                match spot {
                    Spot::One(feature) => seen.push(feature),
                    Spot::Many(cluster) => {
                        let members = index.members(cluster.id);
                        prop_assert_eq!(members.len(), cluster.count as usize);
                        seen.extend(members);
                    }
                }
            }
            seen.sort_unstable();
            prop_assert_eq!(seen, (0..points.len() as FeatureIx).collect::<Vec<_>>());
        }
    }
}
