//! `e2e`: the end-to-end tests of `tests/e2e`, run by node's own test runner against `dist/`.

use std::path::PathBuf;

use super::{build, node_tests};
use crate::failure::Failure;
use crate::project::Project;
use crate::tools;

pub(crate) fn run(project: &Project, args: &[String]) -> Result<(), Failure> {
    let for_node = build::unless_told(project, args)?;
    tools::ensure_for_browser_tests(project)?;
    tests(project, &for_node)
}

/// Runs the tests against `dist/` as it is.
pub(super) fn tests(project: &Project, args: &[String]) -> Result<(), Failure> {
    let files = node_tests::files_in(&project.e2e())?;
    node_tests::run(project, &files, args, &chromium(project)?)
}

/// Paints the golden pictures anew, with `dist/` as it is.
pub(super) fn bless_pictures(project: &Project) -> Result<(), Failure> {
    let files = [project.e2e().join("goldens.test.mjs")];
    let mut variables = chromium(project)?;
    variables.push(("BLESS", PathBuf::from("1")));
    node_tests::run(project, &files, &[], &variables)
}

fn chromium(project: &Project) -> Result<Vec<(&'static str, PathBuf)>, Failure> {
    Ok(vec![("CHROME", tools::browser::ensure(project)?.chrome)])
}
