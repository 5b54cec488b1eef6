//! How much of the map panels cover: measured on the page, because the style sheet places them.

use super::dom::{El, keep};
use crate::browser;
use crate::geo::ScreenBox;
use crate::view::{Insets, Overlays};
use leptos::prelude::{document, window};
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::prelude::Closure;
use leptos::web_sys::{DomRect, Element, ResizeObserver};

/// A sheet that stands higher than this share of the map hides it for a while: the list and the
/// fit stay with what is seen when it comes down again.
const MOST: f64 = 0.5;

/// What panels cover of the map now, in CSS pixels. A panel has the attribute `data-covers`; the
/// custom property `--covers` says which edge of the map it belongs to in this layout.
pub fn measure() -> Insets {
    let mut insets = Insets::default();
    let Some(map) = document().get_element_by_id("map") else {
        return insets;
    };
    let map = map.get_bounding_client_rect();
    let Ok(panels) = document().query_selector_all("[data-covers]") else {
        return insets;
    };
    for number in 0..panels.length() {
        let panel = panels.get(number).and_then(|node| node.dyn_into().ok());
        if let Some(panel) = panel {
            cover(&mut insets, &map, &panel);
        }
    }
    insets
}

/// Where the buttons and the credit lie over the map now, in CSS pixels.
pub fn overlays() -> Overlays {
    let element = |selector| document().query_selector(selector).ok().flatten();
    let map = element("#map").map(|map| map.get_bounding_client_rect());
    [".controls", ".credit"].map(|selector| {
        let rect = element(selector)?.get_bounding_client_rect();
        let map = map.as_ref()?;
        let (left, top) = (rect.left() - map.left(), rect.top() - map.top());
        let (right, bottom) = (left + rect.width(), top + rect.height());
        Some(ScreenBox::new(left, top, right, bottom))
    })
}

fn cover(insets: &mut Insets, map: &DomRect, panel: &Element) {
    let rect = panel.get_bounding_client_rect();
    if rect.width() < 1.0 || rect.height() < 1.0 {
        return;
    }
    match edge(panel).as_str() {
        "left" => insets.left = insets.left.max(rect.right() - map.left()),
        "right" => insets.right = insets.right.max(map.right() - rect.left()),
        "top" => insets.top = insets.top.max(rect.bottom() - map.top()),
        "bottom" => {
            let covered = map.bottom() - rect.top();
            insets.bottom = insets.bottom.max(covered.min(map.height() * MOST));
        }
        _ => {}
    }
}

fn edge(panel: &Element) -> String {
    let style = window().get_computed_style(panel).ok().flatten();
    let edge = style.and_then(|style| style.get_property_value("--covers").ok());
    edge.map(|edge| edge.trim().to_owned()).unwrap_or_default()
}

/// Asks for a new measure whenever this panel comes, goes or changes its size.
pub(super) fn watch(panel: &El) {
    keep(Watcher::of(panel.node()));
}

/// Watches one element until it is dropped, when the map is measured once more.
struct Watcher {
    observer: ResizeObserver,
    _changed: Closure<dyn FnMut()>,
}

impl Watcher {
    fn of(element: &Element) -> Option<Self> {
        let changed = Closure::new(browser::request_resize);
        let observer = ResizeObserver::new(changed.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self {
            observer,
            _changed: changed,
        })
    }
}

impl Drop for Watcher {
    fn drop(&mut self) {
        self.observer.disconnect();
        browser::request_resize();
    }
}
