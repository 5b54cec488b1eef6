//! The shortest way on foot along the streets of the basemap, for the walks.
//!
//! The basemap is a drawing and no network: lines cross without a common vertex and end a few metres short of
//! each other. So they are cut where they cross, and a loose end is tied to the nearest line. Shores are walked
//! along too.

mod graph;
mod piece;
mod plane;

use super::files::Data;
use super::shape::metres;
use graph::Network;
use piece::{Piece, cut_crossings, cut_nearest, pieces};
use plane::Plane;

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
/// Two numbers: degrees of longitude and latitude, or metres east and north.
type Point = [f64; 2];

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
