//! Packs: what a reader made of a file, in bytes that the map takes in without reading GeoJSON again.
//!
//! The build packs our layers once for everybody; a worker packs a visitor's file away from the page.
//! So the page's own code neither holds a reader of JSON nor waits for one. The form is postcard's
//! (<https://postcard.jamesmunns.com/wire-format>), after a number that changes whenever a packed type
//! does: a pack of another edition is refused, never misread.

use super::anchor::anchor_of;
use super::strokes::{Grain, Strokes};
use super::{Dataset, Detail, Feature, Geometry, LayerId, Report};
use crate::geo::{Fixed, fixed_point, world_point};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::sync::Arc;

/// The first bytes of every pack: a mark, and the edition of the packed types.
const EDITION: [u8; 4] = *b"hcm\x03";

/// Why a pack could not be taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PackError {
    /// Something else, or a pack of another edition.
    OtherEdition,
    /// A pack that stops too early or has been damaged.
    Damaged,
}

/// A shape, and where it is anchored when that does not follow from it.
#[derive(Deserialize, Serialize)]
struct Form {
    strokes: Strokes,
    anchor: Option<(Fixed, Fixed)>,
}

impl Form {
    fn of(feature: &Feature) -> Self {
        let given = fixed_point(feature.anchor);
        let follows = fixed_point(anchor_of(&feature.geometry)) == given;
        Self {
            strokes: Strokes::of(&feature.geometry, grain_of(feature.layer)),
            anchor: (!follows).then_some(given),
        }
    }

    /// Gives the feature its form back.
    fn shape(self, mut feature: Feature) -> Feature {
        feature.geometry = Geometry::from(self.strokes);
        feature.anchor = match self.anchor {
            Some((x, y)) => world_point(x, y),
            None => anchor_of(&feature.geometry),
        };
        feature
    }
}

fn grain_of(layer: LayerId) -> Grain {
    match layer {
        LayerId::Guest => Grain::FINE,
        _ => Grain::PLAIN,
    }
}

/// Packs what was read of a layer's file, with the report of how it went.
pub fn pack(dataset: &Dataset, report: &Report) -> Vec<u8> {
    // Texts apart from numbers: together they would compress to a tenth more.
    let features: Vec<&Feature> = dataset.features.iter().map(AsRef::as_ref).collect();
    let forms: Vec<Form> = features.iter().map(|feature| Form::of(feature)).collect();
    sealed(&(features, forms, report))
}

/// Takes a layer's pack apart.
pub fn unpack(bytes: &[u8]) -> Result<(Dataset, Report), PackError> {
    let (features, forms, report): (Vec<Feature>, Vec<Form>, Report) = opened(bytes)?;
    Ok((shaped(features, forms), report))
}

/// Packs our layers together, in the order of [`LayerId::OURS`].
pub fn pack_all(layers: &[(Dataset, Report)]) -> Vec<u8> {
    let texts: Vec<Vec<&Feature>> = layers
        .iter()
        .map(|(dataset, _)| dataset.features.iter().map(AsRef::as_ref).collect())
        .collect();
    let forms: Vec<Vec<Form>> = texts
        .iter()
        .map(|features| features.iter().map(|feature| Form::of(feature)).collect())
        .collect();
    let reports: Vec<&Report> = layers.iter().map(|(_, report)| report).collect();
    sealed(&(texts, forms, reports))
}

/// Takes a pack of all our layers apart.
pub fn unpack_all(bytes: &[u8]) -> Result<Vec<(Dataset, Report)>, PackError> {
    let (texts, forms, reports): (Vec<Vec<Feature>>, Vec<Vec<Form>>, Vec<Report>) = opened(bytes)?;
    let layers = texts.into_iter().zip(forms).zip(reports);
    Ok(layers
        .map(|((features, forms), report)| (shaped(features, forms), report))
        .collect())
}

fn shaped(features: Vec<Feature>, forms: Vec<Form>) -> Dataset {
    let features = features
        .into_iter()
        .zip(forms)
        .map(|(feature, form)| Arc::new(form.shape(feature)))
        .collect();
    Dataset { features }
}

/// One feature as bytes, without the mark of a pack: one of many in a [`super::Crowd`].
pub(super) fn pack_one(feature: &Feature, into: &mut Vec<u8>) {
    // Writing to memory cannot fail, and a feature has nothing that the form does not know.
    let bytes = postcard::to_allocvec(&(feature, Form::of(feature))).unwrap_or_default();
    into.extend_from_slice(&bytes);
}

/// The feature that [`pack_one`] wrote.
pub(super) fn unpack_one(bytes: &[u8]) -> Option<Feature> {
    let (feature, form): (Feature, Form) = postcard::from_bytes(bytes).ok()?;
    Some(form.shape(feature))
}

/// Packs what cards say, by the id of the place.
pub fn pack_details(details: &HashMap<String, Detail>) -> Vec<u8> {
    let mut sorted: Vec<(&String, &Detail)> = details.iter().collect();
    sorted.sort_by_key(|(id, _)| *id);
    sealed(&sorted)
}

/// Takes a pack of cards apart.
pub fn unpack_details(bytes: &[u8]) -> Result<HashMap<String, Detail>, PackError> {
    let sorted: Vec<(String, Detail)> = opened(bytes)?;
    Ok(sorted.into_iter().collect())
}

/// A value as the bytes of a pack.
pub(crate) fn sealed<T: Serialize + ?Sized>(value: &T) -> Vec<u8> {
    let mut bytes = EDITION.to_vec();
    bytes.extend(postcard::to_allocvec(value).unwrap_or_default());
    bytes
}

/// The value in the bytes of a pack.
pub(crate) fn opened<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, PackError> {
    let packed = bytes
        .strip_prefix(&EDITION)
        .ok_or(PackError::OtherEdition)?;
    postcard::from_bytes(packed).map_err(|_| PackError::Damaged)
}

#[cfg(test)]
mod tests {
    use super::super::{Limits, details, parse};
    use super::*;

    const FILES: [(LayerId, &str); 5] = [
        (
            LayerId::Heritage,
            include_str!("../../assets/data/heritage.geojson"),
        ),
        (
            LayerId::Craft,
            include_str!("../../assets/data/craft.geojson"),
        ),
        (
            LayerId::Creative,
            include_str!("../../assets/data/creative.geojson"),
        ),
        (
            LayerId::Events,
            include_str!("../../assets/data/events.geojson"),
        ),
        (LayerId::Cci, include_str!("../../assets/data/cci.geojson")),
    ];

    #[test]
    fn every_feature_comes_out_of_a_pack_as_it_went_in() {
        for (layer, file) in FILES {
            let (dataset, report) = parse(file.as_bytes(), layer, Limits::DEFAULT).unwrap();
            let (back, same_report) = unpack(&pack(&dataset, &report)).unwrap();
            assert_eq!(report, same_report);
            assert_eq!(back.features.len(), dataset.features.len());
            for (was, is) in dataset.features.iter().zip(&back.features) {
                let off = (was.anchor.x - is.anchor.x).hypot(was.anchor.y - is.anchor.y);
                assert!(off * 40_075_017.0 < 0.4, "{}", was.id);
                let mut same = Feature::clone(is);
                (same.anchor, same.geometry) = (was.anchor, was.geometry.clone());
                assert_eq!(&same, was.as_ref());
            }
        }
    }

    #[test]
    fn layers_packed_together_come_out_as_they_do_alone() {
        let layers =
            FILES.map(|(layer, file)| parse(file.as_bytes(), layer, Limits::DEFAULT).unwrap());
        let together = unpack_all(&pack_all(&layers)).unwrap();
        for ((dataset, report), (packed, same)) in layers.iter().zip(&together) {
            let alone = unpack(&pack(dataset, report)).unwrap();
            assert_eq!((&alone.0.features, &alone.1), (&packed.features, same));
        }
    }

    #[test]
    fn cards_come_out_of_a_pack_as_they_went_in() {
        for (_, file) in FILES {
            let all = details(file.as_bytes()).unwrap();
            assert_eq!(unpack_details(&pack_details(&all)), Ok(all));
        }
    }

    #[test]
    fn a_pack_that_was_cut_off_is_damaged_and_other_bytes_are_no_pack() {
        let (layer, file) = FILES[2];
        let (dataset, report) = parse(file.as_bytes(), layer, Limits::DEFAULT).unwrap();
        let whole = pack(&dataset, &report);
        for cut in [4, 5, whole.len() / 2, whole.len() - 1] {
            assert_eq!(unpack(&whole[..cut]).err(), Some(PackError::Damaged));
        }
        for other in [b"".as_slice(), b"<!doctype html>", b"hcm\x00", b"{}"] {
            assert_eq!(unpack(other).err(), Some(PackError::OtherEdition));
        }
    }
}
