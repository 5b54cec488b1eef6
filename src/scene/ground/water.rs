//! Rivers, lakes and islets: every shore first, then every surface, so that no seam shows where a
//! river's line runs into its outline.

use super::look::least_river_width;
use super::piece::{Kind, Piece};
use super::sheet::Sheet;
use crate::scene::{Dash, Mark, Path};
use crate::style::Color;
use std::sync::Arc;

/// How wide the shore line is, CSS pixels.
const SHORE_PX: f64 = 1.0;

/// Adds the water and what lies in it.
pub(super) fn push_water(marks: &mut Vec<Mark>, pieces: &[&Piece], sheet: &Sheet<'_>) {
    let areas: Vec<Path> = of(pieces, |kind| matches!(kind, Kind::River | Kind::Lake))
        .map(|piece| sheet.rings(piece))
        .collect();
    let rivers: Vec<(Path, f64)> = of(pieces, |kind| kind == Kind::RiverLine)
        .filter_map(|piece| river(piece, sheet))
        .collect();
    let (water, shore) = (sheet.theme.water, sheet.theme.shore);
    marks.extend(areas.iter().map(|rings| outline(rings, shore)));
    for (color, more) in [(shore, 2.0 * SHORE_PX), (water, 0.0)] {
        let strokes = rivers
            .iter()
            .filter(|(_, width)| more == 0.0 || *width > 3.0)
            .map(|(lines, width)| stroke(lines, width + more, color));
        marks.extend(strokes);
    }
    marks.extend(areas.into_iter().map(|rings| fill(rings, water)));
    for piece in of(pieces, |kind| kind == Kind::Islet) {
        let rings = sheet.rings(piece);
        marks.push(outline(&rings, shore));
        marks.push(fill(rings, sheet.theme.park));
    }
}

fn of<'a>(
    pieces: &'a [&'a Piece],
    wanted: impl Fn(Kind) -> bool + 'a,
) -> impl Iterator<Item = &'a Piece> {
    pieces
        .iter()
        .copied()
        .filter(move |piece| wanted(piece.kind))
}

fn river(piece: &Piece, sheet: &Sheet<'_>) -> Option<(Path, f64)> {
    let least = least_river_width(piece.rank, sheet.zoom)?;
    let width = (piece.width_m * sheet.px_per_metre).max(least);
    Some((Arc::new(sheet.lines(piece)), width))
}

fn outline(rings: &Path, color: Color) -> Mark {
    Mark::Stroke {
        lines: Arc::clone(rings),
        closed: true,
        width: 2.0 * SHORE_PX,
        color,
        dash: Dash::Solid,
    }
}

fn stroke(lines: &Path, width: f64, color: Color) -> Mark {
    Mark::Stroke {
        lines: Arc::clone(lines),
        closed: false,
        width,
        color,
        dash: Dash::Solid,
    }
}

fn fill(rings: Path, color: Color) -> Mark {
    Mark::Fill { rings, color }
}
