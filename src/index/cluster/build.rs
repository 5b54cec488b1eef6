//! Clusters made: from the points outwards, level by level.

use super::level::{ENTRY, HEAD};
use super::{LAYERS, LayerId, MAX_CLUSTER_ZOOM, MIN_CLUSTER_ZOOM};
use crate::data::FeatureIx;
use crate::geo::{Fixed, TILE_PX, World, fixed_from_world, fixed_point, order_of_keys};

/// Three points or more within this many CSS pixels, at a whole zoom, become one.
const RADIUS_PX: f64 = 44.0;
/// Two points become one only when their symbols would cover each other, CSS pixels.
const PAIR_PX: f64 = 17.0;

/// The points, in any order.
#[derive(Default)]
pub(super) struct Leaves {
    points: Spots,
}

/// The spots of a level. What each was made of lies in `children` up to its end.
#[derive(Default)]
struct Spots {
    cell: Fixed,
    x: Vec<Fixed>,
    y: Vec<Fixed>,
    counts: Vec<u32>,
    ends: Vec<u32>,
    children: Vec<u32>,
    /// [`LAYERS`] numbers a spot, or nothing.
    by_layer: Vec<u32>,
}

impl Leaves {
    /// Adds a point. Either all have a layer or none has.
    pub(super) fn add(&mut self, feature: FeatureIx, at: World, layer: Option<LayerId>) {
        let (x, y) = fixed_point(at);
        self.points.x.push(x);
        self.points.y.push(y);
        self.points.counts.push(1);
        self.points.children.push(feature);
        self.points.ends.push(self.points.children.len() as u32);
        if let Some(layer) = layer {
            let start = self.points.by_layer.len();
            self.points.by_layer.resize(start + LAYERS, 0);
            self.points.by_layer[start + layer.slot()] = 1;
        }
    }

    /// The whole index as numbers; none at all for no points.
    pub(super) fn indexed(self) -> Vec<u32> {
        if self.points.x.is_empty() {
            return Vec::new();
        }
        let mut levels = vec![self.points.in_rows(radius(MAX_CLUSTER_ZOOM))];
        for zoom in (MIN_CLUSTER_ZOOM..=MAX_CLUSTER_ZOOM).rev() {
            let below = &levels[levels.len() - 1];
            // The next level looks for twice as wide a company.
            let above = below.gathered(zoom).in_rows(radius(zoom).saturating_mul(2));
            levels.push(above);
        }
        levels.reverse();
        numbers_of(&levels)
    }
}

/// The radius of a cluster at a whole zoom.
fn radius(zoom: u8) -> Fixed {
    fixed_from_world(RADIUS_PX / scale(zoom))
}

/// CSS pixels per world unit.
fn scale(zoom: u8) -> f64 {
    TILE_PX * f64::from(zoom).exp2()
}

impl Spots {
    fn len(&self) -> usize {
        self.x.len()
    }

    fn cell_of(&self, ix: usize) -> (u32, u32) {
        (self.y[ix] / self.cell, self.x[ix] / self.cell)
    }

    /// The same spots in rows of cells of that side.
    fn in_rows(mut self, cell: Fixed) -> Self {
        self.cell = cell;
        let keys: Vec<u64> = (0..self.len())
            .map(|ix| {
                let (row, column) = self.cell_of(ix);
                u64::from(row) << 32 | u64::from(column)
            })
            .collect();
        let mut sorted = Self {
            cell,
            ..Self::default()
        };
        for ix in order_of_keys(&keys) {
            let ix = ix as usize;
            sorted.x.push(self.x[ix]);
            sorted.y.push(self.y[ix]);
            sorted.counts.push(self.counts[ix]);
            sorted.children.extend_from_slice(self.children_of(ix));
            sorted.ends.push(sorted.children.len() as u32);
            sorted.by_layer.extend_from_slice(self.layers_of(ix));
        }
        sorted
    }

    fn children_of(&self, ix: usize) -> &[u32] {
        let start = if ix == 0 { 0 } else { self.ends[ix - 1] };
        &self.children[start as usize..self.ends[ix] as usize]
    }

    fn layers_of(&self, ix: usize) -> &[u32] {
        if self.by_layer.is_empty() {
            return &[];
        }
        &self.by_layer[ix * LAYERS..(ix + 1) * LAYERS]
    }

    /// The level above: each spot takes what lies near it and is free yet. Whoever comes before a spot
    /// has been taken, so it need look only at those that come after.
    fn gathered(&self, zoom: u8) -> Self {
        let near = u64::from(radius(zoom)).pow(2);
        let touching = u64::from(fixed_from_world(PAIR_PX / scale(zoom))).pow(2);
        let mut taken = vec![false; self.len()];
        let (mut above, mut company) = (Self::default(), Vec::new());
        let mut next_row = 0;
        for seed in 0..self.len() {
            if taken[seed] {
                continue;
            }
            company.clear();
            next_row = self.start_of_next_row(seed, next_row);
            let count = self.look_around(seed, next_row, near, &taken, &mut company);
            if count <= 2 {
                company.retain(|ix| self.distance(seed, *ix as usize) <= touching);
            }
            company.iter().for_each(|ix| taken[*ix as usize] = true);
            above.merge(self, &company);
        }
        above
    }

    /// Where the cells of the next row that touch the seed's begin. Seeds come in order, so it is never
    /// before `from`.
    fn start_of_next_row(&self, seed: usize, from: usize) -> usize {
        let (row, column) = self.cell_of(seed);
        let wanted = (row.saturating_add(1), column.saturating_sub(1));
        let mut at = from.max(seed);
        while at < self.len() && self.cell_of(at) < wanted {
            at += 1;
        }
        at
    }

    /// The seed and everybody free within the radius after it, in order; how many features that makes.
    fn look_around(
        &self,
        seed: usize,
        next_row: usize,
        near: u64,
        taken: &[bool],
        company: &mut Vec<u32>,
    ) -> u32 {
        let (row, column) = self.cell_of(seed);
        let last = column.saturating_add(1);
        let mut count = 0;
        let mut look = |from: usize, row: u32| {
            let in_cells = (from..self.len()).take_while(|ix| self.cell_of(*ix) <= (row, last));
            for ix in in_cells.filter(|ix| !taken[*ix]) {
                if self.distance(seed, ix) <= near {
                    company.push(ix as u32);
                    count += self.counts[ix];
                }
            }
        };
        look(seed, row);
        look(next_row, row.saturating_add(1));
        count
    }

    /// The square of the distance.
    fn distance(&self, a: usize, b: usize) -> u64 {
        let apart = |a: Fixed, b: Fixed| u64::from(a.abs_diff(b));
        let (x, y) = (apart(self.x[a], self.x[b]), apart(self.y[a], self.y[b]));
        x.saturating_mul(x).saturating_add(y.saturating_mul(y))
    }

    /// Adds the spot that others become: their weighted middle, all that they hold.
    fn merge(&mut self, below: &Self, company: &[u32]) {
        let (mut x, mut y, mut count) = (0, 0, 0);
        let start = self.by_layer.len();
        if !below.by_layer.is_empty() {
            self.by_layer.resize(start + LAYERS, 0);
        }
        for ix in company.iter().map(|ix| *ix as usize) {
            let weight = u64::from(below.counts[ix]);
            x += u64::from(below.x[ix]) * weight;
            y += u64::from(below.y[ix]) * weight;
            count += weight;
            let sums = self.by_layer[start..].iter_mut();
            sums.zip(below.layers_of(ix))
                .for_each(|(sum, part)| *sum += part);
        }
        self.x.push((x / count) as Fixed);
        self.y.push((y / count) as Fixed);
        self.counts.push(count as u32);
        match company {
            // A feature that stands alone is named at every level.
            [only] if count == 1 => self
                .children
                .extend_from_slice(below.children_of(*only as usize)),
            _ => self.children.extend_from_slice(company),
        }
        self.ends.push(self.children.len() as u32);
    }
}

fn numbers_of(levels: &[Spots]) -> Vec<u32> {
    let has_layers = levels.iter().any(|level| !level.by_layer.is_empty());
    let mut numbers = Vec::with_capacity(HEAD + ENTRY * levels.len());
    numbers.extend([u32::from(has_layers), levels.len() as u32]);
    for level in levels {
        numbers.extend([level.cell, level.len() as u32, level.children.len() as u32]);
    }
    for (number, level) in levels.iter().enumerate() {
        numbers.extend_from_slice(&level.x);
        numbers.extend_from_slice(&level.y);
        if number + 1 < levels.len() {
            numbers.extend_from_slice(&level.counts);
            numbers.extend_from_slice(&level.ends);
        }
        numbers.extend_from_slice(&level.children);
        numbers.extend_from_slice(&level.by_layer);
    }
    numbers
}
