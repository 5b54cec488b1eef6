//! Which areas and lines come into view.

use crate::data::{Catalog, FeatureIx, Geometry};
use crate::geo::{WorldBox, fixed_point, order_of_keys, sort_by_key};

/// Shapes of more corners than this in all are not painted anew in every frame.
const MOST_CORNERS_A_FRAME: usize = 4_000;
/// So many neighbours share a box: a view looks at the boxes first.
const BLOCK: usize = 32;

/// A feature that is more than one point, with the box around it.
pub type Boxed = (FeatureIx, WorldBox);

/// The boxes of every feature that is more than one point, neighbours in blocks with a box of their own.
///
/// One level of boxes instead of a tree: for 100,000 shapes a view looks at 3,000 boxes and at the shapes of
/// those that it meets, which is hardly more than a tree would, in a tenth of the code.
#[derive(Debug, Default)]
pub struct ShapeIndex {
    shapes: Vec<Boxed>,
    blocks: Vec<WorldBox>,
    corners: usize,
}

impl ShapeIndex {
    /// Indexes the shapes of the catalogue.
    pub fn build(catalog: &Catalog) -> Self {
        let (mut shapes, mut corners) = (Vec::new(), 0);
        for (ix, feature) in catalog.iter().filter(|(_, feature)| !feature.is_point()) {
            shapes.push((ix, feature.geometry.bounds()));
            corners += corners_of(&feature.geometry);
        }
        let keys: Vec<u64> = shapes.iter().map(|(_, bounds)| place(*bounds)).collect();
        let in_order = order_of_keys(&keys).into_iter();
        let shapes: Vec<Boxed> = in_order.map(|at| shapes[at as usize]).collect();
        let around = |block: &[Boxed]| {
            let boxes = block.iter().map(|(_, bounds)| *bounds);
            boxes.fold(WorldBox::EMPTY, WorldBox::union)
        };
        Self {
            blocks: shapes.chunks(BLOCK).map(around).collect(),
            shapes,
            corners,
        }
    }

    /// The shapes whose boxes meet the view, in the order of the catalogue.
    pub fn query(&self, view: WorldBox) -> Vec<Boxed> {
        let blocks = self.shapes.chunks(BLOCK).zip(&self.blocks);
        let met = blocks.filter(|(_, around)| around.meets(view));
        let mut found: Vec<Boxed> = met
            .flat_map(|(block, _)| block)
            .filter(|(_, bounds)| bounds.meets(view))
            .copied()
            .collect();
        sort_by_key(&mut found, |(ix, _)| *ix);
        found
    }

    /// Whether there are so many of them that they have a picture of their own, which is moved with the
    /// map, instead of being painted in every frame.
    pub fn are_many(&self) -> bool {
        self.corners > MOST_CORNERS_A_FRAME
    }
}

/// Where a box lies, as a number that is near for boxes that are near: the bits of its middle's east and south
/// in turns (Morton, IBM 1966).
fn place(bounds: WorldBox) -> u64 {
    let (east, south) = fixed_point(bounds.center());
    let spread = |bits: u32| {
        (0..u32::BITS).fold(0_u64, |spread, bit| {
            spread | u64::from(bits >> bit & 1) << (2 * bit)
        })
    };
    spread(east) | spread(south) << 1
}

fn corners_of(geometry: &Geometry) -> usize {
    match geometry {
        Geometry::Points(points) => points.len(),
        Geometry::Lines(lines) => lines.iter().map(Vec::len).sum(),
        Geometry::Polygons(polygons) => polygons.iter().flatten().map(Vec::len).sum(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::data::{LayerId, Limits, parse};
    use super::*;
    use crate::geo::World;
    use proptest::prelude::*;

    fn lines(ends: &[(f64, f64, f64, f64)]) -> Catalog {
        let line = |(west, south, wide, high): &(f64, f64, f64, f64)| {
            format!(
                r#"{{"type":"Feature","properties":{{}},"geometry":{{"type":"LineString",
                "coordinates":[[{west},{south}],[{},{}]]}}}}"#,
                west + wide,
                south + high
            )
        };
        let lines: Vec<String> = ends.iter().map(line).collect();
        let text = format!(
            r#"{{"type":"FeatureCollection","features":[{}]}}"#,
            lines.join(",")
        );
        let (all, _) = parse(text.as_bytes(), LayerId::Guest, Limits::DEFAULT).unwrap();
        Catalog::new([all.features.as_slice()])
    }

    #[test]
    fn an_index_of_nothing_finds_nothing() {
        let index = ShapeIndex::build(&Catalog::default());
        let everywhere = WorldBox::around([World { x: 0.0, y: 0.0 }, World { x: 1.0, y: 1.0 }]);
        assert!(index.query(everywhere).is_empty() && !index.are_many());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40))]
        #[test]
        fn a_view_finds_just_the_shapes_whose_boxes_it_meets_in_their_order(
            ends in proptest::collection::vec((105.0..106.0f64, 20.0..21.0f64, 0.0..0.2f64, 0.0..0.2f64), 1..200),
            corner in (0.79..0.8f64, 0.43..0.45f64), size in 0.0..0.01f64,
        ) {
            let catalog = lines(&ends);
            let from = World { x: corner.0, y: corner.1 };
            let view = WorldBox::around([from, World { x: from.x + size, y: from.y + size }]);
            let index = ShapeIndex::build(&catalog);
            let found: Vec<FeatureIx> = index.query(view).into_iter().map(|(ix, _)| ix).collect();
            let meets = |feature: &crate::data::Feature| feature.geometry.bounds().meets(view);
            let expected: Vec<FeatureIx> =
                catalog.iter().filter(|(_, feature)| meets(feature)).map(|(ix, _)| ix).collect();
            prop_assert_eq!(found, expected);
        }
    }
}
