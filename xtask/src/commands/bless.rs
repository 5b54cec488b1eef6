//! `bless`: rewrites goldens and generated data from what the code does now, for a person to review.

use super::{build, data, e2e};
use crate::failure::Failure;
use crate::process;
use crate::project::Project;
use crate::tools;

pub(crate) fn run(project: &Project, args: &[String]) -> Result<(), Failure> {
    let (told, rest): (Vec<_>, Vec<_>) = args.iter().cloned().partition(|arg| arg == "--pictures");
    if !told.is_empty() {
        return pictures(project, &rest);
    }
    data::run(&["--bless".to_owned()])?;
    process::run(
        project
            .command("cargo")
            .args(["test", "--test", "it"])
            .env("BLESS", "1"),
    )?;
    println!("review what changed with `git diff`");
    Ok(())
}

/// The pictures of the canvas, which need a browser and the release build.
fn pictures(project: &Project, args: &[String]) -> Result<(), Failure> {
    build::unless_told(project, args)?;
    tools::ensure_for_browser_tests(project)?;
    e2e::bless_pictures(project)?;
    println!("look at what changed in tests/e2e/goldens");
    Ok(())
}
