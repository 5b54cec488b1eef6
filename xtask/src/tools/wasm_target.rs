//! The standard library for WebAssembly, which rustup installs beside the compiler.

use std::path::Path;

use super::install;
use crate::failure::Failure;
use crate::process;
use crate::project::Project;

/// The target's name.
pub(crate) const TRIPLE: &str = "wasm32-unknown-unknown";

pub(crate) fn ensure(project: &Project) -> Result<(), Failure> {
    if is_there(project) {
        return Ok(());
    }
    let advice = "connect to the network and try again, or use a Rust that has this target";
    install(TRIPLE, "20 MB", advice, || {
        process::run(project.command("rustup").args(["target", "add", TRIPLE]))
    })
}

fn is_there(project: &Project) -> bool {
    let mut rustc = project.command("rustc");
    rustc.args(["--print", "target-libdir", "--target", TRIPLE]);
    process::answer(&mut rustc).is_some_and(|folder| Path::new(&folder).is_dir())
}
