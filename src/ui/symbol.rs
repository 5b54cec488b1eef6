//! The symbols of the layers outside the canvas: the same outlines that the map paints.

use super::dom::{El, svg};
use crate::data::{Certainty, LayerId};
use crate::geo::{Screen, decimal};
use crate::scene::{glyph_lines, symbol_outline};
use crate::style::{Glyph, Shape, layer_shape};
use std::cell::RefCell;

const MIDDLE: Screen = Screen::new(12.0, 12.0);
const ACROSS: f64 = 21.0;
const ZONE: &str = "M6.5 4.5h11a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2h-11a2 2 0 0 1-2-2v-11a2 2 0 0 1 2-2";
const HATCH: &str = "M4.5 12 12 4.5M4.5 18 18 4.5M6.5 19.5l13-13M12.5 19.5l7-7";

thread_local! {
    /// One of each kind. A copy costs a fraction of what its parts do, and a list has hundreds.
    static SYMBOLS: RefCell<[Option<El>; LayerId::ALL.len()]> = const { RefCell::new([const { None }; LayerId::ALL.len()]) };
}

/// The symbol of a layer, in its colour.
pub(super) fn symbol(layer: LayerId) -> El {
    SYMBOLS.with_borrow_mut(|symbols| {
        let pattern = &mut symbols[layer.slot()];
        pattern.get_or_insert_with(|| drawn(layer)).copy()
    })
}

fn drawn(layer: LayerId) -> El {
    match layer_shape(layer) {
        Shape::Zone => zone(Certainty::Official),
        shape => picture("symbol").attr("data-layer", layer.id()).with(path(
            &(drawn_along(&symbol_outline(shape, MIDDLE, ACROSS)) + "Z"),
        )),
    }
}

/// A planned zone: its certainty shows in line and hatch.
pub(super) fn zone(certainty: Certainty) -> El {
    picture("symbol zone")
        .attr("data-certainty", certainty.code())
        .with(path(HATCH).attr("class", "hatch"))
        .with(path(ZONE))
}

/// A drawing on a grid of 24, hidden from those who listen.
pub(super) fn picture(class: &str) -> El {
    svg("svg", class)
        .attr("viewBox", "0 0 24 24")
        .attr("aria-hidden", "true")
}

/// A line or an outline of a drawing.
pub(super) fn path(outline: &str) -> El {
    svg("path", "").attr("d", outline)
}

/// The drawing inside a symbol, by itself.
pub(super) fn drawing(glyph: Glyph) -> El {
    let (lines, _) = glyph_lines(glyph, Shape::Square, MIDDLE, 1.6 * ACROSS);
    let lines: String = lines.iter().map(|line| drawn_along(line)).collect();
    picture("icon").with(path(&lines))
}

fn drawn_along(line: &[Screen]) -> String {
    let mut path = String::new();
    for (number, corner) in line.iter().enumerate() {
        let pen = if number == 0 { 'M' } else { 'L' };
        let [x, y] = [corner.x, corner.y].map(|px| decimal(px, 1));
        path += &format!("{pen}{x} {y}");
    }
    path
}
