//! What this is, whose work it stands on, and under which licences.

use super::{Store, dialog};
use crate::app::words::{Key, key};
use crate::data::LayerId;
use leptos::prelude::*;

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
pub(super) fn about(store: Store) -> AnyView {
    let paragraph = |key| view! { <p>{store.text(key)}</p> };
    let licence = |(words, url): (Key, &'static str)| {
        view! { <li><a href=url target="_blank" rel="noopener">{store.text(words)}</a></li> }
    };
    let body = view! {
        {[key::ABOUT_WHAT, key::ABOUT_HONEST, key::ABOUT_PRIVATE].map(paragraph).collect_view()}
        <h3>{store.text(key::ABOUT_DATA)}</h3>
        <p>{store.text(key::ABOUT_DATE)}</p>
        <p><a href="places.html">{store.text(key::ABOUT_LIST)}</a></p>
        <p class="files">{store.text(key::ABOUT_FILES)} " " {LayerId::OURS.map(file).collect_view()}</p>
        <h3>{store.text(key::ABOUT_CREDITS)}</h3>
        <ul>
            <li>
                <a href=OSM target="_blank" rel="noopener">{store.text(key::ABOUT_OSM)}</a>
                " — "
                {store.text(key::ABOUT_OSM_WHAT)}
            </li>
            <li>
                <a href="https://www.geonames.org" target="_blank" rel="noopener">"GeoNames"</a>
                " — "
                {store.text(key::ABOUT_GEONAMES_WHAT)}
            </li>
        </ul>
        <h3>{store.text(key::ABOUT_LICENCES)}</h3>
        <ul>{LICENCES.map(licence).collect_view()}</ul>
    };
    dialog::panel(store, "about", key::ABOUT_TITLE, body.into_any())
}

fn file(layer: LayerId) -> impl IntoView {
    let address = format!("assets/data/{}.geojson", layer.id());
    view! { <a href=address download="">{format!("{}.geojson", layer.id())}</a> " " }
}
