//! Symbols, rings and labels drawn once, on canvases beside the page, and stamped from then on.
//!
//! A picture first asks for all its sprites and then stamps them: a canvas that is read and written in
//! turns is copied at every turn.

use super::atlas::{Atlas, Slot};
use super::draw;
use crate::geo::Screen;
use crate::scene::{Font, TextMark};
use crate::style::{Color, Glyph, Shape};
use std::collections::HashMap;
use std::sync::Arc;
use web_sys::CanvasRenderingContext2d;

/// Vietnamese stacks marks on capitals: a line is half as high again as its letters.
const LINE: f64 = 1.6;

/// What a sprite shows.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) enum Key {
    /// A symbol; its size in half CSS pixels, so that a zoom does not draw every symbol anew.
    Symbol {
        shape: Shape,
        half_px: u16,
        color: Color,
        rim: Color,
        glyph: Option<Glyph>,
    },
    /// The disc and the ring of a cluster; its radius in half CSS pixels.
    Ring {
        half_px: u16,
        steps: Vec<(Color, u8)>,
        fill: Color,
    },
    /// A line of text.
    Label {
        text: Arc<str>,
        font: Font,
        color: Color,
        halo: Color,
    },
}

impl Key {
    /// A symbol `size` CSS pixels across.
    pub(super) fn symbol(
        shape: Shape,
        size: f64,
        color: Color,
        rim: Color,
        glyph: Option<Glyph>,
    ) -> Self {
        Self::Symbol {
            shape,
            half_px: (size * 2.0).round() as u16,
            color,
            rim,
            glyph,
        }
    }

    /// A disc with a ring of `radius` CSS pixels.
    pub(super) fn ring(radius: f64, steps: Vec<(Color, u8)>, fill: Color) -> Self {
        Self::Ring {
            half_px: (radius * 2.0).round() as u16,
            steps,
            fill,
        }
    }

    /// The text of a mark.
    pub(super) fn label(mark: &TextMark) -> Self {
        Self::Label {
            text: mark.text.clone(),
            font: mark.font,
            color: mark.color,
            halo: mark.halo,
        }
    }

    /// Its size in CSS pixels; `width` is that of a text.
    fn size(&self, width: f64) -> (f64, f64) {
        let square = |across: f64| (across, across);
        match self {
            Self::Symbol { half_px, .. } => {
                square(f64::from(*half_px) * 0.56 + 2.0 * draw::RIM_PX + 1.0)
            }
            Self::Ring { half_px, .. } => square(f64::from(*half_px) + 4.0),
            Self::Label { font, .. } => (
                width + 2.0 * draw::HALO_PX + 2.0,
                font.size() * LINE + 2.0 * draw::HALO_PX,
            ),
        }
    }
}

/// The sprites of one canvas, for one pixel ratio.
pub(super) struct Sprites {
    atlas: Atlas,
    slots: HashMap<Key, Slot>,
}

impl Sprites {
    /// No sprites yet.
    pub(super) fn new() -> Self {
        Self {
            atlas: Atlas::new(1.0),
            slots: HashMap::new(),
        }
    }

    /// Forgets every sprite.
    pub(super) fn forget(&mut self) {
        self.slots.clear();
        self.atlas = Atlas::new(self.atlas.ratio());
    }

    /// Forgets every sprite when the ratio is another, and the oldest when there is little room.
    pub(super) fn suit(&mut self, ratio: f64) {
        if self.atlas.ratio() != ratio {
            self.slots.clear();
            self.atlas = Atlas::new(ratio);
        }
        if let Some(emptied) = self.atlas.recycle() {
            self.slots.retain(|_, slot| !slot.is_on(emptied));
        }
    }

    /// The sprite, if it is drawn.
    pub(super) fn find(&self, key: &Key) -> Option<Slot> {
        self.slots.get(key).copied()
    }

    /// Draws a sprite; `width` is that of a text, in CSS pixels.
    pub(super) fn add(&mut self, key: Key, width: f64) -> Option<Slot> {
        let (across, down) = key.size(width);
        let slot = self.atlas.take(across, down)?;
        draw::sprite(self.atlas.context(slot)?, &key, slot.middle());
        self.slots.insert(key, slot);
        Some(slot)
    }

    /// Stamps a sprite with its middle at a point.
    pub(super) fn stamp(&self, on: &CanvasRenderingContext2d, slot: Slot, middle: Screen) {
        self.atlas.stamp(on, slot, middle);
    }
}
