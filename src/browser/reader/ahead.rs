//! A worker that the page's head has started, so that a visitor's file is read before the app is here
//! (`assets/js/boot-check.js`).

use crate::app::Asset;
use crate::data::LayerId;
use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Worker;

/// Where the page's head leaves it.
const NAME: &str = "readerAhead";

/// A worker that has begun, perhaps.
pub(super) struct Ahead {
    /// It reads the visitor's file, or waits to be asked for it.
    pub(super) worker: Worker,
    /// What it has said that still has to be heard.
    pub(super) said: Vec<JsValue>,
}

impl Ahead {
    /// The worker that reads this file of the visitor's; nobody else will get it.
    pub(super) fn of(asset: Asset, url: &str) -> Option<Self> {
        if asset != Asset::Places(LayerId::Guest) {
            return None;
        }
        let (left, worker) = taken()?;
        if text(&left, "href").as_deref() != Some(url) {
            worker.terminate();
            return None;
        }
        let said: Array = Reflect::get(&left, &"said".into()).ok()?.dyn_into().ok()?;
        Some(Self {
            worker,
            said: said.to_vec(),
        })
    }
}

/// Stops a worker that nobody wanted.
pub(in crate::browser) fn forget() {
    if let Some((_, worker)) = taken() {
        worker.terminate();
    }
}

/// What the page's head left, once, and its worker. From now on the head doesn't listen.
fn taken() -> Option<(JsValue, Worker)> {
    let window = web_sys::window()?;
    let left = Reflect::get(&window, &NAME.into()).ok()?;
    let worker = Reflect::get(&left, &"worker".into()).ok()?;
    let worker: Worker = worker.dyn_into().ok()?;
    worker.set_onmessage(None);
    let _ = Reflect::delete_property(&window, &NAME.into());
    Some((left, worker))
}

fn text(of: &JsValue, name: &str) -> Option<String> {
    Reflect::get(of, &name.into()).ok()?.as_string()
}
