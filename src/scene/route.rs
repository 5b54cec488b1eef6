//! A walk on the map: a dotted way under the symbols, and its stops as numbers.

use super::frame::Frame;
use super::{Align, Dash, Font, Mark, Scene, TextMark};
use crate::data::FeatureIx;
use crate::geo::{Fixed, Screen, ScreenBox, World, WorldBox, clip_path, world_point};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Across a dot of the way, and from dot to dot, CSS pixels.
const DOT_PX: f64 = 4.0;
const GAP_PX: f64 = 8.0;
/// Across the band that parts the dots from the ground, CSS pixels.
const BAND_PX: f64 = 8.0;

/// Half across the number of a stop, CSS pixels: as wide as a finger needs with the pointer's own tolerance.
pub(super) const STOP_PX: f64 = 11.0;

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
        WorldBox::around(self.path())
    }

    fn path(&self) -> Vec<World> {
        let points = self.line.iter();
        points.map(|(x, y)| world_point(*x, *y)).collect()
    }
}

/// The stops of the walk that is shown with their numbers, from 1; those whose place is not loaded are left
/// out.
pub(super) fn stops<'a>(frame: &Frame<'a>) -> impl Iterator<Item = (FeatureIx, u32)> + use<'a> {
    let catalog = frame.catalog;
    let stops = frame.route.map_or(&[][..], |route| &route.stops);
    stops.iter().filter_map(|id| catalog.find(id)).zip(1..)
}

/// What labels keep out of: the way in view, in squares as wide as its band.
pub(super) fn footprints(frame: &Frame<'_>) -> impl Iterator<Item = ScreenBox> {
    let line = frame.route.map(Route::path).unwrap_or_default();
    let seen = clip_path(&line, frame.reach(0.0));
    let dots = seen
        .into_iter()
        .flat_map(|part| along(&on_screen(frame, &part)));
    dots.map(|at| ScreenBox { min: at, max: at }.grown(BAND_PX / 2.0))
}

fn on_screen(frame: &Frame<'_>, path: &[World]) -> Vec<Screen> {
    path.iter().map(|at| frame.screen(*at)).collect()
}

/// Points along a path, from corner to corner no farther apart than the band is wide.
fn along(path: &[Screen]) -> Vec<Screen> {
    let legs = path.windows(2).flat_map(|ends| {
        let [a, b] = [ends[0], ends[1]];
        let count = (a.distance(b) / BAND_PX).ceil().max(1.0) as u32;
        (0..=count).map(move |step| {
            let share = f64::from(step) / f64::from(count);
            Screen::new(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share)
        })
    });
    legs.collect()
}

/// Paints the way.
pub(super) fn draw(frame: &Frame<'_>, scene: &mut Scene) {
    let Some(route) = frame.route else {
        return;
    };
    let lines = Arc::new(vec![on_screen(frame, &route.path())]);
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

/// Paints a stop as its number: what comes first and next is asked before what it is.
pub(super) fn draw_stop(frame: &Frame<'_>, at: Screen, number: u32, scene: &mut Scene) {
    let theme = frame.theme;
    for (radius, color) in [(STOP_PX + 1.5, theme.halo), (STOP_PX, theme.ink)] {
        scene.marks.push(Mark::Halo { at, radius, color });
    }
    scene.marks.push(Mark::Text(TextMark {
        at,
        align: Align::Center,
        text: number.to_string().into(),
        font: Font::bold(12),
        color: theme.panel,
        halo: theme.ink.alpha(0.0),
        angle: 0.0,
    }));
}
