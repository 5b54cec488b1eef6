//! `bless`: rewrites goldens and generated data from what the code does now, for a person to review.

use super::data;
use crate::failure::Failure;
use crate::process;
use crate::project::Project;

pub(crate) fn run(project: &Project) -> Result<(), Failure> {
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
