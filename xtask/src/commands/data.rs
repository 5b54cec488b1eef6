//! `data`: hands over to the data module, which reports in its own words.

use crate::data;
use crate::failure::Failure;

pub(crate) fn run(args: &[String]) -> Result<(), Failure> {
    data::run(args).map_err(|error| Failure::Data(error.to_string()))
}

/// Are the published layers what the sources and the rules make?
pub(super) fn check() -> Result<(), Failure> {
    run(&["--check".to_owned()])
}
