//! Rings and lines on screen: cut to what can be seen, without the points that nobody could see.

use super::super::Path;
use super::super::frame::Frame;
use crate::geo::{Screen, World, WorldBox, clip_path, clip_ring};
use std::sync::Arc;

/// What is cut off lies so far outside of the view that no outline shows the cut, CSS pixels.
const BEYOND_PX: f64 = 48.0;

/// From the world to the screen, with what is the same for all points worked out once.
struct Projection {
    center: World,
    scale: f64,
    middle: Screen,
    /// What can be seen, and a little more.
    seen: WorldBox,
    /// Points nearer than this to the one before are left out, CSS pixels.
    fine_px: f64,
}

impl Projection {
    fn of(frame: &Frame<'_>, fine_px: f64) -> Self {
        Self {
            center: frame.camera.center,
            scale: frame.camera.scale(),
            middle: frame.viewport.center(),
            seen: frame.reach(BEYOND_PX),
            fine_px,
        }
    }

    fn screen(&self, world: World) -> Screen {
        Screen {
            x: (world.x - self.center.x) * self.scale + self.middle.x,
            y: (world.y - self.center.y) * self.scale + self.middle.y,
        }
    }

    fn thinned(&self, line: &[World]) -> Vec<Screen> {
        let mut out: Vec<Screen> = Vec::with_capacity(line.len().min(256));
        let near = self.fine_px * self.fine_px;
        for (ix, world) in line.iter().enumerate() {
            let at = self.screen(*world);
            let is_near = out
                .last()
                .is_some_and(|last| (last.x - at.x).powi(2) + (last.y - at.y).powi(2) < near);
            if !is_near || ix + 1 == line.len() {
                out.push(at);
            }
        }
        out
    }

    fn holds(&self, bounds: WorldBox) -> bool {
        self.seen.contains(bounds.min) && self.seen.contains(bounds.max)
    }
}

/// Rings of a shape within that box, fit to be filled and outlined.
pub(super) fn rings<'a>(
    frame: &Frame<'_>,
    rings: impl Iterator<Item = &'a Vec<World>>,
    bounds: WorldBox,
    fine_px: f64,
) -> Path {
    let projection = Projection::of(frame, fine_px);
    let whole = projection.holds(bounds);
    let cut = |ring: &'a Vec<World>| {
        if whole {
            projection.thinned(ring)
        } else {
            projection.thinned(&clip_ring(ring, projection.seen))
        }
    };
    Arc::new(rings.map(cut).filter(|ring| ring.len() > 1).collect())
}

/// Lines of a shape within that box.
pub(super) fn lines(
    frame: &Frame<'_>,
    lines: &[Vec<World>],
    bounds: WorldBox,
    fine_px: f64,
) -> Path {
    let projection = Projection::of(frame, fine_px);
    let thinned = |line: &Vec<World>| projection.thinned(line);
    Arc::new(if projection.holds(bounds) {
        lines.iter().map(thinned).collect()
    } else {
        lines
            .iter()
            .flat_map(|line| clip_path(line, projection.seen))
            .map(|part| thinned(&part))
            .collect()
    })
}
