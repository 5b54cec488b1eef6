//! Symbols and labels drawn once, on small canvases of their own, and stamped from then on.

use super::text::css_font;
use crate::geo::Screen;
use crate::scene::{TextMark, symbol_outline};
use crate::style::{Color, Shape};
use std::collections::HashMap;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// More labels than this are not kept.
const MOST_LABELS: usize = 400;
/// Rim of a symbol and halo of a text, CSS pixels to each side.
const RIM_PX: f64 = 1.5;
const HALO_PX: f64 = 2.0;

/// A picture with its size in CSS pixels.
pub(super) struct Sprite {
    canvas: HtmlCanvasElement,
    width: f64,
    height: f64,
}

impl Sprite {
    /// Stamps the sprite with its middle at a point.
    pub(super) fn stamp(&self, context: &CanvasRenderingContext2d, middle: Screen, ratio: f64) {
        let snap = |px: f64| (px * ratio).round() / ratio;
        let x = snap(middle.x - self.width / 2.0);
        let y = snap(middle.y - self.height / 2.0);
        let _ = context.draw_image_with_html_canvas_element_and_dw_and_dh(
            &self.canvas,
            x,
            y,
            self.width,
            self.height,
        );
    }
}

#[derive(Clone, PartialEq, Eq, Hash)]
struct SymbolKey {
    shape: Shape,
    half_px: u16,
    color: Color,
    rim: Color,
}

#[derive(Clone, PartialEq, Eq, Hash)]
struct LabelKey {
    text: Arc<str>,
    font: crate::scene::Font,
    color: Color,
    halo: Color,
}

/// The sprites of one canvas, for one pixel ratio.
#[derive(Default)]
pub(super) struct Sprites {
    symbols: HashMap<SymbolKey, Option<Sprite>>,
    labels: HashMap<LabelKey, Option<Sprite>>,
    ratio: f64,
}

impl Sprites {
    /// Forgets every sprite.
    pub(super) fn forget(&mut self) {
        self.symbols.clear();
        self.labels.clear();
    }

    /// Forgets every sprite when the ratio is another.
    pub(super) fn suit(&mut self, ratio: f64) {
        if self.ratio != ratio {
            self.forget();
            self.ratio = ratio;
        }
    }

    /// The sprite of a symbol; sizes are rounded to half a CSS pixel.
    pub(super) fn symbol(
        &mut self,
        shape: Shape,
        size: f64,
        color: Color,
        rim: Color,
    ) -> Option<&Sprite> {
        let key = SymbolKey {
            shape,
            half_px: (size * 2.0).round() as u16,
            color,
            rim,
        };
        let ratio = self.ratio;
        self.symbols
            .entry(key)
            .or_insert_with_key(|key| draw_symbol(key, ratio))
            .as_ref()
    }

    /// The sprite of a line of text, `width` CSS pixels wide.
    pub(super) fn label(&mut self, mark: &TextMark, width: f64) -> Option<&Sprite> {
        if self.labels.len() >= MOST_LABELS {
            self.labels.clear();
        }
        let TextMark {
            text,
            font,
            color,
            halo,
            ..
        } = mark;
        let key = LabelKey {
            text: text.clone(),
            font: *font,
            color: *color,
            halo: *halo,
        };
        let ratio = self.ratio;
        self.labels
            .entry(key)
            .or_insert_with_key(|key| draw_label(key, width, ratio))
            .as_ref()
    }
}

fn blank(width: f64, height: f64, ratio: f64) -> Option<(Sprite, CanvasRenderingContext2d)> {
    let document = web_sys::window()?.document()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    let (across, down) = (
        (width * ratio).ceil().max(1.0),
        (height * ratio).ceil().max(1.0),
    );
    canvas.set_width(across as u32);
    canvas.set_height(down as u32);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let _ = context.scale(ratio, ratio);
    Some((
        Sprite {
            canvas,
            width: across / ratio,
            height: down / ratio,
        },
        context,
    ))
}

fn draw_symbol(key: &SymbolKey, ratio: f64) -> Option<Sprite> {
    let size = f64::from(key.half_px) / 2.0;
    let across = size * 1.12 + 2.0 * RIM_PX + 1.0;
    let (sprite, context) = blank(across, across, ratio)?;
    let middle = Screen::new(sprite.width / 2.0, sprite.height / 2.0);
    context.begin_path();
    for (ix, point) in symbol_outline(key.shape, middle, size).iter().enumerate() {
        if ix == 0 {
            context.move_to(point.x, point.y);
        } else {
            context.line_to(point.x, point.y);
        }
    }
    context.close_path();
    context.set_line_join("round");
    context.set_stroke_style_str(&key.rim.css());
    context.set_line_width(2.0 * RIM_PX);
    context.stroke();
    context.set_fill_style_str(&key.color.css());
    context.fill();
    if key.shape == Shape::Zone {
        context.set_stroke_style_str(&key.rim.css());
        context.set_line_width(1.2);
        context.stroke();
    }
    Some(sprite)
}

fn draw_label(key: &LabelKey, width: f64, ratio: f64) -> Option<Sprite> {
    // Vietnamese stacks marks on capitals: the line is half as high again as the letters.
    let height = key.font.size() * 1.6;
    let (sprite, context) = blank(width + 2.0 * HALO_PX + 2.0, height + 2.0 * HALO_PX, ratio)?;
    context.set_font(&css_font(key.font));
    context.set_text_align("center");
    context.set_text_baseline("middle");
    let (x, y) = (sprite.width / 2.0, sprite.height / 2.0);
    if key.halo.a > 0 {
        context.set_line_join("round");
        context.set_line_width(2.0 * HALO_PX);
        context.set_stroke_style_str(&key.halo.css());
        let _ = context.stroke_text(&key.text, x, y);
    }
    context.set_fill_style_str(&key.color.css());
    let _ = context.fill_text(&key.text, x, y);
    Some(sprite)
}
