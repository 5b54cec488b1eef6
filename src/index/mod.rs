//! By place: which features stand where, and which stand so close that they become one cluster.

mod cluster;

pub use cluster::{Cluster, ClusterId};
