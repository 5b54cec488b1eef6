//! By place: which features stand where, and which stand so close that they become one cluster.

mod cluster;
mod shapes;

pub use cluster::{Cluster, ClusterId, ClusterIndex, MAX_CLUSTER_ZOOM, Spot};
pub use shapes::{Boxed, ShapeIndex};
