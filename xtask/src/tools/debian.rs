//! Debian's packages, where they may be installed without asking.

use crate::failure::Failure;
use crate::process;
use crate::project::Project;

/// Whether this is root on a machine with apt.
pub(super) fn is_root(project: &Project) -> bool {
    let user = process::answer(project.command("id").arg("-u"));
    let apt = process::answer(project.command("apt-get").arg("--version"));
    user.as_deref() == Some("0") && apt.is_some()
}

/// Installs packages.
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
