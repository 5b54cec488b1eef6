//! What can go wrong in a command, each said in a line that tells what to do or where to look.

use std::fmt;
use std::path::{Path, PathBuf};

/// Why a command stopped.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The first word is no command.
    UnknownCommand(String),
    /// A tool is not there and could not be installed.
    Missing { what: String, advice: String },
    /// A program could not be started.
    NotStarted { line: String, why: std::io::Error },
    /// A program ran and said no.
    Exited { line: String, status: String },
    /// A file could not be read or written.
    File {
        path: PathBuf,
        doing: &'static str,
        why: std::io::Error,
    },
    /// Something is not as it should be.
    Expected {
        place: String,
        expected: String,
        found: String,
    },
    /// The data commands report in their own words.
    Data(String),
    /// Steps of a run failed; they have said why.
    Steps { failed: usize },
}

impl Failure {
    /// For `map_err` on file operations.
    pub(crate) fn file(
        doing: &'static str,
        path: &Path,
    ) -> impl FnOnce(std::io::Error) -> Self + use<> {
        let path = path.to_owned();
        move |why| Self::File { path, doing, why }
    }

    pub(crate) fn expected(
        place: impl Into<String>,
        expected: impl Into<String>,
        found: impl Into<String>,
    ) -> Self {
        Self::Expected {
            place: place.into(),
            expected: expected.into(),
            found: found.into(),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownCommand(name) => write!(
                out,
                "no command is called \"{name}\"; `cargo xtask help` lists them"
            ),
            Self::Missing { what, advice } => write!(out, "{what} is missing: {advice}"),
            Self::NotStarted { line, why } => write!(out, "could not start `{line}`: {why}"),
            Self::Exited { line, status } => write!(out, "`{line}` ended with {status}"),
            Self::File { path, doing, why } => {
                write!(out, "could not {doing} {}: {why}", path.display())
            }
            Self::Expected {
                place,
                expected,
                found,
            } => write!(out, "{place}: expected {expected}, found {found}"),
            Self::Data(message) => out.write_str(message),
            Self::Steps { failed: 1 } => out.write_str("1 step failed, see above"),
            Self::Steps { failed } => write!(out, "{failed} steps failed, see above"),
        }
    }
}
