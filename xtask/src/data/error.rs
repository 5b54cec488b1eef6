//! What can be wrong with the data, said so that a person finds the place and knows what to do.

use std::fmt;
use std::path::{Path, PathBuf};

/// Why the data command stopped.
#[derive(Debug)]
pub(crate) enum Error {
    /// An argument that the command does not know.
    Argument(String),
    /// A file could not be read or written.
    File {
        doing: &'static str,
        path: PathBuf,
        why: std::io::Error,
    },
    /// A file is not the JSON it should be.
    Json { path: PathBuf, why: String },
    /// The files were read, and these things are wrong with them.
    Findings(Vec<Finding>),
}

impl Error {
    /// For `map_err` on file operations.
    pub(crate) fn file(
        doing: &'static str,
        path: &Path,
    ) -> impl FnOnce(std::io::Error) -> Self + use<> {
        let path = path.to_owned();
        move |why| Self::File { doing, path, why }
    }

    /// For a file that is read but not understood.
    pub(crate) fn json(path: &Path, why: impl fmt::Display) -> Self {
        Self::Json {
            path: path.to_owned(),
            why: why.to_string(),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Argument(arg) => {
                write!(out, "data: expected --check or --bless, found \"{arg}\"")
            }
            Self::File { doing, path, why } => {
                write!(out, "could not {doing} {}: {why}", path.display())
            }
            Self::Json { path, why } => write!(out, "{}: {why}", path.display()),
            Self::Findings(findings) => {
                for finding in findings {
                    writeln!(out, "{finding}")?;
                }
                write!(out, "{} to mend in the data", findings.len())
            }
        }
    }
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Finding {
    /// The layer's file, without its ending; another file with it.
    pub(crate) file: String,
    /// The feature, or the row.
    pub(crate) id: String,
    /// Its property, or `geometry`, or `id`.
    pub(crate) what: String,
    pub(crate) expected: String,
    pub(crate) found: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            file,
            id,
            what,
            expected,
            found,
        } = self;
        let ending = if file.contains('.') { "" } else { ".geojson" };
        write!(
            out,
            "{file}{ending}: {id}: {what}: expected {expected}, found {found}"
        )
    }
}
