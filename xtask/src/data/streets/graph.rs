//! The network of streets: nodes joined by lengths, and the shortest way between two of them.

use super::piece::Piece;
use super::{Point, distance};
use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

/// A street network around some places, in metres east and north of the first of them.
pub(super) struct Network {
    pub(super) nodes: Vec<Point>,
    by_place: HashMap<[i64; 2], usize>,
    edges: Vec<Vec<(usize, f64)>>,
}

impl Network {
    pub(super) fn new() -> Self {
        Self {
            nodes: Vec::new(),
            by_place: HashMap::new(),
            edges: Vec::new(),
        }
    }

    /// The node at a place; places within a decimetre are one.
    pub(super) fn node(&mut self, at: Point) -> usize {
        let key = at.map(|metres| (metres * 10.0).round() as i64);
        *self.by_place.entry(key).or_insert_with(|| {
            self.nodes.push(at);
            self.edges.push(Vec::new());
            self.nodes.len() - 1
        })
    }

    pub(super) fn join(&mut self, a: Point, b: Point) {
        let (length, a, b) = (distance(a, b), self.node(a), self.node(b));
        self.edges[a].push((b, length));
        self.edges[b].push((a, length));
    }

    /// Adds a piece, from cut to cut.
    pub(super) fn add(&mut self, piece: &mut Piece) {
        piece.cuts.sort_by(f64::total_cmp);
        let points: Vec<Point> = piece.cuts.iter().map(|t| piece.point(*t)).collect();
        points
            .windows(2)
            .for_each(|ends| self.join(ends[0], ends[1]));
    }

    /// The nodes of the shortest way (Dijkstra, 1959).
    pub(super) fn shortest(&self, from: usize, to: usize) -> Option<Vec<usize>> {
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
