//! Any bytes as a pack: refused or taken in, and what was taken in can be shown.
#![no_main]

use fuzz::{ASSETS, in_proportion, look_around, state};
use hanoi_map::app::{Msg, update};
use libfuzzer_sys::fuzz_target;
use std::sync::Arc;

/// How every pack begins. Without it nothing is read, so it is put before the bytes where it is missing.
const EDITION: &[u8] = b"hcm\x01";

fuzz_target!(|bytes: &[u8]| {
    let body = bytes.strip_prefix(EDITION).unwrap_or(bytes);
    let pack: Arc<[u8]> = [EDITION, body].concat().into();
    for asset in ASSETS {
        in_proportion(bytes.len(), 256, || {
            let mut state = state();
            update(&mut state, Msg::Arrived(asset, pack.clone()));
            look_around(&mut state);
        });
    }
});
