//! `finish`: called by Trunk after each build, on the folder that becomes `dist/`.

use std::path::PathBuf;

use crate::dist::{self, Profile};
use crate::failure::Failure;

pub(crate) fn run() -> Result<(), Failure> {
    let staging = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging = staging.ok_or_else(|| {
        Failure::expected(
            "finish",
            "TRUNK_STAGING_DIR, which Trunk sets for its hooks",
            "nothing",
        )
    })?;
    let profile = match std::env::var("TRUNK_PROFILE").as_deref() {
        Ok("release") => Profile::Release,
        _ => Profile::Debug,
    };
    dist::finish(&staging, profile)
}
