//! The drawings inside symbols: from where on they are there, that they fit, and that our data has them.

use crate::world::places;
use hanoi_map::data::{Facet, LayerId, Limits, parse};
use hanoi_map::geo::Screen;
use hanoi_map::scene::{Mark, RoughMeasure, build, glyph_lines, symbol_outline};
use hanoi_map::style::{Glyph, Shape};

const SHAPES: [Shape; 5] = [
    Shape::Roof,
    Shape::Hexagon,
    Shape::Square,
    Shape::Triangle,
    Shape::Disc,
];
/// Codes that say no more than the layer's shape does.
const PLAIN: [&str; 3] = ["craft-village", "cci", "other"];

#[test]
fn a_symbol_says_its_kind_from_zoom_15_on() {
    let world = places();
    let drawn = |zoom: f64| {
        let scene = build(&world.frame(zoom), &RoughMeasure);
        let symbols = scene.marks.into_iter().filter_map(|mark| match mark {
            Mark::Symbol { glyph, .. } => Some(glyph.is_some()),
            _ => None,
        });
        let (with, without): (Vec<bool>, Vec<bool>) = symbols.partition(|has| *has);
        (with.len(), without.len())
    };
    assert_eq!(drawn(14.9).0, 0);
    let (with, without) = drawn(15.0);
    assert!(with > 5, "{with} with a drawing");
    assert!(without <= 1, "{without} without one");
}

#[test]
fn a_drawing_stays_inside_its_symbol() {
    let middle = Screen::new(0.0, 0.0);
    for shape in SHAPES {
        let outline = symbol_outline(shape, middle, 20.0);
        for glyph in Glyph::all() {
            let (lines, _) = glyph_lines(glyph, shape, middle, 20.0);
            let code = glyph.codes().next();
            for point in lines.into_iter().flatten() {
                assert!(
                    is_inside(point, &outline),
                    "{code:?} in {shape:?}: {point:?}"
                );
            }
        }
    }
}

/// Even-odd rule, along a line to the right.
fn is_inside(point: Screen, outline: &[Screen]) -> bool {
    let next = outline.iter().cycle().skip(1);
    let crossed = outline.iter().zip(next).filter(|(from, to)| {
        let spans = (from.y > point.y) != (to.y > point.y);
        spans && point.x < from.x + (point.y - from.y) / (to.y - from.y) * (to.x - from.x)
    });
    crossed.count() % 2 == 1
}

#[test]
fn every_kind_and_craft_of_our_places_has_a_drawing() {
    let root = env!("CARGO_MANIFEST_DIR");
    for layer in LayerId::OURS {
        let path = format!("{root}/assets/data/{}.geojson", layer.id());
        let (data, _) = parse(&std::fs::read(path).unwrap(), layer, Limits::DEFAULT).unwrap();
        for feature in data.features {
            let craft = feature.tag(Facet::Craft);
            let Some(code) = craft.or_else(|| feature.tag(Facet::Kind)) else {
                panic!("{} has no kind", feature.id);
            };
            let has_one = Glyph::of(code).is_some() || PLAIN.contains(&&**code);
            assert!(has_one, "{}: {code} has no drawing", feature.id);
        }
    }
}
