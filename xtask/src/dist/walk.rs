//! All files below a folder.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// Every file below a folder, sorted; a path that is a file is its own list.
pub(crate) fn files_under(path: &Path) -> Result<Vec<PathBuf>, Failure> {
    if path.is_file() {
        return Ok(vec![path.to_owned()]);
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(path).map_err(Failure::file("read", path))? {
        let entry = entry.map_err(Failure::file("read", path))?;
        files.extend(files_under(&entry.path())?);
    }
    files.sort();
    Ok(files)
}
