//! The vocabulary of a picture: everything a painter has to know how to draw.

use crate::data::FeatureIx;
use crate::geo::{Screen, ScreenBox};
use crate::index::ClusterId;
use crate::style::{Color, Glyph, Shape};
use std::sync::Arc;

/// A picture: marks in the order in which they are painted, the last on top.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// What to paint, bottom first.
    pub marks: Vec<Mark>,
    /// What can be hit, in the order of painting: the last is on top.
    pub targets: Vec<Target>,
}

/// Something that can be hit: where it is and what it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// What is hit.
    pub item: Item,
    /// Where.
    pub reach: Reach,
}

/// Where a target can be hit.
#[derive(Clone, Debug, PartialEq)]
pub enum Reach {
    /// Within `radius` CSS pixels of a point, plus the pointer's own tolerance.
    Disc {
        /// The middle.
        at: Screen,
        /// CSS pixels.
        radius: f64,
    },
    /// Inside a box: a label.
    Box(ScreenBox),
    /// Inside the rings, by the even-odd rule.
    Area(Path),
    /// Near a line.
    Line(Path),
}

/// One thing on the map that can be hovered, hit and selected.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Item {
    /// A feature, by its place in the catalogue.
    Feature(FeatureIx),
    /// A cluster, by its place in the cluster index.
    Cluster(ClusterId),
}

/// Rings or lines in screen space; shared, so that a fill and its outline hold one copy.
pub type Path = Arc<Vec<Vec<Screen>>>;

/// How a line is broken: lengths of stroke and gap in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Dash {
    /// Unbroken.
    Solid,
    /// Strokes with gaps.
    Dashed {
        /// Length of a stroke, CSS pixels.
        on: f64,
        /// Length of a gap, CSS pixels.
        off: f64,
    },
    /// Round dots.
    Dotted {
        /// Distance between dots, CSS pixels.
        gap: f64,
    },
}

/// A hatch inside an area: parallel lines at 45 degrees, fixed to the ground so that they do not
/// swim when the map moves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hatch {
    /// Distance between lines, CSS pixels.
    pub gap: f64,
    /// Width of a line, CSS pixels.
    pub width: f64,
    /// Colour of the lines.
    pub color: Color,
    /// A point of the ground, in screen space, that a line runs through.
    pub origin: Screen,
}

/// The fonts of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Font {
    /// Size in tenths of a CSS pixel, so that it can be compared and hashed.
    pub size_tenths: u16,
    /// Semi-bold instead of regular.
    pub bold: bool,
    /// Italic: water.
    pub italic: bool,
}

impl Font {
    /// A regular font of that size in CSS pixels.
    pub const fn regular(size: u16) -> Self {
        Self {
            size_tenths: size * 10,
            bold: false,
            italic: false,
        }
    }

    /// A semi-bold font of that size in CSS pixels.
    pub const fn bold(size: u16) -> Self {
        Self {
            size_tenths: size * 10,
            bold: true,
            italic: false,
        }
    }

    /// An italic font of that size in CSS pixels.
    pub const fn italic(size: u16) -> Self {
        Self {
            size_tenths: size * 10,
            bold: false,
            italic: true,
        }
    }

    /// The size in CSS pixels.
    pub fn size(self) -> f64 {
        f64::from(self.size_tenths) / 10.0
    }
}

/// Which part of a text its point is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Align {
    /// The left edge.
    Left,
    /// The middle.
    Center,
    /// The right edge.
    Right,
}

/// A line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct TextMark {
    /// Where, on the text's vertical middle.
    pub at: Screen,
    /// Which part of the text stands at `at`.
    pub align: Align,
    /// The words, NFC.
    pub text: Arc<str>,
    /// The font.
    pub font: Font,
    /// Colour of the letters.
    pub color: Color,
    /// Colour of the halo round the letters; none is drawn when fully transparent.
    pub halo: Color,
    /// Turned clockwise about `at`, in radians.
    pub angle: f64,
}

/// One thing to paint.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// Everything, in one colour: the first mark of a ground.
    Background(Color),
    /// Rings filled by the even-odd rule.
    Fill {
        /// The rings.
        rings: Path,
        /// Colour.
        color: Color,
    },
    /// Rings hatched by the even-odd rule.
    Hatched {
        /// The rings.
        rings: Path,
        /// The hatch.
        hatch: Hatch,
    },
    /// Lines; round caps and joins.
    Stroke {
        /// The lines.
        lines: Path,
        /// Whether each line returns to its start.
        closed: bool,
        /// Width in CSS pixels.
        width: f64,
        /// Colour.
        color: Color,
        /// Broken or not.
        dash: Dash,
    },
    /// A symbol of a layer.
    Symbol {
        /// The middle.
        at: Screen,
        /// The outline.
        shape: Shape,
        /// Across, CSS pixels.
        size: f64,
        /// Fill colour.
        color: Color,
        /// Colour of the rim that parts it from the ground, and of the drawing inside.
        rim: Color,
        /// The drawing inside, which says the kind.
        glyph: Option<Glyph>,
    },
    /// A soft disc under an approximate position.
    Halo {
        /// The middle.
        at: Screen,
        /// CSS pixels.
        radius: f64,
        /// Colour, mostly transparent.
        color: Color,
    },
    /// A ring divided by layer with the count inside.
    Cluster {
        /// The middle.
        at: Screen,
        /// Outer radius, CSS pixels.
        radius: f64,
        /// Colours of the ring with how many each stands for.
        shares: Vec<(Color, u32)>,
        /// The number inside.
        count: u32,
        /// Colour of the disc.
        fill: Color,
        /// Colour of the number.
        ink: Color,
    },
    /// An open circle: hover, selection, focus.
    Ring {
        /// The middle.
        at: Screen,
        /// CSS pixels.
        radius: f64,
        /// Width of the line, CSS pixels.
        width: f64,
        /// Colour.
        color: Color,
    },
    /// A line of text.
    Text(TextMark),
}
