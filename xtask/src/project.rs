//! Where things are: the project's root, cargo's target folder, the tool folder in it, the built site.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use crate::failure::Failure;

/// The folders every command needs.
#[derive(Debug, Clone)]
pub(crate) struct Project {
    pub(crate) root: PathBuf,
    target: PathBuf,
}

impl Project {
    /// The project this xtask was started in, as cargo says.
    pub(crate) fn find() -> Result<Self, Failure> {
        let manifest = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = manifest.parent().map(PathBuf::from).ok_or_else(|| {
            Failure::expected(
                manifest.display().to_string(),
                "a folder inside the project",
                "the top of the disk",
            )
        })?;
        let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(
            || root.join("target"),
            |dir| root.join(PathBuf::from(dir)), // an absolute path stays as it is
        );
        Ok(Self { root, target })
    }

    /// Where missing tools are installed.
    pub(crate) fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }

    /// The release build.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The unoptimised build that `serve` shows.
    pub(crate) fn served(&self) -> PathBuf {
        self.target.join("served")
    }

    /// The end-to-end tests and their npm packages.
    pub(crate) fn e2e(&self) -> PathBuf {
        self.root.join("tests/e2e")
    }

    /// The smoke set for browsers other than Chromium and its npm packages.
    pub(crate) fn browsers(&self) -> PathBuf {
        self.root.join("tests/browsers")
    }

    /// The benchmark and its npm packages.
    pub(crate) fn bench(&self) -> PathBuf {
        self.root.join("tests/bench")
    }

    /// What the benchmark makes and finds out.
    pub(crate) fn bench_results(&self) -> PathBuf {
        self.target.join("bench")
    }

    /// The fuzz targets.
    pub(crate) fn fuzz(&self) -> PathBuf {
        self.root.join("tests/fuzz")
    }

    /// What the fuzz targets are made of and what they find.
    pub(crate) fn fuzz_results(&self) -> PathBuf {
        self.target.join("fuzz")
    }

    /// The files and lists that tests and fuzz targets read.
    pub(crate) fn fixtures(&self) -> PathBuf {
        self.root.join("tests/fixtures")
    }

    /// A command that runs at the root and finds the project's own tools before the machine's.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root).env("PATH", self.path());
        command
    }

    /// Trunk, which always warns that its minifier can't read the JavaScript of wasm-bindgen: it
    /// then leaves the file as it is, and brotli leaves little to gain.
    pub(crate) fn trunk(&self) -> Command {
        let mut trunk = self.command("trunk");
        trunk.env(
            "RUST_LOG",
            "error,trunk=info,trunk::processing::minify=error",
        );
        trunk
    }

    fn path(&self) -> OsString {
        let tools = self.tools();
        let machine = std::env::var_os("PATH").unwrap_or_default();
        let folders = [tools.join("bin"), tools.join("node_modules/.bin")]
            .into_iter()
            .chain(std::env::split_paths(&machine));
        // A folder with a separator in its name can't be listed; the machine's own list still can.
        std::env::join_paths(folders).unwrap_or(machine)
    }
}
