//! The rectangle the map is drawn in, and the part of it that panels leave free.

use crate::geo::{Screen, ScreenBox};

/// How much of each edge panels cover, in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Insets {
    /// Covered from the left edge.
    pub left: f64,
    /// Covered from the top edge.
    pub top: f64,
    /// Covered from the right edge.
    pub right: f64,
    /// Covered from the bottom edge.
    pub bottom: f64,
}

/// The boxes of what lies over the map without taking an edge of it, in CSS pixels.
pub type Overlays = [Option<ScreenBox>; 2];

/// The size of the map's canvas in CSS pixels and what is free of panels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    /// CSS pixels across.
    pub width: f64,
    /// CSS pixels down.
    pub height: f64,
    /// What panels cover.
    pub insets: Insets,
    /// The buttons and the credit: names keep out of them.
    pub overlays: Overlays,
}

impl Viewport {
    /// A viewport without panels.
    pub const fn new(width: f64, height: f64) -> Self {
        let insets = Insets {
            left: 0.0,
            top: 0.0,
            right: 0.0,
            bottom: 0.0,
        };
        Self {
            width,
            height,
            insets,
            overlays: [None; 2],
        }
    }

    /// The whole canvas.
    pub const fn whole(self) -> ScreenBox {
        ScreenBox::new(0.0, 0.0, self.width, self.height)
    }

    /// The part that no panel covers; never smaller than a finger, even when panels cover all.
    pub fn free(self) -> ScreenBox {
        let Insets {
            left,
            top,
            right,
            bottom,
        } = self.insets;
        let right_edge = (self.width - right).max(left + 48.0);
        let bottom_edge = (self.height - bottom).max(top + 48.0);
        ScreenBox::new(left, top, right_edge, bottom_edge)
    }

    /// The middle of the free part: what the visitor takes for the middle of the map.
    pub fn free_center(self) -> Screen {
        let free = self.free();
        Screen::new(
            (free.min.x + free.max.x) / 2.0,
            (free.min.y + free.max.y) / 2.0,
        )
    }

    /// The middle of the whole canvas.
    pub const fn center(self) -> Screen {
        Screen::new(self.width / 2.0, self.height / 2.0)
    }
}
