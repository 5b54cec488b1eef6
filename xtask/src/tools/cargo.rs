//! Tools that cargo compiles from source: Trunk, the wasm-bindgen CLI, cargo-deny.

use std::fs;

use super::{install, version};
use crate::failure::Failure;
use crate::process;
use crate::project::Project;

/// A program, the package it comes from and the only version that will do.
pub(super) struct CargoTool {
    /// All the programs the package installs and the project calls.
    programs: &'static [&'static str],
    package: &'static str,
    version: &'static str,
    about: &'static str,
}

/// 0.22 and later refuse the pinned rustc.
pub(super) const TRUNK: CargoTool = CargoTool {
    programs: &["trunk"],
    package: "trunk",
    version: "0.21.14",
    about: "compiles for about 6 minutes on two cores",
};

/// The CLI and the crate in Cargo.toml must be the same version.
pub(super) const WASM_BINDGEN: CargoTool = CargoTool {
    programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
    package: "wasm-bindgen-cli",
    version: "0.2.128",
    about: "compiles for about 3 minutes on two cores",
};

pub(super) const CARGO_DENY: CargoTool = CargoTool {
    programs: &["cargo-deny"],
    package: "cargo-deny",
    version: "0.20.2",
    about: "compiles for about 3 minutes on two cores",
};

// Building the tools unoptimised is twice as fast and they are quick enough.
const FASTER_BUILD: [(&str, &str); 3] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
];

/// Leaves a tool alone that is there at its version, whoever installed it; compiles it otherwise.
pub(super) fn ensure(project: &Project, tool: &CargoTool) -> Result<(), Failure> {
    if tool
        .programs
        .iter()
        .all(|program| is_there(project, program, tool.version))
    {
        return Ok(());
    }
    let what = format!("{} {}", tool.package, tool.version);
    let advice = format!(
        "connect to the network and try again, or run `cargo install {}@{} --locked` yourself",
        tool.package, tool.version
    );
    install(&what, tool.about, &advice, || compile(project, tool))
}

fn is_there(project: &Project, program: &str, version: &str) -> bool {
    version::version_from_command(&mut project.command(program)).as_deref() == Some(version)
}

fn compile(project: &Project, tool: &CargoTool) -> Result<(), Failure> {
    let scratch = project.tools().join("build");
    process::run(
        project
            .command("cargo")
            .args(["install", "--locked", "--force", "--quiet"])
            .arg(format!("{}@{}", tool.package, tool.version))
            .arg("--root")
            .arg(project.tools())
            .env("CARGO_TARGET_DIR", &scratch)
            .envs(FASTER_BUILD),
    )?;
    fs::remove_dir_all(&scratch).map_err(Failure::file("remove", &scratch))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wasm_bindgen_cli_is_pinned_to_the_crate() {
        let manifest = include_str!("../../../Cargo.toml");
        let pin = format!("wasm-bindgen = \"={}\"", WASM_BINDGEN.version);
        assert!(manifest.contains(&pin), "Cargo.toml does not say {pin}");
    }

    #[test]
    fn trunk_looks_for_the_versions_that_are_installed() {
        let config = include_str!("../../../Trunk.toml");
        let pin = format!("wasm_bindgen = \"{}\"", WASM_BINDGEN.version);
        assert!(config.contains(&pin), "Trunk.toml does not say {pin}");
    }
}
