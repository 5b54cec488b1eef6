//! The picture of many shapes, painted a part at a time beside the page and then moved with the map.
//! Chosen and hovered ones are painted once more among the figures.

use super::super::frame::Frame;
use super::super::{Item, Mark, Scene};
use crate::data::Geometry;
use crate::geo::{ScreenBox, World, WorldBox, distance_to_path, ring_contains, sort_by_key};
use crate::index::Boxed;
use std::vec::IntoIter;

/// What one part costs at most: corners of areas, those of outlines counted twice more.
const MOST_A_PART: usize = 9_000;
/// What a shape costs besides its corners.
const SHAPE: usize = 8;

/// The shapes of a picture that are still to be painted.
#[derive(Debug)]
pub struct ManyShapes {
    left: IntoIter<Boxed>,
}

impl ManyShapes {
    /// All shapes that reach into these parts of the view, bottom first.
    pub fn within(frame: &Frame<'_>, parts: &[ScreenBox]) -> Self {
        let mut found: Vec<Boxed> = Vec::new();
        for part in parts {
            let world = |at| frame.camera.world_from_screen(frame.viewport, at);
            let area = part.grown(super::MARGIN_PX);
            found.extend(frame.shapes.query(WorldBox {
                min: world(area.min),
                max: world(area.max),
            }));
        }
        found.retain(|(ix, _)| frame.visible.get(*ix as usize).copied().unwrap_or(false));
        if parts.len() > 1 {
            sort_by_key(&mut found, |(ix, _)| *ix);
            found.dedup_by_key(|(ix, _)| *ix);
        }
        Self {
            left: found.into_iter(),
        }
    }

    /// The marks of the next part; none when all are painted.
    pub fn next_part(&mut self, frame: &Frame<'_>) -> Option<Vec<Mark>> {
        let (mut scene, mut cost) = (Scene::default(), 0);
        while cost < MOST_A_PART {
            let Some((ix, bounds)) = self.left.next() else {
                break;
            };
            let Some(feature) = frame.catalog.get(ix) else {
                continue;
            };
            let from = scene.marks.len();
            super::draw_shape(frame, ix, &feature, bounds, &mut scene);
            cost += SHAPE + scene.marks[from..].iter().map(cost_of).sum::<usize>();
        }
        (!scene.marks.is_empty()).then_some(scene.marks)
    }
}

fn cost_of(mark: &Mark) -> usize {
    let corners = |paths: &[Vec<_>]| paths.iter().map(Vec::len).sum::<usize>();
    match mark {
        Mark::Fill { rings, .. } => corners(rings),
        Mark::Hatched { rings, .. } => 200 + corners(rings),
        Mark::Stroke { lines, .. } => 2 * corners(lines),
        _ => 10,
    }
}

/// Which of many shapes lie under a point of the world, the topmost first, lines and points before the
/// areas that they lie on; `reach` is how far the pointer may miss a line or a point, in world units.
pub(in crate::scene) fn under(frame: &Frame<'_>, at: World, reach: f64) -> Vec<Item> {
    let near = WorldBox::around([at]).grown(reach);
    let (mut thin, mut areas) = (Vec::new(), Vec::new());
    for (ix, _) in frame.shapes.query(near).into_iter().rev() {
        let Some(feature) = frame.catalog.get(ix).filter(|_| frame.shows(ix)) else {
            continue;
        };
        if is_hit(&feature.geometry, at, reach) {
            let is_area = matches!(feature.geometry, Geometry::Polygons(_));
            let hit = if is_area { &mut areas } else { &mut thin };
            hit.push(Item::Feature(ix));
        }
    }
    thin.append(&mut areas);
    thin
}

fn is_hit(geometry: &Geometry, at: World, reach: f64) -> bool {
    match geometry {
        Geometry::Points(points) => points
            .iter()
            .any(|point| distance_to_path(&[*point], at) <= reach),
        Geometry::Lines(lines) => lines.iter().any(|line| distance_to_path(line, at) <= reach),
        Geometry::Polygons(polygons) => polygons.iter().any(|rings| ring_contains(rings, at)),
    }
}
