//! A file that is read while it is still arriving: each feature as soon as its last byte is here, and let go.
//!
//! It reads what nearly every file is, a collection whose features are objects, and says so when it meets
//! anything else. Then the whole file has to be read by [`super::parse_each`], which knows what is wrong
//! with it and where.

use super::members;
use super::reader::Reader;
use super::{Feature, LayerId, Limits, Report};
use serde_json::value::RawValue;

/// The file is not the plain collection that can be read in passing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Odd;

/// The most that may stand before the features, and after them, in bytes.
const MOST_AROUND: usize = 1 << 20;
const NAME: &[u8] = b"\"features\"";

/// Where in the file the next byte stands.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    /// Before the list of features.
    Before,
    /// In the list: a feature may begin, if a comma has come since the last.
    Between { comma: bool },
    /// In a feature.
    Inside,
    /// After the list.
    After,
}

/// A file on its way.
pub struct Stream {
    reader: Reader,
    limits: Limits,
    /// What has come and has not been read: the part of a feature, or all that stands around them.
    bytes: Vec<u8>,
    /// How much of it has been looked at.
    at: usize,
    place: Place,
    /// Brackets open, and whether the byte stands in a string.
    depth: usize,
    in_string: bool,
    /// What stood before the features; what stands behind them is added to it.
    around: Vec<u8>,
    arrived: usize,
}

impl Stream {
    /// A file of that layer, of which nothing has come yet.
    pub fn new(layer: LayerId, limits: Limits) -> Self {
        Self {
            reader: Reader::new(layer, limits),
            limits,
            bytes: Vec::new(),
            at: 0,
            place: Place::Before,
            depth: 0,
            in_string: false,
            around: Vec::new(),
            arrived: 0,
        }
    }

    /// Takes the next piece of the file, and hands over the features that it completes.
    pub fn push(&mut self, piece: &[u8], each: &mut dyn FnMut(Feature)) -> Result<(), Odd> {
        self.arrived += piece.len();
        if self.arrived > self.limits.bytes {
            return Err(Odd);
        }
        self.bytes.extend_from_slice(piece);
        self.look(each)?;
        if self.place != Place::Inside && self.bytes.len() + self.around.len() > MOST_AROUND {
            return Err(Odd);
        }
        Ok(())
    }

    /// The report, once everything has come.
    pub fn done(mut self) -> Result<Report, Odd> {
        if self.place != Place::After {
            return Err(Odd);
        }
        self.around.append(&mut self.bytes);
        let around = std::str::from_utf8(&self.around).map_err(|_| Odd)?;
        let around = around.strip_prefix('\u{feff}').unwrap_or(around);
        let mut more = false;
        let kind = members::walk(around, &mut |_| more = true).map_err(|_| Odd)?;
        let is_whole = kind.as_deref() == Some("FeatureCollection") && !more;
        is_whole.then_some(self.reader.report).ok_or(Odd)
    }

    fn look(&mut self, each: &mut dyn FnMut(Feature)) -> Result<(), Odd> {
        let mut bytes = std::mem::take(&mut self.bytes);
        // Where what has not been read begins.
        let mut start = 0;
        let seen = self.look_at(&bytes, &mut start, each);
        bytes.drain(..start);
        self.at -= start;
        self.bytes = bytes;
        seen
    }

    fn look_at(
        &mut self,
        bytes: &[u8],
        start: &mut usize,
        each: &mut dyn FnMut(Feature),
    ) -> Result<(), Odd> {
        while let Some(&byte) = bytes.get(self.at) {
            if self.in_string {
                self.pass_string(bytes);
                if self.in_string {
                    return Ok(());
                }
                continue;
            }
            self.at += 1;
            match byte {
                b'"' => self.in_string = true,
                b'{' | b'[' => self.open(byte, bytes, start)?,
                b'}' | b']' => self.close(bytes, start, each)?,
                b',' if self.place == (Place::Between { comma: false }) => {
                    self.place = Place::Between { comma: true };
                }
                b' ' | b'\t' | b'\n' | b'\r' => {}
                _ if self.is_between() => return Err(Odd),
                _ => {}
            }
            if self.in_string && self.is_between() {
                return Err(Odd);
            }
        }
        Ok(())
    }

    const fn is_between(&self) -> bool {
        matches!(self.place, Place::Between { .. })
    }

    /// Goes to the end of the string, or as far as it has come: never past a backslash without what follows.
    fn pass_string(&mut self, bytes: &[u8]) {
        while let Some(rest) = bytes.get(self.at..) {
            let Some(ahead) = rest.iter().position(|byte| matches!(byte, b'"' | b'\\')) else {
                self.at = bytes.len();
                return;
            };
            self.at += ahead;
            if rest[ahead] == b'"' {
                self.at += 1;
                self.in_string = false;
                return;
            }
            if rest.len() < ahead + 2 {
                return;
            }
            self.at += 2;
        }
    }

    fn open(&mut self, byte: u8, bytes: &[u8], start: &mut usize) -> Result<(), Odd> {
        self.depth += 1;
        if self.depth > self.limits.nesting {
            return Err(Odd);
        }
        match self.place {
            Place::Before if byte == b'[' && self.depth == 2 && is_named(&bytes[..self.at - 1]) => {
                self.around.extend_from_slice(&bytes[*start..self.at]);
                *start = self.at;
                self.place = Place::Between { comma: true };
            }
            Place::Between { comma: true } if byte == b'{' => {
                *start = self.at - 1;
                self.place = Place::Inside;
            }
            Place::Between { .. } => return Err(Odd),
            _ => {}
        }
        Ok(())
    }

    fn close(
        &mut self,
        bytes: &[u8],
        start: &mut usize,
        each: &mut dyn FnMut(Feature),
    ) -> Result<(), Odd> {
        self.depth = self.depth.checked_sub(1).ok_or(Odd)?;
        match self.place {
            Place::Inside if self.depth == 2 => {
                self.read(&bytes[*start..self.at], each)?;
                *start = self.at;
                self.place = Place::Between { comma: false };
            }
            // A comma before the bracket is wrong unless nothing stood before it.
            Place::Between { comma } if comma != (self.reader.report.found == 0) => {
                return Err(Odd);
            }
            Place::Between { .. } => {
                *start = self.at - 1;
                self.place = Place::After;
            }
            _ => {}
        }
        Ok(())
    }

    fn read(&mut self, feature: &[u8], each: &mut dyn FnMut(Feature)) -> Result<(), Odd> {
        let json = std::str::from_utf8(feature).map_err(|_| Odd)?;
        if self.reader.is_full {
            // It is not read any more, but it has to be JSON.
            serde_json::from_str::<&RawValue>(json).map_err(|_| Odd)?;
        }
        self.reader.take_feature(json, each);
        if self.reader.is_broken {
            return Err(Odd);
        }
        Ok(())
    }
}

/// Whether a text ends with the name of the list of features and its colon.
fn is_named(before: &[u8]) -> bool {
    let name = before.trim_ascii_end().strip_suffix(b":");
    let before = name.and_then(|name| name.trim_ascii_end().strip_suffix(NAME));
    before.is_some_and(|before| !before.ends_with(b"\\"))
}

#[cfg(test)]
mod tests {
    use super::super::parse_each;
    use super::*;
    use proptest::prelude::*;

    type Read = (Vec<Feature>, Report);

    fn whole(bytes: &[u8], limits: Limits) -> Option<Read> {
        let mut features = Vec::new();
        let mut each = |feature| features.push(feature);
        let report = parse_each(bytes, LayerId::Guest, limits, &mut each).ok()?;
        Some((features, report))
    }

    fn in_pieces(bytes: &[u8], limits: Limits, size: usize) -> Result<Read, Odd> {
        let mut features = Vec::new();
        let mut stream = Stream::new(LayerId::Guest, limits);
        for piece in bytes.chunks(size) {
            stream.push(piece, &mut |feature| features.push(feature))?;
        }
        Ok((features, stream.done()?))
    }

    const FEATURE: &str = r#"{"type":"Feature","id":"a]","properties":{"ten":"Hồ \"Gươm\" {[","n":[[1]]},"geometry":{"type":"Point","coordinates":[105.8,21]}}"#;
    const BROKEN: &str = r#"{"type":"Feature","geometry":null,"properties":{"name":"x"}}"#;

    #[test]
    fn a_collection_is_the_same_in_pieces_of_any_size() {
        let files = [
            format!(
                r#"{{"type":"FeatureCollection","features":[{FEATURE}, {BROKEN}
,{FEATURE}]}}"#
            )
            .replace("\\n", "\n"),
            format!(
                "\u{feff} {{ \"features\" : [ {FEATURE} ] , \"type\": \"FeatureCollection\", \"x\": [{{\"features\":[]}}] }} "
            ),
            r#"{"type":"FeatureCollection","features":[]}"#.to_owned(),
            format!(
                r#"{{"name":"features","a":["features",[{FEATURE}]],"type":"FeatureCollection","features":[{FEATURE}]}}"#
            ),
        ];
        for file in &files {
            let all = whole(file.as_bytes(), Limits::DEFAULT).unwrap();
            for size in 1..file.len() + 1 {
                let read = in_pieces(file.as_bytes(), Limits::DEFAULT, size);
                assert_eq!(read, Ok(all.clone()), "{file} in pieces of {size}");
            }
        }
    }

    #[test]
    fn whatever_else_a_file_may_be_is_left_to_who_reads_it_whole() {
        let list =
            |features: &str| format!(r#"{{"type":"FeatureCollection","features":[{features}]}}"#);
        let others = [
            FEATURE.to_owned(),
            list("1"),
            list("null"),
            list("\"a\""),
            list(&format!("[{FEATURE}]")),
            list(&format!("{FEATURE},")),
            list(&format!(",{FEATURE}")),
            list(&format!("{FEATURE}{FEATURE}")),
            list(&format!("{FEATURE},,{FEATURE}")),
            list(&format!("{FEATURE}\u{c},{FEATURE}")),
            list(r#"{"a":nul}"#),
            list(r#"{"type":"Feature","geometry":{"type":"Point","coordinates":[1,NaN]}}"#),
            list(FEATURE) + "x",
            list(FEATURE).replace("]}", "]"),
            list(FEATURE).replace("FeatureCollection", "Collection"),
            list(FEATURE).replace("\"features\"", r#""my\"features""#),
            list(FEATURE).replace("]}", r#"],"features":[1]}"#),
            list(FEATURE).replace("]}", r#"],"\u0066eatures":[1]}"#),
            "<!doctype html>".to_owned(),
            String::new(),
        ];
        for other in &others {
            assert_eq!(
                in_pieces(other.as_bytes(), Limits::DEFAULT, 7),
                Err(Odd),
                "{other}"
            );
        }
        let cut = &list(FEATURE).into_bytes()[..60];
        assert_eq!(in_pieces(cut, Limits::DEFAULT, 7), Err(Odd));
        let bad = list(FEATURE).replace("Gươm", "X").into_bytes();
        let bad: Vec<u8> = bad
            .iter()
            .map(|b| if *b == b'X' { 0xff } else { *b })
            .collect();
        assert_eq!(in_pieces(&bad, Limits::DEFAULT, 7), Err(Odd));
    }

    #[test]
    fn limits_are_those_of_the_whole_file() {
        let file =
            format!(r#"{{"type":"FeatureCollection","features":[{FEATURE},{FEATURE},{FEATURE}]}}"#);
        let few = Limits {
            features: 2,
            ..Limits::DEFAULT
        };
        assert_eq!(
            in_pieces(file.as_bytes(), few, 5),
            Ok(whole(file.as_bytes(), few).unwrap())
        );
        for limits in [
            Limits {
                bytes: file.len() - 1,
                ..Limits::DEFAULT
            },
            Limits {
                nesting: 5,
                ..Limits::DEFAULT
            },
        ] {
            assert_eq!(in_pieces(file.as_bytes(), limits, 5), Err(Odd));
        }
    }

    proptest! {
        #[test]
        fn what_is_read_in_pieces_is_what_would_have_been_read_whole(
            parts in proptest::collection::vec(
                proptest::sample::select(vec![
                    FEATURE, BROKEN, ",", "]", "}", "{", "[", "\"", "\\", " ", "1", "null", "\"features\":[",
                    "{\"type\":\"FeatureCollection\",\"features\":[", "]}", "\u{feff}", "đ",
                ]),
                0..9,
            ),
            size in 1_usize..40,
        ) {
            let file = parts.concat();
            if let Ok(read) = in_pieces(file.as_bytes(), Limits::DEFAULT, size) {
                prop_assert_eq!(Some(read), whole(file.as_bytes(), Limits::DEFAULT));
            }
        }
    }
}
