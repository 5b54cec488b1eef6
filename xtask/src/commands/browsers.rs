//! `browsers`: the smoke set of `tests/browsers` in Firefox and WebKit, run by node's own test runner.

use super::{build, node_tests};
use crate::failure::Failure;
use crate::project::Project;
use crate::steps::Steps;
use crate::tools::{self, others::Other};

pub(crate) fn run(project: &Project, args: &[String]) -> Result<(), Failure> {
    let for_node = build::unless_told(project, args)?;
    let mut steps = Steps::default();
    add_to(project, &mut steps, &for_node);
    steps.finish()
}

/// A step for each browser, against `dist/` as it is. One that can't be had here is skipped, and said so.
pub(super) fn add_to(project: &Project, steps: &mut Steps, args: &[String]) {
    for other in Other::ALL {
        match tools::others::ensure(project, other) {
            Ok(variables) => {
                steps.run(other.name, || {
                    tools::ensure_for_other_browsers(project)?;
                    let file = project.browsers().join(other.test);
                    node_tests::run(project, &[file], args, &variables)
                });
            }
            Err(why) => steps.skip(other.name, &why.to_string()),
        }
    }
}
