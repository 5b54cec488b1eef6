//! `bench`: the release build beside its peers in one browser, or on its own under Lighthouse.

use std::process::Command;

use super::build;
use crate::failure::Failure;
use crate::process;
use crate::project::Project;
use crate::{dist, tools};

/// What a call asks for.
#[derive(Debug, PartialEq, Eq)]
enum Wanted {
    /// The tables of `tests/bench/run.mjs`.
    Comparison,
    /// A first visit as Lighthouse sees it.
    Lighthouse,
    /// A small comparison that proves that all of it works.
    Smoke,
}

pub(crate) fn run(project: &Project, args: &[String]) -> Result<(), Failure> {
    let (build_it, wanted, rest) = read(args);
    if build_it && !dist::is_fresh(project) {
        tools::ensure_for_build(project)?;
        build::release(project)?;
    }
    match wanted {
        Wanted::Comparison => {
            tools::ensure_for_bench(project)?;
            node(project, "tests/bench/run.mjs", &rest)
        }
        Wanted::Lighthouse => {
            tools::ensure_for_lighthouse(project)?;
            node(project, "tests/bench/lighthouse/run.mjs", &rest)
        }
        Wanted::Smoke => smoke(project),
    }
}

/// One short run on a small file against `dist/` as it is; a peer takes part only if its packages are there.
pub(super) fn smoke(project: &Project) -> Result<(), Failure> {
    tools::ensure_for_browser_tests(project)?;
    node(project, "tests/bench/run.mjs", &["--smoke".to_owned()])
}

/// Whether to build first, what to run, and the arguments that go to it.
fn read(args: &[String]) -> (bool, Wanted, Vec<String>) {
    let has = |flag: &str| args.iter().any(|arg| arg == flag);
    let wanted = match () {
        () if has("--lighthouse") => Wanted::Lighthouse,
        () if has("--smoke") => Wanted::Smoke,
        () => Wanted::Comparison,
    };
    let own = ["--no-build", "--lighthouse", "--smoke"];
    let rest = args.iter().filter(|arg| !own.contains(&arg.as_str()));
    (!has("--no-build"), wanted, rest.cloned().collect())
}

fn node(project: &Project, script: &str, args: &[String]) -> Result<(), Failure> {
    let browser = tools::browser::ensure(project)?;
    let mut command: Command = project.command("node");
    command
        .arg(script)
        .arg("--out")
        .arg(project.bench_results())
        .args(args)
        .env("CHROME", &browser.chrome)
        .env("DIST", project.dist());
    process::run(&mut command)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_line(line: &str) -> (bool, Wanted, Vec<String>) {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        read(&words)
    }

    #[test]
    fn a_bare_call_builds_and_compares() {
        assert_eq!(read_line(""), (true, Wanted::Comparison, Vec::new()));
    }

    #[test]
    fn what_is_not_its_own_goes_to_the_script() {
        let (build_it, wanted, rest) = read_line("--no-build --lighthouse --runs 5");
        assert!(!build_it);
        assert_eq!(wanted, Wanted::Lighthouse);
        assert_eq!(rest, ["--runs", "5"]);
    }
}
