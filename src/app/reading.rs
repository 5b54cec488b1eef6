//! What a reader makes of a file: bytes that the map takes in without reading the file again.
//!
//! Called by the build for our own files, and in a worker for a visitor's, so that the page never waits
//! for a big file and holds no reader of JSON.

use super::Asset;
use super::written;
use crate::data::{
    Crowd, Dataset, Feature, LayerId, Limits, Odd, ParseError, Records, Report, Stream, city,
    details, pack, pack_details, parse_each, sealed, walks,
};
use crate::find::NameList;
use crate::geo::WorldBox;
use crate::index::ClusterIndex;
use crate::scene::Ground;
use std::fmt;
use std::sync::Arc;

/// A visitor's file of more features than this has its points in a crowd.
const MOST_APART: usize = 2_000;
/// Points by which places are filtered stay apart from a crowd, up to so many.
const MOST_FILTERED: usize = 20_000;

/// How often the reading tells how far it is, in features.
const TELL_EVERY: u64 = 20_000;

/// A file that was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// What [`super::Msg::Arrived`] takes.
    pub pack: Vec<u8>,
    /// The points of a big file.
    pub crowd: Option<CrowdParts>,
}

/// A crowd as lists of numbers and bytes, to be handed from a worker to the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CrowdParts {
    /// The features.
    pub records: Records,
    /// Their names.
    pub names: NameList,
    /// Their clusters: the numbers of a [`ClusterIndex`].
    pub clusters: Vec<u32>,
    /// West, north, east, south of all of them, in world coordinates.
    pub bounds: [f64; 4],
}

/// The points of a big file, as the state holds them.
pub struct BigFile {
    /// The features.
    pub crowd: Arc<Crowd>,
    /// Their names.
    pub names: NameList,
    /// Their clusters; the numbers of features are those of the crowd.
    pub clusters: ClusterIndex,
}

impl fmt::Debug for BigFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.crowd.fmt(f)
    }
}

impl From<CrowdParts> for BigFile {
    fn from(parts: CrowdParts) -> Self {
        let [west, north, east, south] = parts.bounds;
        let mut bounds = WorldBox::EMPTY;
        if !parts.records.ends.is_empty() {
            (bounds.min.x, bounds.min.y) = (west, north);
            (bounds.max.x, bounds.max.y) = (east, south);
        }
        Self {
            crowd: Arc::new(Crowd::new(parts.records, bounds)),
            names: parts.names,
            clusters: ClusterIndex::from_numbers(parts.clusters).unwrap_or_default(),
        }
    }
}

/// Reads a file of the app, or the visitor's own, from its GeoJSON; `tell` hears now and then how many
/// features have been read. The bytes are let go as soon as nothing more is needed of them.
pub fn read(
    asset: Asset,
    bytes: Vec<u8>,
    limits: Limits,
    tell: &mut dyn FnMut(u64),
) -> Result<Reading, ParseError> {
    let pack = match asset {
        // No file holds all of them.
        Asset::AllPlaces => return Err(ParseError::NotGeoJson { found: None }),
        Asset::Basemap => Ground::pack(&bytes)?,
        Asset::Details(_) => pack_details(&details(&bytes)?),
        Asset::City => sealed(&written::city(&city(&bytes)?)),
        Asset::Walks => sealed(&written::walks(&walks(&bytes)?)),
        Asset::Places(layer) => return read_places(layer, bytes, limits, tell),
    };
    Ok(Reading { pack, crowd: None })
}

fn read_places(
    layer: LayerId,
    bytes: Vec<u8>,
    limits: Limits,
    tell: &mut dyn FnMut(u64),
) -> Result<Reading, ParseError> {
    let (mut sorting, mut count) = (Sorting::of(layer), 0_u64);
    let report = parse_each(&bytes, layer, limits, &mut |feature| {
        sorting.take(feature);
        count += 1;
        if count.is_multiple_of(TELL_EVERY) {
            tell(count);
        }
    })?;
    drop(bytes);
    Ok(sorting.done(&report))
}

/// Places that are read while their file is still arriving.
pub struct Arriving {
    stream: Stream,
    sorting: Sorting,
}

impl Arriving {
    /// A file of that layer, of which nothing has come yet.
    pub fn new(layer: LayerId, limits: Limits) -> Self {
        Self {
            stream: Stream::new(layer, limits),
            sorting: Sorting::of(layer),
        }
    }

    /// Takes the next piece of the file. One that is odd has to be read as a whole by [`read`].
    pub fn push(&mut self, piece: &[u8]) -> Result<(), Odd> {
        let Self { stream, sorting } = self;
        stream.push(piece, &mut |feature| sorting.take(feature))
    }

    /// What was read, once everything has come.
    pub fn done(self) -> Result<Reading, Odd> {
        let report = self.stream.done()?;
        Ok(self.sorting.done(&report))
    }
}

/// Who stays apart, and who goes into the crowd once there are too many.
struct Sorting {
    may_crowd: bool,
    apart: Vec<Arc<Feature>>,
    crowd: Option<Gathering>,
}

#[derive(Default)]
struct Gathering {
    records: Records,
    names: NameList,
    anchors: Vec<crate::geo::World>,
}

impl Sorting {
    fn of(layer: LayerId) -> Self {
        Self {
            may_crowd: layer == LayerId::Guest,
            apart: Vec::new(),
            crowd: None,
        }
    }

    fn take(&mut self, feature: Feature) {
        if let Some(crowd) = &mut self.crowd
            && goes_in(&feature, self.apart.len())
        {
            crowd.push(&feature);
            return;
        }
        self.apart.push(Arc::new(feature));
        if self.may_crowd && self.crowd.is_none() && self.apart.len() > MOST_APART {
            self.gather();
        }
    }

    fn gather(&mut self) {
        let mut crowd = Gathering::default();
        self.apart.retain(|feature| {
            let goes = goes_in(feature, 0);
            if goes {
                crowd.push(feature);
            }
            !goes
        });
        self.crowd = Some(crowd);
    }

    fn done(self, report: &Report) -> Reading {
        let features = self.apart;
        Reading {
            pack: pack(&Dataset { features }, report),
            crowd: self.crowd.map(Gathering::done),
        }
    }
}

fn goes_in(feature: &Feature, apart: usize) -> bool {
    feature.is_point() && (feature.tags.is_empty() || apart >= MOST_FILTERED)
}

impl Gathering {
    fn push(&mut self, feature: &Feature) {
        self.records.push(feature);
        self.names.push(feature);
        self.anchors.push(feature.anchor);
    }

    fn done(self) -> CrowdParts {
        let bounds = WorldBox::around(self.anchors.iter().copied());
        CrowdParts {
            records: self.records.done(),
            names: self.names,
            clusters: ClusterIndex::build_plain((0..).zip(self.anchors)),
            bounds: [bounds.min.x, bounds.min.y, bounds.max.x, bounds.max.y],
        }
    }
}
