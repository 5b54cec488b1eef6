//! One canvas with room for many small pictures, in shelves.

use super::canvas::Canvas;
use crate::geo::Screen;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// Device pixels across and down.
const WIDTH: f64 = 2048.0;
const HEIGHT: f64 = 1536.0;
/// Device pixels between two pictures, so that none bleeds into another.
const GAP: f64 = 1.0;

/// Where a picture lies: device pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slot {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
    ratio: f64,
}

impl Slot {
    /// Its middle, in the CSS pixels of the atlas.
    pub(super) fn middle(self) -> Screen {
        Screen::new(
            (self.x + self.width / 2.0) / self.ratio,
            (self.y + self.height / 2.0) / self.ratio,
        )
    }
}

/// The canvas and how far it is filled.
pub(super) struct Atlas {
    canvas: Canvas,
    element: HtmlCanvasElement,
    ratio: f64,
    x: f64,
    y: f64,
    shelf: f64,
}

impl Atlas {
    /// An empty atlas; none where the browser gives no canvas.
    pub(super) fn new() -> Option<Self> {
        let document = web_sys::window()?.document()?;
        let element: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
        element.set_width(WIDTH as u32);
        element.set_height(HEIGHT as u32);
        let canvas = Canvas::new(element.clone())?;
        Some(Self {
            canvas,
            element,
            ratio: 1.0,
            x: 0.0,
            y: 0.0,
            shelf: 0.0,
        })
    }

    /// The context to draw with; one unit is one CSS pixel.
    pub(super) fn context(&self) -> &CanvasRenderingContext2d {
        self.canvas.context()
    }

    /// Device pixels per CSS pixel.
    pub(super) fn ratio(&self) -> f64 {
        self.ratio
    }

    /// Sets device pixels per CSS pixel. Only right for an empty atlas.
    pub(super) fn set_ratio(&mut self, ratio: f64) {
        if self.ratio != ratio {
            self.ratio = ratio;
            let _ = self
                .context()
                .set_transform(ratio, 0.0, 0.0, ratio, 0.0, 0.0);
        }
    }

    /// Whether the next picture full of new names may not fit.
    pub(super) fn is_nearly_full(&self) -> bool {
        self.y > HEIGHT * 0.75
    }

    /// Takes everything away.
    pub(super) fn clear(&mut self) {
        (self.x, self.y, self.shelf) = (0.0, 0.0, 0.0);
        self.context()
            .clear_rect(0.0, 0.0, WIDTH / self.ratio, HEIGHT / self.ratio);
    }

    /// Room for a picture of that size in CSS pixels; none when the atlas is full.
    pub(super) fn take(&mut self, width: f64, height: f64) -> Option<Slot> {
        let (width, height) = ((width * self.ratio).ceil(), (height * self.ratio).ceil());
        if self.x + width > WIDTH {
            (self.x, self.y) = (0.0, self.y + self.shelf + GAP);
            self.shelf = 0.0;
        }
        if width > WIDTH || self.y + height > HEIGHT {
            return None;
        }
        let slot = Slot {
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

    /// Stamps a picture with its middle at a point, on whole device pixels.
    pub(super) fn stamp(&self, on: &CanvasRenderingContext2d, slot: Slot, middle: Screen) {
        let Slot {
            x,
            y,
            width,
            height,
            ratio,
        } = slot;
        let snap = |px: f64| (px * ratio).round() / ratio;
        let (across, down) = (width / ratio, height / ratio);
        let left = snap(middle.x - across / 2.0);
        let top = snap(middle.y - down / 2.0);
        let _ = on.draw_image_with_html_canvas_element_and_sw_and_sh_and_dx_and_dy_and_dw_and_dh(
            &self.element,
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
