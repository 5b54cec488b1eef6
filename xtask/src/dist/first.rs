//! The packs that the app loads: what a map needs of each place first, what cards say later. Made by the
//! app's own reader from the published files, which stay beside them.

use std::fs;
use std::path::Path;

use hanoi_map::app::{Asset, read};
use hanoi_map::data::{LayerId, Limits, pack_all, parse};

use crate::data;
use crate::failure::Failure;

/// Makes `assets/first/places.pack` and `assets/cards/<id>.pack` from the published
/// `assets/data/<id>.geojson`, `assets/cards/city.pack` from `city.json`, `assets/cards/walks.pack` from `walks.geojson`, and `assets/first/ground.pack`
/// from the basemap.
pub(super) fn write(staging: &Path) -> Result<(), Failure> {
    let (first, cards) = (staging.join("assets/first"), staging.join("assets/cards"));
    for folder in [&first, &cards] {
        fs::create_dir_all(folder).map_err(Failure::file("create", folder))?;
    }
    let mut layers = Vec::new();
    for layer in LayerId::OURS {
        let file = staging.join(format!("assets/data/{}.geojson", layer.id()));
        let text = text_of(&file)?;
        let slim = data::slim(&text, &file).map_err(|error| Failure::Data(error.to_string()))?;
        let read = parse(slim.as_bytes(), layer, Limits::DEFAULT);
        layers.push(read.map_err(|error| unclean(&file, format!("{error:?}")))?);
        write_pack(
            Asset::Details(layer),
            &file,
            &cards.join(format!("{}.pack", layer.id())),
        )?;
    }
    for (layer, (_, report)) in LayerId::OURS.iter().zip(&layers) {
        if report.issue_count > 0 {
            return Err(unclean(
                Path::new(layer.id()),
                format!("{:?}", report.issues),
            ));
        }
    }
    let places = first.join("places.pack");
    fs::write(&places, pack_all(&layers)).map_err(Failure::file("write", &places))?;
    let city = staging.join("assets/data/city.json");
    write_pack(Asset::City, &city, &cards.join("city.pack"))?;
    let walks = staging.join("assets/data/walks.geojson");
    write_pack(Asset::Walks, &walks, &cards.join("walks.pack"))?;
    let basemap = staging.join("assets/basemap/hanoi.geojson");
    write_pack(Asset::Basemap, &basemap, &first.join("ground.pack"))
}

fn write_pack(asset: Asset, from: &Path, to: &Path) -> Result<(), Failure> {
    let reading = read(
        asset,
        text_of(from)?.into_bytes(),
        Limits::DEFAULT,
        &mut |_| (),
    )
    .map_err(|error| unclean(from, format!("{error:?}")))?;
    fs::write(to, reading.pack).map_err(Failure::file("write", to))
}

fn text_of(file: &Path) -> Result<String, Failure> {
    fs::read_to_string(file).map_err(Failure::file("read", file))
}

/// A published file with a feature that the app would leave out stops the build.
fn unclean(file: &Path, found: String) -> Failure {
    Failure::expected(file.display().to_string(), "a file without a fault", found)
}
