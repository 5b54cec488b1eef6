//! The land under everything: the city against its surroundings, parks, airports.

use super::piece::{Kind, Piece};
use super::sheet::Sheet;
use crate::scene::{Dash, Mark};
use std::sync::Arc;

/// Adds the land.
pub(super) fn push_land(marks: &mut Vec<Mark>, pieces: &[&Piece], sheet: &Sheet<'_>) {
    marks.push(Mark::Background(sheet.theme.beyond));
    for kind in [Kind::CityOutline, Kind::Airport, Kind::Park] {
        let color = match kind {
            Kind::Airport => sheet.theme.apron,
            Kind::Park => sheet.theme.park,
            _ => sheet.theme.land,
        };
        let same = pieces.iter().filter(|piece| piece.kind == kind);
        marks.extend(same.map(|piece| Mark::Fill {
            rings: sheet.rings(piece),
            color,
        }));
    }
}

/// Adds the city's border; water covers it where it runs down the middle of a river.
pub(super) fn push_border(marks: &mut Vec<Mark>, pieces: &[&Piece], sheet: &Sheet<'_>) {
    let outlines = pieces
        .iter()
        .filter(|piece| piece.kind == Kind::CityOutline);
    for piece in outlines {
        marks.push(Mark::Stroke {
            lines: Arc::new(sheet.lines(piece)),
            closed: false,
            width: 1.2,
            color: sheet.theme.border,
            dash: Dash::Dashed { on: 6.0, off: 4.0 },
        });
    }
}
