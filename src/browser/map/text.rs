//! How wide texts are, and when the map's font is here.

use super::canvas::Canvas;
use crate::geo::short_decimal;
use crate::scene::{Font, Measure};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// The fonts of the map, as CSS writes them.
const FAMILY: &str = "'Be Vietnam Pro', 'Be Vietnam Pro Fallback', system-ui, sans-serif";
/// More widths than this are not kept.
const MOST: usize = 20_000;
/// Letters of both subsets of the font: asking for them loads both.
const SAMPLE: &str = "Hà Nội Đường";

/// The font as CSS writes it.
pub(super) fn css_font(font: Font) -> String {
    let style = if font.italic { "italic " } else { "" };
    let weight = if font.bold { 600 } else { 400 };
    format!(
        "{style}{weight} {}px {FAMILY}",
        short_decimal(font.size(), 1)
    )
}

/// Measures with a canvas of its own and remembers.
pub(super) struct TextMeasure {
    canvas: Canvas,
    known: RefCell<HashMap<Font, HashMap<String, f64>>>,
    /// The font that is set: setting it costs more than measuring.
    font: Cell<Option<Font>>,
}

impl TextMeasure {
    /// A measure; none where the browser gives no canvas.
    pub(super) fn new() -> Option<Self> {
        Some(Self {
            canvas: Canvas::loose()?,
            known: RefCell::default(),
            font: Cell::default(),
        })
    }

    /// Forgets every width: another font is here.
    pub(super) fn forget(&self) {
        self.known.borrow_mut().clear();
        self.font.set(None);
    }
}

impl Measure for TextMeasure {
    fn width(&self, text: &str, font: Font) -> f64 {
        if let Some(width) = self
            .known
            .borrow()
            .get(&font)
            .and_then(|known| known.get(text))
        {
            return *width;
        }
        if self.font.replace(Some(font)) != Some(font) {
            self.canvas.context().set_font(&css_font(font));
        }
        let width = self
            .canvas
            .context()
            .measure_text(text)
            .map_or(0.0, |metrics| metrics.width());
        let mut known = self.known.borrow_mut();
        let known = known.entry(font).or_default();
        if known.len() >= MOST {
            known.clear();
        }
        known.insert(text.to_owned(), width);
        width
    }
}

/// Loads the map's font and says when it is here. Until then a font of the same widths stands in.
pub(super) fn when_fonts_are_here(then: fn()) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    spawn_local(async move {
        let fonts = document.fonts();
        for weight in [400, 600] {
            let font = format!("{weight} 13px 'Be Vietnam Pro'");
            // Without the font the fallback stays: readable, so no reason to say anything.
            let _ = JsFuture::from(fonts.load_with_text(&font, SAMPLE)).await;
        }
        then();
    });
}
