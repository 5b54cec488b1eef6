//! When the app fails: a readable page with a way out, instead of a dead map.

use leptos::prelude::document;
use leptos::web_sys::console;
use std::panic;

/// Shows the page's hidden `#panic` section, with what happened, when the app fails.
pub(super) fn show_on_page() {
    panic::set_hook(Box::new(|info| {
        let text = info.to_string();
        console::error_1(&text.as_str().into());
        if let Some(detail) = document().get_element_by_id("panic-detail") {
            detail.set_text_content(Some(&text));
        }
        if let Some(section) = document().get_element_by_id("panic") {
            let _ = section.remove_attribute("hidden");
        }
    }));
}
