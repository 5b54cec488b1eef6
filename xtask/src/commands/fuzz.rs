//! `fuzz`: libFuzzer feeds any bytes to everything that reads what others wrote (`tests/fuzz`).
//!
//! The targets are compiled by the pinned stable Rust with LLVM's coverage pass and no sanitizer: the
//! project has no unsafe code, so what can go wrong is a panic, a hang or memory out of proportion.

use std::fs;
use std::path::{Path, PathBuf};

use super::seeds;
use crate::failure::Failure;
use crate::process;
use crate::project::Project;
use crate::tools;

/// The programs of `tests/fuzz`.
const TARGETS: [&str; 4] = ["geojson", "pack", "link", "url"];
/// Seconds for each target when nobody says how many.
const SECONDS: u32 = 60;
/// Seconds for each target in `test`: enough to try the fixtures and what lies near them.
const SECONDS_IN_TEST: u32 = 5;

/// What LLVM's coverage pass needs to be told for libFuzzer to see which code an input reached.
const RUSTFLAGS: &str = "--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
     -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
     -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1";

pub(crate) fn run(project: &Project, args: &[String]) -> Result<(), Failure> {
    let (targets, seconds) = read(args)?;
    fuzz(project, &targets, seconds)
}

/// The short run of `test`.
pub(super) fn in_test(project: &Project) -> Result<(), Failure> {
    fuzz(project, &TARGETS, SECONDS_IN_TEST)
}

fn fuzz(project: &Project, targets: &[&str], seconds: u32) -> Result<(), Failure> {
    tools::ensure_for_fuzz(project)?;
    let programs = build(project)?;
    for target in targets {
        let seeds = project.fuzz_results().join("seeds").join(target);
        seeds::write(project, target, &seeds)?;
        run_one(project, target, &programs.join(target), &seeds, seconds)?;
    }
    Ok(())
}

/// Compiles the targets and says where they are. The target triple is named so that build scripts and
/// macros are compiled without the coverage pass.
fn build(project: &Project) -> Result<PathBuf, Failure> {
    let host = host_triple(project)?;
    let folder = project.fuzz_results().join("build");
    process::run(
        project
            .command("cargo")
            .args(["build", "--release", "--locked", "--quiet", "--bins"])
            .arg("--manifest-path")
            .arg(project.fuzz().join("Cargo.toml"))
            .args(["--target", &host])
            .arg("--target-dir")
            .arg(&folder)
            .env("RUSTFLAGS", RUSTFLAGS),
    )?;
    Ok(folder.join(host).join("release"))
}

fn host_triple(project: &Project) -> Result<String, Failure> {
    let says = process::answer(project.command("rustc").arg("-vV")).unwrap_or_default();
    let host = says.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned)
        .ok_or_else(|| Failure::expected("rustc -vV", "a line \"host: …\"", says))
}

/// Runs one target from its seeds and from what earlier runs found worth keeping.
fn run_one(
    project: &Project,
    target: &str,
    program: &Path,
    seeds: &Path,
    seconds: u32,
) -> Result<(), Failure> {
    println!("fuzzing {target} for {seconds} s");
    let results = project.fuzz_results();
    let (kept, crashes) = (results.join("kept").join(target), results.join("crashes"));
    for folder in [&kept, &crashes] {
        fs::create_dir_all(folder).map_err(Failure::file("create", folder))?;
    }
    process::run(
        project
            .command(&program.to_string_lossy())
            .arg(&kept)
            .arg(seeds)
            .arg(format!("-max_total_time={seconds}"))
            .arg(format!("-artifact_prefix={}/{target}-", crashes.display()))
            .args(["-max_len=8192", "-timeout=20", "-rss_limit_mb=1024"])
            .args(["-verbosity=0", "-print_funcs=0", "-print_final_stats=1"]),
    )
}

/// The targets that are asked for, all of them if none is, and the seconds for each.
fn read(args: &[String]) -> Result<(Vec<&'static str>, u32), Failure> {
    let (mut targets, mut seconds) = (Vec::new(), SECONDS);
    let mut words = args.iter();
    while let Some(word) = words.next() {
        if word == "--seconds" {
            seconds = number(words.next())?;
        } else {
            targets.push(target_of(word)?);
        }
    }
    if targets.is_empty() {
        targets = TARGETS.to_vec();
    }
    Ok((targets, seconds))
}

fn target_of(word: &str) -> Result<&'static str, Failure> {
    let known = TARGETS.into_iter().find(|target| *target == word);
    known.ok_or_else(|| Failure::expected("fuzz", TARGETS.join(", "), word))
}

fn number(word: Option<&String>) -> Result<u32, Failure> {
    let word = word.map(String::as_str).unwrap_or("nothing");
    word.parse()
        .map_err(|_| Failure::expected("--seconds", "a whole number", word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_line(line: &str) -> Result<(Vec<&'static str>, u32), String> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        read(&words).map_err(|failure| failure.to_string())
    }

    #[test]
    fn a_bare_call_fuzzes_everything() {
        assert_eq!(read_line(""), Ok((TARGETS.to_vec(), SECONDS)));
    }

    #[test]
    fn targets_and_seconds_are_taken_in_any_order() {
        let wanted = Ok((vec!["link", "url"], 9));
        assert_eq!(read_line("link --seconds 9 url"), wanted);
    }

    #[test]
    fn an_unknown_target_and_a_number_that_is_none_are_named() {
        assert!(read_line("pakc").unwrap_err().contains("pakc"));
        assert!(read_line("--seconds soon").unwrap_err().contains("soon"));
        assert!(read_line("--seconds").unwrap_err().contains("nothing"));
    }

    /// The packages of a lock file, each with its version.
    fn packages(lock: &str) -> Vec<(&str, &str)> {
        let entries = lock.split("[[package]]").skip(1);
        entries
            .map(|entry| {
                let of = |key| {
                    let line = entry.lines().find_map(|line| line.strip_prefix(key));
                    line.unwrap().trim_matches('"')
                };
                (of("name = "), of("version = "))
            })
            .collect()
    }

    #[test]
    fn the_targets_are_made_of_the_same_packages_as_the_app() {
        let ours = packages(include_str!("../../../Cargo.lock"));
        for (name, version) in packages(include_str!("../../../tests/fuzz/Cargo.lock")) {
            let mut same = ours.iter().filter(|(of, _)| *of == name).peekable();
            let is_known = same.peek().is_none() || same.any(|(_, at)| *at == version);
            assert!(is_known, "tests/fuzz/Cargo.lock has {name} {version}");
        }
    }

    #[test]
    fn every_target_has_its_program() {
        let manifest = include_str!("../../../tests/fuzz/Cargo.toml");
        for target in TARGETS {
            assert!(manifest.contains(&format!("name = \"{target}\"")));
        }
        assert_eq!(manifest.matches("[[bin]]").count(), TARGETS.len());
    }
}
