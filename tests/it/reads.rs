//! Files as a reader hands them to the app.

use hanoi_map::app::{Asset, Fault, Msg, Shared, read};
use hanoi_map::data::Limits;

/// What the app hears when the reader has read a file of that text.
pub(crate) fn read_msg(asset: Asset, text: &str) -> Msg {
    match read(
        asset,
        text.as_bytes().to_vec(),
        Limits::DEFAULT,
        &mut |_| (),
    ) {
        Ok(reading) => {
            let big_file = reading.crowd.map(|parts| Shared::new(parts.into()));
            Msg::Read(asset, reading.pack.into(), big_file)
        }
        Err(error) => Msg::Failed(asset, Fault::Unreadable(error)),
    }
}
