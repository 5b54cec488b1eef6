//! GDAL, with which one half of the world reads map data: the tests ask it whether it can read ours.

use super::{debian, install};
use crate::process;
use crate::project::Project;

/// Whether it is here, after installing it where Debian's packages are within reach. The tests that need it
/// say so and are skipped without it.
pub(crate) fn ensure(project: &Project) -> bool {
    if is_there(project) {
        return true;
    }
    if debian::is_root(project) {
        let advice = "install GDAL yourself (Debian: `sudo apt-get install gdal-bin`)";
        let installed = install("GDAL", "60 MB", advice, || {
            debian::install(project, &["gdal-bin"])
        });
        if let Err(failure) = installed {
            println!("{failure}");
        }
    }
    is_there(project)
}

fn is_there(project: &Project) -> bool {
    process::answer(project.command("ogrinfo").arg("--version")).is_some()
}
