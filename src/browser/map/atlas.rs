//! Canvases with room for many small pictures, in shelves.
//!
//! Several small ones instead of a large one: a canvas that was stamped from is copied by the browser
//! before it is drawn on again, as a whole.

use super::canvas::Canvas;
use crate::geo::Screen;
use web_sys::CanvasRenderingContext2d;

/// Device pixels of a page across and down.
const WIDTH: f64 = 1024.0;
const HEIGHT: f64 = 512.0;
/// No more pages than this; then the oldest is used again.
const MOST_PAGES: usize = 6;
/// Device pixels between two pictures, so that none bleeds into another.
const GAP: f64 = 1.0;

/// Where a picture lies: device pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slot {
    page: usize,
    x: f64,
    y: f64,
    width: f64,
    height: f64,
    ratio: f64,
}

impl Slot {
    /// Its middle, in the CSS pixels of its page.
    pub(super) fn middle(self) -> Screen {
        Screen::new(
            (self.x + self.width / 2.0) / self.ratio,
            (self.y + self.height / 2.0) / self.ratio,
        )
    }

    /// Whether it lies on that page.
    pub(super) fn is_on(self, page: usize) -> bool {
        self.page == page
    }
}

/// An empty page for so many device pixels per CSS pixel.
fn page(ratio: f64) -> Option<Canvas> {
    let page = Canvas::loose()?;
    page.element().set_width(WIDTH as u32);
    page.element().set_height(HEIGHT as u32);
    let _ = page
        .context()
        .set_transform(ratio, 0.0, 0.0, ratio, 0.0, 0.0);
    Some(page)
}

/// The pages and how far the one in use is filled.
pub(super) struct Atlas {
    pages: Vec<Canvas>,
    /// The page that is being filled.
    open: usize,
    ratio: f64,
    x: f64,
    y: f64,
    shelf: f64,
}

impl Atlas {
    /// An empty atlas for so many device pixels per CSS pixel.
    pub(super) fn new(ratio: f64) -> Self {
        Self {
            pages: Vec::new(),
            open: 0,
            ratio,
            x: 0.0,
            y: 0.0,
            shelf: 0.0,
        }
    }

    /// Device pixels per CSS pixel.
    pub(super) fn ratio(&self) -> f64 {
        self.ratio
    }

    /// The context of a picture's page; one unit is one CSS pixel.
    pub(super) fn context(&self, slot: Slot) -> Option<&CanvasRenderingContext2d> {
        Some(self.pages.get(slot.page)?.context())
    }

    /// Makes room when the last page is more than half full, by emptying the one that was filled first; which
    /// one that was. What lay there has to be drawn anew.
    pub(super) fn recycle(&mut self) -> Option<usize> {
        if self.pages.len() < MOST_PAGES || self.y < HEIGHT * 0.6 {
            return None;
        }
        self.open = (self.open + 1) % MOST_PAGES;
        (self.x, self.y, self.shelf) = (0.0, 0.0, 0.0);
        let context = self.pages.get(self.open)?.context();
        context.clear_rect(0.0, 0.0, WIDTH, HEIGHT);
        Some(self.open)
    }

    /// Room for a picture of that size in CSS pixels; none when the atlas is full.
    pub(super) fn take(&mut self, width: f64, height: f64) -> Option<Slot> {
        let (width, height) = ((width * self.ratio).ceil(), (height * self.ratio).ceil());
        if width > WIDTH || height > HEIGHT {
            return None;
        }
        if self.x + width > WIDTH {
            (self.x, self.y) = (0.0, self.y + self.shelf + GAP);
            self.shelf = 0.0;
        }
        if self.pages.is_empty() || self.y + height > HEIGHT {
            self.turn()?;
        }
        let slot = Slot {
            page: self.open,
            x: self.x,
            y: self.y,
            width,
            height,
            ratio: self.ratio,
        };
        self.x += width + GAP;
        self.shelf = self.shelf.max(height);
        Some(slot)
    }

    fn turn(&mut self) -> Option<()> {
        if self.pages.len() >= MOST_PAGES {
            return None;
        }
        self.pages.push(page(self.ratio)?);
        self.open = self.pages.len() - 1;
        (self.x, self.y, self.shelf) = (0.0, 0.0, 0.0);
        Some(())
    }

    /// Stamps a picture with its middle at a point, on whole device pixels.
    pub(super) fn stamp(&self, on: &CanvasRenderingContext2d, slot: Slot, middle: Screen) {
        let Slot {
            page,
            x,
            y,
            width,
            height,
            ratio,
        } = slot;
        let Some(page) = self.pages.get(page) else {
            return;
        };
        let snap = |px: f64| (px * ratio).round() / ratio;
        let (across, down) = (width / ratio, height / ratio);
        let left = snap(middle.x - across / 2.0);
        let top = snap(middle.y - down / 2.0);
        let _ = on.draw_image_with_html_canvas_element_and_sw_and_sh_and_dx_and_dy_and_dw_and_dh(
            page.element(),
            x,
            y,
            width,
            height,
            left,
            top,
            across,
            down,
        );
    }
}
