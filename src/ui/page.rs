//! What the state says about the whole page: its language, its title, its theme.

use super::Store;
use super::dom::effect;
use crate::app::show;
use crate::app::words::key;
use leptos::prelude::document;

/// Keeps the page's own elements in step with the state.
pub(super) fn follow(store: Store) {
    effect(move || {
        document().set_title(store.words(key::APP_TITLE));
        set_on_root("lang", store.lang().code());
    });
    let dark = store.slice(show::is_dark);
    effect(move || {
        let (name, land) = if dark.get() {
            ("dark", "#171a1d")
        } else {
            ("light", "#f5f0e6")
        };
        set_on_root("data-theme", name);
        while let Ok(Some(meta)) = document().query_selector("meta[name=theme-color][media]") {
            meta.remove();
        }
        if let Ok(Some(meta)) = document().query_selector("meta[name=theme-color]") {
            let _ = meta.set_attribute("content", land);
        }
    });
}

fn set_on_root(name: &str, value: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute(name, value);
    }
}
