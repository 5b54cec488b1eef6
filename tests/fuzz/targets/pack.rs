//! Any bytes as a pack: refused or taken in, and what was taken in can be shown.
#![no_main]

use fuzz::{ASSETS, in_proportion, look_around, state};
use hanoi_map::app::{Msg, update};
use hanoi_map::data::{Dataset, Report, pack};
use libfuzzer_sys::fuzz_target;
use std::sync::{Arc, LazyLock};

/// How every pack begins. Without it nothing is read, so it is put before the bytes where it is missing.
static EDITION: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let mut nothing = pack(&Dataset::default(), &Report::default());
    nothing.truncate(4);
    nothing
});

fuzz_target!(|bytes: &[u8]| {
    let body = bytes.strip_prefix(EDITION.as_slice()).unwrap_or(bytes);
    let pack: Arc<[u8]> = [EDITION.as_slice(), body].concat().into();
    for asset in ASSETS {
        in_proportion(bytes.len(), 256, || {
            let mut state = state();
            update(&mut state, Msg::Arrived(asset, pack.clone()));
            look_around(&mut state);
        });
    }
});
