//! `build`: the release build in `dist/` and what it weighs.

use crate::failure::Failure;
use crate::process;
use crate::project::Project;
use crate::{dist, size, tools};

pub(crate) fn run(project: &Project) -> Result<(), Failure> {
    tools::ensure_for_build(project)?;
    release(project)?;
    size::report(&project.dist())
}

/// The release build, unless it is newer than all it is made from or a call says `--no-build`; gives the
/// call's other arguments.
pub(super) fn unless_told(project: &Project, args: &[String]) -> Result<Vec<String>, Failure> {
    let (told, rest): (Vec<_>, Vec<_>) = args.iter().cloned().partition(|arg| arg == "--no-build");
    if told.is_empty() && !dist::is_fresh(project) {
        tools::ensure_for_build(project)?;
        release(project)?;
    }
    Ok(rest)
}

/// Trunk reads Trunk.toml, which calls `finish` at the end.
pub(super) fn release(project: &Project) -> Result<(), Failure> {
    process::run(project.trunk().args(["build", "--release"]))
}
