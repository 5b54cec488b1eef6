//! Flights from one camera to another.
//!
//! Far ways follow van Wijk and Nuij, "Smooth and efficient zooming and panning" (IEEE InfoVis
//! 2003): the path zooms out as far as the distance asks for, so that what passes by moves at a
//! speed the eye can follow. Names of the variables are theirs.

use super::{Camera, Viewport};
use crate::geo::World;

/// How much the path prefers zooming to panning; what people chose in the paper.
const RHO: f64 = 1.42;
/// The shortest and the longest flight, in milliseconds.
const SHORT_MS: f64 = 200.0;
const LONG_MS: f64 = 1200.0;
/// Paths up to this length (a step of the arrow keys, one zoom) take the shortest time.
const SHORT_PATH: f64 = 0.5;
/// What each further unit of path adds, in milliseconds.
const MS_PER_PATH: f64 = 250.0;
/// Zooms closer than this are the same zoom.
const SAME_ZOOM: f64 = 0.01;

/// The shape of the way.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Path {
    /// Along the ground: within one view, at one zoom.
    Slide,
    /// About a point that both cameras show in the same place.
    Zoom,
    /// Up, over and down, from this angle and view width (in world units).
    Arc { r0: f64, w0: f64 },
}

/// The way from one camera to another, as a pure function of the time since the start.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flight {
    from: Camera,
    to: Camera,
    path: Path,
    /// The length of the path; 1 is as much change as a sweep over a view's width, roughly.
    length: f64,
}

impl Flight {
    /// The flight between two cameras in this viewport.
    pub fn between(from: Camera, to: Camera, viewport: Viewport) -> Self {
        let from = Camera::new(from.center, from.zoom);
        let to = Camera::new(to.center, to.zoom);
        let size = viewport.width.max(viewport.height).max(1.0);
        let (w0, w1) = (size / from.scale(), size / to.scale());
        let u1 = distance(from, to);
        let (path, length) = if u1 <= w0 && (to.zoom - from.zoom).abs() < SAME_ZOOM {
            (Path::Slide, RHO * u1 / w0)
        } else if u1 <= (w1 - w0).abs() / 2.0 {
            (Path::Zoom, (w1 / w0).ln().abs() / RHO)
        } else {
            arc(w0, w1, u1)
        };
        Self {
            from,
            to,
            path,
            length,
        }
    }

    /// How long it takes, in milliseconds: none when there is nowhere to go.
    pub fn duration_ms(self) -> f64 {
        if self.from == self.to {
            return 0.0;
        }
        ((self.length - SHORT_PATH).max(0.0) * MS_PER_PATH + SHORT_MS).min(LONG_MS)
    }

    /// Where it ends.
    pub const fn goal(self) -> Camera {
        self.to
    }

    /// The camera after `elapsed_ms`, and whether the flight is over. It leaves fast and arrives
    /// softly.
    pub fn at(self, elapsed_ms: f64) -> (Camera, bool) {
        let duration_ms = self.duration_ms();
        if elapsed_ms >= duration_ms {
            return (self.to, true);
        }
        let left = 1.0 - elapsed_ms.max(0.0) / duration_ms;
        (self.along(1.0 - left.powi(3)), false)
    }

    /// The camera when this share of the path is behind it.
    fn along(self, share: f64) -> Camera {
        let straight = self.from.zoom + (self.to.zoom - self.from.zoom) * share;
        let (way, zoom) = match self.path {
            Path::Slide => (share, straight),
            Path::Zoom => (self.way_at_zoom(straight), straight),
            Path::Arc { r0, w0 } => self.on_arc(r0, w0, share * self.length),
        };
        let (a, b) = (self.from.center, self.to.center);
        let center = World {
            x: a.x + (b.x - a.x) * way,
            y: a.y + (b.y - a.y) * way,
        };
        Camera::new(center, zoom)
    }

    /// The share of the distance at which the shared point stands still on screen: as much as the
    /// view's width has changed.
    fn way_at_zoom(self, zoom: f64) -> f64 {
        let width = |zoom: f64| (-zoom).exp2();
        let (start, end) = (width(self.from.zoom), width(self.to.zoom));
        ((width(zoom) - start) / (end - start)).clamp(0.0, 1.0)
    }

    /// The share of the distance, and the zoom, `s` along the arc (u(s) and w(s) of the paper).
    fn on_arc(self, r0: f64, w0: f64, s: f64) -> (f64, f64) {
        let angle = RHO * s + r0;
        let u = w0 / (RHO * RHO) * (cosh(r0) * sinh(angle) / cosh(angle) - sinh(r0));
        let narrower = cosh(angle) / cosh(r0);
        let way = u / distance(self.from, self.to);
        (way.clamp(0.0, 1.0), self.from.zoom + narrower.log2())
    }
}

/// The arc and its length (r0, r1 and S of the paper).
fn arc(w0: f64, w1: f64, u1: f64) -> (Path, f64) {
    let (rho2, change) = (RHO * RHO, w1 * w1 - w0 * w0);
    let bend = rho2 * rho2 * u1 * u1;
    let b0 = (change + bend) / (2.0 * w0 * rho2 * u1);
    let b1 = (change - bend) / (2.0 * w1 * rho2 * u1);
    let (r0, r1) = (-asinh(b0), -asinh(b1));
    (Path::Arc { r0, w0 }, (r1 - r0) / RHO)
}

/// The standard library's are right to the last bit near 0 as well, for which it brings a kilobyte more.
fn sinh(x: f64) -> f64 {
    (x.exp() - (-x).exp()) / 2.0
}

fn cosh(x: f64) -> f64 {
    (x.exp() + (-x).exp()) / 2.0
}

/// Of the size first, then of the sign: ln(√(b² + 1) + b) loses its digits for large negative b.
fn asinh(b: f64) -> f64 {
    (b.abs() + (b * b + 1.0).sqrt()).ln().copysign(b)
}

/// The distance between the centres, in world units.
fn distance(from: Camera, to: Camera) -> f64 {
    (to.center.x - from.center.x).hypot(to.center.y - from.center.y)
}
