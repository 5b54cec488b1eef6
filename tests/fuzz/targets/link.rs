//! Any text as a link, its hash on the second line: read with or without complaints, and what was read
//! comes back the same when it is written and read again.
#![no_main]

use fuzz::{in_proportion, look_around, state};
use hanoi_map::app::link::Link;
use hanoi_map::app::{Msg, update};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let (query, hash) = text.split_once('\n').unwrap_or((text, ""));
    let (link, _troubles) = in_proportion(text.len(), 64, || Link::read(query, hash));
    let (again, troubles) = Link::read(&link.query_string(), &link.hash());
    assert_eq!(troubles, [], "{link:?}");
    assert_eq!(again, link);
    in_proportion(text.len(), 256, || {
        let mut state = state();
        let (query, hash) = (query.to_owned(), hash.to_owned());
        update(&mut state, Msg::Navigated { query, hash });
        look_around(&mut state);
    });
});
