//! The names of the ground, the most important first. All are quieter than the names of places.

use super::along::{bent_text, straight_text};
use super::claims::{Claim, Claims};
use super::ink::{Ink, ink};
use super::look;
use super::piece::{Kind, Piece};
use super::ruler::{Ruler, Stretch, slots};
use super::sheet::Sheet;
use crate::data::Lang;
use crate::geo::{Screen, ScreenBox, sort_short_by_key};
use crate::scene::{Align, Mark, Measure, TextMark};
use std::sync::Arc;

/// Distance between two names of one road or river, CSS pixels.
const SPACING_PX: f64 = 620.0;
/// How much a street may bend under its name, and a river under its letters, radians.
const STREET_BEND: f64 = 0.32;
const RIVER_BEND: f64 = 0.6;
/// Below this bend a river's name is written straight.
const STRAIGHT_BEND: f64 = 0.1;

/// Adds the names that have room beside each other and beside what is taken.
pub(super) fn push_names(
    marks: &mut Vec<Mark>,
    pieces: &[&Piece],
    sheet: &Sheet<'_>,
    lang: Lang,
    measure: &dyn Measure,
    taken: &[ScreenBox],
) {
    let mut named: Vec<(&Piece, &Arc<str>)> = pieces
        .iter()
        .filter(|piece| is_due(piece, sheet.zoom))
        .filter_map(|piece| Some((*piece, piece.name(lang)?)))
        .collect();
    sort_short_by_key(&mut named, |(piece, _)| importance(piece));
    let mut claims = Claims::beside(taken);
    let bridges = pieces.iter().filter(|piece| piece.kind == Kind::Bridge);
    bridges.for_each(|bridge| claims.keep_free(&sheet.lines(bridge)));
    for (piece, name) in named {
        for mut ways in ways_to_write(piece, name, sheet, measure) {
            if let Some(free) = ways.find(|way| claims.take(Claim::new(name, way))) {
                marks.extend(free.into_iter().map(|(text, _)| Mark::Text(text)));
            }
        }
    }
}

fn is_due(piece: &Piece, zoom: f64) -> bool {
    let from = match piece.kind {
        Kind::RiverLine => look::RIVER_NAMES,
        Kind::Lake => look::LAKE_NAMES,
        Kind::Ward if zoom > look::WARDS_UP_TO => return false,
        Kind::Ward => look::WARD_NAMES,
        Kind::Road => look::ROAD_NAMES,
        Kind::MetroStation | Kind::RailStation => look::STATION_NAMES,
        Kind::Park | Kind::Airport | Kind::Islet => look::PARK_NAMES,
        _ => return false,
    };
    from.allows(piece.rank, zoom)
}

fn importance(piece: &Piece) -> u8 {
    let rank = piece.rank;
    match piece.kind {
        Kind::RiverLine => rank,
        Kind::Lake => 2 + 2 * rank,
        Kind::Ward => 9 + rank,
        Kind::Road => 11 + 2 * rank,
        Kind::MetroStation | Kind::RailStation => 15 + rank,
        _ => 17 + rank,
    }
}

/// A name once written: its marks with their widths.
type Written = Vec<(TextMark, f64)>;
/// The ways to write one name in one slot, the best first; made as they are asked for.
type Ways<'a> = Box<dyn Iterator<Item = Written> + 'a>;

fn ways_to_write<'a>(
    piece: &Piece,
    name: &'a Arc<str>,
    sheet: &Sheet<'_>,
    measure: &'a dyn Measure,
) -> Vec<Ways<'a>> {
    let ink = ink(piece, sheet);
    if matches!(piece.kind, Kind::Road | Kind::RiverLine) {
        return along_line(piece, name, sheet, ink, measure);
    }
    let width = measure.width(name, ink.font);
    let heart = sheet.screen(piece.heart);
    let write = move |(align, (right, down))| {
        let mark = TextMark {
            at: Screen::new(heart.x + right, heart.y + down),
            align,
            text: Arc::clone(name),
            font: ink.font,
            color: ink.color,
            halo: ink.halo,
            angle: 0.0,
        };
        vec![(mark, width)]
    };
    vec![Box::new(places(piece, width, sheet).into_iter().map(write))]
}

/// Where the name of a point or an area may stand, from the best on: which part of the text, and
/// how far from the heart.
fn places(piece: &Piece, width: f64, sheet: &Sheet<'_>) -> Vec<(Align, (f64, f64))> {
    let centered = |shifts: &[(f64, f64)]| shifts.iter().map(|&at| (Align::Center, at)).collect();
    match piece.kind {
        Kind::MetroStation | Kind::RailStation => {
            around(look::metro_width(sheet.zoom) + 6.0).to_vec()
        }
        Kind::Ward => centered(&SHIFTS),
        _ if fits(piece, width, sheet) => centered(&SHIFTS[..5]),
        _ => Vec::new(),
    }
}

/// Where the name of an area may stand when its middle is taken: CSS pixels to the right and down.
const SHIFTS: [(f64, f64); 9] = [
    (0.0, 0.0),
    (0.0, -18.0),
    (0.0, 18.0),
    (0.0, -32.0),
    (0.0, 32.0),
    (-36.0, 0.0),
    (36.0, 0.0),
    (-36.0, 28.0),
    (36.0, -28.0),
];

/// Where the name of a point may stand: right, left, below, above.
const fn around(beside: f64) -> [(Align, (f64, f64)); 4] {
    [
        (Align::Left, (beside, 0.0)),
        (Align::Right, (-beside, 0.0)),
        (Align::Center, (0.0, beside + 6.0)),
        (Align::Center, (0.0, -beside - 6.0)),
    ]
}

/// A lake or park may carry a name that is a little wider than itself.
fn fits(piece: &Piece, width: f64, sheet: &Sheet<'_>) -> bool {
    let (min, max) = (
        sheet.screen(piece.bounds.min),
        sheet.screen(piece.bounds.max),
    );
    width < 1.3 * (max.x - min.x) || width < 0.9 * (max.y - min.y)
}

fn along_line<'a>(
    piece: &Piece,
    name: &'a Arc<str>,
    sheet: &Sheet<'_>,
    ink: Ink,
    measure: &'a dyn Measure,
) -> Vec<Ways<'a>> {
    let river = piece.kind == Kind::RiverLine;
    let width = measure.width(name, ink.font) * if river { 1.12 } else { 1.0 };
    let bend = if river { RIVER_BEND } else { STREET_BEND };
    let near = sheet.viewport.whole().grown(width);
    let mut all: Vec<Ways<'a>> = Vec::new();
    for line in sheet.rings(piece).iter() {
        let ruler = Arc::new(Ruler::new(line.clone()));
        for places in slots(&ruler, width, SPACING_PX, bend, |at| near.contains(at)) {
            let ruler = Arc::clone(&ruler);
            let write = move |place: Stretch| {
                if river && !place.is_straighter_than(STRAIGHT_BEND) {
                    let letters = bent_text(&ruler, place, name, ink, measure);
                    let letter = ink.font.size() * 0.6;
                    letters.into_iter().map(|mark| (mark, letter)).collect()
                } else {
                    vec![(straight_text(&ruler, place, name, ink), width)]
                }
            };
            all.push(Box::new(places.into_iter().map(write)));
        }
    }
    all
}
