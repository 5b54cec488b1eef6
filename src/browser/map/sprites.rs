//! Symbols and labels drawn once, on one canvas beside the page, and stamped from then on.
//!
//! One canvas, because making one a label costs more than drawing it. A picture first asks for all its
//! sprites and then stamps them: a canvas that is read and written in turns is copied at every turn.

use super::atlas::{Atlas, Slot};
use super::text::css_font;
use crate::geo::Screen;
use crate::scene::{Font, TextMark, symbol_outline};
use crate::style::{Color, Shape};
use std::collections::HashMap;
use std::sync::Arc;
use web_sys::CanvasRenderingContext2d;

/// Rim of a symbol and halo of a text, CSS pixels to each side.
const RIM_PX: f64 = 1.5;
const HALO_PX: f64 = 2.0;
/// Vietnamese stacks marks on capitals: a line is half as high again as its letters.
const LINE: f64 = 1.6;

/// What a sprite shows.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Key {
    Symbol {
        shape: Shape,
        half_px: u16,
        color: Color,
        rim: Color,
    },
    Label {
        text: Arc<str>,
        font: Font,
        color: Color,
        halo: Color,
    },
}

/// The sprites of one canvas, for one pixel ratio.
pub(super) struct Sprites {
    atlas: Option<Atlas>,
    slots: HashMap<Key, Slot>,
}

impl Sprites {
    /// No sprites yet.
    pub(super) fn new() -> Self {
        Self {
            atlas: Atlas::new(),
            slots: HashMap::new(),
        }
    }

    /// Forgets every sprite.
    pub(super) fn forget(&mut self) {
        self.slots.clear();
        if let Some(atlas) = &mut self.atlas {
            atlas.clear();
        }
    }

    /// Forgets every sprite when the ratio is another, or when there is little room left.
    pub(super) fn suit(&mut self, ratio: f64) {
        let stale = self
            .atlas
            .as_ref()
            .is_some_and(|atlas| atlas.ratio() != ratio || atlas.is_nearly_full());
        if stale {
            self.forget();
        }
        if let Some(atlas) = &mut self.atlas {
            atlas.set_ratio(ratio);
        }
    }

    /// Draws a symbol, unless it is drawn already.
    pub(super) fn prepare_symbol(&mut self, shape: Shape, size: f64, color: Color, rim: Color) {
        let across = size * 1.12 + 2.0 * RIM_PX + 1.0;
        self.prepare(symbol_key(shape, size, color, rim), across, across);
    }

    /// Draws a line of text `width` CSS pixels wide, unless it is drawn already.
    pub(super) fn prepare_label(&mut self, mark: &TextMark, width: f64) {
        let height = mark.font.size() * LINE + 2.0 * HALO_PX;
        self.prepare(label_key(mark), width + 2.0 * HALO_PX + 2.0, height);
    }

    fn prepare(&mut self, key: Key, width: f64, height: f64) {
        let Some(atlas) = &mut self.atlas else { return };
        if self.slots.contains_key(&key) {
            return;
        }
        if let Some(slot) = atlas.take(width, height) {
            draw(atlas.context(), &key, slot.middle());
            self.slots.insert(key, slot);
        }
    }

    /// Stamps a symbol with its middle at a point.
    pub(super) fn stamp_symbol(
        &self,
        on: &CanvasRenderingContext2d,
        (shape, size, color, rim): (Shape, f64, Color, Color),
        middle: Screen,
    ) {
        self.stamp(on, &symbol_key(shape, size, color, rim), middle);
    }

    /// Stamps a line of text with its middle at a point.
    pub(super) fn stamp_label(
        &self,
        on: &CanvasRenderingContext2d,
        mark: &TextMark,
        middle: Screen,
    ) {
        self.stamp(on, &label_key(mark), middle);
    }

    fn stamp(&self, on: &CanvasRenderingContext2d, key: &Key, middle: Screen) {
        if let (Some(atlas), Some(slot)) = (&self.atlas, self.slots.get(key)) {
            atlas.stamp(on, *slot, middle);
        }
    }
}

/// Sizes are rounded to half a CSS pixel, so that a zoom does not draw every symbol anew.
fn symbol_key(shape: Shape, size: f64, color: Color, rim: Color) -> Key {
    Key::Symbol {
        shape,
        half_px: (size * 2.0).round() as u16,
        color,
        rim,
    }
}

fn label_key(mark: &TextMark) -> Key {
    let TextMark {
        text,
        font,
        color,
        halo,
        ..
    } = mark;
    Key::Label {
        text: text.clone(),
        font: *font,
        color: *color,
        halo: *halo,
    }
}

fn draw(context: &CanvasRenderingContext2d, key: &Key, middle: Screen) {
    match key {
        Key::Symbol {
            shape,
            half_px,
            color,
            rim,
        } => {
            draw_symbol(
                context,
                *shape,
                f64::from(*half_px) / 2.0,
                *color,
                *rim,
                middle,
            );
        }
        Key::Label {
            text,
            font,
            color,
            halo,
        } => {
            draw_label(context, text, *font, *color, *halo, middle);
        }
    }
}

fn draw_symbol(
    context: &CanvasRenderingContext2d,
    shape: Shape,
    size: f64,
    color: Color,
    rim: Color,
    middle: Screen,
) {
    context.begin_path();
    for (ix, point) in symbol_outline(shape, middle, size).iter().enumerate() {
        if ix == 0 {
            context.move_to(point.x, point.y);
        } else {
            context.line_to(point.x, point.y);
        }
    }
    context.close_path();
    context.set_line_join("round");
    context.set_stroke_style_str(&rim.css());
    context.set_line_width(2.0 * RIM_PX);
    context.stroke();
    context.set_fill_style_str(&color.css());
    context.fill();
    if shape == Shape::Zone {
        context.set_line_width(1.2);
        context.stroke();
    }
}

fn draw_label(
    context: &CanvasRenderingContext2d,
    text: &str,
    font: Font,
    color: Color,
    halo: Color,
    middle: Screen,
) {
    context.set_font(&css_font(font));
    context.set_text_align("center");
    context.set_text_baseline("middle");
    if halo.a > 0 {
        context.set_line_join("round");
        context.set_line_width(2.0 * HALO_PX);
        context.set_stroke_style_str(&halo.css());
        let _ = context.stroke_text(text, middle.x, middle.y);
    }
    context.set_fill_style_str(&color.css());
    let _ = context.fill_text(text, middle.x, middle.y);
}
