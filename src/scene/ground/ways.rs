//! Roads, bridges, rail and metro. One stroke a class, not one a road: every casing lies below
//! every surface, so that crossings are open.

use super::look::{STATIONS_FROM, casing, metro_width, rail_width, road_width};
use super::piece::{Kind, Piece};
use super::sheet::Sheet;
use crate::geo::Screen;
use crate::scene::{Dash, Mark};
use crate::style::{Color, Shape};
use std::sync::Arc;

/// Adds everything one travels on.
pub(super) fn push_ways(marks: &mut Vec<Mark>, pieces: &[&Piece], sheet: &Sheet<'_>) {
    let (road, edge) = (sheet.theme.road, sheet.theme.casing);
    let edges = 2.0 * casing(sheet.zoom);
    for rank in (1..=5).rev() {
        push_class(marks, pieces, sheet, (Kind::Road, rank), (edge, edges));
    }
    push_rails_of_bridges(marks, pieces, sheet, edges + 1.2);
    for rank in (1..=5).rev() {
        push_class(marks, pieces, sheet, (Kind::Road, rank), (road, 0.0));
        push_class(marks, pieces, sheet, (Kind::Bridge, rank), (road, 0.0));
    }
    push_rail(marks, pieces, sheet);
    let metro = lines(pieces, sheet, |piece| piece.kind == Kind::Metro);
    let (width, color) = (metro_width(sheet.zoom), sheet.theme.metro);
    push_stroke(marks, metro, width, color, Dash::Solid);
    push_stations(marks, pieces, sheet);
}

fn push_class(
    marks: &mut Vec<Mark>,
    pieces: &[&Piece],
    sheet: &Sheet<'_>,
    (kind, rank): (Kind, u8),
    (color, more): (Color, f64),
) {
    let Some(width) = road_width(rank, sheet.zoom) else {
        return;
    };
    let class = lines(pieces, sheet, |piece| {
        piece.kind == kind && piece.rank == rank
    });
    push_stroke(marks, class, width + more, color, Dash::Solid);
}

/// The darker edges of bridges. They end before the bridge does, by as much as a round cap adds.
fn push_rails_of_bridges(marks: &mut Vec<Mark>, pieces: &[&Piece], sheet: &Sheet<'_>, more: f64) {
    for bridge in pieces.iter().filter(|piece| piece.kind == Kind::Bridge) {
        let Some(width) = road_width(bridge.rank, sheet.zoom) else {
            continue;
        };
        let width = width + more;
        let lines = sheet.lines(bridge);
        let trimmed = lines
            .iter()
            .map(|line| trimmed(line, width / 2.0))
            .collect();
        push_stroke(marks, trimmed, width, sheet.theme.border, Dash::Solid);
    }
}

/// The line without its first and last pixels; its ends' segments are long enough to spare them.
fn trimmed(line: &[Screen], by: f64) -> Vec<Screen> {
    let mut short = line.to_vec();
    if let [first, second, ..] = short[..] {
        short[0] = toward(first, second, by);
    }
    if let [.., second, last] = short[..] {
        let end = short.len() - 1;
        short[end] = toward(last, second, by);
    }
    short
}

fn toward(from: Screen, to: Screen, by: f64) -> Screen {
    let part = (by / from.distance(to).max(f64::MIN_POSITIVE)).min(0.5);
    Screen::new(
        from.x + (to.x - from.x) * part,
        from.y + (to.y - from.y) * part,
    )
}

/// A railway is a line with a broken light line on it: sleepers, as on paper maps.
fn push_rail(marks: &mut Vec<Mark>, pieces: &[&Piece], sheet: &Sheet<'_>) {
    let rail = lines(pieces, sheet, |piece| piece.kind == Kind::Rail);
    let width = rail_width(sheet.zoom);
    push_stroke(marks, rail.clone(), width, sheet.theme.rail, Dash::Solid);
    if width > 1.2 {
        let dash = Dash::Dashed {
            on: 3.0 * width,
            off: 3.0 * width,
        };
        push_stroke(marks, rail, width * 0.55, sheet.theme.land, dash);
    }
}

fn push_stations(marks: &mut Vec<Mark>, pieces: &[&Piece], sheet: &Sheet<'_>) {
    if sheet.zoom < STATIONS_FROM {
        return;
    }
    for piece in pieces {
        let rim = match piece.kind {
            Kind::MetroStation => sheet.theme.metro,
            Kind::RailStation => sheet.theme.rail,
            _ => continue,
        };
        marks.push(Mark::Symbol {
            at: sheet.screen(piece.heart),
            shape: Shape::Disc,
            size: 2.0 * metro_width(sheet.zoom) + 1.0,
            color: sheet.theme.halo,
            rim,
            glyph: None,
        });
    }
}

fn lines(
    pieces: &[&Piece],
    sheet: &Sheet<'_>,
    wanted: impl Fn(&Piece) -> bool,
) -> Vec<Vec<Screen>> {
    pieces
        .iter()
        .filter(|piece| wanted(piece))
        .flat_map(|piece| sheet.lines(piece))
        .collect()
}

fn push_stroke(
    marks: &mut Vec<Mark>,
    lines: Vec<Vec<Screen>>,
    width: f64,
    color: Color,
    dash: Dash,
) {
    if !lines.is_empty() {
        marks.push(Mark::Stroke {
            lines: Arc::new(lines),
            closed: false,
            width,
            color,
            dash,
        });
    }
}
