//! The point and box types, one per space, so that spaces cannot be mixed up.

/// A position in degrees, WGS 84. Only parsers, links and words see it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LonLat {
    /// Degrees east of Greenwich.
    pub lon: f64,
    /// Degrees north of the equator.
    pub lat: f64,
}

/// A position in the unit Web Mercator square: `x` grows east, `y` grows south, both in 0..1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct World {
    /// East, 0 at the antimeridian.
    pub x: f64,
    /// South, 0 at 85.05 degrees north.
    pub y: f64,
}

/// A position in CSS pixels from the top-left corner of the view.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Screen {
    /// Pixels to the right.
    pub x: f64,
    /// Pixels down.
    pub y: f64,
}

impl Screen {
    /// A point from its coordinates in CSS pixels.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// The distance to another point, in CSS pixels.
    pub fn distance(self, other: Self) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }
}

/// A box in world space; `min` is the north-west corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WorldBox {
    /// North-west corner.
    pub min: World,
    /// South-east corner.
    pub max: World,
}

impl WorldBox {
    /// A box that holds nothing and grows by [`Self::include`].
    pub const EMPTY: Self = Self {
        min: World {
            x: f64::INFINITY,
            y: f64::INFINITY,
        },
        max: World {
            x: f64::NEG_INFINITY,
            y: f64::NEG_INFINITY,
        },
    };

    /// The smallest box around the points; [`Self::EMPTY`] for none.
    pub fn around(points: impl IntoIterator<Item = World>) -> Self {
        let mut all = Self::EMPTY;
        points.into_iter().for_each(|point| all.include(point));
        all
    }

    /// Grows to hold the point.
    pub fn include(&mut self, point: World) {
        self.min.x = self.min.x.min(point.x);
        self.min.y = self.min.y.min(point.y);
        self.max.x = self.max.x.max(point.x);
        self.max.y = self.max.y.max(point.y);
    }

    /// The smallest box that holds both.
    pub fn union(self, other: Self) -> Self {
        Self::around([self.min, self.max, other.min, other.max])
    }

    /// Whether the box holds no point.
    pub fn is_empty(self) -> bool {
        self.min.x > self.max.x
    }

    /// Whether the point lies inside or on the edge.
    pub fn contains(self, point: World) -> bool {
        (self.min.x..=self.max.x).contains(&point.x) && (self.min.y..=self.max.y).contains(&point.y)
    }

    /// Whether the two boxes share a point.
    pub fn meets(self, other: Self) -> bool {
        self.min.x <= other.max.x
            && other.min.x <= self.max.x
            && self.min.y <= other.max.y
            && other.min.y <= self.max.y
    }

    /// The box grown by `margin` world units on every side.
    pub fn grown(self, margin: f64) -> Self {
        Self {
            min: World {
                x: self.min.x - margin,
                y: self.min.y - margin,
            },
            max: World {
                x: self.max.x + margin,
                y: self.max.y + margin,
            },
        }
    }

    /// The middle of the box.
    pub fn center(self) -> World {
        World {
            x: (self.min.x + self.max.x) / 2.0,
            y: (self.min.y + self.max.y) / 2.0,
        }
    }
}

/// A box in screen space, CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScreenBox {
    /// Top-left corner.
    pub min: Screen,
    /// Bottom-right corner.
    pub max: Screen,
}

impl ScreenBox {
    /// A box from its left, top, right and bottom edges.
    pub const fn new(left: f64, top: f64, right: f64, bottom: f64) -> Self {
        Self {
            min: Screen::new(left, top),
            max: Screen::new(right, bottom),
        }
    }

    /// Whether the two boxes overlap by more than an edge.
    pub fn overlaps(self, other: Self) -> bool {
        self.min.x < other.max.x
            && other.min.x < self.max.x
            && self.min.y < other.max.y
            && other.min.y < self.max.y
    }

    /// Whether the point lies inside or on the edge.
    pub fn contains(self, point: Screen) -> bool {
        (self.min.x..=self.max.x).contains(&point.x) && (self.min.y..=self.max.y).contains(&point.y)
    }

    /// Whether `other` lies wholly inside.
    pub fn holds(self, other: Self) -> bool {
        self.contains(other.min) && self.contains(other.max)
    }

    /// The box grown by `margin` pixels on every side.
    pub fn grown(self, margin: f64) -> Self {
        Self::new(
            self.min.x - margin,
            self.min.y - margin,
            self.max.x + margin,
            self.max.y + margin,
        )
    }
}
