//! `check`: what is quick to know before a commit.

use super::cargo;
use crate::failure::Failure;
use crate::project::Project;
use crate::steps::Steps;
use crate::tools;

pub(crate) fn run(project: &Project) -> Result<(), Failure> {
    let mut steps = Steps::default();
    steps.run("format", || cargo::format(project));
    steps.run("clippy, native", || cargo::clippy_native(project));
    steps.run("clippy, wasm", || {
        tools::wasm_target::ensure(project)?;
        cargo::clippy_wasm(project)
    });
    steps.run("native tests", || cargo::native_tests(project));
    steps.finish()
}
