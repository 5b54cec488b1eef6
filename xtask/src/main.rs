//! The commands of the README: `cargo xtask help` lists them.

mod commands;
mod data;
mod dist;
mod failure;
mod process;
mod project;
mod size;
mod steps;
mod tools;

use std::process::ExitCode;

use failure::Failure;
use project::Project;

const HELP: &str = "\
cargo xtask <command>

  serve           build the app, serve it with reload and print its address
  test            everything CI runs, with one summary at the end
  check           the quick part of it: format, clippy on both targets, native tests
  build           the release build in dist/, with its size report
  e2e [args]      the end-to-end tests against dist/ (built first when older than the sources)
                    --no-build      take dist/ as it is
                    other arguments go to node's test runner: --test-name-pattern=\"search\"
  others [args]   other people's tools read the data of dist/: GDAL, linters, validators; arguments as for e2e
  browsers [args] a smaller set of them in Firefox and WebKit, where these are to be had; same arguments
  bench [args]    the release build beside Leaflet, MapLibre GL JS and OpenLayers, as one table
                    --lighthouse    a first visit on Lighthouse's mobile profile instead
                    --smoke         seconds only: proves that it works
                    --no-build      take dist/ as it is
                    --runs 3, --only ours,leaflet, --data layers,points-10k, --limit 60 (seconds)
  deny            licences, second versions, sources and known weaknesses of the dependencies
  fuzz [targets]  any bytes into the readers, by libFuzzer: geojson, pack, link, url
                    --seconds 60    for each target
  bless           rewrite the golden files and all that is generated, to review with git diff
                    --pictures      the golden pictures of the canvas instead, painted by the release build
  data [args]     build and check the published layers
  help            this text

Tools that are missing are installed once, at pinned versions, under target/tools.";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (command, rest) = match args.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", [].as_slice()),
    };
    match Project::find().and_then(|project| run(&project, command, rest)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(project: &Project, command: &str, args: &[String]) -> Result<(), Failure> {
    match command {
        "serve" => commands::serve::run(project),
        "test" => commands::test::run(project),
        "check" => commands::check::run(project),
        "build" => commands::build::run(project),
        "e2e" => commands::e2e::run(project, args),
        "others" => commands::others::run(project, args),
        "browsers" => commands::browsers::run(project, args),
        "bench" => commands::bench::run(project, args),
        "deny" => commands::deny::run(project),
        "fuzz" => commands::fuzz::run(project, args),
        "bless" => commands::bless::run(project, args),
        "data" => commands::data::run(args),
        // Trunk calls this one after every build; see Trunk.toml.
        "finish" => commands::finish::run(),
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        other => Err(Failure::UnknownCommand(other.to_owned())),
    }
}
