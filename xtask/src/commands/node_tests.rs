//! Files of tests that node's own test runner runs against `dist/`.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::process;
use crate::project::Project;

/// Runs them; `variables` say where browsers are. A run without a single test is a failure.
pub(super) fn run(
    project: &Project,
    files: &[PathBuf],
    args: &[String],
    variables: &[(&str, PathBuf)],
) -> Result<(), Failure> {
    let report = project.tools().join("e2e.tap");
    fs::create_dir_all(project.tools()).map_err(Failure::file("create", &project.tools()))?;
    process::run(
        project
            .command("node")
            // One file at a time: the tests that measure need the machine to themselves.
            .args(["--test", "--test-concurrency=1"])
            .args(["--test-reporter=spec", "--test-reporter-destination=stdout"])
            .arg("--test-reporter=tap")
            .arg(format!("--test-reporter-destination={}", report.display()))
            .args(args)
            .args(files)
            .envs(variables.iter().map(|(name, path)| (name, path)))
            .env("DIST", project.dist()),
    )?;
    let tap = fs::read_to_string(&report).map_err(Failure::file("read", &report))?;
    at_least_one_passed(&tap)
}

/// The files of a folder that hold tests.
pub(super) fn files_in(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
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
