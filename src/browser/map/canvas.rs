//! A canvas whose backing store follows its size and the pixel ratio.

use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// No canvas has more device pixels than this: iOS Safari paints nothing above 16.7 million, and
/// the two canvases together stay below that.
const MOST_PIXELS: f64 = 8_000_000.0;

/// A canvas with its context.
pub(super) struct Canvas {
    element: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
}

impl Canvas {
    /// The canvas with a 2D context; none where the browser gives none.
    pub(super) fn new(element: HtmlCanvasElement) -> Option<Self> {
        let context = element.get_context("2d").ok()??.dyn_into().ok()?;
        Some(Self { element, context })
    }

    /// A canvas that is on no page.
    pub(super) fn loose() -> Option<Self> {
        let document = web_sys::window()?.document()?;
        let element = document.create_element("canvas").ok()?.dyn_into().ok()?;
        Self::new(element)
    }

    /// Puts it on the page, right below another one.
    pub(super) fn put_below(&self, other: &HtmlCanvasElement) {
        let _ = self.element.set_attribute("aria-hidden", "true");
        if let Some(parent) = other.parent_node() {
            let _ = parent.insert_before(&self.element, Some(other));
        }
    }

    /// Puts it on the page in the place of another one, under its name.
    pub(super) fn put_in_place_of(&self, other: &Self) {
        for name in ["id", "aria-hidden"] {
            if let Some(value) = other.element.get_attribute(name) {
                let _ = self.element.set_attribute(name, &value);
                let _ = other.element.remove_attribute(name);
            }
        }
        if let Some(parent) = other.element.parent_node() {
            let _ = parent.replace_child(&self.element, &other.element);
        }
    }

    /// The element, as a picture to paint from.
    pub(super) fn element(&self) -> &HtmlCanvasElement {
        &self.element
    }

    /// The context to paint with.
    pub(super) fn context(&self) -> &CanvasRenderingContext2d {
        &self.context
    }

    /// Gives the backing store this size, and the context a scale, so that one unit is one CSS
    /// pixel. Answers with the ratio in use. A store that has the size already keeps its picture.
    pub(super) fn fit(&self, width: f64, height: f64, pixel_ratio: f64) -> f64 {
        let most = (MOST_PIXELS / (width * height).max(1.0)).sqrt();
        let ratio = pixel_ratio.clamp(0.5, 3.0).min(most);
        let (across, down) = (
            (width * ratio).round() as u32,
            (height * ratio).round() as u32,
        );
        if (self.element.width(), self.element.height()) != (across, down) {
            self.element.set_width(across);
            self.element.set_height(down);
        }
        let _ = self.context.set_transform(ratio, 0.0, 0.0, ratio, 0.0, 0.0);
        ratio
    }

    /// Sets a property of the element's style.
    pub(super) fn style(&self, property: &str, value: &str) {
        let _ = self.element.style().set_property(property, value);
    }
}

impl Drop for Canvas {
    fn drop(&mut self) {
        // Browsers give the memory back at once only when the store has no size.
        self.element.set_width(0);
        self.element.set_height(0);
    }
}
