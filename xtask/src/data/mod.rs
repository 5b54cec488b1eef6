//! The published data: checked against its schema and against itself, its rule-made summaries
//! rewritten, its first-load files cut down.

mod across;
mod check;
mod city;
mod codes;
mod coverage;
mod error;
mod files;
mod json_schema;
mod place;
mod print;
mod schema;
mod shape;
mod slim;
mod streets;
mod summary;
#[cfg(test)]
mod tests;
mod value;
mod walks;

use city::City;
pub(crate) use coverage::counts as coverage;
pub(crate) use error::Error;
pub(crate) use files::{Data, LAYERS};
pub(crate) use place::Place;
pub(crate) use schema::{FIELDS, Field, Holds, letter};
pub(crate) use slim::slim;
use std::path::Path;

/// The data under the `assets` folder, as it is written.
pub(crate) fn read(assets: &Path) -> Result<Data, Error> {
    Data::read(assets)
}

/// Checks every file and prints how far the data is covered. `--bless` first rewrites the summaries
/// that are made by rule, the lines of the walks, the files' formatting, the JSON Schemas and
/// the table in the readme; `--check` says nothing when all is well.
pub(crate) fn run(args: &[String]) -> Result<(), Error> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets");
    let mut data = Data::read(&folder)?;
    let city = City::read(&folder)?;
    let (mut bless, mut quiet) = (false, false);
    for arg in args {
        match arg.as_str() {
            "--bless" => bless = true,
            "--check" => quiet = true,
            other => return Err(Error::Argument(other.to_owned())),
        }
    }
    if bless {
        summary::rewrite(&mut data);
        walks::rewrite(&mut data);
        data.write(&folder)?;
        city.write(&folder)?;
        json_schema::write(&folder)?;
        coverage::write(&folder, &data)?;
    }
    let mut findings = findings(&data);
    findings.extend(city.findings(&data));
    if !findings.is_empty() {
        return Err(Error::Findings(findings));
    }
    if !quiet {
        print!("{}", coverage::table(&data));
    }
    Ok(())
}

/// Everything that is wrong with the data, in the order of the files.
fn findings(data: &Data) -> Vec<error::Finding> {
    let mut found = check::each(data);
    found.extend(across::all(data));
    found.extend(walks::findings(data));
    // A summary is a sentence about facts: worth comparing only when the facts are well-formed.
    if found.is_empty() {
        found.extend(summary::stale(data));
    }
    found
}
