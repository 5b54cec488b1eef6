//! The cargo calls of `check` and `test`. All share one target folder, so nothing is compiled twice.

use crate::failure::Failure;
use crate::process;
use crate::project::Project;
use crate::tools::browser::Browser;
use crate::tools::wasm_target::TRIPLE;

/// The package of the app.
const APP: &str = "hanoi-creative-map";

pub(super) fn format(project: &Project) -> Result<(), Failure> {
    cargo(project, &["fmt", "--all", "--check"])
}

pub(super) fn clippy_native(project: &Project) -> Result<(), Failure> {
    let scope = ["clippy", "--workspace", "--all-targets"];
    cargo(project, &[&scope[..], &["--", "-D", "warnings"]].concat())
}

/// The browser's half of the app and its tests exist for this target only.
pub(super) fn clippy_wasm(project: &Project) -> Result<(), Failure> {
    let scope = ["clippy", "--package", APP, "--lib", "--bins"];
    let tests: &[&str] = match has_wasm_tests(project) {
        true => &["--test", "web"],
        false => &[],
    };
    let rest = ["--target", TRIPLE, "--", "-D", "warnings"];
    cargo(project, &[&scope[..], tests, &rest[..]].concat())
}

/// Both targets, because the docs of `browser/` and `ui/` exist for wasm only.
pub(super) fn docs(project: &Project) -> Result<(), Failure> {
    let native = ["doc", "--no-deps", "--workspace"];
    let wasm = [
        "doc",
        "--no-deps",
        "--package",
        APP,
        "--lib",
        "--target",
        TRIPLE,
    ];
    for arguments in [&native[..], &wasm[..]] {
        process::run(
            project
                .command("cargo")
                .args(arguments)
                .args(["--quiet", "--document-private-items"])
                .env("RUSTDOCFLAGS", "-D warnings"),
        )?;
    }
    Ok(())
}

pub(super) fn native_tests(project: &Project) -> Result<(), Failure> {
    cargo(project, &["test", "--workspace", "--quiet"])
}

pub(super) fn has_wasm_tests(project: &Project) -> bool {
    project.root.join("tests/web.rs").is_file()
}

pub(super) fn wasm_tests(project: &Project, browser: &Browser) -> Result<(), Failure> {
    process::run(
        project
            .command("cargo")
            .args(["test", "--package", APP, "--test", "web"])
            .args(["--target", TRIPLE])
            .env(
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
                "wasm-bindgen-test-runner",
            )
            // Seconds for the whole run; the 20 that it allows by itself are short for a debug build.
            .env("WASM_BINDGEN_TEST_TIMEOUT", "300")
            .env("CHROMEDRIVER", &browser.driver),
    )
}

fn cargo(project: &Project, arguments: &[&str]) -> Result<(), Failure> {
    process::run(project.command("cargo").args(arguments))
}
