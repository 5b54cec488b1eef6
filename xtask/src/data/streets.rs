//! The shortest way on foot along the streets of the basemap, for the walks.
//!
//! The basemap is a drawing and no network: lines cross without a common vertex and end a few metres short of
//! each other. So they are cut where they cross, and a loose end is tied to the nearest line. Shores are walked along too.

use super::files::Data;
use super::shape::metres;
use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

/// A loose end is tied to a line no farther than this, in metres: streets are drawn to 25 m.
const TIE_M: f64 = 40.0;
/// A shore is tied to streets no farther than this, in metres: a lawn lies between.
const SHORE_M: f64 = 80.0;
/// A place is no farther than this from the street that leads to it, in metres: an island in a lake, the
/// middle of a large garden.
const DOOR_M: f64 = 350.0;
/// Two places no farther apart than this, in metres, share a courtyard or a side of a street: the way leads
/// straight from one to the other.
const BESIDE_M: f64 = 60.0;
/// Metres of a degree of latitude.
const DEGREE_M: f64 = 111_195.0;

type Point = [f64; 2];

/// A street network around some places, in metres east and north of the first of them.
struct Network {
    nodes: Vec<Point>,
    by_place: HashMap<[i64; 2], usize>,
    edges: Vec<Vec<(usize, f64)>>,
}

/// A straight piece of a street, and where it is cut, from 0 at its start to 1 at its end.
struct Piece {
    line: usize,
    ends: [Point; 2],
    cuts: Vec<f64>,
}

/// A place that a way leads to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Stop {
    /// In degrees.
    pub(crate) at: Point,
    /// Whether the way to it leads across a yard, a park or alleys that the basemap lacks.
    pub(crate) is_straight: bool,
}

/// The way that leads to all stops in their order, from the first to the last, in degrees; and its length in
/// metres. `None` where two of them are not joined by streets.
pub(crate) fn way(data: &Data, stops: &[Stop]) -> Option<(Vec<Point>, f64)> {
    let plane = Plane::around(stops.first()?.at);
    let places: Vec<Point> = stops
        .iter()
        .map(|stop| plane.metres_from_degrees(stop.at))
        .collect();
    let (network, doors) = network(&plane, &data.streets, &places);
    let mut line = vec![*places.first()?];
    for (to, stop) in stops.iter().enumerate().skip(1) {
        let from = to - 1;
        if !stop.is_straight && distance(places[from], places[to]) > BESIDE_M {
            let path = network.shortest(doors[from]?, doors[to]?)?;
            line.extend(path.into_iter().map(|node| network.nodes[node]));
        }
        line.push(places[to]);
    }
    line.dedup_by(|a, b| distance(*a, *b) < 1.0);
    let line: Vec<Point> = line
        .into_iter()
        .map(|at| plane.degrees_from_metres(at))
        .collect();
    let length = line.windows(2).map(|leg| metres(leg[0], leg[1])).sum();
    Some((line, length))
}

/// The network, and of each place the node of its door on the nearest street.
fn network(
    plane: &Plane,
    streets: &[Vec<Point>],
    places: &[Point],
) -> (Network, Vec<Option<usize>>) {
    let streets: Vec<Vec<Point>> = streets
        .iter()
        .map(|street| {
            street
                .iter()
                .map(|at| plane.metres_from_degrees(*at))
                .collect()
        })
        .collect();
    let mut pieces = pieces(&streets);
    cut_crossings(&mut pieces);
    let mut network = Network::new();
    for (line, street) in streets.iter().enumerate() {
        let other = |piece: &Piece| piece.line != line;
        let (ends, most_m) = loose(street);
        for end in ends {
            if let Some(at) = cut_nearest(&mut pieces, *end, most_m, other) {
                network.join(*end, at);
            }
        }
    }
    let doors: Vec<Option<Point>> = places
        .iter()
        .map(|place| cut_nearest(&mut pieces, *place, DOOR_M, |_| true))
        .collect();
    pieces.iter_mut().for_each(|piece| network.add(piece));
    let doors = doors.into_iter().map(|door| Some(network.node(door?)));
    let doors = doors.collect();
    (network, doors)
}

/// The points of a line that are tied to others, and how far: the ends of a street, all of a shore.
fn loose(line: &[Point]) -> (Vec<&Point>, f64) {
    match line.first() == line.last() {
        true => (line.iter().collect(), SHORE_M),
        false => (line.first().into_iter().chain(line.last()).collect(), TIE_M),
    }
}

fn pieces(streets: &[Vec<Point>]) -> Vec<Piece> {
    let pieces = streets.iter().enumerate().flat_map(|(line, street)| {
        street.windows(2).map(move |ends| Piece {
            line,
            ends: [ends[0], ends[1]],
            cuts: vec![0.0, 1.0],
        })
    });
    pieces.collect()
}

fn cut_crossings(pieces: &mut [Piece]) {
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
fn cut_nearest(
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

impl Piece {
    fn point(&self, t: f64) -> Point {
        let [a, b] = self.ends;
        [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]
    }
}

impl Network {
    fn new() -> Self {
        Self {
            nodes: Vec::new(),
            by_place: HashMap::new(),
            edges: Vec::new(),
        }
    }

    /// The node at a place; places within a decimetre are one.
    fn node(&mut self, at: Point) -> usize {
        let key = at.map(|metres| (metres * 10.0).round() as i64);
        *self.by_place.entry(key).or_insert_with(|| {
            self.nodes.push(at);
            self.edges.push(Vec::new());
            self.nodes.len() - 1
        })
    }

    fn join(&mut self, a: Point, b: Point) {
        let (length, a, b) = (distance(a, b), self.node(a), self.node(b));
        self.edges[a].push((b, length));
        self.edges[b].push((a, length));
    }

    /// Adds a piece, from cut to cut.
    fn add(&mut self, piece: &mut Piece) {
        piece.cuts.sort_by(f64::total_cmp);
        let points: Vec<Point> = piece.cuts.iter().map(|t| piece.point(*t)).collect();
        points
            .windows(2)
            .for_each(|ends| self.join(ends[0], ends[1]));
    }

    /// The nodes of the shortest way (Dijkstra, 1959).
    fn shortest(&self, from: usize, to: usize) -> Option<Vec<usize>> {
        let mut best = vec![(f64::INFINITY, usize::MAX); self.nodes.len()];
        let mut open = BinaryHeap::from([(Reverse(0), from)]);
        best[from].0 = 0.0;
        while let Some((_, at)) = open.pop() {
            if at == to {
                break;
            }
            for (next, length) in &self.edges[at] {
                let length = best[at].0 + length;
                if length < best[*next].0 {
                    best[*next] = (length, at);
                    // Whole centimetres: floats have no order.
                    open.push((Reverse((length * 100.0) as u64), *next));
                }
            }
        }
        if best[to].0.is_infinite() {
            return None;
        }
        let mut path = vec![to];
        while let Some(&at) = path.last().filter(|at| **at != from) {
            path.push(best[at].1);
        }
        path.reverse();
        Some(path)
    }
}

/// The ground around a place as a plane: true to a metre over some kilometres.
struct Plane {
    origin: Point,
    degree_m: Point,
}

impl Plane {
    fn around(origin: Point) -> Self {
        Self {
            origin,
            degree_m: [DEGREE_M * origin[1].to_radians().cos(), DEGREE_M],
        }
    }

    fn metres_from_degrees(&self, at: Point) -> Point {
        [0, 1].map(|axis| (at[axis] - self.origin[axis]) * self.degree_m[axis])
    }

    /// To five decimals, which is a metre.
    fn degrees_from_metres(&self, at: Point) -> Point {
        [0, 1].map(|axis| {
            let degrees = self.origin[axis] + at[axis] / self.degree_m[axis];
            (degrees * 1e5).round() / 1e5
        })
    }
}

fn minus(a: Point, b: Point) -> Point {
    [a[0] - b[0], a[1] - b[1]]
}

fn cross(a: Point, b: Point) -> f64 {
    a[0] * b[1] - a[1] * b[0]
}

fn distance(a: Point, b: Point) -> f64 {
    (a[0] - b[0]).hypot(a[1] - b[1])
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOME: Point = [105.85, 21.03];

    /// Degrees of a place so many metres east and north of home.
    fn at(east: f64, north: f64) -> Point {
        Plane::around(HOME).degrees_from_metres([east, north])
    }

    fn streets(lines: &[&[(f64, f64)]]) -> Data {
        let line = |line: &&[(f64, f64)]| line.iter().map(|(x, y)| at(*x, *y)).collect();
        Data {
            streets: lines.iter().map(line).collect(),
            ..Data::default()
        }
    }

    fn by_streets(places: &[Point]) -> Vec<Stop> {
        let stop = |at: &Point| Stop {
            at: *at,
            is_straight: false,
        };
        places.iter().map(stop).collect()
    }

    fn length(data: &Data, places: &[Point]) -> f64 {
        way(data, &by_streets(places)).unwrap().1
    }

    #[test]
    fn a_way_turns_where_streets_cross_without_a_common_vertex() {
        let data = streets(&[
            &[(-500.0, 0.0), (500.0, 0.0)],
            &[(200.0, -500.0), (200.0, 500.0)],
        ]);
        let stops = [at(0.0, 0.0), at(200.0, 300.0)];
        assert!((length(&data, &stops) - 500.0).abs() < 3.0);
    }

    #[test]
    fn a_street_that_ends_just_short_of_another_is_tied_to_it() {
        let data = streets(&[
            &[(-500.0, 0.0), (500.0, 0.0)],
            &[(200.0, 25.0), (200.0, 500.0)],
        ]);
        let stops = [at(0.0, 0.0), at(200.0, 300.0)];
        assert!((length(&data, &stops) - 500.0).abs() < 3.0);
    }

    #[test]
    fn the_shorter_of_two_ways_is_taken_and_passes_every_stop() {
        let data = streets(&[
            &[(0.0, 0.0), (0.0, 400.0), (400.0, 400.0), (400.0, 0.0)],
            &[(0.0, 0.0), (400.0, 0.0)],
        ]);
        let places = [at(0.0, 0.0), at(200.0, 20.0), at(400.0, 0.0)];
        let (line, length) = way(&data, &by_streets(&places)).unwrap();
        assert!((length - 440.0).abs() < 3.0, "{length}");
        assert!(line.contains(&at(200.0, 20.0)));
    }

    #[test]
    fn a_shore_can_be_walked_along_from_the_streets_beside_it() {
        let lake: &[(f64, f64)] = &[
            (0.0, 0.0),
            (300.0, 0.0),
            (300.0, 300.0),
            (0.0, 300.0),
            (0.0, 0.0),
        ];
        let data = streets(&[lake, &[(-60.0, -200.0), (-60.0, 0.0)]]);
        let length = length(&data, &[at(-60.0, -200.0), at(300.0, 250.0)]);
        assert!((length - 810.0).abs() < 3.0, "{length}");
    }

    #[test]
    fn neighbours_are_joined_straight() {
        let data = streets(&[&[(0.0, 100.0), (400.0, 100.0)]]);
        assert!((length(&data, &[at(0.0, 0.0), at(50.0, 0.0)]) - 50.0).abs() < 2.0);
    }

    #[test]
    fn places_that_no_street_joins_have_no_way() {
        let data = streets(&[&[(0.0, 0.0), (0.0, 400.0)], &[(900.0, 0.0), (900.0, 400.0)]]);
        let mut stops = by_streets(&[at(0.0, 0.0), at(900.0, 0.0)]);
        assert_eq!(way(&data, &stops), None);
        assert_eq!(way(&streets(&[]), &stops), None);
        assert_eq!(way(&data, &[]), None);
        stops[1].is_straight = true;
        assert!((way(&data, &stops).unwrap().1 - 900.0).abs() < 2.0);
    }
}
