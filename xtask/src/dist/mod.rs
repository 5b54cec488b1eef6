//! What happens to the built site after Trunk: the small first files, the list without a map, the data to
//! download, the policy.

mod csp;
mod first;
mod html;
mod list;
mod minify;
mod offline;
mod open;
mod walk;

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use crate::failure::Failure;
use crate::project::Project;

pub(crate) use walk::files_under;

/// What `dist/` is made from; anything newer makes it stale.
const SOURCES: [&str; 8] = [
    "src",
    "assets",
    "index.html",
    "build.rs",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "xtask/src",
];

/// Trunk's two ways to build.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// While developing: as little as possible, because it happens at each save.
    Debug,
    /// For publishing.
    Release,
}

/// Finishes the site in Trunk's staging folder.
pub(crate) fn finish(staging: &Path, profile: Profile) -> Result<(), Failure> {
    first::write(staging)?;
    if profile == Profile::Debug {
        // Trunk's reload needs an inline script and a websocket that a strict policy refuses.
        return Ok(());
    }
    minify::folder(staging)?;
    let index = staging.join("index.html");
    let page = fs::read_to_string(&index).map_err(Failure::file("read", &index))?;
    let page = csp::add_policy(&page)?;
    fs::write(&index, page).map_err(Failure::file("write", &index))?;
    list::write_page(staging, &list::from_site(staging)?)?;
    open::write(staging)?;
    offline::write(staging)
}

/// Is the release build newer than everything it is made from?
pub(crate) fn is_fresh(project: &Project) -> bool {
    let Some(built) = modified(&project.dist().join("index.html")) else {
        return false;
    };
    SOURCES
        .iter()
        .flat_map(|source| files_under(&project.root.join(source)).unwrap_or_default())
        .all(|file| modified(&file).is_some_and(|changed| changed < built))
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).ok()?.modified().ok()
}
