//! A compiler of C++, for libFuzzer.

use super::{debian, install};
use crate::failure::Failure;
use crate::process;
use crate::project::Project;

const COMPILERS: [&str; 3] = ["c++", "g++", "clang++"];

/// Leaves any compiler alone that is there; installs Debian's where that can be done.
pub(super) fn ensure(project: &Project) -> Result<(), Failure> {
    if is_there(project) {
        return Ok(());
    }
    let what = "a C++ compiler";
    let advice = "install one (Debian: `sudo apt-get install g++`)";
    if debian::is_root(project) {
        install(what, "50 MB", advice, || debian::install(project, &["g++"]))?;
    }
    if is_there(project) {
        return Ok(());
    }
    Err(Failure::Missing {
        what: what.to_owned(),
        advice: advice.to_owned(),
    })
}

fn is_there(project: &Project) -> bool {
    COMPILERS
        .iter()
        .any(|compiler| process::answer(project.command(compiler).arg("--version")).is_some())
}
