//! Shapes as they are packed: steps from point to point, in whole parts of the world's side.

use super::Geometry;
use crate::geo::{Fixed, World, fixed_point, world_point};
use serde::{Deserialize, Serialize};

/// How fine packed coordinates are: the bits of a fixed one that are left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub(crate) struct Grain(u8);

impl Grain {
    /// 7 cm at the equator, a quarter of a CSS pixel at the nearest zoom: for files of visitors.
    pub(crate) const FINE: Self = Self(3);
    /// 30 cm: our own files have five decimals, a metre.
    pub(crate) const PLAIN: Self = Self(5);
    /// A metre: the basemap has four decimals, eleven metres.
    pub(crate) const COARSE: Self = Self(7);

    /// Rounded, so that packing what was packed changes nothing.
    fn packed(self, at: Fixed) -> u32 {
        at.saturating_add(1 << (self.0 - 1)) >> self.0
    }
}

/// A point, or a step from one to the next: east and south.
type Step = (i32, i32);

/// Paths as steps; the first step of all begins at the corner of the world, every other one where the
/// last path ended.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Strokes {
    grain: Grain,
    kind: Kind,
    /// How many paths each polygon has; nothing for other shapes.
    parts: Vec<u32>,
    paths: Vec<Vec<Step>>,
}

#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
enum Kind {
    Points,
    Lines,
    Polygons,
}

/// Where the pen stands, in packed parts.
struct Pen {
    grain: Grain,
    x: u32,
    y: u32,
}

impl Pen {
    fn new(grain: Grain) -> Self {
        Self { grain, x: 0, y: 0 }
    }

    fn step_to(&mut self, at: World) -> Step {
        let (x, y) = fixed_point(at);
        let (x, y) = (self.grain.packed(x), self.grain.packed(y));
        let step = (difference(x, self.x), difference(y, self.y));
        (self.x, self.y) = (x, y);
        step
    }

    fn steps(&mut self, path: &[World]) -> Vec<Step> {
        path.iter().map(|at| self.step_to(*at)).collect()
    }

    fn take(&mut self, (east, south): Step) -> World {
        self.x = self.x.wrapping_add_signed(east);
        self.y = self.y.wrapping_add_signed(south);
        {
            let whole = |at: u32| at.wrapping_shl(self.grain.0.into());
            world_point(whole(self.x), whole(self.y))
        }
    }

    fn path(&mut self, steps: Vec<Step>) -> Vec<World> {
        steps.into_iter().map(|step| self.take(step)).collect()
    }
}

/// Both are below 2^29, so nothing wraps.
fn difference(to: u32, from: u32) -> i32 {
    to.wrapping_sub(from) as i32
}

impl Strokes {
    /// A shape as steps of that grain.
    pub(crate) fn of(geometry: &Geometry, grain: Grain) -> Self {
        let mut pen = Pen::new(grain);
        let (kind, parts, paths) = match geometry {
            Geometry::Points(points) => (Kind::Points, Vec::new(), vec![pen.steps(points)]),
            Geometry::Lines(lines) => {
                let paths = lines.iter().map(|line| pen.steps(line)).collect();
                (Kind::Lines, Vec::new(), paths)
            }
            Geometry::Polygons(polygons) => {
                let parts = polygons.iter().map(|rings| rings.len() as u32).collect();
                let rings = polygons.iter().flatten();
                let paths = rings.map(|ring| pen.steps(ring)).collect();
                (Kind::Polygons, parts, paths)
            }
        };
        Self {
            grain,
            kind,
            parts,
            paths,
        }
    }
}

impl From<Strokes> for Geometry {
    fn from(strokes: Strokes) -> Self {
        let mut pen = Pen::new(strokes.grain);
        let mut paths = strokes.paths.into_iter().map(|steps| pen.path(steps));
        match strokes.kind {
            Kind::Points => Self::Points(paths.flatten().collect()),
            Kind::Lines => Self::Lines(paths.collect()),
            Kind::Polygons => Self::Polygons(
                strokes
                    .parts
                    .into_iter()
                    .map(|rings| paths.by_ref().take(rings as usize).collect())
                    .collect(),
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn there_and_back(geometry: Geometry) -> Geometry {
        Geometry::from(Strokes::of(&geometry, Grain::FINE))
    }

    fn world(x: f64, y: f64) -> World {
        World { x, y }
    }

    #[test]
    fn a_polygon_keeps_its_holes_and_its_parts() {
        let ring = |at: f64| vec![world(at, 0.1), world(at, 0.2), world(at + 0.05, 0.2)];
        let shape = Geometry::Polygons(vec![vec![ring(0.1), ring(0.2)], vec![ring(0.3)]]);
        let Geometry::Polygons(back) = there_and_back(shape) else {
            panic!("another kind of shape");
        };
        let rings: Vec<usize> = back.iter().map(Vec::len).collect();
        assert_eq!(rings, [2, 1]);
        assert!(back.iter().flatten().all(|ring| ring.len() == 3));
    }

    proptest! {
        #[test]
        fn a_packed_line_lies_within_seven_centimetres(
            points in proptest::collection::vec((0.0..0.999f64, 0.0..0.999f64), 2..20),
        ) {
            let line: Vec<World> = points.into_iter().map(|(x, y)| world(x, y)).collect();
            let once = there_and_back(Geometry::Lines(vec![line.clone()]));
            let Geometry::Lines(lines) = &once else { panic!("another kind of shape") };
            for (was, is) in line.iter().zip(&lines[0]) {
                let off_m = (was.x - is.x).hypot(was.y - is.y) * 40_075_017.0;
                prop_assert!(off_m < 0.07);
            }
            prop_assert_eq!(there_and_back(once.clone()), once);
        }
    }
}
