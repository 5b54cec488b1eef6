//! The content security policy: nothing runs but the site's own files and Trunk's inline scripts, by hash.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use super::html;
use crate::failure::Failure;

// The map may show online raster tiles and open a GeoJSON named in the link, so pictures and
// connections may go to any https address when the user asks for it; the app itself asks none.
// A local server is allowed too: people try their data from one, and the tests serve from one.
const LOCAL: &str = "http://localhost:* http://127.0.0.1:*";

/// The page with a policy that allows the inline scripts it has now, and no others.
pub(super) fn add_policy(page: &str) -> Result<String, Failure> {
    let hashes: String = inline_scripts(page).into_iter().map(source_of).collect();
    let meta = meta(&policy(&hashes));
    // The charset stays first: it must be in the first kilobyte, and a policy only binds what follows.
    html::insert_after(page, "<meta charset", &meta)
}

/// The policy of a page without scripts.
pub(super) fn for_plain_page() -> String {
    meta("default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'")
}

fn meta(policy: &str) -> String {
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")
}

fn policy(hashes: &str) -> String {
    [
        "default-src 'none'",
        &format!("script-src 'self' 'wasm-unsafe-eval'{hashes}"),
        "style-src 'self'",
        &format!("img-src 'self' data: blob: https: {LOCAL}"),
        "font-src 'self'",
        &format!("connect-src 'self' https: {LOCAL}"),
        "worker-src 'self'",
        // The list of places, where scripts don't run.
        "frame-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    .join("; ")
}

fn source_of(script: &str) -> String {
    format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(script)))
}

/// The text of every script without `src` that a browser would run. JSON blocks are data, not scripts.
fn inline_scripts(page: &str) -> Vec<&str> {
    let lower = page.to_ascii_lowercase();
    let mut scripts = Vec::new();
    let mut from = 0;
    while let Some((tag, body, end)) = next_script(&lower, from) {
        let attributes = &lower[tag..body];
        if !attributes.contains("src=") && !attributes.contains("json") {
            scripts.push(&page[body..end]);
        }
        from = end;
    }
    scripts
}

/// Where the next script's tag, its text and its end tag begin.
fn next_script(lower: &str, from: usize) -> Option<(usize, usize, usize)> {
    let tag = from + lower[from..].find("<script")?;
    let body = tag + lower[tag..].find('>')? + 1;
    let end = body + lower[body..].find("</script")?;
    Some((tag, body, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<html><head><meta charset=\"utf-8\"><title>x</title>\
        <script type=\"application/ld+json\">{}</script>\
        <script type=\"module\">alert('Hello, world.');</script>\
        <script src=\"a.js\"></script></head></html>";

    #[test]
    fn an_inline_script_is_allowed_by_the_hash_that_the_specification_gives() {
        // The example of https://www.w3.org/TR/CSP2/#script-src-hash-usage.
        let expected = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";
        assert!(add_policy(PAGE).unwrap().contains(expected));
    }

    #[test]
    fn only_scripts_that_run_inline_are_hashed() {
        assert_eq!(inline_scripts(PAGE), ["alert('Hello, world.');"]);
    }

    #[test]
    fn the_policy_comes_after_the_charset_and_before_everything_else() {
        let page = add_policy(PAGE).unwrap();
        let order = ["charset", "Content-Security-Policy", "<title>", "<script"];
        let places: Vec<usize> = order.iter().map(|part| page.find(part).unwrap()).collect();
        assert!(places.is_sorted(), "{places:?}");
    }

    #[test]
    fn scripts_from_elsewhere_and_inline_styles_stay_forbidden() {
        let policy = policy("");
        assert!(!policy.contains("'unsafe-inline'"));
        assert!(!policy.contains("'unsafe-eval'"));
        assert!(policy.starts_with("default-src 'none'"));
    }
}
