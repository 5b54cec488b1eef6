//! One feature: what it is called, where it is, what it is tagged with.

use super::{LayerId, LayerSet};
use crate::geo::{World, WorldBox};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A language of the interface and of names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Vietnamese.
    Vi,
    /// English.
    #[default]
    En,
}

impl Lang {
    /// The BCP 47 code, as in links and `lang` attributes.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
        }
    }

    /// The language of that code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Vi, Self::En]
            .into_iter()
            .find(|lang| lang.code() == code)
    }
}

/// A place's name in both languages; equal when there is only one.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Names {
    /// Vietnamese, NFC.
    pub vi: Arc<str>,
    /// English, or the Vietnamese name where there is no English one.
    pub en: Arc<str>,
}

impl Names {
    /// The name in that language.
    pub fn get(&self, lang: Lang) -> &Arc<str> {
        match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        }
    }
}

/// A shape in world coordinates.
#[derive(Clone, Debug, PartialEq)]
pub enum Geometry {
    /// One or more points; never empty.
    Points(Vec<World>),
    /// One or more paths of two points or more.
    Lines(Vec<Vec<World>>),
    /// One or more polygons, each an outer ring and its holes. Rings are not closed: the last point
    /// is not the first again.
    Polygons(Vec<Vec<Vec<World>>>),
}

impl Default for Geometry {
    fn default() -> Self {
        Self::Points(Vec::new())
    }
}

impl Geometry {
    /// The box around the shape.
    pub fn bounds(&self) -> WorldBox {
        match self {
            Self::Points(points) => WorldBox::around(points.iter().copied()),
            Self::Lines(lines) => WorldBox::around(lines.iter().flatten().copied()),
            Self::Polygons(polygons) => {
                WorldBox::around(polygons.iter().flatten().flatten().copied())
            }
        }
    }
}

/// How far a position can be trusted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
pub enum Confidence {
    /// Two independent sources agree.
    Verified,
    /// One source.
    #[default]
    Single,
    /// The middle of the old commune, not the place.
    Commune,
    /// Nobody's page; believed within the stated error.
    Memory,
}

impl Confidence {
    /// The code in the data files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Verified => "verified",
            Self::Single => "single",
            Self::Commune => "commune",
            Self::Memory => "memory",
        }
    }

    /// The confidence of that code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Verified, Self::Single, Self::Commune, Self::Memory]
            .into_iter()
            .find(|confidence| confidence.code() == code)
    }

    /// Whether the map must draw the position as approximate.
    pub const fn is_soft(self) -> bool {
        matches!(self, Self::Commune | Self::Memory)
    }
}

/// A property by which places are filtered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
pub enum Facet {
    /// Pagoda, museum, gallery…
    Kind,
    /// Ceramics, silk, lacquer…
    Craft,
    /// Special national relic, World Craft City…
    Recognition,
    /// Lý, Lê, French…
    Period,
    /// The UNESCO creative field.
    Field,
    /// The ward or commune of 2025.
    Ward,
    /// How sure a planned zone is.
    Certainty,
    /// The phase of the plan that a zone belongs to.
    Phase,
}

impl Facet {
    /// Every facet, in the order in which the filters show them.
    pub const ALL: [Self; 8] = [
        Self::Kind,
        Self::Craft,
        Self::Recognition,
        Self::Period,
        Self::Field,
        Self::Ward,
        Self::Certainty,
        Self::Phase,
    ];

    /// The name in links, and the first part of the key of a value's words.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Craft => "craft",
            Self::Recognition => "recognition",
            Self::Period => "period",
            Self::Field => "field",
            Self::Ward => "ward",
            Self::Certainty => "certainty",
            Self::Phase => "phase",
        }
    }
}

/// One value of one facet: `Kind` = `pagoda`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
pub struct Tag {
    /// Which property.
    pub facet: Facet,
    /// The value's code, or the ward's name.
    pub value: Arc<str>,
}

/// How sure a planned zone is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
pub enum Certainty {
    /// An official or press source calls the place a CCI.
    Official,
    /// Named only as an example or a link.
    Indicative,
    /// Suggested by experts or by us.
    Proposed,
}

impl Certainty {
    /// The code in the data files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Official => "official",
            Self::Indicative => "indicative",
            Self::Proposed => "proposed",
        }
    }

    /// The certainty of that code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Official, Self::Indicative, Self::Proposed]
            .into_iter()
            .find(|certainty| certainty.code() == code)
    }
}

/// The phase of Plan 270 that a zone belongs to: its code in the data files.
pub type Phase = Arc<str>;

/// What makes a feature a planned zone.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Zone {
    /// How sure it is.
    pub certainty: Certainty,
    /// The phase of the plan.
    pub phase: Phase,
    /// The first year in which the plan would have it.
    pub year_from: u16,
}

/// When an event is held, in both languages.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct When {
    /// In Vietnamese.
    pub vi: Arc<str>,
    /// In English.
    pub en: Arc<str>,
}

/// One thing on the map.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Feature {
    /// Unique in the catalogue, stable over the years; used in links.
    pub id: Arc<str>,
    /// Ids that it had before; links with them still lead here.
    pub was: Vec<Arc<str>>,
    /// The layer whose file it stands in, and whose symbol it wears.
    pub layer: LayerId,
    /// Every layer it belongs to.
    pub layers: LayerSet,
    /// What it is called.
    pub names: Names,
    /// Other names by which people search.
    pub also: Vec<Arc<str>>,
    /// The district before 2025, by which people still search.
    pub district: Option<Arc<str>>,
    /// Its shape. Packs keep it beside the feature, and the anchor where it does not follow from it.
    #[serde(skip)]
    pub geometry: Geometry,
    /// Where its symbol and label go: the point, or a point inside the shape.
    #[serde(skip)]
    pub anchor: World,
    /// 1 for what everybody knows to 5 for what hardly anybody does.
    pub rank: u8,
    /// How far the position can be trusted.
    pub confidence: Confidence,
    /// The stated error of the position in metres; 0 when none is stated.
    pub error_m: u32,
    /// What it can be filtered by, sorted.
    pub tags: Vec<Tag>,
    /// Founding year, where one is known.
    pub year: Option<i16>,
    /// `open`, `closed`, `planned`…, where known.
    pub status: Option<Arc<str>>,
    /// For planned zones.
    pub zone: Option<Zone>,
    /// For events.
    pub when: Option<When>,
    /// What a visitor's own file says of it: names and values in the order of the file.
    pub extra: Vec<(Arc<str>, Arc<str>)>,
}

impl Feature {
    /// The first value of a facet: the main kind, the ward.
    pub fn tag(&self, facet: Facet) -> Option<&Arc<str>> {
        self.tags
            .iter()
            .find(|tag| tag.facet == facet)
            .map(|tag| &tag.value)
    }

    /// Every value of a facet.
    pub fn tags_of(&self, facet: Facet) -> impl Iterator<Item = &Arc<str>> {
        self.tags
            .iter()
            .filter(move |tag| tag.facet == facet)
            .map(|tag| &tag.value)
    }

    /// Whether it is drawn as one symbol, and so can stand in a cluster.
    pub fn is_point(&self) -> bool {
        matches!(&self.geometry, Geometry::Points(points) if points.len() == 1)
    }
}
