//! Any bytes as a GeoJSON file: refused or read, what was read can be shown, and what was read while it arrived
//! is the same.
#![no_main]

use fuzz::{ASSETS, in_proportion, look_around, state};
use hanoi_map::app::{Arriving, Asset, Msg, Shared, read, update};
use hanoi_map::data::Limits;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    for asset in ASSETS {
        let reading = in_proportion(bytes.len(), 32, || {
            read(asset, bytes.to_vec(), Limits::DEFAULT, &mut |_| ())
        });
        if let Asset::Places(layer) = asset {
            let mut arriving = Arriving::new(layer, Limits::DEFAULT);
            let arrived = bytes.chunks(7).try_for_each(|piece| arriving.push(piece));
            if let Ok(arrived) = arrived.and_then(|()| arriving.done()) {
                assert_eq!(Ok(&arrived), reading.as_ref());
            }
        }
        let Ok(reading) = reading else { continue };
        let crowd = reading.crowd.map(|parts| Shared::new(parts.into()));
        in_proportion(bytes.len(), 256, || {
            let mut state = state();
            update(&mut state, Msg::Read(asset, reading.pack.into(), crowd));
            look_around(&mut state);
        });
    }
});
