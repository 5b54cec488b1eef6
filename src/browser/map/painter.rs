//! Marks to pixels: a `match`, no decisions. State of the context is set only when it changes.

use super::atlas::Slot;
use super::sprites::{Key, Sprites};
use super::text::TextMeasure;
use crate::geo::{Screen, ScreenBox};
use crate::scene::{
    Align, Dash, Font, Hatch, Mark, Measure, Path, TextMark, hatch_lines, ring_steps,
};
use crate::style::Color;
use std::f64::consts::TAU;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::{CanvasRenderingContext2d, CanvasWindingRule};

/// Paints scenes on one canvas.
pub(super) struct Painter {
    context: CanvasRenderingContext2d,
    sprites: Sprites,
    measure: Rc<TextMeasure>,
    /// The sprites of the marks at hand, the next one to be stamped last.
    slots: Vec<Option<Slot>>,
    fill: Option<Color>,
    stroke: Option<Color>,
    width: f64,
    dash: Dash,
}

impl Painter {
    /// A painter on this context.
    pub(super) fn new(context: CanvasRenderingContext2d, measure: Rc<TextMeasure>) -> Self {
        Self {
            context,
            sprites: Sprites::new(),
            measure,
            slots: Vec::new(),
            fill: None,
            stroke: None,
            width: 0.0,
            dash: Dash::Solid,
        }
    }

    /// Paints on this context from now on.
    pub(super) fn paint_on(&mut self, context: CanvasRenderingContext2d) {
        self.context = context;
    }

    /// Forgets what was drawn in advance: another font is here.
    pub(super) fn forget(&mut self) {
        self.sprites.forget();
    }

    /// Paints marks into a view; `ratio` device pixels are one CSS pixel. No more than `most_new`
    /// sprites are drawn for it; whether these were enough. What has none yet is left out.
    pub(super) fn paint(
        &mut self,
        marks: &[Mark],
        view: ScreenBox,
        ratio: f64,
        most_new: usize,
    ) -> bool {
        self.sprites.suit(ratio);
        self.fill = None;
        self.stroke = None;
        self.width = 0.0;
        self.set_dash(Dash::Solid);
        self.context.set_line_join("round");
        self.context.set_line_cap("round");
        self.slots.clear();
        let mut left = most_new;
        let mut whole = true;
        for mark in marks {
            whole &= self.prepare(mark, &mut left);
        }
        self.slots.reverse();
        for mark in marks {
            self.mark(mark, view);
        }
        whole
    }

    /// Finds what will be stamped, and draws it first if need be.
    fn prepare(&mut self, mark: &Mark, left: &mut usize) -> bool {
        match mark {
            Mark::Symbol {
                shape,
                size,
                color,
                rim,
                glyph,
                ..
            } => {
                let key = Key::symbol(*shape, *size, *color, *rim, *glyph);
                self.sprite(key, left, None)
            }
            Mark::Text(text) => self.sprite(Key::label(text), left, Some(text)),
            Mark::Cluster {
                at,
                radius,
                shares,
                count,
                fill,
                ink,
            } => {
                // A number without its ring would be nothing; few rings are new at a time.
                let ring = Key::ring(*radius, ring_steps(shares), *fill);
                self.sprite(ring, &mut 1, None);
                let number = number(*at, *count, *ink);
                self.sprite(Key::label(&number), left, Some(&number))
            }
            _ => true,
        }
    }

    fn sprite(&mut self, key: Key, left: &mut usize, text: Option<&TextMark>) -> bool {
        let mut slot = self.sprites.find(&key);
        let due = slot.is_none() && *left > 0;
        if due {
            *left -= 1;
            let width = text.map_or(0.0, |text| self.measure.width(&text.text, text.font));
            slot = self.sprites.add(key, width);
        }
        self.slots.push(slot);
        due || slot.is_some()
    }

    /// Stamps the next sprite with its middle at a point.
    fn stamp(&mut self, middle: Screen) {
        if let Some(Some(slot)) = self.slots.pop() {
            self.sprites.stamp(&self.context, slot, middle);
        }
    }

    fn mark(&mut self, mark: &Mark, view: ScreenBox) {
        match mark {
            Mark::Background(color) => {
                self.set_fill(*color);
                self.context
                    .fill_rect(view.min.x, view.min.y, view.max.x, view.max.y);
            }
            Mark::Fill { rings, color } => {
                self.set_fill(*color);
                self.trace(rings, true);
                self.context
                    .fill_with_canvas_winding_rule(CanvasWindingRule::Evenodd);
            }
            Mark::Hatched { rings, hatch } => self.hatch(rings, hatch, view),
            Mark::Stroke {
                lines,
                closed,
                width,
                color,
                dash,
            } => {
                self.pen(*color, *width, *dash);
                self.trace(lines, *closed);
                self.context.stroke();
            }
            Mark::Symbol { at, .. } => self.stamp(*at),
            Mark::Halo { at, radius, color } => {
                self.set_fill(*color);
                self.disc(*at, *radius);
                self.context.fill();
            }
            Mark::Ring {
                at,
                radius,
                width,
                color,
            } => {
                self.pen(*color, *width, Dash::Solid);
                self.disc(*at, *radius);
                self.context.stroke();
            }
            Mark::Cluster { at, .. } => {
                self.stamp(*at);
                self.stamp(*at);
            }
            Mark::Text(text) => self.text(text),
        }
    }

    fn disc(&self, at: Screen, radius: f64) {
        self.context.begin_path();
        let _ = self.context.arc(at.x, at.y, radius.max(0.0), 0.0, TAU);
    }

    fn text(&mut self, mark: &TextMark) {
        let width = self.measure.width(&mark.text, mark.font);
        let shift = match mark.align {
            Align::Left => width / 2.0,
            Align::Center => 0.0,
            Align::Right => -width / 2.0,
        };
        if mark.angle == 0.0 {
            let middle = Screen::new(mark.at.x + shift, mark.at.y);
            self.stamp(middle);
            return;
        }
        self.context.save();
        let _ = self.context.translate(mark.at.x, mark.at.y);
        let _ = self.context.rotate(mark.angle);
        self.stamp(Screen::new(shift, 0.0));
        self.context.restore();
    }

    fn hatch(&mut self, rings: &Path, hatch: &Hatch, view: ScreenBox) {
        let area = bounds_within(rings, view);
        // Before `save`, so that what `restore` brings back is what this painter believes is set.
        self.pen(hatch.color, hatch.width, Dash::Solid);
        self.context.save();
        self.trace(rings, true);
        self.context
            .clip_with_canvas_winding_rule(CanvasWindingRule::Evenodd);
        self.context.begin_path();
        for (from, to) in hatch_lines(hatch, area) {
            self.context.move_to(from.x, from.y);
            self.context.line_to(to.x, to.y);
        }
        self.context.stroke();
        self.context.restore();
    }

    fn trace(&self, lines: &Path, closed: bool) {
        self.context.begin_path();
        for line in lines.iter() {
            for (ix, point) in line.iter().enumerate() {
                if ix == 0 {
                    self.context.move_to(point.x, point.y);
                } else {
                    self.context.line_to(point.x, point.y);
                }
            }
            if closed {
                self.context.close_path();
            }
        }
    }

    fn pen(&mut self, color: Color, width: f64, dash: Dash) {
        if self.stroke != Some(color) {
            self.context.set_stroke_style_str(&color.css());
            self.stroke = Some(color);
        }
        if self.width != width {
            self.context.set_line_width(width);
            self.width = width;
        }
        if self.dash != dash {
            self.set_dash(dash);
        }
    }

    fn set_fill(&mut self, color: Color) {
        if self.fill != Some(color) {
            self.context.set_fill_style_str(&color.css());
            self.fill = Some(color);
        }
    }

    fn set_dash(&mut self, dash: Dash) {
        let lengths = match dash {
            Dash::Solid => Vec::new(),
            Dash::Dashed { on, off } => vec![on, off],
            Dash::Dotted { gap } => vec![0.0, gap],
        };
        let lengths: js_sys::Array = lengths.into_iter().map(JsValue::from_f64).collect();
        let _ = self.context.set_line_dash(&lengths);
        self.dash = dash;
    }
}

/// The number inside a cluster.
fn number(at: Screen, count: u32, ink: Color) -> TextMark {
    TextMark {
        at,
        align: Align::Center,
        text: count.to_string().into(),
        font: Font::bold(if count < 1000 { 12 } else { 10 }),
        color: ink,
        halo: Color::TRANSPARENT,
        angle: 0.0,
    }
}

/// The box of the rings, cut to the view.
fn bounds_within(rings: &Path, view: ScreenBox) -> ScreenBox {
    let mut area = ScreenBox {
        min: view.max,
        max: view.min,
    };
    for point in rings.iter().flatten() {
        area.min = Screen::new(area.min.x.min(point.x), area.min.y.min(point.y));
        area.max = Screen::new(area.max.x.max(point.x), area.max.y.max(point.y));
    }
    ScreenBox {
        min: Screen::new(area.min.x.max(view.min.x), area.min.y.max(view.min.y)),
        max: Screen::new(area.max.x.min(view.max.x), area.max.y.min(view.max.y)),
    }
}
