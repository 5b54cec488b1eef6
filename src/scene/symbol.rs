//! The outlines of the symbols, so that every painter and the legend draw the same ones.

use crate::geo::{Screen, cos, sin};
use crate::style::{Glyph, Shape};

/// A roof with upturned eaves, in a box from -1 to 1.
const ROOF: [(f64, f64); 9] = [
    (0.0, -0.95),
    (0.42, -0.5),
    (1.05, -0.14),
    (0.96, 0.1),
    (0.7, 0.06),
    (0.7, 0.78),
    (-0.7, 0.78),
    (-0.7, 0.06),
    (-0.96, 0.1),
];

/// The outline of a symbol of that size (across, CSS pixels) about a point; closed by its painter.
pub fn symbol_outline(shape: Shape, at: Screen, size: f64) -> Vec<Screen> {
    let half = size / 2.0;
    let place = |(x, y): (f64, f64)| Screen::new(at.x + x * half, at.y + y * half);
    match shape {
        Shape::Roof => {
            let left = (-1.05, -0.14);
            let shoulder = (-0.42, -0.5);
            ROOF.into_iter()
                .chain([left, shoulder])
                .map(place)
                .collect()
        }
        Shape::Hexagon => regular(6, std::f64::consts::FRAC_PI_6, 1.02)
            .map(place)
            .collect(),
        Shape::Square => [(-0.82, -0.82), (0.82, -0.82), (0.82, 0.82), (-0.82, 0.82)]
            .map(place)
            .to_vec(),
        Shape::Triangle => [(0.0, -0.98), (1.0, 0.8), (-1.0, 0.8)].map(place).to_vec(),
        Shape::Zone => regular(4, 0.0, 1.08).map(place).collect(),
        Shape::Disc => regular(20, 0.0, 0.9).map(place).collect(),
    }
}

/// The drawing inside a symbol of that size (across, CSS pixels) about a point: lines and the width of
/// the pen, CSS pixels.
pub fn glyph_lines(glyph: Glyph, shape: Shape, at: Screen, size: f64) -> (Vec<Vec<Screen>>, f64) {
    let half = size / 2.0;
    // How far below the middle of the symbol there is most room, and how much, in halves of its size.
    let (down, room) = match shape {
        Shape::Roof => (0.22, 0.47),
        Shape::Triangle => (0.3, 0.38),
        Shape::Hexagon | Shape::Square | Shape::Zone | Shape::Disc => (0.0, 0.54),
    };
    let place =
        |(x, y): (f64, f64)| Screen::new(at.x + x * room * half, at.y + (down + y * room) * half);
    let lines = glyph.lines().map(|line| line.map(place).collect());
    (lines.collect(), (size * 0.065).max(1.2))
}

fn regular(corners: u32, turn: f64, radius: f64) -> impl Iterator<Item = (f64, f64)> {
    (0..corners).map(move |corner| {
        let angle = turn + std::f64::consts::TAU * f64::from(corner) / f64::from(corners);
        (radius * cos(angle), radius * sin(angle))
    })
}
