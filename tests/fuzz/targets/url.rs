//! Any text as an address from data: what becomes a link has a scheme that is allowed, as browsers see it.
#![no_main]

use hanoi_map::app::link::Link;
use hanoi_map::data::safe_url;
use libfuzzer_sys::fuzz_target;
use url::Url;

/// The page from which a relative address leads on.
const PAGE: &str = "https://map.example/in/here/";
const LINKS: [&str; 5] = ["https", "http", "mailto", "tel", "geo"];
const FILES: [&str; 2] = ["https", "http"];

fuzz_target!(|text: &str| {
    if let Some(link) = safe_url(text) {
        assert_scheme(&link, &LINKS);
    }
    let (link, _) = Link::read(&format!("?data={text}"), "");
    if let Some(address) = link.data {
        assert_scheme(&address, &FILES);
    }
});

/// An address that no browser understands leads nowhere.
fn assert_scheme(address: &str, allowed: &[&str]) {
    let page = Url::parse(PAGE).expect("an address");
    if let Ok(url) = page.join(address) {
        assert!(allowed.contains(&url.scheme()), "{address:?} is {url}");
        // A name before an `@` can pass for a host.
        assert!(
            !FILES.contains(&url.scheme()) || url.username().is_empty(),
            "{address:?} is {url}"
        );
    }
}
