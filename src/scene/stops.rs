//! What can be walked to by keys: everything that stands in the free part of the picture, from its
//! middle outwards.

use super::frame::Frame;
use super::{Item, Mark, Scene, spots};
use crate::geo::{Screen, ScreenBox, World, sort_by};
use crate::style::Color;

/// The ring of a stop stands so far off its symbol, CSS pixels.
const CLEAR_PX: f64 = 7.0;
/// How much of a zone is ringed, around the point that its name stands at, CSS pixels.
const ZONE_RADIUS_PX: f64 = 12.0;
/// The arms of the cross in the middle, CSS pixels.
const CROSS_PX: f64 = 7.0;

/// Something that can be walked to.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    /// What it is.
    pub item: Item,
    /// Where it stands.
    pub at: World,
}

/// Everything in the free part of the view, nearest to its middle first.
pub fn stops(frame: &Frame<'_>) -> Vec<Stop> {
    let (free, middle) = (frame.viewport.free(), frame.viewport.free_center());
    let spots = spots::in_view(frame).into_iter();
    let shapes = frame.shapes.query(frame.camera.free_box(frame.viewport));
    let shapes = shapes.into_iter().filter(|(ix, _)| frame.shows(*ix));
    let shapes = shapes.filter_map(|(ix, _)| {
        let anchor = frame.catalog.get(ix)?.anchor;
        Some((Item::Feature(ix), frame.screen(anchor)))
    });
    let mut near: Vec<(f64, usize, Item, Screen)> = spots
        .map(|spot| (spot.item, spot.at))
        .chain(shapes)
        .filter(|(_, at)| free.contains(*at))
        .enumerate()
        .map(|(order, (item, at))| (at.distance(middle), order, item, at))
        .collect();
    sort_by(&mut near, |a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let stop = |(_, _, item, at)| Stop {
        item,
        at: frame.camera.world_from_screen(frame.viewport, at),
    };
    near.into_iter().map(stop).collect()
}

/// Rings the stop that the keyboard is at, and marks the middle that distances are told from.
pub(super) fn draw(frame: &Frame<'_>, spots: &[spots::Placed], scene: &mut Scene) {
    if let Some(middle) = frame.walked_from {
        draw_cross(frame, frame.screen(middle), scene);
    }
    let Some((at, radius)) = frame.stop.and_then(|item| ringed(frame, spots, item)) else {
        return;
    };
    let (halo, ink) = (frame.theme.halo, frame.theme.ink);
    let mut ring = |radius: f64, width: f64, color: Color| {
        scene.marks.push(Mark::Ring {
            at,
            radius,
            width,
            color,
        });
    };
    ring(radius, 8.0, halo);
    ring(radius, 4.0, ink);
}

/// The middle and the radius of the ring round an item.
fn ringed(frame: &Frame<'_>, spots: &[spots::Placed], item: &Item) -> Option<(Screen, f64)> {
    let spot = spots.iter().find(|spot| spot.item == *item);
    if let Some(spot) = spot {
        return Some((spot.at, spot.radius + CLEAR_PX));
    }
    let Item::Feature(ix) = item else { return None };
    let anchor = frame.catalog.get(*ix)?.anchor;
    Some((frame.screen(anchor), ZONE_RADIUS_PX + CLEAR_PX))
}

fn draw_cross(frame: &Frame<'_>, at: Screen, scene: &mut Scene) {
    let ScreenBox { min, max } = ScreenBox { min: at, max: at }.grown(CROSS_PX);
    let across = vec![Screen::new(min.x, at.y), Screen::new(max.x, at.y)];
    let down = vec![Screen::new(at.x, min.y), Screen::new(at.x, max.y)];
    scene.cased(vec![across, down], frame.theme);
}
