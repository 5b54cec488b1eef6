//! One file a command; the cargo calls that two commands share are in `cargo`.

pub(crate) mod bench;
pub(crate) mod bless;
pub(crate) mod browsers;
pub(crate) mod build;
mod cargo;
pub(crate) mod check;
pub(crate) mod data;
pub(crate) mod deny;
pub(crate) mod e2e;
pub(crate) mod finish;
pub(crate) mod fuzz;
mod node_tests;
pub(crate) mod others;
mod seeds;
pub(crate) mod serve;
pub(crate) mod test;
