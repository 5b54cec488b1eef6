//! How an area is drawn: by the certainty of a zone, never by colour alone; by its size on screen
//! where it is one of many.

use crate::data::{Certainty, Zone};
use crate::scene::Dash;

/// How an area is drawn.
pub(super) struct Look {
    /// Opacity of the area, 0 to 1.
    pub(super) fill: f64,
    /// Distance between the lines of its hatch, CSS pixels.
    pub(super) hatch_gap: Option<f64>,
    /// Width of its outline, CSS pixels; none where it has none.
    pub(super) line: Option<f64>,
    /// How the outline is broken.
    pub(super) dash: Dash,
    /// Whether a lighter line parts the outline from the ground.
    pub(super) cased: bool,
}

impl Look {
    /// The look of a planned zone, or of an area that is no such thing.
    pub(super) fn of(zone: Option<&Zone>) -> Self {
        let (fill, hatch_gap, line, dash) = match zone.map(|zone| zone.certainty) {
            None => (0.12, None, 1.4, Dash::Solid),
            Some(Certainty::Official) => (0.07, Some(7.0), 2.0, Dash::Solid),
            Some(Certainty::Indicative) => {
                let dash = Dash::Dashed { on: 8.0, off: 5.0 };
                (0.04, Some(15.0), 1.8, dash)
            }
            Some(Certainty::Proposed) => (0.03, None, 2.2, Dash::Dotted { gap: 5.0 }),
        };
        Self {
            fill,
            hatch_gap,
            line: Some(line),
            dash,
            cased: true,
        }
    }

    /// The look of one of many areas, so many CSS pixels across: the smaller, the fuller, and no outline
    /// that would hide what it goes around. A line of one pixel is by far the cheapest.
    pub(super) fn of_many(across_px: f64) -> Self {
        let (fill, line) = match across_px {
            ..9.0 => (0.6, None),
            ..24.0 => (0.3, Some(1.0)),
            _ => (0.16, Some(1.0)),
        };
        Self {
            fill,
            hatch_gap: None,
            line,
            dash: Dash::Solid,
            cased: false,
        }
    }
}
