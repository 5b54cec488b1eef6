//! The last tap, by which a second one is known.

use super::PointerKind;
use crate::geo::Screen;

/// Since a tap is reported at once, waiting this long for a second one delays nothing.
const SECOND_TAP_MS: f64 = 350.0;
/// Two taps farther apart are two taps, in CSS pixels.
const SAME_PLACE_PX: f64 = 30.0;

/// The last tap, if it may still become a double tap.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Taps {
    last: Option<(f64, Screen, PointerKind)>,
}

impl Taps {
    /// A tap was made.
    pub(super) fn note(&mut self, now_ms: f64, at: Screen, kind: PointerKind) {
        self.last = Some((now_ms, at, kind));
    }

    /// The next tap is a first one, whatever came before.
    pub(super) fn forget(&mut self) {
        self.last = None;
    }

    /// Whether a press here and now follows a tap in the same place.
    pub(super) fn is_second(&self, now_ms: f64, at: Screen, kind: PointerKind) -> bool {
        self.last.is_some_and(|(then_ms, place, by)| {
            by == kind && now_ms - then_ms <= SECOND_TAP_MS && place.distance(at) <= SAME_PLACE_PX
        })
    }
}
