//! One level of an index as numbers: where its columns lie, and what stands in a row.
//!
//! The list begins with a mark for the columns (1: counts by layer, 0: none) and the number of levels;
//! then come, for every level, its cell, how many spots and how many children it has; then the columns
//! of every level. A spot has its place (two columns), its count, where its children end, and perhaps
//! its counts by layer. The last level holds the points: each counts one, and its only child is its
//! feature. A spot of one point above them names its feature in the same way.

use super::{LAYERS, LayerId};
use crate::data::FeatureIx;
use crate::geo::{Fixed, World, WorldBox, fixed_point, world_point};
use std::ops::Range;

/// Numbers before the levels, and numbers for each of them.
pub(super) const HEAD: usize = 2;
pub(super) const ENTRY: usize = 3;

/// Where the columns of a level begin.
#[derive(Clone, Copy, Debug)]
pub(super) struct Level {
    is_last: bool,
    /// The side of a cell.
    cell: Fixed,
    count: usize,
    x: usize,
    y: usize,
    counts: usize,
    ends: usize,
    children: usize,
    child_count: usize,
    by_layer: Option<usize>,
}

/// What a spot holds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node {
    /// The feature, where it is only one.
    pub(super) feature: Option<FeatureIx>,
    pub(super) count: u32,
    pub(super) by_layer: [u32; LAYERS],
}

/// The levels of a list of numbers; none when the list is too short for what it says of itself.
pub(super) fn levels_in(numbers: &[u32]) -> Option<Vec<Level>> {
    let &[has_layers, count, ..] = numbers else {
        return numbers.is_empty().then(Vec::new);
    };
    let count = count as usize;
    let mut at = HEAD.checked_add(count.checked_mul(ENTRY)?)?;
    let entries = numbers.get(HEAD..at)?;
    let mut levels = Vec::with_capacity(count);
    for (number, entry) in entries.chunks_exact(ENTRY).enumerate() {
        let is_last = number + 1 == count;
        levels.push(Level::taking(&mut at, entry, is_last, has_layers == 1)?);
    }
    (at == numbers.len()).then_some(levels)
}

impl Level {
    fn taking(at: &mut usize, entry: &[u32], is_last: bool, has_layers: bool) -> Option<Self> {
        let &[cell, count, child_count] = entry else {
            return None;
        };
        let (count, child_count) = (count as usize, child_count as usize);
        let mut take = |numbers: usize| {
            let start = *at;
            *at = at.checked_add(numbers)?;
            Some(start)
        };
        let rows = if is_last { 0 } else { count };
        Some(Self {
            is_last,
            cell: cell.max(1),
            count,
            x: take(count)?,
            y: take(count)?,
            counts: take(rows)?,
            ends: take(rows)?,
            children: take(child_count)?,
            child_count,
            by_layer: if has_layers {
                Some(take(count.checked_mul(LAYERS)?)?)
            } else {
                None
            },
        })
    }

    /// Whether its spots count by layer; those of a crowd don't.
    pub(super) fn has_layers(&self) -> bool {
        self.by_layer.is_some()
    }

    pub(super) fn len(&self) -> usize {
        self.count
    }

    pub(super) fn at(&self, numbers: &[u32], ix: u32) -> World {
        let (x, y) = self.place(numbers, ix);
        world_point(x, y)
    }

    pub(super) fn feature(&self, numbers: &[u32], ix: u32) -> FeatureIx {
        number(numbers, self.children + ix as usize)
    }

    pub(super) fn node(&self, numbers: &[u32], ix: u32) -> Node {
        let count = if self.is_last {
            1
        } else {
            number(numbers, self.counts + ix as usize)
        };
        let feature = if self.is_last {
            Some(self.feature(numbers, ix))
        } else if count == 1 {
            self.children(numbers, ix).first().copied()
        } else {
            None
        };
        let mut by_layer = [0; LAYERS];
        match self.by_layer {
            Some(start) => {
                let start = start + ix as usize * LAYERS;
                let counts = numbers.get(start..start + LAYERS).unwrap_or_default();
                by_layer
                    .iter_mut()
                    .zip(counts)
                    .for_each(|(to, from)| *to = *from);
            }
            None => by_layer[LayerId::Guest.slot()] = count,
        }
        Node {
            feature,
            count,
            by_layer,
        }
    }

    /// Spots of the level below; the feature itself where there is only one.
    pub(super) fn children<'n>(&self, numbers: &'n [u32], ix: u32) -> &'n [u32] {
        let range = self.child_range(numbers, ix);
        let own = self.children..self.children + self.child_count;
        let all = numbers.get(own).unwrap_or_default();
        all.get(range).unwrap_or_default()
    }

    fn child_range(&self, numbers: &[u32], ix: u32) -> Range<usize> {
        let ix = ix as usize;
        if self.is_last {
            return ix..ix + 1;
        }
        let end = |ix: usize| number(numbers, self.ends + ix) as usize;
        let start = if ix == 0 { 0 } else { end(ix - 1) };
        start..end(ix)
    }

    /// Every spot in the box. Cells that the box does not meet are leapt over.
    pub(super) fn for_each_in(&self, numbers: &[u32], view: WorldBox, mut each: impl FnMut(u32)) {
        if view.is_empty() {
            return;
        }
        let (west, north) = fixed_point(view.min);
        let (east, south) = fixed_point(view.max);
        let (first, last) = (west / self.cell, east / self.cell);
        let mut ix = self.first_from(numbers, (north / self.cell, first));
        while (ix as usize) < self.count {
            let (x, y) = self.place(numbers, ix);
            let (row, column) = (y / self.cell, x / self.cell);
            if row > south / self.cell {
                return;
            }
            if column < first {
                ix = self.first_from(numbers, (row, first));
            } else if column > last {
                ix = self.first_from(numbers, (row.saturating_add(1), first));
            } else {
                if (west..=east).contains(&x) && (north..=south).contains(&y) {
                    each(ix);
                }
                ix += 1;
            }
        }
    }

    /// The first spot of that cell or of a later one.
    fn first_from(&self, numbers: &[u32], cell: (u32, u32)) -> u32 {
        let (mut low, mut high) = (0, self.count as u32);
        while low < high {
            let middle = low + (high - low) / 2;
            let (x, y) = self.place(numbers, middle);
            if (y / self.cell, x / self.cell) < cell {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    fn place(&self, numbers: &[u32], ix: u32) -> (Fixed, Fixed) {
        let ix = ix as usize;
        (number(numbers, self.x + ix), number(numbers, self.y + ix))
    }
}

fn number(numbers: &[u32], at: usize) -> u32 {
    numbers.get(at).copied().unwrap_or_default()
}
