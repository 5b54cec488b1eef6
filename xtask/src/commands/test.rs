//! `test`: all that CI runs. A failed step doesn't hide the others; only what needs the build waits for it.

use super::{bench, browsers, build, cargo, data, deny, e2e, fuzz, others};
use crate::failure::Failure;
use crate::project::Project;
use crate::steps::Steps;
use crate::{size, tools};

/// The steps that look at the release build.
const BUILT: [&str; 6] = [
    "size",
    "other tools read the data",
    "end-to-end tests",
    "Firefox",
    "WebKit",
    "benchmark, small",
];

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
        for name in ["wasm tests", "release build"].into_iter().chain(BUILT) {
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
        steps.run("other tools read the data", || others::tests(project, &[]));
        steps.run("end-to-end tests", || e2e::tests(project, &[]));
        browsers::add_to(project, steps, &[]);
        steps.run("benchmark, small", || bench::smoke(project));
    } else {
        for name in BUILT {
            steps.skip(name, "the release build failed");
        }
    }
}
