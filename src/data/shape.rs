//! From a GeoJSON geometry to a shape in world coordinates.

use super::expected::{LINE, RING, trouble_in_geometry};
use super::members::{Members, find_in_list, split};
use super::position::world_from_position;
use super::{Geometry, Trouble};
use crate::geo::World;
use geojson::{GeometryValue, Position};

/// The shapes of one GeoJSON geometry, by kind: a collection may hold all three.
#[derive(Debug, Default)]
pub(super) struct Shapes {
    points: Vec<World>,
    lines: Vec<Vec<World>>,
    polygons: Vec<Vec<Vec<World>>>,
    /// Positions read.
    pub(super) positions: usize,
}

/// Reads a geometry given as JSON text.
pub(super) fn shapes_from_json(json: &str) -> Result<Shapes, Trouble> {
    let mut shapes = Shapes::default();
    shapes.add_json(json)?;
    Ok(shapes)
}

/// Whether nothing stands in the text but a type and its coordinates: three quoted words.
fn is_plain(json: &str) -> bool {
    json.bytes().filter(|byte| *byte == b'"').take(7).count() <= 6
}

/// A geometry without the members that nobody asks for. The library keeps those at twenty times the
/// memory of their text.
enum Bare<'a> {
    Collection(&'a str),
    Shape(String),
}

fn bare(json: &str) -> Option<Bare<'_>> {
    let mut members = Members::new();
    split(json, &mut members).ok()?;
    let member = |name| {
        let mut found = members.iter().filter(|(key, _)| key == name);
        let json = found.next().map(|(_, json)| *json)?;
        found.next().is_none().then_some(json)
    };
    let kind = member("type")?;
    if kind == "\"GeometryCollection\"" {
        let geometries = member("geometries").filter(|json| json.starts_with('['));
        return geometries.map(Bare::Collection);
    }
    let coordinates = member("coordinates")?;
    Some(Bare::Shape(format!(
        r#"{{"type":{kind},"coordinates":{coordinates}}}"#
    )))
}

/// How many positions the text holds, at most: the arrays that do not begin with another array.
pub(super) fn positions_in_json(json: &str) -> usize {
    let mut after_bracket = json.split('[').skip(1).peekable();
    let mut count = 0;
    while let Some(text) = after_bracket.next() {
        let opens_another = text.trim_ascii().is_empty() && after_bracket.peek().is_some();
        count += usize::from(!opens_another);
    }
    count
}

impl Shapes {
    /// A feature holds one kind of shape, so a mixed collection becomes two or three geometries:
    /// areas first, as they say most. None when there is nothing to draw.
    pub(super) fn into_geometries(self) -> impl Iterator<Item = Geometry> {
        [
            (!self.polygons.is_empty()).then_some(Geometry::Polygons(self.polygons)),
            (!self.lines.is_empty()).then_some(Geometry::Lines(self.lines)),
            (!self.points.is_empty()).then_some(Geometry::Points(self.points)),
        ]
        .into_iter()
        .flatten()
    }

    /// Whether there is nothing to draw, as in `"coordinates": []`.
    pub(super) fn is_empty(&self) -> bool {
        self.points.is_empty() && self.lines.is_empty() && self.polygons.is_empty()
    }

    fn add_json(&mut self, json: &str) -> Result<(), Trouble> {
        if is_plain(json) {
            return self.add_shape(json);
        }
        match bare(json).ok_or_else(|| trouble_in_geometry(json))? {
            Bare::Shape(json) => self.add_shape(&json),
            Bare::Collection(parts) => {
                find_in_list(parts, &mut |part| self.add_json(part).err()).map_or(Ok(()), Err)
            }
        }
    }

    fn add_shape(&mut self, json: &str) -> Result<(), Trouble> {
        let geometry: geojson::Geometry =
            serde_json::from_str(json).map_err(|_| trouble_in_geometry(json))?;
        self.add(&geometry.value)
    }

    fn add(&mut self, geometry: &GeometryValue) -> Result<(), Trouble> {
        match geometry {
            GeometryValue::Point { coordinates } => self.add_point(coordinates),
            GeometryValue::MultiPoint { coordinates } => coordinates
                .iter()
                .try_for_each(|point| self.add_point(point)),
            GeometryValue::LineString { coordinates } => self.add_line(coordinates),
            GeometryValue::MultiLineString { coordinates } => {
                coordinates.iter().try_for_each(|line| self.add_line(line))
            }
            GeometryValue::Polygon { coordinates } => self.add_polygon(coordinates),
            GeometryValue::MultiPolygon { coordinates } => coordinates
                .iter()
                .try_for_each(|rings| self.add_polygon(rings)),
            GeometryValue::GeometryCollection { geometries } => {
                geometries.iter().try_for_each(|part| self.add(&part.value))
            }
        }
    }

    fn add_point(&mut self, position: &Position) -> Result<(), Trouble> {
        self.positions += 1;
        self.points.push(world_from_position(position.as_slice())?);
        Ok(())
    }

    fn add_line(&mut self, positions: &[Position]) -> Result<(), Trouble> {
        if positions.is_empty() {
            return Ok(());
        }
        let line = self.path(positions)?;
        if line.len() < 2 {
            return Err(too_short(LINE, line.len()));
        }
        self.lines.push(line);
        Ok(())
    }

    fn add_polygon(&mut self, rings: &[Vec<Position>]) -> Result<(), Trouble> {
        let rings: Vec<Vec<World>> = rings
            .iter()
            .filter(|ring| !ring.is_empty())
            .map(|ring| self.ring(ring))
            .collect::<Result<_, _>>()?;
        if !rings.is_empty() {
            self.polygons.push(rings);
        }
        Ok(())
    }

    /// A ring without its last point when that repeats the first. One that was left open but has
    /// the four positions of a ring is taken as closed: nothing is lost, so nothing is reported.
    fn ring(&mut self, positions: &[Position]) -> Result<Vec<World>, Trouble> {
        if positions.len() < 4 {
            return Err(too_short(RING, positions.len()));
        }
        let mut ring = self.path(positions)?;
        if ring.first() == ring.last() {
            ring.pop();
        }
        Ok(ring)
    }

    fn path(&mut self, positions: &[Position]) -> Result<Vec<World>, Trouble> {
        self.positions += positions.len();
        positions
            .iter()
            .map(|position| world_from_position(position.as_slice()))
            .collect()
    }
}

fn too_short(expected: &'static str, found: usize) -> Trouble {
    Trouble::BadGeometry {
        expected: expected.into(),
        found: match found {
            1 => "1 position".into(),
            found => format!("{found} positions"),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Result<Vec<Geometry>, Trouble> {
        shapes_from_json(json).map(|shapes| shapes.into_geometries().collect())
    }

    fn ring_of(json: &str) -> usize {
        match read(json).unwrap().as_slice() {
            [Geometry::Polygons(polygons)] => polygons[0][0].len(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn closed_and_open_rings_are_kept_alike() {
        let closed = r#"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}"#;
        let open = r#"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]}"#;
        assert_eq!((ring_of(closed), ring_of(open)), (4, 4));
    }

    #[test]
    fn a_ring_of_three_positions_is_refused() {
        let json = r#"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1]]]}"#;
        let found = "3 positions".to_string();
        let expected = RING.into();
        assert_eq!(read(json), Err(Trouble::BadGeometry { expected, found }));
    }

    #[test]
    fn a_mixed_collection_keeps_all_its_kinds() {
        let json = r#"{"type":"GeometryCollection","geometries":[
            {"type":"Point","coordinates":[1,2,3]},
            {"type":"GeometryCollection","geometries":[
                {"type":"LineString","coordinates":[[1,2],[3,4]]}]},
            {"type":"MultiPoint","coordinates":[[5,6]]}]}"#;
        let kinds = read(json).unwrap();
        assert!(matches!(
            kinds.as_slice(),
            [Geometry::Lines(lines), Geometry::Points(points)] if lines.len() == 1 && points.len() == 2
        ));
    }

    #[test]
    fn empty_coordinates_are_nothing_to_draw() {
        let nothing = |kind: &str| {
            let json = format!(r#"{{"type":"{kind}","coordinates":[]}}"#);
            shapes_from_json(&json).map(|shapes| shapes.is_empty())
        };
        for kind in [
            "MultiPoint",
            "LineString",
            "MultiLineString",
            "Polygon",
            "MultiPolygon",
        ] {
            assert_eq!(nothing(kind), Ok(true), "{kind}");
        }
        assert_eq!(nothing("Point"), Err(Trouble::NoGeometry));
    }

    #[test]
    fn positions_are_counted_before_they_are_read() {
        assert_eq!(positions_in_json(r#"{"coordinates":[105,21]}"#), 1);
        assert_eq!(
            positions_in_json(r#"{"coordinates":[ [ [1,2], [3,4] ], [[5,6]] ]}"#),
            3
        );
        assert_eq!(positions_in_json("{}"), 0);
    }
}
