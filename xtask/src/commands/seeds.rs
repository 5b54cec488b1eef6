//! What each fuzz target begins with: the fixtures, as files, as packs of them, and as lines of a list.

use std::fs;
use std::path::{Path, PathBuf};

use hanoi_map::app::{Asset, read};
use hanoi_map::data::{LayerId, Limits};

use crate::dist::files_under;
use crate::failure::Failure;
use crate::project::Project;

/// Writes the seeds of a target into an empty folder.
pub(super) fn write(project: &Project, target: &str, folder: &Path) -> Result<(), Failure> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(Failure::file("remove", folder))?;
    }
    fs::create_dir_all(folder).map_err(Failure::file("create", folder))?;
    for (number, seed) in seeds(&project.fixtures(), target)?.iter().enumerate() {
        let file = folder.join(number.to_string());
        fs::write(&file, seed).map_err(Failure::file("write", &file))?;
    }
    Ok(())
}

fn seeds(fixtures: &Path, target: &str) -> Result<Vec<Vec<u8>>, Failure> {
    match target {
        // The target takes its hash on the second line.
        "link" => lines(&fixtures.join("links.txt"), |line| {
            line.replacen('#', "\n", 1)
        }),
        "url" => lines(&fixtures.join("addresses.txt"), str::to_owned),
        "pack" => Ok(geojson(fixtures)?.into_iter().flat_map(packs).collect()),
        _ => geojson(fixtures),
    }
}

fn lines(file: &Path, seed: impl Fn(&str) -> String) -> Result<Vec<Vec<u8>>, Failure> {
    let text = fs::read_to_string(file).map_err(Failure::file("read", file))?;
    Ok(text.lines().map(|line| seed(line).into_bytes()).collect())
}

fn geojson(fixtures: &Path) -> Result<Vec<Vec<u8>>, Failure> {
    let is_geojson = |path: &PathBuf| path.extension().is_some_and(|end| end == "geojson");
    let files = files_under(fixtures)?.into_iter().filter(is_geojson);
    files
        .map(|file| fs::read(&file).map_err(Failure::file("read", &file)))
        .collect()
}

/// What the readers make of a file: nothing of one that cannot be read.
fn packs(bytes: Vec<u8>) -> impl Iterator<Item = Vec<u8>> {
    const ASSETS: [Asset; 3] = [
        Asset::Places(LayerId::Guest),
        Asset::Details(LayerId::Craft),
        Asset::Basemap,
    ];
    ASSETS.into_iter().filter_map(move |asset| {
        let reading = read(asset, bytes.clone(), Limits::DEFAULT, &mut |_| ());
        Some(reading.ok()?.pack)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_has_seeds() {
        let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures");
        for target in ["geojson", "pack", "link", "url"] {
            assert!(seeds(&fixtures, target).unwrap().len() > 10, "{target}");
        }
    }
}
