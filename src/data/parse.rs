//! Reads GeoJSON text into features in world coordinates.

use super::ids::Ids;
use super::members::{self, Members, RawFeature};
use super::properties::{Facts, Memory, facts_from_members};
use super::shape::{Shapes, positions_in_json, shapes_from_json};
use super::text::clean;
use super::{
    Feature, Geometry, LayerId, Limits, Names, ParseError, Report, Trouble, anchor, entry, expected,
};
use std::sync::Arc;

/// What a file held.
#[derive(Clone, Debug, Default)]
pub struct Dataset {
    /// The features, in the order of the file.
    pub features: Vec<Arc<Feature>>,
}

/// Reads a layer's GeoJSON: a collection, one feature or a bare geometry. Bad features are left out
/// and reported; only a file that cannot be read at all is an error.
///
/// A feature without a name has its id for one; with neither, its names are empty.
pub fn parse(
    bytes: &[u8],
    layer: LayerId,
    limits: Limits,
) -> Result<(Dataset, Report), ParseError> {
    let mut features = Vec::new();
    let report = parse_each(bytes, layer, limits, &mut |feature| {
        features.push(Arc::new(feature));
    })?;
    Ok((Dataset { features }, report))
}

/// The same, handing over one feature after the other: a file of a million is never held twice.
pub fn parse_each(
    bytes: &[u8],
    layer: LayerId,
    limits: Limits,
    each: &mut dyn FnMut(Feature),
) -> Result<Report, ParseError> {
    let text = entry::text_from_bytes(bytes, limits)?;
    let mut reader = Reader::new(layer, limits, each);
    let kind = members::walk(text, &mut |feature| reader.take_feature(feature))
        .map_err(|error| entry::error_from_json(&error, text))?;
    match kind.as_deref() {
        Some("FeatureCollection") => {}
        Some("Feature") => reader.take_feature(text),
        Some(kind) if GEOMETRIES.contains(&kind) => reader.take_geometry(text),
        _ => return Err(ParseError::NotGeoJson { found: kind }),
    }
    Ok(reader.report)
}

const GEOMETRIES: [&str; 7] = [
    "Point",
    "MultiPoint",
    "LineString",
    "MultiLineString",
    "Polygon",
    "MultiPolygon",
    "GeometryCollection",
];

/// No position is shorter than `[0,0]`.
const SHORTEST_POSITION: usize = 5;

struct Reader<'a, 'e> {
    layer: LayerId,
    limits: Limits,
    report: Report,
    each: &'e mut dyn FnMut(Feature),
    /// Features handed over, and positions in all their shapes.
    features: usize,
    positions: usize,
    is_full: bool,
    /// The ids given so far.
    ids: Ids,
    memory: Memory,
    /// The feature being read, and its properties.
    raw: RawFeature<'a>,
    properties: Members<'a>,
}

impl<'a, 'e> Reader<'a, 'e> {
    fn new(layer: LayerId, limits: Limits, each: &'e mut dyn FnMut(Feature)) -> Self {
        Self {
            layer,
            limits,
            report: Report::default(),
            each,
            features: 0,
            positions: 0,
            is_full: false,
            ids: Ids::default(),
            memory: Memory::default(),
            raw: RawFeature::default(),
            properties: Members::new(),
        }
    }

    fn take_feature(&mut self, json: &'a str) {
        self.take(|reader| reader.read_feature(json));
    }

    fn take_geometry(&mut self, json: &'a str) {
        self.take(|reader| reader.read_shape(None, Some(json)));
    }

    /// Counts a feature, reads it unless the file is over its limits, and notes what was wrong.
    fn take(&mut self, read: impl FnOnce(&mut Self) -> Result<(), Trouble>) {
        self.report.found += 1;
        if self.is_full {
            return;
        }
        self.raw = RawFeature::default();
        self.properties.clear();
        match read(self) {
            Ok(()) => self.report.read += 1,
            Err(trouble) => {
                self.is_full = matches!(trouble, Trouble::LimitReached { .. });
                self.note(trouble);
            }
        }
    }

    fn read_feature(&mut self, json: &'a str) -> Result<(), Trouble> {
        let not_a_feature = |found| Err(Trouble::NotAFeature { found });
        self.raw = match members::split_feature(json, &mut self.properties) {
            Ok(raw) => raw,
            Err(_) => return not_a_feature(expected::described(json)),
        };
        let RawFeature { kind, id, geometry } = self.raw;
        if kind != Some("\"Feature\"") {
            let kind = kind.and_then(members::string);
            let kind = kind.map_or("no type".into(), |kind| clean(&kind).into_owned());
            return not_a_feature(kind);
        }
        self.read_shape(id.and_then(id_from_json), geometry)
    }

    fn read_shape(&mut self, id: Option<Arc<str>>, json: Option<&str>) -> Result<(), Trouble> {
        let json = json.filter(|json| *json != "null");
        let json = json.ok_or(Trouble::NoGeometry)?;
        self.check_limits(json)?;
        let shapes = shapes_from_json(json)?;
        if shapes.is_empty() {
            return Err(Trouble::NoGeometry);
        }
        self.positions += shapes.positions;
        self.keep(id, shapes);
        Ok(())
    }

    /// Looks at the length of the text first: only files near the limit have positions counted.
    fn check_limits(&self, json: &str) -> Result<(), Trouble> {
        let Limits {
            features,
            positions: limit,
            ..
        } = self.limits;
        if self.features >= features {
            return Err(Trouble::LimitReached { limit: features });
        }
        let left = limit - self.positions.min(limit);
        if json.len() / SHORTEST_POSITION > left && positions_in_json(json) > left {
            return Err(Trouble::LimitReached { limit });
        }
        Ok(())
    }

    /// A feature holds one kind of shape: the other kinds of a mixed collection become copies of it.
    fn keep(&mut self, id: Option<Arc<str>>, shapes: Shapes) {
        let facts = facts_from_members(&self.properties, self.layer, &mut self.memory);
        let mut geometries = shapes.into_geometries();
        let Some(geometry) = geometries.next() else {
            return;
        };
        let unique = self.unique_id(id.as_ref(), false);
        let first = self.feature(unique, id, facts, geometry);
        let further: Vec<Feature> = geometries
            .map(|geometry| Feature {
                id: self.unique_id(Some(&first.id), true),
                anchor: anchor::anchor_of(&geometry),
                geometry,
                ..first.clone()
            })
            .collect();
        std::iter::once(first)
            .chain(further)
            .for_each(|feature| self.hand_over(feature));
    }

    fn hand_over(&mut self, feature: Feature) {
        self.features += 1;
        (self.each)(feature);
    }

    fn feature(
        &self,
        unique: Arc<str>,
        id: Option<Arc<str>>,
        facts: Facts,
        geometry: Geometry,
    ) -> Feature {
        let (zone, when) = (facts.zone(), facts.when());
        let en = facts.name_en;
        let vi = facts.name_vi.or(en.clone()).or(id).unwrap_or_default();
        let en = en.unwrap_or_else(|| vi.clone());
        Feature {
            id: unique,
            was: facts.was,
            layer: self.layer,
            layers: facts.layers,
            names: Names { vi, en },
            also: facts.also,
            district: facts.district,
            anchor: facts.anchor.unwrap_or_else(|| anchor::anchor_of(&geometry)),
            geometry,
            rank: facts.rank,
            confidence: facts.confidence,
            error_m: facts.error_m,
            tags: facts.tags,
            year: facts.year,
            status: facts.status,
            zone,
            when,
            extra: facts.extra,
        }
    }

    /// The id in the file, or one made of the layer and the feature's number, with a number behind
    /// it when it is taken. A further part of a collection shares the id by right: no report.
    fn unique_id(&mut self, id: Option<&Arc<str>>, is_further_part: bool) -> Arc<str> {
        let number = self.report.found;
        let wanted = match id {
            Some(id) => id.clone(),
            None => format!("{}-{number}", self.layer.id()).into(),
        };
        if self.ids.take(&wanted) {
            return wanted;
        }
        if !is_further_part {
            let id = wanted.as_ref().to_owned();
            self.note(Trouble::DuplicateId { id });
        }
        self.ids.numbered(&wanted)
    }

    /// Notes what is wrong with the feature being read. Only the issues that are kept need a name.
    fn note(&mut self, trouble: Trouble) {
        let is_kept = self.report.issues.len() < Report::KEPT;
        let name = if is_kept { self.name_or_id() } else { None };
        self.report.note(self.report.found, name, trouble);
    }

    /// What the report calls the feature being read.
    fn name_or_id(&mut self) -> Option<String> {
        let facts = facts_from_members(&self.properties, self.layer, &mut self.memory);
        let id = || self.raw.id.and_then(id_from_json);
        let name = facts.name_vi.or(facts.name_en).or_else(id)?;
        Some(name.as_ref().to_owned())
    }
}

fn id_from_json(json: &str) -> Option<Arc<str>> {
    let id = members::scalar(json)?;
    let id = clean(&id);
    (!id.is_empty()).then(|| Arc::from(id.as_ref()))
}
