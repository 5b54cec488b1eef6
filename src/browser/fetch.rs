//! Files from the network.

use super::host::send;
use crate::app::{Asset, Fault, Msg};
use crate::data::LayerId;
use gloo::net::http::Request;
use wasm_bindgen_futures::spawn_local;

/// Where a file of the app lies, relative to the page.
fn path(asset: Asset) -> String {
    match asset {
        Asset::Basemap => "assets/basemap/hanoi.geojson".to_owned(),
        Asset::Places(layer) => format!("assets/first/data/{}.geojson", layer.id()),
        Asset::Details(layer) => format!("assets/data/{}.geojson", layer.id()),
    }
}

/// Fetches a file of the app; the message says how it went.
pub(super) fn asset(asset: Asset) {
    fetch(asset, path(asset));
}

/// Fetches the visitor's own file.
pub(super) fn guest(url: String) {
    fetch(Asset::Places(LayerId::Guest), url);
}

fn fetch(asset: Asset, url: String) {
    spawn_local(async move {
        let msg = match bytes(&url).await {
            Ok(bytes) => Msg::Arrived(asset, bytes.into()),
            Err(fault) => Msg::Failed(asset, fault),
        };
        send(msg);
    });
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
