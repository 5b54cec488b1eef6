//! Firefox and WebKit, for the smoke set that has to pass in every browser.

use std::path::PathBuf;

use super::programs::locate;
use super::{debian, install};
use crate::failure::Failure;
use crate::project::Project;

/// A browser that the smoke set runs in.
#[derive(Debug)]
pub(crate) struct Other {
    /// What it is called.
    pub(crate) name: &'static str,
    /// Its file in `tests/browsers`.
    pub(crate) test: &'static str,
    /// Variables that name its programs, and where these are otherwise looked for.
    programs: &'static [(&'static str, &'static [&'static str])],
    /// What Debian calls it.
    packages: &'static [&'static str],
    about: &'static str,
}

const FIREFOX: Other = Other {
    name: "Firefox",
    test: "firefox.test.mjs",
    programs: &[(
        "FIREFOX",
        &[
            "firefox-esr",
            "firefox",
            "/Applications/Firefox.app/Contents/MacOS/firefox",
        ],
    )],
    packages: &["firefox-esr"],
    about: "70 MB",
};

/// WebKitGTK's own small browser is in no folder of programs.
const WEBKIT: Other = Other {
    name: "WebKit",
    test: "webkit.test.mjs",
    programs: &[
        (
            "WEBKIT",
            &[
                "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
                "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
                "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
            ],
        ),
        ("WEBKIT_DRIVER", &["WebKitWebDriver"]),
        ("XVFB", &["Xvfb"]),
    ],
    packages: &["webkit2gtk-driver", "xvfb"],
    about: "60 MB",
};

impl Other {
    /// In the order they are run.
    pub(crate) const ALL: [&'static Self; 2] = [&FIREFOX, &WEBKIT];
}

/// Its programs by the variables that name them, after installing it where that is possible.
pub(crate) fn ensure(
    project: &Project,
    other: &Other,
) -> Result<Vec<(&'static str, PathBuf)>, Failure> {
    if let Some(found) = find(other) {
        return Ok(found);
    }
    let packages = other.packages.join(" ");
    let names: Vec<&str> = other.programs.iter().map(|(name, _)| *name).collect();
    let advice = format!(
        "install it (Debian: `sudo apt-get install {packages}`) or set {} to the programs",
        names.join(", ")
    );
    if debian::is_root(project) {
        install(other.name, other.about, &advice, || {
            debian::install(project, other.packages)
        })?;
    }
    find(other).ok_or_else(|| Failure::Missing {
        what: other.name.to_owned(),
        advice,
    })
}

fn find(other: &Other) -> Option<Vec<(&'static str, PathBuf)>> {
    other
        .programs
        .iter()
        .map(|(variable, programs)| Some((*variable, locate(variable, programs)?)))
        .collect()
}
