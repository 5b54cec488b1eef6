//! One piece of the ground: what it is, what it is called, and its shape at several levels of
//! detail, so that a far look at the map draws few points.

use crate::data::Lang;
use crate::geo::{World, WorldBox, simplify};
use serde::{Deserialize, Serialize};
use std::sync::{Arc, OnceLock};

/// What a piece of the ground is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub(super) enum Kind {
    CityOutline,
    River,
    RiverLine,
    Islet,
    Lake,
    Park,
    Airport,
    Road,
    Rail,
    Metro,
    Bridge,
    MetroStation,
    RailStation,
    Ward,
}

impl Kind {
    /// The kind of that code in the file; streets are roads of a lower rank.
    pub(super) fn from_code(code: &str, on_metro: bool) -> Option<Self> {
        Some(match code {
            "city-outline" => Self::CityOutline,
            "river" => Self::River,
            "river-line" => Self::RiverLine,
            "islet" => Self::Islet,
            "lake" => Self::Lake,
            "park" => Self::Park,
            "airport" => Self::Airport,
            "road" | "street" => Self::Road,
            "rail" => Self::Rail,
            "metro" => Self::Metro,
            "bridge" => Self::Bridge,
            "station" if on_metro => Self::MetroStation,
            "station" => Self::RailStation,
            "ward" => Self::Ward,
            _ => return None,
        })
    }

    /// Whether its shape is a closed ring.
    pub(super) const fn is_area(self) -> bool {
        use Kind::{Airport, CityOutline, Islet, Lake, Park, River};
        matches!(self, CityOutline | River | Islet | Lake | Park | Airport)
    }
}

/// Up to which zoom each level of detail is drawn; the last serves all nearer zooms as well.
const LEVELS: [f64; 4] = [10.5, 12.5, 14.5, 17.0];
/// How far, in CSS pixels at that zoom, a dropped point may lie from the line.
const TOLERANCE_PX: f64 = 0.35;

/// One piece of the ground.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub(super) kind: Kind,
    /// 1 is shown first, 5 last.
    pub(super) rank: u8,
    /// The width of a river line on the ground, in metres.
    pub(super) width_m: f64,
    /// How far a point may lie from the truth, in metres.
    pub(super) accuracy_m: f64,
    pub(super) bounds: WorldBox,
    /// Where a name stands inside an area; the point itself for points.
    pub(super) heart: World,
    name_vi: Option<Arc<str>>,
    name_en: Option<Arc<str>>,
    smooth: Vec<Vec<World>>,
    /// Made when they are first looked at: a visit sees few of them.
    levels: [OnceLock<Vec<Vec<World>>>; LEVELS.len()],
}

/// What a file says of a piece besides its shape.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(super) struct About {
    pub(super) kind: Kind,
    pub(super) rank: u8,
    pub(super) width_m: f64,
    pub(super) accuracy_m: f64,
    pub(super) name_vi: Option<Arc<str>>,
    pub(super) name_en: Option<Arc<str>>,
}

impl Piece {
    /// A piece from its smooth lines or rings in world space.
    pub(super) fn new(about: About, smooth: Vec<Vec<World>>, heart: World) -> Self {
        Self {
            kind: about.kind,
            rank: about.rank,
            width_m: about.width_m,
            accuracy_m: about.accuracy_m,
            bounds: WorldBox::around(smooth.iter().flatten().copied()),
            heart,
            name_vi: about.name_vi,
            name_en: about.name_en,
            smooth,
            levels: Default::default(),
        }
    }

    /// The lines or rings as detailed as the zoom can show.
    pub(super) fn lines(&self, zoom: f64) -> &[Vec<World>] {
        let level = LEVELS.iter().position(|&up_to| zoom <= up_to);
        let level = level.unwrap_or(LEVELS.len() - 1);
        self.levels[level].get_or_init(|| level_of_detail(&self.smooth, LEVELS[level]))
    }

    /// The name in a language; Vietnamese where there is no other.
    pub(super) fn name(&self, lang: Lang) -> Option<&Arc<str>> {
        match lang {
            Lang::Vi => self.name_vi.as_ref(),
            Lang::En => self.name_en.as_ref().or(self.name_vi.as_ref()),
        }
    }
}

fn level_of_detail(lines: &[Vec<World>], zoom: f64) -> Vec<Vec<World>> {
    let tolerance = TOLERANCE_PX / (256.0 * zoom.exp2());
    lines.iter().map(|line| simplify(line, tolerance)).collect()
}
