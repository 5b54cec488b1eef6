//! Tools that come from npm: wasm-opt, and the packages of the end-to-end tests and the benchmark.

use std::fs;
use std::path::Path;

use super::{install, version};
use crate::failure::Failure;
use crate::process;
use crate::project::Project;

/// The npm package that carries wasm-opt. Debian's (108) does not know what rustc emits today.
const BINARYEN: &str = "132.0.0";

const OLDEST_NODE: u32 = 20;

const ADVICE: &str = "connect to the network and try again";

/// wasm-opt at the pinned version, from the machine or from npm.
pub(super) fn ensure_wasm_opt(project: &Project) -> Result<(), Failure> {
    let found = version::version_from_command(&mut project.command("wasm-opt"));
    let wanted = version::major_from_version(BINARYEN);
    if found.as_deref().and_then(version::major_from_version) == wanted {
        return Ok(());
    }
    ensure_node(project)?;
    let what = format!("wasm-opt (npm package binaryen {BINARYEN})");
    install(&what, "23 MB", ADVICE, || {
        let tools = project.tools();
        fs::create_dir_all(&tools).map_err(Failure::file("create", &tools))?;
        process::run(
            project
                .command("npm")
                .args([
                    "install",
                    "--no-save",
                    "--no-package-lock",
                    "--loglevel=error",
                ])
                .arg("--prefix")
                .arg(&tools)
                .arg(format!("binaryen@{BINARYEN}")),
        )
    })
}

/// The packages of `tests/e2e`, exactly as its lock file says.
pub(super) fn ensure_e2e_packages(project: &Project) -> Result<(), Failure> {
    ensure_packages(project, &project.e2e(), "10 MB")
}

/// puppeteer-core, which drives Firefox.
pub(super) fn ensure_browsers_packages(project: &Project) -> Result<(), Failure> {
    ensure_packages(project, &project.browsers(), "60 MB")
}

/// Leaflet, MapLibre GL JS, OpenLayers and what bundles their pages.
pub(super) fn ensure_bench_packages(project: &Project) -> Result<(), Failure> {
    ensure_packages(project, &project.bench(), "90 MB")
}

/// Lighthouse, apart from the others because it is twice as large as all of them.
pub(super) fn ensure_lighthouse(project: &Project) -> Result<(), Failure> {
    ensure_packages(project, &project.bench().join("lighthouse"), "190 MB")
}

/// The packages of a folder, exactly as its lock file says.
fn ensure_packages(project: &Project, folder: &Path, about: &str) -> Result<(), Failure> {
    ensure_node(project)?;
    if packages_match(folder) {
        return Ok(());
    }
    let name = folder.strip_prefix(&project.root).unwrap_or(folder);
    let what = format!("the npm packages of {}", name.display());
    install(&what, about, ADVICE, || {
        process::run(
            project
                .command("npm")
                .args(["ci", "--ignore-scripts", "--loglevel=error"])
                .env("PUPPETEER_SKIP_DOWNLOAD", "1") // our browsers are the machine's own
                .current_dir(folder),
        )
    })
}

fn ensure_node(project: &Project) -> Result<(), Failure> {
    let found = version::version_from_command(&mut project.command("node"));
    let npm = version::version_from_command(&mut project.command("npm"));
    let major = found.as_deref().and_then(version::major_from_version);
    if npm.is_some() && major.is_some_and(|major| major >= OLDEST_NODE) {
        return Ok(());
    }
    Err(Failure::Missing {
        what: format!("Node {OLDEST_NODE} or newer with npm"),
        advice: "install it from https://nodejs.org or your system's packages".to_owned(),
    })
}

/// npm notes what it installed in a hidden lock file; the versions there must be those of ours.
fn packages_match(folder: &Path) -> bool {
    let wanted = versions_from_lock(&folder.join("package-lock.json"));
    let there = versions_from_lock(&folder.join("node_modules/.package-lock.json"));
    wanted.is_some() && wanted == there
}

fn versions_from_lock(path: &Path) -> Option<Vec<(String, String)>> {
    let lock: serde_json::Value = serde_json::from_str(&fs::read_to_string(path).ok()?).ok()?;
    let packages = lock.get("packages")?.as_object()?;
    let version = |entry: &serde_json::Value| Some(entry.get("version")?.as_str()?.to_owned());
    let mut versions: Vec<_> = packages
        .iter()
        .filter(|(name, _)| !name.is_empty()) // the project itself
        // Binaries for other systems stand in our lock file, but npm doesn't install them.
        .filter(|(_, entry)| entry.get("optional").is_none())
        .filter_map(|(name, entry)| Some((name.clone(), version(entry)?)))
        .collect();
    versions.sort();
    Some(versions)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_files_can_be_read_and_name_exact_versions() {
        for (folder, package) in [
            ("e2e", "playwright-core"),
            ("e2e", "axe-core"),
            ("e2e", "pixelmatch"),
            ("browsers", "puppeteer-core"),
            ("bench", "leaflet"),
            ("bench", "leaflet.markercluster"),
            ("bench", "maplibre-gl"),
            ("bench", "ol"),
            ("bench/lighthouse", "lighthouse"),
        ] {
            let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests");
            let lock = tests.join(folder).join("package-lock.json");
            let versions = versions_from_lock(&lock).unwrap();
            let wanted = format!("node_modules/{package}");
            let found = versions.iter().any(|(name, _)| *name == wanted);
            assert!(found, "no {wanted} in {versions:?}");
        }
    }

    #[test]
    fn a_folder_without_packages_does_not_match() {
        assert!(!packages_match(Path::new("no/such/folder")));
    }
}
