//! `test`: all that CI runs. A failed step doesn't hide the others; only what needs the build waits for it.

use super::{bench, build, cargo, data, deny, e2e, fuzz};
use crate::failure::Failure;
use crate::project::Project;
use crate::steps::Steps;
use crate::{size, tools};

pub(crate) fn run(project: &Project) -> Result<(), Failure> {
    let mut steps = Steps::default();
    steps.run("format", || cargo::format(project));
    steps.run("clippy, native", || cargo::clippy_native(project));
    steps.run("native tests", || cargo::native_tests(project));
    steps.run("published data", data::check);
    steps.run("dependencies", || deny::run(project));
    steps.run("fuzz, seconds", || fuzz::in_test(project));
    let tools_there = steps.run("tools", || {
        tools::ensure_for_build(project)?;
        tools::ensure_for_browser_tests(project)
    });
    steps.run("clippy, wasm", || cargo::clippy_wasm(project));
    steps.run("docs", || cargo::docs(project));
    if tools_there {
        in_a_browser(project, &mut steps);
    } else {
        for name in [
            "wasm tests",
            "release build",
            "size",
            "end-to-end tests",
            "benchmark, small",
        ] {
            steps.skip(name, "a tool is missing");
        }
    }
    steps.finish()
}

fn in_a_browser(project: &Project, steps: &mut Steps) {
    if cargo::has_wasm_tests(project) {
        steps.run("wasm tests", || {
            cargo::wasm_tests(project, &tools::browser::ensure(project)?)
        });
    } else {
        steps.skip("wasm tests", "tests/web.rs does not exist");
    }
    if steps.run("release build", || build::release(project)) {
        steps.run("size", || size::report(&project.dist()));
        steps.run("end-to-end tests", || e2e::tests(project, &[]));
        steps.run("benchmark, small", || bench::smoke(project));
    } else {
        steps.skip("size", "the release build failed");
        steps.skip("end-to-end tests", "the release build failed");
        steps.skip("benchmark, small", "the release build failed");
    }
}
