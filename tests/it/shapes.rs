//! Many areas and lines: a picture of their own, in parts, and what a pointer finds in it.

use crate::world::World;
use hanoi_map::data::{FeatureIx, LayerId};
use hanoi_map::geo::{Screen, ScreenBox};
use hanoi_map::scene::{Frame, Item, ManyShapes, Mark, RoughMeasure, Scene, build, pick};
use std::fmt::Write as _;

/// Rings of 40 corners in rows and columns around the lake, each `size` degrees to either side; the first
/// has a hole. A line runs through the first row.
fn areas(count: usize, size: f64) -> World {
    let mut text = String::from(r#"{"type":"FeatureCollection","features":["#);
    for number in 0..count {
        let at = (
            105.8524 + (number % 20) as f64 * 0.004,
            21.0288 - (number / 20) as f64 * 0.004,
        );
        let hole = if number == 0 {
            format!(",{}", ring(at, size / 2.0))
        } else {
            String::new()
        };
        write!(
            text,
            r#"{{"type":"Feature","id":"z{number}","properties":{{"name":"Zone {number}"}},"geometry":{{"type":"Polygon","coordinates":[{}{hole}]}}}},"#,
            ring(at, size)
        )
        .unwrap();
    }
    text.push_str(
        r#"{"type":"Feature","id":"line","properties":{},"geometry":{"type":"LineString",
        "coordinates":[[105.84,21.0288],[105.95,21.0288]]}}]}"#,
    );
    World::of(&[(LayerId::Guest, &text)])
}

fn ring((lon, lat): (f64, f64), size: f64) -> String {
    let corners: Vec<String> = (0..=40)
        .map(|corner| {
            let angle = f64::from(corner % 40) / 40.0 * std::f64::consts::TAU;
            format!(
                "[{:.7},{:.7}]",
                lon + size * angle.cos(),
                lat + size * angle.sin()
            )
        })
        .collect();
    format!("[{}]", corners.join(","))
}

fn few() -> World {
    areas(20, 0.001)
}

fn many() -> World {
    areas(400, 0.001)
}

/// All marks of the picture of many shapes, part by part.
fn parts(frame: &Frame<'_>, within: &[ScreenBox]) -> Vec<Vec<Mark>> {
    let mut shapes = ManyShapes::within(frame, within);
    std::iter::from_fn(|| shapes.next_part(frame)).collect()
}

fn fills(marks: &[Mark]) -> usize {
    let is_fill = |mark: &&Mark| matches!(mark, Mark::Fill { .. });
    marks.iter().filter(is_fill).count()
}

fn item(world: &World, id: &str) -> Item {
    Item::Feature(world.catalog.find(id).unwrap())
}

fn place(frame: &Frame<'_>, ix: FeatureIx) -> Screen {
    let anchor = frame.catalog.get(ix).unwrap().geometry.bounds().center();
    frame.camera.screen_from_world(frame.viewport, anchor)
}

#[test]
fn few_shapes_are_figures_and_many_have_a_picture_of_their_own() {
    let (few, many) = (few(), many());
    let painted = |world: &World| fills(&build(&world.frame(12.0), &RoughMeasure).marks);
    assert!(painted(&few) == 0, "all are symbols at this zoom");
    let painted = |world: &World| fills(&build(&world.frame(15.0), &RoughMeasure).marks);
    assert!(painted(&few) > 3);
    assert_eq!(painted(&many), 0);
    assert!(many.frame(15.0).shapes.are_many() && !few.frame(15.0).shapes.are_many());
}

#[test]
fn the_parts_of_a_picture_hold_every_shape_in_view_once() {
    let world = areas(1_600, 0.001);
    let frame = world.frame(10.0);
    let parts = parts(&frame, &[frame.viewport.whole()]);
    assert!(parts.len() > 1, "{} parts", parts.len());
    assert_eq!(parts.iter().map(|part| fills(part)).sum::<usize>(), 1_600);
}

#[test]
fn a_strip_of_the_picture_takes_only_what_reaches_into_it_and_nothing_twice() {
    let world = many();
    let frame = world.frame(13.0);
    let whole = frame.viewport.whole();
    let count = |within: &[ScreenBox]| {
        let parts = parts(&frame, within);
        parts.iter().map(|part| fills(part)).sum::<usize>()
    };
    let strip = ScreenBox::new(0.0, 0.0, whole.max.x, 400.0);
    let other = ScreenBox::new(500.0, 300.0, whole.max.x, 500.0);
    assert!(count(&[strip]) < count(&[whole]));
    let both = count(&[strip, other]);
    assert!(both > count(&[strip]) && both < count(&[strip]) + count(&[other]));
}

#[test]
fn what_the_filters_leave_out_is_not_in_the_picture() {
    let world = many();
    let visible = world.only(7);
    let frame = Frame {
        visible: &visible,
        ..world.frame(11.0)
    };
    let parts = parts(&frame, &[frame.viewport.whole()]);
    assert_eq!(parts.iter().map(|part| fills(part)).sum::<usize>(), 1);
    let elsewhere = place(&frame, 21);
    let found = pick(&frame, &Scene::default(), elsewhere, 5.0);
    assert!(found.is_empty(), "{found:?} is hidden");
}

#[test]
fn however_far_away_an_area_is_still_seen() {
    let world = areas(400, 1e-6);
    let frame = world.frame(10.0);
    for mark in parts(&frame, &[frame.viewport.whole()]).concat() {
        if let Mark::Fill { rings, .. } = mark {
            let (from, to) = (rings[0][0], rings[0][2]);
            assert!(to.x - from.x >= 1.9 && to.y - from.y >= 1.9, "{rings:?}");
        }
    }
}

#[test]
fn an_area_much_larger_than_the_view_is_cut_to_it_and_still_covers_it() {
    let world = areas(400, 0.0019);
    let ix = world.catalog.find("z45").unwrap();
    let mut frame = world.frame(19.0);
    frame.camera.center = frame.catalog.get(ix).unwrap().geometry.bounds().center();
    let whole = frame.viewport.whole();
    let marks = parts(&frame, &[whole]).concat();
    let Some(Mark::Fill { rings, .. }) = marks.first() else {
        panic!("nothing is filled");
    };
    assert!(rings[0].iter().all(|at| whole.grown(50.0).contains(*at)));
    for corner in [whole.min, whole.max, frame.viewport.center()] {
        assert!(pick(&frame, &Scene::default(), corner, 0.0).contains(&Item::Feature(ix)));
    }
}

#[test]
fn a_pointer_finds_the_area_that_it_is_on_and_not_one_through_its_hole() {
    let world = many();
    let frame = world.frame(16.0);
    let under = |at| pick(&frame, &Scene::default(), at, 3.0);
    let other = place(&frame, world.catalog.find("z20").unwrap());
    assert_eq!(under(other), [item(&world, "z20")]);
    let middle = place(&frame, world.catalog.find("z0").unwrap());
    let in_hole = Screen::new(middle.x, middle.y - 8.0);
    assert!(under(in_hole).is_empty());
    let in_ring = Screen::new(middle.x, middle.y - 33.0);
    assert_eq!(under(in_ring), [item(&world, "z0")]);
}

#[test]
fn a_line_goes_before_the_area_that_it_crosses_within_the_reach_of_the_pointer() {
    let world = many();
    let frame = world.frame(16.0);
    let middle = place(&frame, world.catalog.find("z1").unwrap());
    let near = Screen::new(middle.x, middle.y + 4.0);
    let under = |reach| pick(&frame, &Scene::default(), near, reach);
    assert_eq!(under(5.0), [item(&world, "line"), item(&world, "z1")]);
    assert_eq!(under(2.0), [item(&world, "z1")]);
}

#[test]
fn a_chosen_or_hovered_shape_is_painted_among_the_figures_too() {
    let world = many();
    let ix = world.catalog.find("z20").unwrap();
    let hovered = Item::Feature(ix);
    let chosen = Frame {
        selected: Some(ix),
        ..world.frame(15.0)
    };
    let lit = Frame {
        hovered: Some(&hovered),
        ..world.frame(15.0)
    };
    for frame in [chosen, lit] {
        assert_eq!(fills(&build(&frame, &RoughMeasure).marks), 1);
    }
}

#[test]
fn names_of_many_areas_wait_until_there_is_room_for_them() {
    let world = many();
    let names = |zoom: f64| {
        let marks = build(&world.frame(zoom), &RoughMeasure).marks;
        let is_name = |mark: &&Mark| matches!(mark, Mark::Text(text) if text.text.contains("Zone"));
        marks.iter().filter(is_name).count()
    };
    assert_eq!(names(12.0), 0);
    assert!(names(16.0) > 3);
}

#[test]
fn several_points_of_one_feature_are_not_hidden_by_its_name() {
    let world = World::of(&[(
        LayerId::Guest,
        r#"{"type":"Feature","id":"stops","properties":{"name":"Stops"},"geometry":{"type":"MultiPoint",
            "coordinates":[[105.8524,21.0288],[105.854,21.03]]}}"#,
    )]);
    let marks = build(&world.frame(15.0), &RoughMeasure).marks;
    let dots = marks
        .iter()
        .filter(|mark| matches!(mark, Mark::Symbol { .. }));
    assert_eq!(dots.count(), 2);
    assert!(
        !marks
            .iter()
            .any(|mark| matches!(mark, Mark::Text(text) if &*text.text == "Stops"))
    );
}
