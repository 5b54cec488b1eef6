//! How far a wheel or a trackpad zooms.

use super::{Hint, Outcome, Policy, Wheel, WheelMode};
use crate::view::Move;

/// What Firefox's line and page mean in pixels: three lines are one notch, as in Chromium.
const LINE_PX: f64 = 40.0;
const PAGE_PX: f64 = 480.0;
/// A notch of 120 pixels is half a zoom.
const PX_PER_ZOOM: f64 = 240.0;
/// Chromium and Firefox report a pinch on a trackpad as 100 × ln(scale) with Ctrl held; a zoom is a
/// doubling of the scale.
const PINCH_PX_PER_ZOOM: f64 = 100.0 * std::f64::consts::LN_2;
/// A pinch comes in small steps; Ctrl with more than this is a wheel's notch.
const NOTCH_PX: f64 = 40.0;
/// No single event zooms farther.
const MOST_ZOOM: f64 = 1.0;
/// Smaller steps are a trackpad's and already smooth.
const SMOOTH_ZOOM: f64 = 0.15;

/// What a turn of the wheel comes to.
pub(super) fn outcome(wheel: Wheel, policy: Policy) -> Option<Outcome> {
    if policy == Policy::Cooperative && !wheel.ctrl {
        return Some(Outcome::LeftToPage(Hint::CtrlWheel));
    }
    let by = zoom_from_wheel(wheel);
    (by != 0.0).then_some(Outcome::Map(Move::Zoom {
        about: wheel.at,
        by,
        eased: by.abs() > SMOOTH_ZOOM,
    }))
}

/// Zoom levels, positive towards the ground.
fn zoom_from_wheel(wheel: Wheel) -> f64 {
    let px = wheel.delta_y
        * match wheel.mode {
            WheelMode::Pixel => 1.0,
            WheelMode::Line => LINE_PX,
            WheelMode::Page => PAGE_PX,
        };
    let is_pinch = wheel.ctrl && px.abs() < NOTCH_PX;
    let px_per_zoom = if is_pinch {
        PINCH_PX_PER_ZOOM
    } else {
        PX_PER_ZOOM
    };
    let by = -px / px_per_zoom;
    if by.is_finite() {
        by.clamp(-MOST_ZOOM, MOST_ZOOM)
    } else {
        0.0
    }
}
