//! How a sprite is drawn.

use super::sprites::Key;
use super::text::css_font;
use crate::geo::Screen;
use crate::scene::{Font, RING_STEPS, glyph_lines, symbol_outline};
use crate::style::{Color, Glyph, Shape};
use std::f64::consts::{FRAC_PI_2, TAU};
use web_sys::CanvasRenderingContext2d;

/// Rim of a symbol and halo of a text, CSS pixels to each side.
pub(super) const RIM_PX: f64 = 1.5;
pub(super) const HALO_PX: f64 = 2.0;
/// Width of the ring of a cluster, CSS pixels.
const RING_PX: f64 = 4.0;

/// Draws it with its middle at a point.
pub(super) fn sprite(context: &CanvasRenderingContext2d, key: &Key, middle: Screen) {
    match key {
        Key::Symbol {
            shape,
            half_px,
            color,
            rim,
            glyph: inside,
        } => {
            let size = f64::from(*half_px) / 2.0;
            symbol(context, *shape, size, *color, *rim, middle);
            if let Some(inside) = inside {
                glyph(context, *inside, *shape, size, middle);
            }
        }
        Key::Ring {
            half_px,
            steps,
            fill,
        } => ring(context, f64::from(*half_px) / 2.0, steps, *fill, middle),
        Key::Label {
            text,
            font,
            color,
            halo,
        } => label(context, text, *font, *color, *halo, middle),
    }
}

fn symbol(
    context: &CanvasRenderingContext2d,
    shape: Shape,
    size: f64,
    color: Color,
    rim: Color,
    middle: Screen,
) {
    context.begin_path();
    follow(context, &symbol_outline(shape, middle, size));
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

/// With the pen that drew the rim.
fn glyph(
    context: &CanvasRenderingContext2d,
    glyph: Glyph,
    shape: Shape,
    size: f64,
    middle: Screen,
) {
    let (lines, pen) = glyph_lines(glyph, shape, middle, size);
    context.begin_path();
    for line in &lines {
        follow(context, line);
    }
    context.set_line_cap("round");
    context.set_line_width(pen);
    context.stroke();
}

fn follow(context: &CanvasRenderingContext2d, line: &[Screen]) {
    for (ix, point) in line.iter().enumerate() {
        if ix == 0 {
            context.move_to(point.x, point.y);
        } else {
            context.line_to(point.x, point.y);
        }
    }
}

fn ring(
    context: &CanvasRenderingContext2d,
    radius: f64,
    steps: &[(Color, u8)],
    fill: Color,
    middle: Screen,
) {
    let arc = |radius: f64, from: f64, to: f64| {
        context.begin_path();
        let _ = context.arc(middle.x, middle.y, radius, from, to);
    };
    context.set_fill_style_str(&fill.css());
    arc(radius + 1.0, 0.0, TAU);
    context.fill();
    context.set_line_width(RING_PX);
    let mut from = -FRAC_PI_2;
    for (color, count) in steps {
        let to = from + TAU * f64::from(*count) / f64::from(RING_STEPS);
        context.set_stroke_style_str(&color.css());
        arc((radius - RING_PX / 2.0).max(0.0), from, to);
        context.stroke();
        from = to;
    }
}

fn label(
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
