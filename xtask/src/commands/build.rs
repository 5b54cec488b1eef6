//! `build`: the release build in `dist/` and what it weighs.

use crate::failure::Failure;
use crate::process;
use crate::project::Project;
use crate::{size, tools};

pub(crate) fn run(project: &Project) -> Result<(), Failure> {
    tools::ensure_for_build(project)?;
    release(project)?;
    size::report(&project.dist())
}

/// Trunk reads Trunk.toml, which calls `finish` at the end.
pub(super) fn release(project: &Project) -> Result<(), Failure> {
    process::run(project.trunk().args(["build", "--release"]))
}
