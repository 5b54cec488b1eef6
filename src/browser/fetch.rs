//! Packs from the network.

use super::host::send;
use super::reader;
use crate::app::{Asset, Fault, Msg};
use crate::data::LayerId;
use gloo::net::http::Request;
use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;

/// Where the pack of a file lies, relative to the page. The page's head asks for the first two as well,
/// so that they are on their way before the app is.
fn pack_path(asset: Asset) -> String {
    match asset {
        Asset::Basemap => "assets/first/ground.pack".to_owned(),
        Asset::AllPlaces | Asset::Places(_) => "assets/first/places.pack".to_owned(),
        Asset::Details(layer) => format!("assets/cards/{}.pack", layer.id()),
        Asset::City => "assets/cards/city.pack".to_owned(),
        Asset::Walks => "assets/cards/walks.pack".to_owned(),
    }
}

/// Where the published file itself lies.
fn published_path(asset: Asset) -> String {
    match asset {
        Asset::Basemap => "assets/basemap/hanoi.geojson".to_owned(),
        Asset::AllPlaces => "assets/data/".to_owned(),
        Asset::City => "assets/data/city.json".to_owned(),
        Asset::Walks => "assets/data/walks.geojson".to_owned(),
        Asset::Places(layer) | Asset::Details(layer) => {
            format!("assets/data/{}.geojson", layer.id())
        }
    }
}

/// Fetches the pack of a file; the message says how it went. It comes in a task of its own: what several
/// packs bring with them would keep the page waiting.
pub(super) fn pack(asset: Asset) {
    spawn_local(async move {
        let msg = match bytes(&pack_path(asset)).await {
            Ok(bytes) => Msg::Arrived(asset, bytes.into()),
            Err(fault) => Msg::Missed(asset, fault),
        };
        Timeout::new(0, move || send(msg)).forget();
    });
}

/// Has the published file read.
pub(super) fn published(asset: Asset) {
    reader::page::read(asset, &published_path(asset));
}

/// Has the visitor's own file read.
pub(super) fn guest(url: &str) {
    reader::page::read(Asset::Places(LayerId::Guest), url);
}

async fn bytes(url: &str) -> Result<Vec<u8>, Fault> {
    let response = Request::get(url)
        .send()
        .await
        .map_err(|_| Fault::Unreachable)?;
    if !response.ok() {
        return Err(Fault::Refused(response.status()));
    }
    response.binary().await.map_err(|_| Fault::Unreachable)
}
