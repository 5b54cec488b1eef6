//! A walk on the map: a dotted way under the symbols, and its stops as numbers.

use super::frame::Frame;
use super::{Dash, Mark, Scene};
use crate::data::FeatureIx;
use crate::geo::{Fixed, WorldBox, world_point};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Across a dot of the way, and from dot to dot, CSS pixels.
const DOT_PX: f64 = 4.0;
const GAP_PX: f64 = 8.0;
/// Across the band that parts the dots from the ground, CSS pixels.
const BAND_PX: f64 = 8.0;

/// What the map draws of a walk.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct Route {
    /// The ids of the places that it leads to, in order.
    pub stops: Vec<Arc<str>>,
    /// The way from the first to the last.
    pub line: Vec<(Fixed, Fixed)>,
}

impl Route {
    /// The box around the way.
    pub fn bounds(&self) -> WorldBox {
        WorldBox::around(self.line.iter().map(|(x, y)| world_point(*x, *y)))
    }
}

/// The stops of the walk that is shown with their numbers, from 1; those whose place is not loaded are left
/// out.
pub(super) fn stops<'a>(frame: &Frame<'a>) -> impl Iterator<Item = (FeatureIx, u32)> + use<'a> {
    let catalog = frame.catalog;
    let stops = frame.route.map_or(&[][..], |route| &route.stops);
    stops.iter().filter_map(|id| catalog.find(id)).zip(1..)
}

/// Paints the way.
pub(super) fn draw(frame: &Frame<'_>, scene: &mut Scene) {
    let Some(route) = frame.route else {
        return;
    };
    let points = route.line.iter();
    let line = points
        .map(|(x, y)| frame.screen(world_point(*x, *y)))
        .collect();
    let lines = Arc::new(vec![line]);
    let looks = [
        (BAND_PX, frame.theme.halo, Dash::Solid),
        (DOT_PX, frame.theme.ink, Dash::Dotted { gap: GAP_PX }),
    ];
    for (width, color, dash) in looks {
        scene.marks.push(Mark::Stroke {
            lines: Arc::clone(&lines),
            closed: false,
            width,
            color,
            dash,
        });
    }
}
