//! The tools the commands need: found at their pinned version, or installed once and said so.

pub(crate) mod browser;
mod cargo;
mod cxx;
mod debian;
pub(crate) mod gdal;
mod npm;
pub(crate) mod others;
mod programs;
mod version;
pub(crate) mod wasm_target;

use std::time::Instant;

use crate::failure::Failure;
use crate::project::Project;

/// Everything that turns sources into a site.
pub(crate) fn ensure_for_build(project: &Project) -> Result<(), Failure> {
    wasm_target::ensure(project)?;
    cargo::ensure(project, &cargo::WASM_BINDGEN)?;
    cargo::ensure(project, &cargo::TRUNK)?;
    npm::ensure_wasm_opt(project)
}

/// What runs the tests in a browser.
pub(crate) fn ensure_for_browser_tests(project: &Project) -> Result<(), Failure> {
    browser::ensure(project)?;
    npm::ensure_e2e_packages(project)
}

/// What reads the data in our place.
pub(crate) fn ensure_for_other_tools(project: &Project) -> Result<(), Failure> {
    npm::ensure_e2e_packages(project)
}

/// What drives the other browsers; their tests share files with those of Chromium.
pub(crate) fn ensure_for_other_browsers(project: &Project) -> Result<(), Failure> {
    npm::ensure_e2e_packages(project)?;
    npm::ensure_browsers_packages(project)
}

/// What the benchmark compares the app with.
pub(crate) fn ensure_for_bench(project: &Project) -> Result<(), Failure> {
    ensure_for_browser_tests(project)?;
    npm::ensure_bench_packages(project)
}

/// What compiles the fuzz targets, besides Rust.
pub(crate) fn ensure_for_fuzz(project: &Project) -> Result<(), Failure> {
    cxx::ensure(project)
}

/// What judges the dependencies.
pub(crate) fn ensure_for_deny(project: &Project) -> Result<(), Failure> {
    cargo::ensure(project, &cargo::CARGO_DENY)
}

/// What measures a first visit.
pub(crate) fn ensure_for_lighthouse(project: &Project) -> Result<(), Failure> {
    ensure_for_browser_tests(project)?;
    npm::ensure_lighthouse(project)
}

/// Installs something with a line before and a line after it; a failure becomes advice.
fn install(
    what: &str,
    about: &str,
    advice: &str,
    work: impl FnOnce() -> Result<(), Failure>,
) -> Result<(), Failure> {
    println!("installing {what} ({about}, once)");
    let start = Instant::now();
    work().map_err(|failure| Failure::Missing {
        what: what.to_owned(),
        advice: format!("{failure}; {advice}"),
    })?;
    println!("installed {what} in {:.0} s", start.elapsed().as_secs_f64());
    Ok(())
}
