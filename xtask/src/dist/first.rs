//! The small file of each layer that the app loads first: what a map needs of a place, not its whole story.

use std::fs;
use std::path::Path;

use hanoi_map::data::LayerId;

use crate::data;
use crate::failure::Failure;

/// Makes `assets/first/data/<id>.geojson` from the published `assets/data/<id>.geojson`.
pub(super) fn write(staging: &Path) -> Result<(), Failure> {
    let folder = staging.join("assets/first/data");
    fs::create_dir_all(&folder).map_err(Failure::file("create", &folder))?;
    for layer in LayerId::OURS {
        let name = format!("{}.geojson", layer.id());
        let full = staging.join("assets/data").join(&name);
        data::slim(&full, &folder.join(&name)).map_err(|error| Failure::Data(error.to_string()))?;
    }
    Ok(())
}
