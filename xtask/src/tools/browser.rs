//! A Chromium and the chromedriver beside it, for the tests that need a real browser.

use std::path::PathBuf;

use super::{debian, install};
use crate::failure::Failure;
use crate::project::Project;

const BROWSERS: [&str; 5] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const DRIVERS: [&str; 2] = ["chromedriver", "/usr/lib/chromium/chromedriver"];

/// The fonts are for the screenshots: a bare machine has none with Vietnamese letters.
const PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "fonts-noto-core"];

/// What the tests start.
#[derive(Debug, Clone)]
pub(crate) struct Browser {
    /// For Playwright.
    pub(crate) chrome: PathBuf,
    /// For the wasm tests, which speak WebDriver.
    pub(crate) driver: PathBuf,
}

/// Finds both, after installing them if they aren't there and Debian's packages are within reach.
pub(crate) fn ensure(project: &Project) -> Result<Browser, Failure> {
    if let Some(browser) = find() {
        return Ok(browser);
    }
    let what = "Chromium with chromedriver";
    let advice = "install both (Debian: `sudo apt-get install chromium chromium-driver`) \
                  or set CHROME and CHROMEDRIVER to their paths";
    if debian::is_root_here(project) {
        install(what, "100 MB", advice, || {
            debian::install(project, &PACKAGES)
        })?;
    }
    find().ok_or_else(|| Failure::Missing {
        what: what.to_owned(),
        advice: advice.to_owned(),
    })
}

fn find() -> Option<Browser> {
    Some(Browser {
        chrome: locate("CHROME", &BROWSERS)?,
        driver: locate("CHROMEDRIVER", &DRIVERS)?,
    })
}

/// The path a variable names, or the first program of a list that exists.
fn locate(variable: &str, programs: &[&str]) -> Option<PathBuf> {
    if let Some(path) = std::env::var_os(variable) {
        return Some(PathBuf::from(path));
    }
    let folders = std::env::var_os("PATH").unwrap_or_default();
    programs.iter().find_map(|program| {
        std::env::split_paths(&folders)
            .map(|folder| folder.join(program)) // an absolute program stays as it is
            .find(|path| path.is_file())
    })
}
