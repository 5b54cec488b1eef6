//! The address bar: written without filling the history, heard when the visitor goes back.

use super::host::send;
use crate::app::{Msg, Surroundings};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use wasm_bindgen::JsValue;

/// A view that is still changing is not written: browsers limit how often a page may do so.
const CALM_MS: u32 = 200;

thread_local! {
    static WAITING: RefCell<Option<Timeout>> = const { RefCell::new(None) };
}

/// Writes query and hash: at once as a new entry of the history, or, when the view has calmed down,
/// in place of the present one.
pub(super) fn write(query: &str, hash: &str, push: bool) {
    let address = format!("{query}{hash}");
    let timeout = if push {
        put(&address, true);
        None
    } else {
        Some(Timeout::new(CALM_MS, move || put(&address, false)))
    };
    WAITING.with_borrow_mut(|waiting| *waiting = timeout);
}

fn put(address: &str, push: bool) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let (Ok(history), Ok(path)) = (window.history(), window.location().pathname()) else {
        return;
    };
    let url = format!("{path}{address}");
    // A sandboxed frame may refuse; then only the address stays as it was.
    let _ = if push {
        history.push_state_with_url(&JsValue::NULL, "", Some(&url))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&url))
    };
}

/// The address as it is now, as a message.
pub(super) fn now() -> Option<Msg> {
    let location = web_sys::window()?.location();
    Some(Msg::Navigated {
        query: location.search().ok()?,
        hash: location.hash().ok()?,
    })
}

/// Listens for back, forward and hand-written hashes, as long as what it gives is held.
pub(super) fn listen() -> impl Iterator<Item = EventListener> {
    let window = web_sys::window().into_iter();
    window.flat_map(|window| {
        ["popstate", "hashchange"].map(|event| {
            EventListener::new(&window, event, |_| {
                forget_waiting();
                if let Some(msg) = now() {
                    send(msg);
                }
            })
        })
    })
}

/// What waits to be written is not written any more.
pub(super) fn forget_waiting() {
    WAITING.with_borrow_mut(|waiting| *waiting = None);
}

/// The whole address, for sharing.
pub(super) fn whole() -> Option<String> {
    web_sys::window()?.location().href().ok()
}

/// Where the page is, and where its `<meta name="report">` sends messages about errors.
pub(super) fn surroundings() -> Surroundings {
    let whole = whole().unwrap_or_default();
    let end = whole.find(['?', '#']).unwrap_or(whole.len());
    let document = web_sys::window().and_then(|window| window.document());
    let meta = document.and_then(|page| page.query_selector("meta[name=report]").ok().flatten());
    Surroundings {
        address: whole[..end].to_owned(),
        report: meta.and_then(|meta| meta.get_attribute("content")),
    }
}
