//! Packages of Debian, for those who may install them.

use crate::failure::Failure;
use crate::process;
use crate::project::Project;

/// Whether packages can be installed without asking anybody.
pub(super) fn is_root_here(project: &Project) -> bool {
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
