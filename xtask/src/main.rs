//! The commands of the README: `cargo xtask help` lists them.

fn main() {}
