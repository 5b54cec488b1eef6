//! Reads one feature after the other, and notes what was wrong with each.

use super::ids::Ids;
use super::members::{self, Members, RawFeature};
use super::properties::{Facts, Memory, facts_from_members};
use super::shape::{Shapes, positions_in_json, shapes_from_json};
use super::text::clean;
use super::{Feature, Geometry, LayerId, Limits, Names, Report, Trouble, anchor, expected};
use std::sync::Arc;

/// No position is shorter than `[0,0]`.
const SHORTEST_POSITION: usize = 5;

/// What is remembered from one feature of a file to the next.
pub(super) struct Reader {
    layer: LayerId,
    limits: Limits,
    pub(super) report: Report,
    /// Features handed over, and positions in all their shapes.
    features: usize,
    positions: usize,
    /// Whether the limits are reached: no more is read.
    pub(super) is_full: bool,
    /// Whether something that was read as a feature was no JSON.
    pub(super) is_broken: bool,
    /// The ids given so far.
    ids: Ids,
    memory: Memory,
}

/// The feature being read: its members, its properties, and who gets it.
struct Current<'a, 'e> {
    raw: RawFeature<'a>,
    properties: Members<'a>,
    each: &'e mut dyn FnMut(Feature),
}

impl Reader {
    pub(super) fn new(layer: LayerId, limits: Limits) -> Self {
        Self {
            layer,
            limits,
            report: Report::default(),
            features: 0,
            positions: 0,
            is_full: false,
            is_broken: false,
            ids: Ids::default(),
            memory: Memory::default(),
        }
    }

    /// Reads a feature, and hands over what it becomes.
    pub(super) fn take_feature(&mut self, json: &str, each: &mut dyn FnMut(Feature)) {
        self.take(each, |reader, current| reader.read_feature(json, current));
    }

    /// Reads a geometry that stands for itself.
    pub(super) fn take_geometry(&mut self, json: &str, each: &mut dyn FnMut(Feature)) {
        self.take(each, |reader, current| {
            reader.read_shape(None, Some(json), current)
        });
    }

    /// Counts a feature, reads it unless the file is over its limits, and notes what was wrong.
    fn take<'a>(
        &mut self,
        each: &mut dyn FnMut(Feature),
        read: impl FnOnce(&mut Self, &mut Current<'a, '_>) -> Result<(), Trouble>,
    ) {
        self.report.found += 1;
        if self.is_full {
            return;
        }
        let mut current = Current {
            raw: RawFeature::default(),
            properties: Members::new(),
            each,
        };
        match read(self, &mut current) {
            Ok(()) => self.report.read += 1,
            Err(trouble) => {
                self.is_full = matches!(trouble, Trouble::LimitReached { .. });
                self.note(trouble, &current);
            }
        }
    }

    fn read_feature<'a>(
        &mut self,
        json: &'a str,
        current: &mut Current<'a, '_>,
    ) -> Result<(), Trouble> {
        let not_a_feature = |found| Err(Trouble::NotAFeature { found });
        current.raw = match members::split_feature(json, &mut current.properties) {
            Ok(raw) => raw,
            Err(error) => {
                self.is_broken |= !error.is_data();
                return not_a_feature(expected::described(json));
            }
        };
        let RawFeature { kind, id, geometry } = current.raw;
        if kind != Some("\"Feature\"") {
            let kind = kind.and_then(members::string);
            let kind = kind.map_or("no type".into(), |kind| clean(&kind).into_owned());
            return not_a_feature(kind);
        }
        self.read_shape(id.and_then(id_from_json), geometry, current)
    }

    fn read_shape(
        &mut self,
        id: Option<Arc<str>>,
        json: Option<&str>,
        current: &mut Current<'_, '_>,
    ) -> Result<(), Trouble> {
        let json = json.filter(|json| *json != "null");
        let json = json.ok_or(Trouble::NoGeometry)?;
        self.check_limits(json)?;
        let shapes = shapes_from_json(json)?;
        if shapes.is_empty() {
            return Err(Trouble::NoGeometry);
        }
        self.positions += shapes.positions;
        self.keep(id, shapes, current);
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
    fn keep(&mut self, id: Option<Arc<str>>, shapes: Shapes, current: &mut Current<'_, '_>) {
        let facts = facts_from_members(&current.properties, self.layer, &mut self.memory);
        let mut geometries = shapes.into_geometries();
        let Some(geometry) = geometries.next() else {
            return;
        };
        let unique = self.unique_id(id.as_ref(), false, current);
        let first = self.feature(unique, id, facts, geometry);
        let further: Vec<Feature> = geometries
            .map(|geometry| Feature {
                id: self.unique_id(Some(&first.id), true, current),
                anchor: anchor::anchor_of(&geometry),
                geometry,
                ..first.clone()
            })
            .collect();
        for feature in std::iter::once(first).chain(further) {
            self.features += 1;
            (current.each)(feature);
        }
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
    fn unique_id(
        &mut self,
        id: Option<&Arc<str>>,
        is_further_part: bool,
        current: &Current<'_, '_>,
    ) -> Arc<str> {
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
            self.note(Trouble::DuplicateId { id }, current);
        }
        self.ids.numbered(&wanted)
    }

    /// Notes what is wrong with the feature being read. Only the issues that are kept need a name.
    fn note(&mut self, trouble: Trouble, current: &Current<'_, '_>) {
        let is_kept = self.report.issues.len() < Report::KEPT;
        let name = if is_kept {
            self.name_or_id(current)
        } else {
            None
        };
        self.report.note(self.report.found, name, trouble);
    }

    /// What the report calls the feature being read.
    fn name_or_id(&mut self, current: &Current<'_, '_>) -> Option<String> {
        let facts = facts_from_members(&current.properties, self.layer, &mut self.memory);
        let id = || current.raw.id.and_then(id_from_json);
        let name = facts.name_vi.or(facts.name_en).or_else(id)?;
        Some(name.as_ref().to_owned())
    }
}

fn id_from_json(json: &str) -> Option<Arc<str>> {
    let id = members::scalar(json)?;
    let id = clean(&id);
    (!id.is_empty()).then(|| Arc::from(id.as_ref()))
}
