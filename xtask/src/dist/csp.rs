//! The content security policy: nothing runs or styles but the site's own files and what stands in the page
//! itself, by hash.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use super::html;
use crate::failure::Failure;

// The map may show online raster tiles and open a GeoJSON named in the link, so pictures and
// connections may go to any https address when the user asks for it; the app itself asks none.
// A local server is allowed too: people try their data from one, and the tests serve from one.
const LOCAL: &str = "http://localhost:* http://127.0.0.1:*";

/// The page with a policy that allows the inline scripts and styles it has now, and no others.
pub(super) fn add_policy(page: &str) -> Result<String, Failure> {
    let hashes = |tag| -> String { inline(page, tag).into_iter().map(source_of).collect() };
    let meta = meta(&policy(&hashes("script"), &hashes("style")));
    // The charset stays first: it must be in the first kilobyte, and a policy only binds what follows.
    html::insert_after(page, "<meta charset", &meta)
}

/// The policy of a page without scripts.
pub(super) fn for_plain_page() -> String {
    meta(
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'",
    )
}

fn meta(policy: &str) -> String {
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")
}

fn policy(scripts: &str, styles: &str) -> String {
    [
        "default-src 'none'",
        &format!("script-src 'self' 'wasm-unsafe-eval'{scripts}"),
        &format!("style-src 'self'{styles}"),
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

/// The text of every element of that tag without `src` that a browser would take in. JSON blocks are data,
/// not scripts.
fn inline<'p>(page: &'p str, tag: &str) -> Vec<&'p str> {
    let lower = page.to_ascii_lowercase();
    let mut found = Vec::new();
    let mut from = 0;
    while let Some((start, body, end)) = next(&lower, tag, from) {
        let attributes = &lower[start..body];
        if !attributes.contains("src=") && !attributes.contains("json") {
            found.push(&page[body..end]);
        }
        from = end;
    }
    found
}

/// Where the next element of that tag, its text and its end tag begin.
fn next(lower: &str, tag: &str, from: usize) -> Option<(usize, usize, usize)> {
    let start = from + lower[from..].find(&format!("<{tag}"))?;
    let body = start + lower[start..].find('>')? + 1;
    let end = body + lower[body..].find(&format!("</{tag}"))?;
    Some((start, body, end))
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
        assert_eq!(inline(PAGE, "script"), ["alert('Hello, world.');"]);
    }

    #[test]
    fn a_style_in_the_page_is_allowed_by_its_hash() {
        let page = PAGE.replace("<title>", "<style>p{}</style><title>");
        let hash = source_of("p{}");
        assert!(
            add_policy(&page)
                .unwrap()
                .contains(&format!("style-src 'self'{hash}"))
        );
    }

    #[test]
    fn the_policy_comes_after_the_charset_and_before_everything_else() {
        let page = add_policy(PAGE).unwrap();
        let order = ["charset", "Content-Security-Policy", "<title>", "<script"];
        let places: Vec<usize> = order.iter().map(|part| page.find(part).unwrap()).collect();
        assert!(places.is_sorted(), "{places:?}");
    }

    #[test]
    fn scripts_from_elsewhere_and_other_inline_styles_stay_forbidden() {
        let policy = policy("", "");
        assert!(!policy.contains("'unsafe-inline'"));
        assert!(!policy.contains("'unsafe-eval'"));
        assert!(policy.starts_with("default-src 'none'"));
    }
}
