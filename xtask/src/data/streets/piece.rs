//! Streets in straight pieces, and where they are cut.

use super::{Point, distance};

/// A straight piece of a street, and where it is cut, from 0 at its start to 1 at its end.
pub(super) struct Piece {
    pub(super) line: usize,
    ends: [Point; 2],
    pub(super) cuts: Vec<f64>,
}

impl Piece {
    pub(super) fn point(&self, t: f64) -> Point {
        let [a, b] = self.ends;
        [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]
    }
}

pub(super) fn pieces(streets: &[Vec<Point>]) -> Vec<Piece> {
    let pieces = streets.iter().enumerate().flat_map(|(line, street)| {
        street.windows(2).map(move |ends| Piece {
            line,
            ends: [ends[0], ends[1]],
            cuts: vec![0.0, 1.0],
        })
    });
    pieces.collect()
}

pub(super) fn cut_crossings(pieces: &mut [Piece]) {
    for one in 0..pieces.len() {
        for other in 0..one {
            if let Some([t, u]) = crossing(pieces[one].ends, pieces[other].ends) {
                pieces[one].cuts.push(t);
                pieces[other].cuts.push(u);
            }
        }
    }
}

/// How far along each of two pieces they cross, from 0 to 1.
fn crossing([a, b]: [Point; 2], [c, d]: [Point; 2]) -> Option<[f64; 2]> {
    let (ab, cd, ac) = (minus(b, a), minus(d, c), minus(c, a));
    let turn = cross(ab, cd);
    if turn.abs() < 1e-9 {
        return None;
    }
    let (t, u) = (cross(ac, cd) / turn, cross(ac, ab) / turn);
    let within = |t: f64| (0.0..=1.0).contains(&t);
    (within(t) && within(u)).then_some([t, u])
}

/// Cuts the nearest of the pieces within so many metres, and says where.
pub(super) fn cut_nearest(
    pieces: &mut [Piece],
    at: Point,
    most_m: f64,
    may: impl Fn(&Piece) -> bool,
) -> Option<Point> {
    let near = pieces.iter_mut().filter(|piece| may(piece)).map(|piece| {
        let t = nearest(piece.ends, at);
        (distance(piece.point(t), at), t, piece)
    });
    let near = near.filter(|(off, ..)| *off <= most_m);
    let (_, t, piece) = near.min_by(|a, b| a.0.total_cmp(&b.0))?;
    piece.cuts.push(t);
    Some(piece.point(t))
}

/// How far along a piece its point nearest to `at` is.
fn nearest([a, b]: [Point; 2], at: Point) -> f64 {
    let (ab, to) = (minus(b, a), minus(at, a));
    let squared = ab[0] * ab[0] + ab[1] * ab[1];
    if squared < 1e-9 {
        return 0.0;
    }
    ((to[0] * ab[0] + to[1] * ab[1]) / squared).clamp(0.0, 1.0)
}

fn minus(a: Point, b: Point) -> Point {
    [a[0] - b[0], a[1] - b[1]]
}

fn cross(a: Point, b: Point) -> f64 {
    a[0] * b[1] - a[1] * b[0]
}
