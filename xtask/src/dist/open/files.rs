//! The files to download: which there are, and what is in them.

use std::fs;
use std::path::Path;

use hanoi_map::app::words::{self, key};
use hanoi_map::data::{Lang, LayerId};
use hanoi_map::exchange::{
    About, BYTE_ORDER_MARK, Item, columns, csv_from_items, geojson_from_items, gpx_from_items,
    kml_from_items,
};
use hanoi_map::style::{Theme, ThemeName, layer_color};
use sha2::{Digest as _, Sha256};

use super::{Open, calendar, items, licence, put, walks};
use crate::data::LAYERS;
use crate::failure::Failure;

/// All layers in one file.
pub(super) const ALL: &str = "all";
/// The walks, which are no layer.
pub(super) const WALKS: &str = "walks";

/// All of what can be downloaded, a name each.
pub(super) fn sets() -> impl Iterator<Item = &'static str> {
    [ALL].into_iter().chain(LAYERS).chain([WALKS])
}

/// A format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    GeoJson,
    Csv,
    /// CSV with the mark without which Excel takes it for another encoding.
    ExcelCsv,
    Kml,
    Gpx,
    /// A calendar in a language, which is made of events and not of items.
    Ics(Lang),
}

impl Format {
    pub(super) const TABLE: [Self; 5] = [
        Self::GeoJson,
        Self::Csv,
        Self::ExcelCsv,
        Self::Kml,
        Self::Gpx,
    ];

    /// What a file's name ends with.
    pub(super) fn ending(self) -> &'static str {
        match self {
            Self::GeoJson => "geojson",
            Self::Csv => "csv",
            Self::ExcelCsv => "excel.csv",
            Self::Kml => "kml",
            Self::Gpx => "gpx",
            Self::Ics(Lang::Vi) => "vi.ics",
            Self::Ics(Lang::En) => "en.ics",
        }
    }

    pub(super) fn media_type(self) -> &'static str {
        match self {
            Self::GeoJson => "application/geo+json",
            Self::Csv | Self::ExcelCsv => "text/csv",
            Self::Kml => "application/vnd.google-earth.kml+xml",
            Self::Gpx => "application/gpx+xml",
            Self::Ics(_) => "text/calendar",
        }
    }
}

/// A file to download.
pub(super) struct Download {
    /// The layer, [`ALL`] or [`WALKS`].
    pub(super) layer: &'static str,
    pub(super) format: Format,
    /// What is in it.
    pub(super) text: String,
    /// The sum of its bytes, in hexadecimal digits.
    pub(super) sha256: String,
    /// The names of its properties.
    pub(super) columns: Vec<String>,
}

impl Download {
    pub(super) fn name(&self) -> String {
        name(self.layer, self.format)
    }
}

/// All files. The GeoJSON of the layers is what stands in the folder already.
pub(super) fn make(folder: &Path, open: &Open) -> Result<Vec<Download>, Failure> {
    let mut files = Vec::new();
    for layer in sets() {
        for format in Format::TABLE {
            let items = items_of(open, layer, format);
            let text = match is_published(layer, format) {
                true => read(&folder.join(name(layer, format)))?,
                false => text(&items, format, &about(open, layer)),
            };
            files.push(download(layer, format, text, &items));
        }
    }
    for lang in [Lang::Vi, Lang::En] {
        let text = calendar::text(open, lang)?;
        files.push(download("events", Format::Ics(lang), text, &[]));
    }
    Ok(files)
}

/// What a file holds. A table of walks has a row for each stop: a way has no place in a table.
fn items_of(open: &Open, layer: &str, format: Format) -> Vec<Item> {
    let places = open.data.places.iter();
    match (layer, format) {
        (WALKS, Format::Csv | Format::ExcelCsv) => walks::stops(open),
        (WALKS, _) => [walks::lines(open), walks::stops(open)].concat(),
        (layer, _) => places
            .filter(|place| layer == ALL || place.file == layer)
            .filter_map(items::item)
            .collect(),
    }
}

/// Writes those that are not in the folder yet.
pub(super) fn write(folder: &Path, files: &[Download]) -> Result<(), Failure> {
    files
        .iter()
        .filter(|file| !is_published(file.layer, file.format))
        .try_for_each(|file| put(&folder.join(file.name()), &file.text))
}

fn is_published(layer: &str, format: Format) -> bool {
    format == Format::GeoJson && layer != ALL
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(Failure::file("read", path))
}

fn name(layer: &str, format: Format) -> String {
    format!("{layer}.{}", format.ending())
}

fn text(items: &[Item], format: Format, about: &About) -> String {
    match format {
        Format::GeoJson => geojson_from_items(items, about),
        Format::Csv => csv_from_items(items),
        Format::ExcelCsv => format!("{BYTE_ORDER_MARK}{}", csv_from_items(items)),
        Format::Kml => kml_from_items(items, about, color),
        Format::Gpx => gpx_from_items(items, about),
        Format::Ics(_) => String::new(),
    }
}

fn about(open: &Open, layer: &str) -> About {
    let title = match layer {
        ALL => "all layers".to_owned(),
        layer => set_name(layer, Lang::En),
    };
    About {
        title: format!("Hanoi Creative Map: {title}"),
        text: licence::CREDIT.to_owned(),
        author: licence::AUTHOR.to_owned(),
        licence: licence::PLACES.url.to_owned(),
        date: open.version().to_string(),
    }
}

/// What a layer is called, or the walks.
pub(super) fn set_name(layer: &str, lang: Lang) -> String {
    match LayerId::from_id(layer) {
        Some(layer) => words::layer_name(lang, layer),
        None => key::WALKS_TITLE.text(lang).to_owned(),
    }
}

/// The colour that a layer has on the light map.
fn color(layer: &str) -> [u8; 3] {
    let layer = LayerId::from_id(layer).unwrap_or(LayerId::Guest);
    let color = layer_color(Theme::of(ThemeName::Light), layer);
    [color.r, color.g, color.b]
}

fn download(layer: &'static str, format: Format, text: String, items: &[Item]) -> Download {
    let digest = Sha256::digest(&text);
    Download {
        layer,
        format,
        text,
        sha256: digest.iter().map(|byte| format!("{byte:02x}")).collect(),
        columns: columns(items).into_iter().map(str::to_owned).collect(),
    }
}
