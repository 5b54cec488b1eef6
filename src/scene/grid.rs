//! Boxes in cells, to see quickly whether a new one would overlap.

use crate::geo::ScreenBox;
use std::collections::HashMap;

/// Cells of so many CSS pixels.
const CELL_PX: f64 = 96.0;

/// The boxes that are taken.
#[derive(Debug, Default)]
pub(super) struct Grid {
    cells: HashMap<(i32, i32), Vec<ScreenBox>>,
}

impl Grid {
    /// Takes a box.
    pub(super) fn add(&mut self, area: ScreenBox) {
        for cell in cells(area) {
            self.cells.entry(cell).or_default().push(area);
        }
    }

    /// Whether the box overlaps one that is taken.
    pub(super) fn meets(&self, area: ScreenBox) -> bool {
        cells(area)
            .filter_map(|cell| self.cells.get(&cell))
            .flatten()
            .any(|taken| taken.overlaps(area))
    }
}

fn cells(area: ScreenBox) -> impl Iterator<Item = (i32, i32)> {
    let cell = |at: f64| (at / CELL_PX).floor() as i32;
    let (left, right) = (cell(area.min.x), cell(area.max.x));
    (cell(area.min.y)..=cell(area.max.y)).flat_map(move |y| (left..=right).map(move |x| (x, y)))
}
