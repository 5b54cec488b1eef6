//! The sheet of paper a ground is drawn on: which camera looks, what is in view, how wide a metre is.

use super::piece::{Kind, Piece};
use crate::geo::{Screen, World, WorldBox, world_units_per_metre};
use crate::scene::Path;
use crate::style::Theme;
use crate::view::{Camera, Viewport};
use std::sync::Arc;

/// Strokes and names reach this far beyond their geometry, CSS pixels.
const MARGIN_PX: f64 = 64.0;
/// A line whose place is less certain than this many CSS pixels would only mislead.
const MAX_ERROR_PX: f64 = 110.0;

/// What every part of the ground needs to know of the view.
pub(super) struct Sheet<'a> {
    pub(super) zoom: f64,
    pub(super) theme: &'a Theme,
    pub(super) viewport: Viewport,
    pub(super) px_per_metre: f64,
    camera: Camera,
    view: WorldBox,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(camera: Camera, viewport: Viewport, theme: &'a Theme) -> Self {
        let margin = MARGIN_PX / camera.scale();
        Self {
            zoom: camera.zoom,
            theme,
            viewport,
            px_per_metre: camera.scale() * world_units_per_metre(camera.center),
            camera,
            view: camera.view_box(viewport).grown(margin),
        }
    }

    /// Whether some of the piece may be in view and its place is certain enough to draw.
    pub(super) fn shows(&self, piece: &Piece) -> bool {
        let reach = piece.width_m * self.px_per_metre / self.camera.scale();
        let exact = match piece.kind {
            Kind::Road | Kind::Rail | Kind::Metro => {
                piece.accuracy_m * self.px_per_metre <= MAX_ERROR_PX
            }
            _ => true,
        };
        exact && self.view.meets(piece.bounds.grown(reach))
    }

    pub(super) fn screen(&self, world: World) -> Screen {
        self.camera.screen_from_world(self.viewport, world)
    }

    /// Whole rings in screen space.
    pub(super) fn rings(&self, piece: &Piece) -> Path {
        let ring = |ring: &Vec<World>| ring.iter().map(|&at| self.screen(at)).collect();
        Arc::new(piece.lines(self.zoom).iter().map(ring).collect())
    }

    /// Lines in screen space, without the stretches far outside the view.
    pub(super) fn lines(&self, piece: &Piece) -> Vec<Vec<Screen>> {
        let reach = piece.width_m * self.px_per_metre / self.camera.scale();
        let view = self.view.grown(reach);
        piece
            .lines(self.zoom)
            .iter()
            .flat_map(|line| runs_in_view(line, view))
            .map(|run| run.iter().map(|&at| self.screen(at)).collect())
            .collect()
    }
}

/// The runs of a line's points whose segments meet the box.
fn runs_in_view(line: &[World], view: WorldBox) -> Vec<&[World]> {
    let meets = |pair: &[World]| view.meets(WorldBox::around(pair.iter().copied()));
    let mut runs = Vec::new();
    let mut start = None;
    for (at, pair) in line.windows(2).enumerate() {
        match (meets(pair), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                runs.push(&line[from..=at]);
                start = None;
            }
            _ => {}
        }
    }
    if let Some(from) = start {
        runs.push(&line[from..]);
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_leaves_the_view_and_returns_becomes_two_runs() {
        let points = [
            (0.0, 0.0),
            (1.0, 0.0),
            (9.0, 0.0),
            (9.0, 9.0),
            (0.5, 9.0),
            (0.5, 0.5),
        ];
        let line: Vec<World> = points.iter().map(|&(x, y)| World { x, y }).collect();
        let view = WorldBox {
            min: World { x: -1.0, y: -1.0 },
            max: World { x: 2.0, y: 2.0 },
        };
        let lengths: Vec<usize> = runs_in_view(&line, view)
            .iter()
            .map(|run| run.len())
            .collect();
        assert_eq!(lengths, [3, 2]);
    }
}
