//! Debian's packages, where this machine has them and may install them.

use crate::failure::Failure;
use crate::process;
use crate::project::Project;

/// Is this Debian, or a child of it, and are we allowed to install?
pub(super) fn is_root_there(project: &Project) -> bool {
    let user = process::answer(project.command("id").arg("-u"));
    let apt = process::answer(project.command("apt-get").arg("--version"));
    user.as_deref() == Some("0") && apt.is_some()
}

pub(super) fn install(project: &Project, packages: &[&str]) -> Result<(), Failure> {
    process::run(project.command("apt-get").args(["update", "-qq"]))?;
    process::run(
        project
            .command("apt-get")
            .args(["install", "-qq", "--yes", "--no-install-recommends"])
            .args(packages)
            .env("DEBIAN_FRONTEND", "noninteractive"),
    )
}
