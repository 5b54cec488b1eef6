//! What this is, whose work it stands on, and under which licences.

use super::dom::{El, el, link_out};
use super::{Store, dialog};
use crate::app::words::{Key, key};
use crate::data::{Lang, LayerId};

/// The project behind the ground: who is asked to be named, and where that is said.
pub(super) const OSM: &str = "https://www.openstreetmap.org/copyright";

const LICENCES: [(Key, &str); 4] = [
    (
        key::ABOUT_LICENCE_CODE,
        "https://opensource.org/license/mit",
    ),
    (
        key::ABOUT_LICENCE_PLACES,
        "https://creativecommons.org/licenses/by/4.0/",
    ),
    (
        key::ABOUT_LICENCE_GEOMETRY,
        "https://opendatacommons.org/licenses/odbl/1-0/",
    ),
    (key::ABOUT_LICENCE_FONT, "https://openfontlicense.org"),
];

/// Purpose, data, credits, licences.
pub(super) fn about(store: Store) -> El {
    let title = |key| el("h3", "").words(store, key);
    let paragraph = |key| el("p", "").words(store, key);
    let list = el("a", "").attr("href", "places.html");
    let downloads = el("a", "").live("href", move || Some(downloads(store.lang())));
    let files = paragraph(key::ABOUT_FILES).attr("class", "files").text(" ");
    let osm = link_out(OSM).words(store, key::ABOUT_OSM);
    let geonames = link_out("https://www.geonames.org").text("GeoNames");
    let credits = [
        credit(store, osm, key::ABOUT_OSM_WHAT),
        credit(store, geonames, key::ABOUT_GEONAMES_WHAT),
    ];
    let licence = |(words, url)| el("li", "").with(link_out(url).words(store, words));
    let body = [
        paragraph(key::ABOUT_WHAT),
        paragraph(key::ABOUT_HONEST),
        paragraph(key::ABOUT_PRIVATE),
        title(key::ABOUT_DATA),
        paragraph(key::ABOUT_DATE),
        el("p", "").with(downloads.words(store, key::ABOUT_DOWNLOADS)),
        el("p", "").with(list.words(store, key::ABOUT_LIST)),
        LayerId::OURS.into_iter().fold(files, file),
        title(key::ABOUT_CREDITS),
        el("ul", "").with_all(credits),
        title(key::ABOUT_LICENCES),
        el("ul", "").with_all(LICENCES.map(licence)),
    ];
    dialog::panel(store, "about", key::ABOUT_TITLE, body)
}

/// The page of the data, which the build makes in each language.
fn downloads(lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => "data.vi.html",
        Lang::En => "data.en.html",
    }
}

/// Who is asked to be named, and for what.
fn credit(store: Store, who: El, what: Key) -> El {
    el("li", "").with(who).text(" — ").words(store, what)
}

fn file(files: El, layer: LayerId) -> El {
    let address = format!("assets/data/{}.geojson", layer.id());
    let name = format!("{}.geojson", layer.id());
    let link = el("a", "").attr("href", &address).attr("download", "");
    files.with(link.text(&name)).text(" ")
}
