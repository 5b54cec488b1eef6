//! What lies under a pointer: read from the same scene that was painted, so that what is seen is
//! what is hit.

use super::frame::Frame;
use super::{Item, Reach, Scene, shapes};
use crate::geo::{Screen, World, distance_to_path, ring_contains, sort_by, sort_short_by_key};

/// Symbols that are hardly farther from the pointer than the nearest one count as hit too, CSS
/// pixels: then the visitor chooses.
const TIE_PX: f64 = 6.0;

/// What is under a point of the view: see [`Scene::pick`]. Many shapes have a picture of their own that no
/// scene holds: they are looked up where they lie.
pub fn pick(frame: &Frame<'_>, scene: &Scene, at: Screen, tolerance: f64) -> Vec<Item> {
    let mut items = scene.pick(at, tolerance);
    if frame.shapes.are_many() {
        let world = frame.camera.world_from_screen(frame.viewport, at);
        items.extend(shapes::under(
            frame,
            world,
            tolerance / frame.camera.scale(),
        ));
    }
    unique(items.into_iter())
}

impl Scene {
    /// What is under a point: the nearest symbols, or else a label, or else the lines and areas from
    /// the top. More than one item means that the visitor has to choose. `tolerance` is how far the
    /// pointer may miss, CSS pixels: about 5 for a mouse, 15 for a finger.
    pub fn pick(&self, at: Screen, tolerance: f64) -> Vec<Item> {
        let mut near = Vec::new();
        let mut under = Vec::new();
        for target in self.targets.iter().rev() {
            match &target.reach {
                Reach::Disc { at: middle, radius } => {
                    let miss = (middle.distance(at) - radius).max(0.0);
                    if miss <= tolerance {
                        near.push((middle.distance(at), target.item.clone()));
                    }
                }
                Reach::Box(area) if area.contains(at) => under.push((0, target.item.clone())),
                Reach::Line(lines) if distance(lines, at) <= tolerance => {
                    under.push((1, target.item.clone()));
                }
                Reach::Area(rings) if contains(rings, at) => under.push((2, target.item.clone())),
                Reach::Box(_) | Reach::Line(_) | Reach::Area(_) => {}
            }
        }
        sort_by(&mut near, |a: &(f64, Item), b| a.0.total_cmp(&b.0));
        let reach = near.first().map_or(0.0, |first| first.0 + TIE_PX);
        near.retain(|(distance, _)| *distance <= reach);
        sort_short_by_key(&mut under, |(order, _)| *order);
        let all = near
            .into_iter()
            .map(|hit| hit.1)
            .chain(under.into_iter().map(|hit| hit.1));
        unique(all)
    }
}

fn unique(items: impl Iterator<Item = Item>) -> Vec<Item> {
    let mut out: Vec<Item> = Vec::new();
    for item in items {
        if !out.contains(&item) {
            out.push(item);
        }
    }
    out
}

/// The plane functions of `geo` work in any unit; here the unit is the CSS pixel.
fn plane(line: &[Screen]) -> Vec<World> {
    line.iter()
        .map(|point| World {
            x: point.x,
            y: point.y,
        })
        .collect()
}

fn contains(rings: &[Vec<Screen>], at: Screen) -> bool {
    let rings: Vec<Vec<World>> = rings.iter().map(|ring| plane(ring)).collect();
    ring_contains(&rings, World { x: at.x, y: at.y })
}

fn distance(lines: &[Vec<Screen>], at: Screen) -> f64 {
    lines
        .iter()
        .map(|line| distance_to_path(&plane(line), World { x: at.x, y: at.y }))
        .fold(f64::INFINITY, f64::min)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::ScreenBox;
    use std::sync::Arc;

    fn disc(ix: u32, x: f64) -> (Item, Reach) {
        (
            Item::Feature(ix),
            Reach::Disc {
                at: Screen::new(x, 0.0),
                radius: 6.0,
            },
        )
    }

    fn scene(targets: impl IntoIterator<Item = (Item, Reach)>) -> Scene {
        let mut scene = Scene::default();
        targets
            .into_iter()
            .for_each(|(item, reach)| scene.target(item, reach));
        scene
    }

    #[test]
    fn a_finger_may_miss_by_more_than_a_mouse() {
        let scene = scene([disc(1, 0.0)]);
        let at = Screen::new(16.0, 0.0);
        assert_eq!(scene.pick(at, 15.0), [Item::Feature(1)]);
        assert!(scene.pick(at, 5.0).is_empty());
    }

    #[test]
    fn the_nearest_symbol_wins_and_a_near_tie_is_left_to_the_visitor() {
        let scene = scene([disc(1, 0.0), disc(2, 20.0)]);
        assert_eq!(scene.pick(Screen::new(2.0, 0.0), 15.0), [Item::Feature(1)]);
        let tie = scene.pick(Screen::new(9.0, 0.0), 15.0);
        assert_eq!(tie, [Item::Feature(1), Item::Feature(2)]);
    }

    #[test]
    fn a_symbol_goes_before_the_area_it_stands_on() {
        let ring = [(-50.0, -50.0), (50.0, -50.0), (50.0, 50.0), (-50.0, 50.0)];
        let rings = Arc::new(vec![ring.map(|(x, y)| Screen::new(x, y)).to_vec()]);
        let scene = scene([(Item::Feature(9), Reach::Area(rings)), disc(1, 0.0)]);
        assert_eq!(scene.pick(Screen::new(0.0, 0.0), 5.0)[0], Item::Feature(1));
        assert_eq!(scene.pick(Screen::new(40.0, 40.0), 5.0), [Item::Feature(9)]);
    }

    #[test]
    fn a_label_is_as_good_as_its_symbol() {
        let label = Reach::Box(ScreenBox::new(10.0, -8.0, 90.0, 8.0));
        let scene = scene([disc(1, 0.0), (Item::Feature(1), label)]);
        assert_eq!(scene.pick(Screen::new(80.0, 0.0), 5.0), [Item::Feature(1)]);
    }
}
