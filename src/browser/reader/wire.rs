//! What goes between page and worker: JS arrays that begin with a number.

use crate::app::{Asset, CrowdParts, Fault, Progress};
use crate::data::Records;
use crate::find::NameList;
use js_sys::{Array, Float64Array, Uint8Array, Uint32Array};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};

/// What the worker says.
pub(super) enum Word {
    /// It can be asked.
    Ready,
    /// How far it has come.
    Progress(Progress),
    /// It could not read the file.
    Failed(Fault),
    /// One list of a crowd.
    Part(Part, JsValue),
    /// The file has been read: its pack, and whether parts of a crowd came before.
    Done(Vec<u8>, bool),
}

/// The lists of a crowd. Each is a message of its own, so that taking them over is several short tasks.
#[derive(Clone, Copy)]
pub(super) enum Part {
    Records,
    RecordEnds,
    Ids,
    Names,
    NameEnds,
    Clusters,
    Bounds,
}

const PARTS: [Part; 7] = [
    Part::Records,
    Part::RecordEnds,
    Part::Ids,
    Part::Names,
    Part::NameEnds,
    Part::Clusters,
    Part::Bounds,
];
const READY: f64 = 0.0;
const PROGRESS: f64 = 1.0;
const FAILED: f64 = 2.0;
const PART: f64 = 3.0;
const DONE: f64 = 4.0;

impl Word {
    /// The message, and what of it is handed over rather than copied.
    pub(super) fn message(self) -> (Array, Array) {
        let handed_over = Array::new();
        let message = match self {
            Self::Ready => array(&[READY.into()]),
            Self::Progress(progress) => array(&[PROGRESS.into(), bytes_of(&progress).into()]),
            Self::Failed(fault) => array(&[FAILED.into(), bytes_of(&fault).into()]),
            Self::Part(part, list) => {
                if let Ok(buffer) = js_sys::Reflect::get(&list, &"buffer".into()) {
                    handed_over.push(&buffer);
                }
                array(&[PART.into(), f64::from(part as u8).into(), list])
            }
            Self::Done(pack, has_crowd) => {
                let pack = Uint8Array::from(pack.as_slice());
                handed_over.push(&pack.buffer());
                array(&[DONE.into(), pack.into(), has_crowd.into()])
            }
        };
        (message, handed_over)
    }

    /// What a message says; none where it says something else.
    pub(super) fn of(message: &JsValue) -> Option<Self> {
        let message: &Array = message.dyn_ref()?;
        let kind = message.get(0).as_f64()?;
        Some(if kind == READY {
            Self::Ready
        } else if kind == PROGRESS {
            Self::Progress(value_of(&message.get(1))?)
        } else if kind == FAILED {
            Self::Failed(value_of(&message.get(1))?)
        } else if kind == PART {
            let part = *PARTS.get(message.get(1).as_f64()? as usize)?;
            Self::Part(part, message.get(2))
        } else if kind == DONE {
            let pack: Uint8Array = message.get(1).dyn_into().ok()?;
            Self::Done(pack.to_vec(), message.get(2).as_bool()?)
        } else {
            return None;
        })
    }
}

/// What the page asks: which file, and at which address.
pub(super) fn question(asset: Asset, url: &str) -> Array {
    array(&[bytes_of(&asset).into(), url.into()])
}

/// The question in a message.
pub(super) fn question_in(message: &JsValue) -> Option<(Asset, String)> {
    let message: &Array = message.dyn_ref()?;
    Some((value_of(&message.get(0))?, message.get(1).as_string()?))
}

/// The lists of a crowd, one word each.
pub(super) fn words_of(crowd: CrowdParts) -> impl Iterator<Item = Word> {
    let CrowdParts {
        records,
        names,
        clusters,
        bounds,
    } = crowd;
    let bytes = |list: Vec<u8>| Uint8Array::from(list.as_slice()).into();
    let numbers = |list: Vec<u32>| Uint32Array::from(list.as_slice()).into();
    // One after the other, so that each list is freed before the next is copied.
    PARTS
        .into_iter()
        .zip([
            Box::new(move || bytes(records.bytes)) as Box<dyn FnOnce() -> JsValue>,
            Box::new(move || numbers(records.ends)),
            Box::new(move || numbers(records.ids)),
            Box::new(move || bytes(names.text.into_bytes())),
            Box::new(move || numbers(names.ends)),
            Box::new(move || numbers(clusters)),
            Box::new(move || Float64Array::from(bounds.as_slice()).into()),
        ])
        .map(|(part, list)| Word::Part(part, list()))
}

/// Takes a list into the crowd; nothing happens when it is no such list.
pub(super) fn take_part(crowd: &mut CrowdParts, part: Part, list: &JsValue) {
    let bytes = || {
        list.dyn_ref::<Uint8Array>()
            .map(Uint8Array::to_vec)
            .unwrap_or_default()
    };
    let numbers = || {
        list.dyn_ref::<Uint32Array>()
            .map(Uint32Array::to_vec)
            .unwrap_or_default()
    };
    let Records {
        bytes: records,
        ends,
        ids,
    } = &mut crowd.records;
    let NameList {
        text,
        ends: name_ends,
    } = &mut crowd.names;
    match part {
        Part::Records => *records = bytes(),
        Part::RecordEnds => *ends = numbers(),
        Part::Ids => *ids = numbers(),
        Part::Names => *text = String::from_utf8(bytes()).unwrap_or_default(),
        Part::NameEnds => *name_ends = numbers(),
        Part::Clusters => crowd.clusters = numbers(),
        Part::Bounds => {
            if let Some(bounds) = list
                .dyn_ref::<Float64Array>()
                .filter(|list| list.length() == 4)
            {
                bounds.copy_to(&mut crowd.bounds);
            }
        }
    }
}

fn array(values: &[JsValue]) -> Array {
    values.iter().collect()
}

fn bytes_of<T: Serialize>(value: &T) -> Uint8Array {
    Uint8Array::from(postcard::to_allocvec(value).unwrap_or_default().as_slice())
}

fn value_of<T: DeserializeOwned>(value: &JsValue) -> Option<T> {
    let bytes: &Uint8Array = value.dyn_ref()?;
    postcard::from_bytes(&bytes.to_vec()).ok()
}
