//! What was wrong with a file: errors that stop the reading, and issues that only cost a feature.
//!
//! They are data; the words for them, in the visitor's language, are in `app/`.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Why nothing could be read from a file.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub enum ParseError {
    /// More bytes than [`super::Limits::bytes`].
    TooLarge {
        /// Size of the file in bytes.
        found: usize,
        /// The limit in bytes.
        limit: usize,
    },
    /// More brackets inside each other than [`super::Limits::nesting`].
    TooDeep {
        /// The limit.
        limit: usize,
    },
    /// Not UTF-8 text.
    NotText {
        /// The first byte that is not text.
        byte: usize,
    },
    /// A page of HTML came in place of the file, as hosts send for a missing one.
    Html,
    /// Not JSON, or JSON that stops in the middle.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// Whether the text ended too early.
        truncated: bool,
    },
    /// NaN or an infinity, which some programs write and JSON does not have.
    NoNumber {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// No text at all.
    Empty,
    /// XML, as KML and GPX are.
    Xml,
    /// `features` is there, but is no list.
    NoFeatureList,
    /// JSON, but no GeoJSON.
    NotGeoJson {
        /// The value of its `type`, if it has one.
        found: Option<String>,
    },
}

/// One thing wrong with one feature, or with one layer's file as a whole.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct Issue {
    /// The feature's number in the file, from 1.
    pub feature: usize,
    /// Its name or id, where it has one.
    pub name: Option<String>,
    /// What was wrong.
    pub trouble: Trouble,
}

/// What was wrong with a feature.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub enum Trouble {
    /// The feature has no shape; legal, but nothing to draw.
    NoGeometry,
    /// Something else stood where the shape should be: what was expected, what was found.
    BadGeometry {
        /// What the standard asks for.
        expected: Cow<'static, str>,
        /// What stood there.
        found: String,
    },
    /// Latitude and longitude look exchanged. Numbers as found, in degrees.
    Swapped {
        /// First number of the position.
        first: f64,
        /// Second number of the position.
        second: f64,
    },
    /// The numbers are metres of a projection, not degrees.
    Projected {
        /// First number of the position.
        first: f64,
        /// Second number of the position.
        second: f64,
    },
    /// A number that is no position on Earth.
    OffEarth {
        /// First number of the position.
        first: f64,
        /// Second number of the position.
        second: f64,
    },
    /// A feature before it has the same id; this one was given another.
    DuplicateId {
        /// The id.
        id: String,
    },
    /// Not a GeoJSON feature.
    NotAFeature {
        /// The `type` that was found.
        found: String,
    },
    /// More features or positions than the limits allow; what came after was left out.
    LimitReached {
        /// The limit.
        limit: usize,
    },
}

/// How the reading of a file went.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct Report {
    /// Features in the file.
    pub found: usize,
    /// Features read.
    pub read: usize,
    /// What was wrong, the first [`Report::KEPT`] of it.
    pub issues: Vec<Issue>,
    /// All issues counted.
    pub issue_count: usize,
}

impl Report {
    /// How many issues are kept with their words; all are counted.
    pub const KEPT: usize = 50;

    /// Notes an issue.
    pub fn note(&mut self, feature: usize, name: Option<String>, trouble: Trouble) {
        self.issue_count += 1;
        if self.issues.len() < Self::KEPT {
            self.issues.push(Issue {
                feature,
                name,
                trouble,
            });
        }
    }
}
