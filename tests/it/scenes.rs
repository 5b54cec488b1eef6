//! Golden scenes: the picture of real and made-up places as text, so that a change of the picture
//! shows as a change of words. `cargo xtask bless` writes them anew.

use crate::world::places;
use hanoi_map::data::{Certainty, LayerId};
use hanoi_map::geo::{Screen, ScreenBox, fixed_point};
use hanoi_map::scene::{Align, Dash, Frame, Item, Mark, Reach, RoughMeasure, Route, Scene, build};
use hanoi_map::style::{Shape, Theme};
use hanoi_map::view::Camera;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::{env, fs};

#[test]
fn the_old_quarter_at_zoom_16_looks_as_blessed() {
    golden(
        "old-quarter-16",
        &build(&places().frame(16.0), &RoughMeasure),
    );
}

#[test]
fn the_city_at_zoom_11_looks_as_blessed() {
    golden("city-11", &build(&places().frame(11.0), &RoughMeasure));
}

#[test]
fn a_walk_looks_as_blessed() {
    let world = places();
    let stops = ["old-gate", "hang-bac", "jade-temple"];
    let places = stops.map(|id| world.catalog.get(world.catalog.find(id).unwrap()).unwrap());
    let route = Route {
        stops: stops.map(Into::into).to_vec(),
        line: places.map(|place| fixed_point(place.anchor)).to_vec(),
    };
    let frame = Frame {
        route: Some(&route),
        ..world.frame(14.5)
    };
    golden("walk-14", &build(&frame, &RoughMeasure));
}

#[test]
fn the_same_frame_gives_the_same_picture() {
    let world = places();
    let frame = world.frame(14.3);
    assert_eq!(build(&frame, &RoughMeasure), build(&frame, &RoughMeasure));
}

#[test]
fn the_scale_bar_stands_on_a_plate_where_it_would_stand_on_a_place_and_nowhere_else() {
    let world = places();
    let mut plates = [0, 0];
    for covered in 0..200 {
        let mut frame = world.frame(13.0);
        frame.viewport.insets.bottom = f64::from(covered % 20) * 20.0;
        frame.viewport.insets.left = f64::from(covered / 20) * 50.0;
        let scene = build(&frame, &RoughMeasure);
        let Some(Mark::Stroke { lines, .. }) = scene.marks.iter().rev().nth(1) else {
            panic!("no scale bar");
        };
        let (left, right) = (lines[0][1], lines[0][2]);
        let bar = ScreenBox::new(left.x, left.y - 20.0, right.x, right.y);
        let on_it = scene.marks.iter().any(|mark| match mark {
            Mark::Symbol { at, size, .. } => square(*at, size * 0.425).overlaps(bar),
            Mark::Cluster { at, radius, .. } => square(*at, radius * 0.85).overlaps(bar),
            _ => false,
        });
        let before = scene.marks.len().checked_sub(4).map(|at| &scene.marks[at]);
        let plate = matches!(before, Some(Mark::Fill { .. }));
        assert_eq!(plate, on_it, "{covered} covered");
        plates[usize::from(plate)] += 1;
    }
    assert!(plates.iter().all(|count| *count > 0), "{plates:?}");
}

fn square(at: Screen, reach: f64) -> ScreenBox {
    ScreenBox::new(at.x - reach, at.y - reach, at.x + reach, at.y + reach)
}

#[test]
fn no_label_overlaps_another_at_any_zoom() {
    let world = places();
    for zoom in [10.0, 12.4, 13.5, 14.0, 15.2, 16.7, 18.0] {
        let scene = build(&world.frame(zoom), &RoughMeasure);
        let boxes: Vec<ScreenBox> = label_boxes(&scene);
        for (at, one) in boxes.iter().enumerate() {
            assert!(
                boxes[at + 1..].iter().all(|other| !one.overlaps(*other)),
                "a label overlaps another at zoom {zoom}: {one:?}"
            );
        }
        assert!(
            zoom != 15.2 || boxes.len() > 5,
            "hardly any label at zoom {zoom}"
        );
    }
}

#[test]
fn labels_keep_out_of_what_lies_over_the_map_and_the_chosen_place_keeps_its_name() {
    let world = places();
    let mut frame = world.frame(15.0);
    let before = label_boxes(&build(&frame, &RoughMeasure));
    let buttons = before[0].grown(20.0);
    frame.viewport.overlays = [Some(buttons), None];
    let beside = label_boxes(&build(&frame, &RoughMeasure));
    assert!(beside.len() >= before.len() - 4, "{}", beside.len());
    assert!(beside.iter().all(|label| !label.overlaps(buttons)));

    let (chosen, at) = build(&frame, &RoughMeasure)
        .targets
        .into_iter()
        .find_map(|target| match (target.item, target.reach) {
            (Item::Feature(ix), Reach::Disc { at, .. }) if buttons.contains(at) => Some((ix, at)),
            _ => None,
        })
        .unwrap();
    frame.selected = Some(chosen);
    frame.viewport.overlays = [Some(square(at, 14.0)), None];
    let scene = build(&frame, &RoughMeasure);
    let named = scene.targets.iter().find_map(|target| match target.reach {
        Reach::Box(area) if target.item == Item::Feature(chosen) => Some(area),
        _ => None,
    });
    assert!(!named.unwrap().overlaps(square(at, 14.0)));
}

#[test]
fn a_label_stays_with_its_place_while_the_map_is_panned() {
    let world = places();
    let mut frame = world.frame(15.0);
    let before = labels_by_item(
        &build(&frame, &RoughMeasure),
        frame.viewport.whole().grown(-120.0),
    );
    let middle = frame.viewport.center();
    let to = Screen::new(middle.x + 37.0, middle.y - 21.0);
    frame.camera = frame.camera.panned(middle, to);
    let after = labels_by_item(&build(&frame, &RoughMeasure), frame.viewport.whole());
    for (item, area) in &before {
        let moved = after.iter().find(|(other, _)| other == item);
        let moved = moved.unwrap_or_else(|| panic!("{item:?} lost its label"));
        assert!((moved.1.min.x - area.min.x - 37.0).abs() < 0.01);
        assert!((moved.1.min.y - area.min.y + 21.0).abs() < 0.01);
    }
    assert!(before.len() > 5);
}

#[test]
fn nothing_is_labelled_under_a_panel() {
    let world = places();
    let mut frame = world.frame(15.0);
    frame.viewport.insets.left = 380.0;
    for area in label_boxes(&build(&frame, &RoughMeasure)) {
        let outside = area.max.x < 0.0 || area.min.x < 380.0 && area.max.x < 380.0;
        assert!(
            area.min.x >= 380.0 || outside,
            "{area:?} lies under the panel"
        );
    }
}

#[test]
fn certainty_of_a_zone_shows_in_line_and_hatch_not_in_colour_alone() {
    let world = places();
    let look = |certainty: Certainty| {
        let mut frame = world.frame(13.0);
        let ix = world.zone(certainty);
        frame.selected = Some(ix);
        let bounds = frame.catalog.get(ix).unwrap().geometry.bounds();
        frame.camera = Camera::fitting(frame.viewport, bounds, 80.0, 16.0);
        let visible = world.only(ix);
        frame.visible = &visible;
        let scene = build(&frame, &RoughMeasure);
        let hatched = scene
            .marks
            .iter()
            .any(|mark| matches!(mark, Mark::Hatched { .. }));
        let mut dashes = scene.marks.iter().filter_map(|mark| match mark {
            Mark::Stroke { color, dash, .. } if *color == Theme::LIGHT.cci => Some(*dash),
            _ => None,
        });
        (hatched, dashes.next_back())
    };
    assert_eq!(look(Certainty::Official), (true, Some(Dash::Solid)));
    assert!(matches!(
        look(Certainty::Indicative),
        (true, Some(Dash::Dashed { .. }))
    ));
    assert!(matches!(
        look(Certainty::Proposed),
        (false, Some(Dash::Dotted { .. }))
    ));
}

#[test]
fn what_is_seen_is_what_is_hit() {
    let world = places();
    let scene = build(&world.frame(16.0), &RoughMeasure);
    for target in &scene.targets {
        if let Reach::Disc { at, .. } = target.reach {
            assert!(
                scene.pick(at, 0.0).contains(&target.item),
                "{target:?} is painted, not hit"
            );
        }
    }
}

#[test]
fn a_place_of_two_layers_wears_the_symbol_of_the_one_that_is_on() {
    let world = places();
    let mut frame = world.frame(17.0);
    let ix = world.catalog.find("assembly-hall").unwrap();
    let middle = frame.viewport.center();
    let anchor = frame.catalog.get(ix).unwrap().anchor;
    frame.camera = Camera::placing(frame.viewport, anchor, middle, 17.0);
    frame.selected = Some(ix);
    assert_eq!(
        shape_at(&build(&frame, &RoughMeasure), middle),
        Some(Shape::Roof)
    );
    frame.layers = frame.layers.with(LayerId::Heritage, false);
    assert_eq!(
        shape_at(&build(&frame, &RoughMeasure), middle),
        Some(Shape::Square)
    );
}

fn shape_at(scene: &Scene, place: Screen) -> Option<Shape> {
    scene.marks.iter().rev().find_map(|mark| match mark {
        Mark::Symbol { at, shape, .. } if at.distance(place) < 1.0 => Some(*shape),
        _ => None,
    })
}

fn label_boxes(scene: &Scene) -> Vec<ScreenBox> {
    scene
        .targets
        .iter()
        .filter_map(|target| match target.reach {
            Reach::Box(area) => Some(area),
            _ => None,
        })
        .collect()
}

/// Labels inside a part of the view, with what they name.
fn labels_by_item(scene: &Scene, inner: ScreenBox) -> Vec<(Item, ScreenBox)> {
    let labels = scene
        .targets
        .iter()
        .filter_map(|target| match target.reach {
            Reach::Box(area) if inner.holds(area) => Some((target.item.clone(), area)),
            _ => None,
        });
    labels.collect()
}

fn golden(name: &str, scene: &Scene) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/it/goldens")
        .join(format!("{name}.txt"));
    let now = described(scene);
    if env::var_os("BLESS").is_some() {
        fs::write(&path, now).unwrap();
        return;
    }
    let blessed = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        blessed == now,
        "{} differs from what is painted now; look at it, then `cargo xtask bless`\n{now}",
        path.display()
    );
}

/// A scene in words, one mark a line, in whole pixels.
fn described(scene: &Scene) -> String {
    let mut out = String::new();
    for mark in &scene.marks {
        let line = match mark {
            Mark::Symbol {
                at,
                shape,
                size,
                color,
                glyph,
                ..
            } => format!(
                "{shape:?} {size:.0} {}{} at {:.0},{:.0}",
                color.css(),
                glyph
                    .and_then(|glyph| glyph.codes().next())
                    .map_or_else(String::new, |code| format!(" with {code}")),
                at.x,
                at.y
            ),
            Mark::Cluster {
                at, count, shares, ..
            } => {
                let shares: Vec<String> = shares
                    .iter()
                    .map(|(color, n)| format!("{n} {}", color.css()))
                    .collect();
                format!(
                    "cluster of {count} ({}) at {:.0},{:.0}",
                    shares.join(", "),
                    at.x,
                    at.y
                )
            }
            Mark::Text(text) => {
                let side = match text.align {
                    Align::Left => "right of",
                    Align::Center => "about",
                    Align::Right => "left of",
                };
                format!("“{}” {side} {:.0},{:.0}", text.text, text.at.x, text.at.y)
            }
            Mark::Fill { rings, color } => format!(
                "area of {} corners {}",
                rings.iter().map(Vec::len).sum::<usize>(),
                color.css()
            ),
            Mark::Hatched { hatch, .. } => {
                format!("hatch every {} px {}", hatch.gap, hatch.color.css())
            }
            Mark::Stroke {
                width, color, dash, ..
            } => format!("line {width:.1} px {} {dash:?}", color.css()),
            Mark::Halo { radius, color, .. } => format!("halo {radius:.0} px {}", color.css()),
            Mark::Ring {
                radius,
                width,
                color,
                ..
            } => format!("ring {radius:.0} px, {width:.1} wide, {}", color.css()),
            Mark::Background(color) => format!("background {}", color.css()),
        };
        let _ = writeln!(out, "{line}");
    }
    out
}
