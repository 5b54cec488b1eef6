//! The packs that the app loads: what a map needs of each place first, what cards say later. Made by the
//! app's own reader from the published files, which stay beside them.

use std::fs;
use std::path::Path;

use hanoi_map::app::{Asset, read};
use hanoi_map::data::{LayerId, Limits};

use crate::data;
use crate::failure::Failure;

/// Makes `assets/first/<id>.pack` and `assets/cards/<id>.pack` from the published
/// `assets/data/<id>.geojson`, and `assets/first/hanoi.pack` from the basemap.
pub(super) fn write(staging: &Path) -> Result<(), Failure> {
    let (first, cards) = (staging.join("assets/first"), staging.join("assets/cards"));
    for folder in [&first, &cards] {
        fs::create_dir_all(folder).map_err(Failure::file("create", folder))?;
    }
    for layer in LayerId::OURS {
        let name = format!("{}.pack", layer.id());
        let file = staging.join(format!("assets/data/{}.geojson", layer.id()));
        let text = fs::read_to_string(&file).map_err(Failure::file("read", &file))?;
        let slim = data::slim(&text, &file).map_err(|error| Failure::Data(error.to_string()))?;
        write_pack(Asset::Places(layer), &slim, &first.join(&name))?;
        write_pack(Asset::Details(layer), &text, &cards.join(&name))?;
    }
    let basemap = staging.join("assets/basemap/hanoi.geojson");
    let text = fs::read_to_string(&basemap).map_err(Failure::file("read", &basemap))?;
    write_pack(Asset::Basemap, &text, &first.join("hanoi.pack"))
}

/// A published file with a feature that the app would leave out stops the build.
fn write_pack(asset: Asset, text: &str, to: &Path) -> Result<(), Failure> {
    let found = |what: String| Failure::expected(to.display().to_string(), "a clean file", what);
    let reading = read(
        asset,
        text.as_bytes().to_vec(),
        Limits::DEFAULT,
        &mut |_| (),
    )
    .map_err(|error| found(format!("{error:?}")))?;
    fs::write(to, reading.pack).map_err(Failure::file("write", to))
}
