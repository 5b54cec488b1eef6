//! `deny`: licences, second versions, sources and known weaknesses of the dependencies, as `.deny.toml` asks.

use crate::failure::Failure;
use crate::process;
use crate::project::Project;
use crate::tools;

/// What is looked at: each has a lock file of its own. A reason in `.deny.toml` that explains nothing any
/// more has to go, but the fuzz targets, with a smaller graph, need not meet them all.
const GRAPHS: [(&str, &str); 2] = [
    ("Cargo.toml", "--deny=unmatched-skip"),
    ("tests/fuzz/Cargo.toml", "--allow=unmatched-skip"),
];

pub(crate) fn run(project: &Project) -> Result<(), Failure> {
    tools::ensure_for_deny(project)?;
    for (manifest, lint) in GRAPHS {
        println!("{manifest}: licences, second versions, sources");
        check(project, manifest, &[lint, "licenses", "bans", "sources"])?;
    }
    if !is_database_here(project) {
        println!("known weaknesses: NOT CHECKED, their database could not be fetched");
        return Ok(());
    }
    for (manifest, _) in GRAPHS {
        println!("{manifest}: known weaknesses");
        check(project, manifest, &["advisories"])?;
    }
    Ok(())
}

fn check(project: &Project, manifest: &str, what: &[&str]) -> Result<(), Failure> {
    process::run(
        project
            .command("cargo-deny")
            .args(["--workspace", "--locked", "--config", ".deny.toml"])
            .args(["--manifest-path", manifest, "check"])
            .args(what),
    )
}

/// Whether the advisory database could be brought up to date.
fn is_database_here(project: &Project) -> bool {
    let fetch = ["--config", ".deny.toml", "fetch", "db"];
    process::answer(project.command("cargo-deny").args(fetch)).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn every_lock_file_of_cargo_is_looked_at() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        for (manifest, _) in GRAPHS {
            assert!(
                root.join(manifest).with_extension("lock").is_file(),
                "{manifest}"
            );
        }
    }
}
