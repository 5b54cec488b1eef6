//! Builds the picture of the figures: zones and shapes, symbols and clusters, labels, selection.

use super::frame::Frame;
use super::{
    Dash, Item, Mark, Measure, Reach, Scene, Target, labels, route, scale_bar, shapes, spots, stops,
};
use crate::geo::Screen;
use crate::style::Theme;
use std::sync::Arc;

/// The picture of the figures, bottom first: areas, then lines, a walk, symbols by importance, labels, and
/// what is hovered, selected or walked to on top.
pub fn build(frame: &Frame<'_>, measure: &dyn Measure) -> Scene {
    let mut scene = Scene::default();
    let mut names = shapes::draw(frame, &mut scene);
    route::draw(frame, &mut scene);
    let spots = spots::in_view(frame);
    spots::draw(frame, &spots, &mut scene);
    names.extend(spots::names(frame, &spots));
    labels::draw(frame, measure, names, &spots, &mut scene);
    draw_rings(frame, &spots, &mut scene);
    stops::draw(frame, &spots, &mut scene);
    scale_bar::draw(frame, &spots, &mut scene);
    scene
}

fn draw_rings(frame: &Frame<'_>, spots: &[spots::Placed], scene: &mut Scene) {
    for spot in spots {
        let selected = frame
            .selected
            .is_some_and(|ix| spot.item == Item::Feature(ix));
        if !selected && frame.hovered != Some(&spot.item) {
            continue;
        }
        let radius = spot.radius + if selected { 7.0 } else { 4.0 };
        let width = if selected { 2.5 } else { 1.5 };
        let halo = frame.theme.halo;
        scene.marks.push(Mark::Ring {
            at: spot.at,
            radius,
            width: width + 3.0,
            color: halo,
        });
        scene.marks.push(Mark::Ring {
            at: spot.at,
            radius,
            width,
            color: frame.theme.ink,
        });
    }
}

impl Scene {
    /// Adds thin lines of ink that show on any ground.
    pub(super) fn cased(&mut self, lines: Vec<Vec<Screen>>, theme: &Theme) {
        let lines = Arc::new(lines);
        for (width, color) in [(4.0, theme.halo), (1.5, theme.ink)] {
            self.marks.push(Mark::Stroke {
                lines: Arc::clone(&lines),
                closed: false,
                width,
                color,
                dash: Dash::Solid,
            });
        }
    }

    /// Adds something that can be hit.
    pub(super) fn target(&mut self, item: Item, reach: Reach) {
        self.targets.push(Target { item, reach });
    }
}
