//! The points of a big file: a million of them in a few lists of bytes, and a feature made of one only
//! when it is looked at.

use super::pack::{pack_one, unpack_one};
use super::{Feature, FeatureIx};
use crate::geo::{WorldBox, order_of_keys};
use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex};

/// So many features are kept as they were made; then all are forgotten.
const MOST_MADE: usize = 4096;

/// The points of a big file, as lists that can be handed from a worker to the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Records {
    /// All features, packed one after the other.
    pub bytes: Vec<u8>,
    /// Where each ends.
    pub ends: Vec<u32>,
    /// Pairs of an id's hash and a number, by hash: made by [`Records::done`].
    pub ids: Vec<u32>,
}

impl Records {
    /// Adds a feature; its number is the count of those before it.
    pub fn push(&mut self, feature: &Feature) {
        pack_one(feature, &mut self.bytes);
        self.ends.push(self.bytes.len() as u32);
        self.ids.push(hash(&feature.id));
    }

    /// Sorts the ids, once everything is in.
    pub fn done(mut self) -> Self {
        let keys: Vec<u64> = self.ids.iter().map(|hash| u64::from(*hash)).collect();
        self.ids = order_of_keys(&keys)
            .into_iter()
            .flat_map(|number| [keys[number as usize] as u32, number])
            .collect();
        self
    }
}

/// The points of a big file.
pub struct Crowd {
    records: Records,
    bounds: WorldBox,
    made: Mutex<HashMap<u32, Arc<Feature>>>,
}

impl Crowd {
    /// A crowd of records that are done, within that box.
    pub fn new(records: Records, bounds: WorldBox) -> Self {
        Self {
            records,
            bounds,
            made: Mutex::default(),
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.records.ends.len()
    }

    /// Whether there is nobody.
    pub fn is_empty(&self) -> bool {
        self.records.ends.is_empty()
    }

    /// The box around all of them.
    pub fn bounds(&self) -> WorldBox {
        self.bounds
    }

    /// The feature of that number.
    pub fn get(&self, number: FeatureIx) -> Option<Arc<Feature>> {
        let mut made = self.made.lock().ok()?;
        if let Some(feature) = made.get(&number) {
            return Some(feature.clone());
        }
        let feature = Arc::new(self.unpacked(number)?);
        if made.len() >= MOST_MADE {
            made.clear();
        }
        made.insert(number, feature.clone());
        Some(feature)
    }

    /// The number of the feature of that id.
    pub fn find(&self, id: &str) -> Option<FeatureIx> {
        let wanted = hash(id);
        let pairs: &[u32] = &self.records.ids;
        let (mut low, mut high) = (0, pairs.len() / 2);
        while low < high {
            let middle = low + (high - low) / 2;
            if pairs[2 * middle] < wanted {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        pairs[2 * low..]
            .chunks_exact(2)
            .take_while(|pair| pair[0] == wanted)
            .map(|pair| pair[1])
            .find(|number| self.get(*number).is_some_and(|feature| *feature.id == *id))
    }

    fn unpacked(&self, number: FeatureIx) -> Option<Feature> {
        let number = number as usize;
        let end = *self.records.ends.get(number)? as usize;
        let start = number
            .checked_sub(1)
            .map_or(0, |before| self.records.ends[before] as usize);
        unpack_one(self.records.bytes.get(start..end)?)
    }
}

impl fmt::Debug for Crowd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Crowd of {}", self.len())
    }
}

/// Fowler, Noll and Vo's hash, 1a, of 32 bits.
fn hash(id: &str) -> u32 {
    id.bytes().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

#[cfg(test)]
mod tests {
    use super::super::{LayerId, Limits, parse};
    use super::*;

    fn crowd(count: usize) -> (Vec<Arc<Feature>>, Crowd) {
        let features: Vec<String> = (0..count)
            .map(|n| {
                format!(
                    r#"{{"type":"Feature","id":"p{n}","geometry":{{"type":"Point","coordinates":[105.8,{}]}},"properties":{{"name":"Điểm {n}","value":{n}}}}}"#,
                    21.0 + n as f64 / 1e4,
                )
            })
            .collect();
        let text = format!(
            r#"{{"type":"FeatureCollection","features":[{}]}}"#,
            features.join(",")
        );
        let (all, _) = parse(text.as_bytes(), LayerId::Guest, Limits::DEFAULT).unwrap();
        let mut records = Records::default();
        all.features
            .iter()
            .for_each(|feature| records.push(feature));
        let bounds = WorldBox::around(all.features.iter().map(|feature| feature.anchor));
        (all.features, Crowd::new(records.done(), bounds))
    }

    #[test]
    fn everybody_is_found_by_number_and_by_id() {
        let (features, crowd) = crowd(MOST_MADE + 10);
        assert_eq!(crowd.len(), features.len());
        for (number, feature) in (0..).zip(&features) {
            assert_eq!(crowd.find(&feature.id), Some(number));
            let made = crowd.get(number).unwrap();
            assert_eq!((&made.names, &made.extra), (&feature.names, &feature.extra));
            assert!((made.anchor.y - feature.anchor.y).abs() < 1e-8);
        }
    }

    #[test]
    fn nobody_is_found_where_there_is_nobody() {
        let (_, few) = crowd(3);
        assert_eq!((few.find("p3"), few.get(3)), (None, None));
        let nobody = Crowd::new(Records::default(), WorldBox::EMPTY);
        assert!(nobody.is_empty() && nobody.find("p0").is_none());
    }
}
