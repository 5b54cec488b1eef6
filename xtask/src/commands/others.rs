//! `others`: other people's tools read the data of `dist/`: GDAL, a linter of GeoJSON, a validator of JSON
//! Schema, a reader of calendars.

use super::{build, node_tests};
use crate::failure::Failure;
use crate::project::Project;
use crate::{dist, tools};

pub(crate) fn run(project: &Project, args: &[String]) -> Result<(), Failure> {
    let (own, for_node): (Vec<_>, Vec<_>) =
        args.iter().cloned().partition(|arg| arg == "--no-build");
    if own.is_empty() && !dist::is_fresh(project) {
        tools::ensure_for_build(project)?;
        build::release(project)?;
    }
    tests(project, &for_node)
}

/// Asks them about `dist/` as it is.
pub(super) fn tests(project: &Project, args: &[String]) -> Result<(), Failure> {
    tools::ensure_for_other_tools(project)?;
    if !tools::gdal::ensure(project) {
        println!("GDAL is not here: what it would read is not checked");
    }
    let files = node_tests::files_in(&project.e2e().join("tools"))?;
    node_tests::run(project, &files, args, &[])
}
