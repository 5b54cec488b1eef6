//! Labels that never overlap and do not flicker.
//!
//! Measured and placed first, drawn later: greedy by priority, then by id, against the whole view
//! and a margin around it, so that the same frame always gives the same labels and a pan changes
//! only what happens beyond the edge.

use super::frame::Frame;
use super::grid::Grid;
use super::spots::Placed;
use super::{Align, Font, Item, Mark, Measure, Reach, Scene, TextMark, route, scale_bar};
use crate::data::FeatureIx;
use crate::geo::{Screen, ScreenBox, sort_by_key};
use crate::style::Color;
use std::sync::Arc;

/// A line longer than this is broken in two, CSS pixels at a font of 12.
const LINE_PX: f64 = 128.0;
/// An area's name may stand so far above or below its middle, CSS pixels.
const AREA_OFFSETS_PX: [f64; 7] = [0.0, -28.0, 28.0, -56.0, 56.0, -84.0, 84.0];
/// No more labels than this are tried in one picture.
const MOST: usize = 600;

/// A name that wants a label.
#[derive(Clone, Debug)]
pub(super) struct Name {
    /// Whose name.
    pub(super) item: Item,
    /// What it belongs to.
    pub(super) at: Screen,
    /// How far it stays from `at`, CSS pixels; how far it may leave it, where it is centered.
    pub(super) clear: f64,
    /// The words.
    pub(super) text: Arc<str>,
    /// Fewer words, for where there is no room for all.
    pub(super) short: Option<Arc<str>>,
    /// The font.
    pub(super) font: Font,
    /// The colour.
    pub(super) color: Color,
    /// Lower is placed first.
    pub(super) priority: (u8, FeatureIx),
    /// On the spot itself instead of beside it: areas.
    pub(super) centered: bool,
}

/// A name's text, broken and measured.
struct Block {
    lines: Vec<Arc<str>>,
    width: f64,
    line_height: f64,
}

impl Block {
    fn height(&self) -> f64 {
        self.line_height * self.lines.len() as f64
    }
}

/// Places and paints the labels.
pub(super) fn draw(
    frame: &Frame<'_>,
    measure: &dyn Measure,
    mut names: Vec<Name>,
    spots: &[Placed],
    scene: &mut Scene,
) {
    sort_by_key(&mut names, |name| name.priority);
    names.truncate(MOST);
    let mut taken = Grid::default();
    for spot in spots {
        taken.add(spot.footprint());
    }
    if let Some(bar) = scale_bar::footprint(frame) {
        taken.add(bar);
    }
    route::footprints(frame).for_each(|dot| taken.add(dot));
    let overlays = frame.viewport.overlays.into_iter().flatten();
    overlays.for_each(|overlay| taken.add(overlay));
    let free = frame.viewport.free();
    let whole = frame.viewport.whole();
    for name in &names {
        let place = |text| {
            let block = broken(text, name.font, measure);
            let (area, align) = first_free(name, &block, free, whole, &taken)?;
            Some((block, area, align))
        };
        let placed = place(&name.text).or_else(|| place(name.short.as_ref()?));
        let Some((block, area, align)) = placed.or_else(|| over_all(name, frame, measure)) else {
            continue;
        };
        taken.add(area.grown(2.0));
        if free.holds(area) {
            paint(frame, name, &block, area, align, scene);
        }
    }
}

/// What the visitor has chosen is named even where nothing is free, over what it covers.
fn over_all(
    name: &Name,
    frame: &Frame<'_>,
    measure: &dyn Measure,
) -> Option<(Block, ScreenBox, Align)> {
    if name.priority.0 > 0 || name.centered {
        return None;
    }
    let block = broken(&name.text, name.font, measure);
    let (free, overlays) = (frame.viewport.free(), frame.viewport.overlays);
    let seen = |(area, _): &(ScreenBox, Align)| {
        free.holds(*area) && !overlays.iter().flatten().any(|over| over.overlaps(*area))
    };
    let (area, align) = candidates(name, &block).into_iter().find(seen)?;
    Some((block, area, align))
}

fn first_free(
    name: &Name,
    block: &Block,
    free: ScreenBox,
    whole: ScreenBox,
    taken: &Grid,
) -> Option<(ScreenBox, Align)> {
    let outside = !whole.contains(name.at);
    candidates(name, block)
        .into_iter()
        .find(|(area, _)| (outside || free.holds(*area)) && !taken.meets(*area))
}

/// Where the label may stand: right, left, below, above; areas in their middle or near it.
fn candidates(name: &Name, block: &Block) -> Vec<(ScreenBox, Align)> {
    let (at, clear) = (name.at, name.clear);
    let (width, height) = (block.width, block.height());
    let boxed = |left: f64, top: f64| ScreenBox::new(left, top, left + width, top + height);
    let middle = boxed(at.x - width / 2.0, at.y - height / 2.0);
    if name.centered {
        let down = |px: f64| boxed(middle.min.x, middle.min.y + px);
        return AREA_OFFSETS_PX
            .into_iter()
            .filter(|px| px.abs() <= clear)
            .map(|px| (down(px), Align::Center))
            .collect();
    }
    vec![
        (boxed(at.x + clear, middle.min.y), Align::Left),
        (boxed(at.x - clear - width, middle.min.y), Align::Right),
        (boxed(middle.min.x, at.y + clear - 1.0), Align::Center),
        (
            boxed(middle.min.x, at.y - clear - height + 1.0),
            Align::Center,
        ),
        (boxed(at.x + clear * 0.7, at.y + clear * 0.5), Align::Left),
        (
            boxed(at.x + clear * 0.7, at.y - clear * 0.5 - height),
            Align::Left,
        ),
    ]
}

fn paint(
    frame: &Frame<'_>,
    name: &Name,
    block: &Block,
    area: ScreenBox,
    align: Align,
    scene: &mut Scene,
) {
    let x = match align {
        Align::Left => area.min.x,
        Align::Center => (area.min.x + area.max.x) / 2.0,
        Align::Right => area.max.x,
    };
    for (line, text) in block.lines.iter().enumerate() {
        let y = area.min.y + (line as f64 + 0.5) * block.line_height;
        scene.marks.push(Mark::Text(TextMark {
            at: Screen::new(x, y),
            align,
            text: text.clone(),
            font: name.font,
            color: name.color,
            halo: frame.theme.halo,
            angle: 0.0,
        }));
    }
    scene.target(name.item.clone(), Reach::Box(area));
}

/// The text on one line or two, of nearly the same length; what does not fit two lines ends in an
/// ellipsis at a word.
fn broken(text: &Arc<str>, font: Font, measure: &dyn Measure) -> Block {
    let most = LINE_PX * font.size() / 12.0;
    let whole = measure.width(text, font);
    let line_height = (font.size() * 1.22).round();
    let lines = if whole <= most {
        vec![text.clone()]
    } else {
        two_lines(text, font, measure, most)
    };
    let width = lines
        .iter()
        .map(|line| measure.width(line, font))
        .fold(0.0, f64::max);
    Block {
        lines,
        width,
        line_height,
    }
}

fn two_lines(text: &str, font: Font, measure: &dyn Measure, most: f64) -> Vec<Arc<str>> {
    let breaks: Vec<usize> = text.match_indices(' ').map(|(at, _)| at).collect();
    let middle = text.len() / 2;
    let Some(&near) = breaks.iter().min_by_key(|at| at.abs_diff(middle)) else {
        return vec![text.into()];
    };
    let (first, second) = (&text[..near], text[near..].trim_start());
    if measure.width(first, font) <= most * 1.25 && measure.width(second, font) <= most * 1.25 {
        return vec![first.into(), second.into()];
    }
    let cut = breaks
        .iter()
        .rev()
        .find(|at| measure.width(&text[..**at], font) <= most * 1.9);
    let short = format!(
        "{}…",
        &text[..cut.copied().unwrap_or(near)].trim_end_matches([',', '–', '-', ' ', '('])
    );
    let middle = short.len() / 2;
    let near = short
        .match_indices(' ')
        .map(|(at, _)| at)
        .min_by_key(|at| at.abs_diff(middle));
    match near {
        Some(at) => vec![short[..at].into(), short[at..].trim_start().into()],
        None => vec![short.into()],
    }
}
