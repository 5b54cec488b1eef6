//! Clusters per zoom, with what each holds.

use crate::data::LayerId;
use crate::geo::World;

/// The place of a cluster in its index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ClusterId {
    /// The whole zoom at which it is shown.
    pub zoom: u8,
    /// Its place among the clusters of that zoom.
    pub ix: u32,
}

/// Several features that stand too close to be told apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// The weighted middle of its members.
    pub at: World,
    /// How many features it holds.
    pub count: u32,
    /// How many of each layer, by [`LayerId::slot`].
    pub by_layer: [u32; LayerId::ALL.len()],
}
