//! What a new picture has in common with the one before it: a pan shows most of it again, so only the
//! strips that come into view are painted.

use super::shot::Shot;
use crate::geo::{ScreenBox, World};
use crate::view::{Camera, Viewport};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// A smaller share than this of the old picture is not worth the copy.
const LEAST_SHARE: f64 = 0.25;

/// An old picture in a new one.
pub(super) struct Again {
    /// The camera of the new picture, by less than a device pixel another than was asked for: so that
    /// the old one fits in without being resampled.
    pub(super) camera: Camera,
    /// How far the old picture moves to the right and down, whole device pixels.
    right: f64,
    down: f64,
    /// Device pixels per CSS pixel.
    ratio: f64,
}

impl Again {
    /// The old picture in the new one; none where it shows something else, at another zoom or elsewhere.
    pub(super) fn of(old: &Shot, new: &Shot, ratio: f64) -> Option<Self> {
        if old.look != new.look || old.camera.zoom != new.camera.zoom {
            return None;
        }
        let pixels = new.camera.scale() * ratio;
        let right = ((old.camera.center.x - new.camera.center.x) * pixels).round();
        let down = ((old.camera.center.y - new.camera.center.y) * pixels).round();
        let Viewport { width, height, .. } = new.look.size;
        let left_over = |size: f64, moved: f64| (1.0 - moved.abs() / (size * ratio)).max(0.0);
        if left_over(width, right) * left_over(height, down) < LEAST_SHARE {
            return None;
        }
        let center = World {
            x: old.camera.center.x - right / pixels,
            y: old.camera.center.y - down / pixels,
        };
        Some(Self {
            camera: Camera {
                center,
                zoom: new.camera.zoom,
            },
            right,
            down,
            ratio,
        })
    }

    /// Puts the old picture where it belongs in the new one.
    pub(super) fn copy(&self, context: &CanvasRenderingContext2d, old: &HtmlCanvasElement) {
        context.save();
        let _ = context.set_transform(1.0, 0.0, 0.0, 1.0, 0.0, 0.0);
        let _ = context.draw_image_with_html_canvas_element(old, self.right, self.down);
        context.restore();
    }

    /// The strips of the new picture that the old one leaves bare, CSS pixels; each begins and ends on a
    /// device pixel, and no two overlap.
    pub(super) fn bare(&self, size: Viewport) -> Vec<ScreenBox> {
        let (right, down) = (self.right / self.ratio, self.down / self.ratio);
        let Viewport { width, height, .. } = size;
        let beside = if right > 0.0 {
            (0.0, right)
        } else {
            (width + right, width)
        };
        let above = if down > 0.0 {
            (0.0, down)
        } else {
            (height + down, height)
        };
        let rest = if down > 0.0 {
            (down, height)
        } else {
            (0.0, height + down)
        };
        [
            ScreenBox::new(0.0, above.0, width, above.1),
            ScreenBox::new(beside.0, rest.0, beside.1, rest.1),
        ]
        .into_iter()
        .filter(|strip| strip.max.x > strip.min.x && strip.max.y > strip.min.y)
        .collect()
    }
}

/// Keeps the pen within these boxes, until the context is restored.
pub(super) fn cut_to(context: &CanvasRenderingContext2d, boxes: &[ScreenBox]) {
    context.begin_path();
    for area in boxes {
        let (width, height) = (area.max.x - area.min.x, area.max.y - area.min.y);
        context.rect(area.min.x, area.min.y, width, height);
    }
    context.clip();
}
