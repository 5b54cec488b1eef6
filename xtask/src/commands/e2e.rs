//! `e2e`: the end-to-end tests of `tests/e2e`, run by node's own test runner against `dist/`.

use std::fs;
use std::path::{Path, PathBuf};

use super::build;
use crate::failure::Failure;
use crate::process;
use crate::project::Project;
use crate::{dist, tools};

pub(crate) fn run(project: &Project, args: &[String]) -> Result<(), Failure> {
    let (own, for_node): (Vec<_>, Vec<_>) =
        args.iter().cloned().partition(|arg| arg == "--no-build");
    if own.is_empty() && !dist::is_fresh(project) {
        tools::ensure_for_build(project)?;
        build::release(project)?;
    }
    tools::ensure_for_browser_tests(project)?;
    tests(project, &for_node)
}

/// Runs the tests against `dist/` as it is. A run without a single test is a failure.
pub(super) fn tests(project: &Project, args: &[String]) -> Result<(), Failure> {
    let browser = tools::browser::ensure(project)?;
    let chrome = [("CHROME", browser.chrome.as_path())];
    node_tests(project, &project.e2e(), "e2e.tap", args, &chrome)
}

/// Runs the tests of a folder by node, which also writes a report of that name.
pub(super) fn node_tests(
    project: &Project,
    folder: &Path,
    report: &str,
    args: &[String],
    variables: &[(&str, &Path)],
) -> Result<(), Failure> {
    let files = test_files(folder)?;
    let report = project.tools().join(report);
    fs::create_dir_all(project.tools()).map_err(Failure::file("create", &project.tools()))?;
    let ran = process::run(
        project
            .command("node")
            // One file at a time: the tests that measure need the machine to themselves.
            .args(["--test", "--test-concurrency=1"])
            .args(["--test-reporter=spec", "--test-reporter-destination=stdout"])
            .arg("--test-reporter=tap")
            .arg(format!("--test-reporter-destination={}", report.display()))
            .args(args)
            .args(&files)
            .envs(variables.iter().copied())
            .env("DIST", project.dist()),
    );
    ran.and_then(|()| {
        let tap = fs::read_to_string(&report).map_err(Failure::file("read", &report))?;
        at_least_one_passed(&tap)
    })
}

fn test_files(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .map_err(Failure::file("read", folder))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    files.sort();
    if files.is_empty() {
        let place = folder.display().to_string();
        return Err(Failure::expected(place, "files named *.test.mjs", "none"));
    }
    Ok(files)
}

fn at_least_one_passed(tap: &str) -> Result<(), Failure> {
    let passed = tap
        .lines()
        .filter_map(|line| line.strip_prefix("# pass "))
        .find_map(|count| count.trim().parse::<usize>().ok());
    match passed {
        Some(count) if count > 0 => Ok(()),
        _ => Err(Failure::expected(
            "end-to-end tests",
            "at least one test that passed",
            "none",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_that_only_skipped_tests_did_not_pass() {
        assert!(at_least_one_passed("1..3\n# tests 3\n# pass 0\n# skipped 3\n").is_err());
        assert!(at_least_one_passed("").is_err());
    }

    #[test]
    fn a_run_with_a_passed_test_passed() {
        assert!(at_least_one_passed("# tests 3\n# suites 0\n# pass 3\n").is_ok());
    }
}
