//! Which addresses from data may become links.

/// The schemes of links that lead to a page, a letter, a call or a place.
const SCHEMES: [&str; 5] = ["https", "http", "mailto", "tel", "geo"];

/// The address, trimmed, if it may become a link; `None` for every other scheme, for addresses
/// without one, and for anything with control characters, which browsers drop before they look.
///
/// ```
/// use hanoi_map::data::safe_url;
/// assert_eq!(safe_url(" https://hanoi.gov.vn "), Some("https://hanoi.gov.vn".into()));
/// assert_eq!(safe_url("JavaScript:alert(1)"), None);
/// ```
pub fn safe_url(url: &str) -> Option<String> {
    let url = url.trim();
    if url.chars().any(char::is_control) {
        return None;
    }
    let (scheme, rest) = url.split_once(':')?;
    let is_known = SCHEMES
        .iter()
        .any(|known| known.eq_ignore_ascii_case(scheme));
    let is_web = is_page(scheme);
    let has_target = if is_web {
        rest.strip_prefix("//").is_some_and(has_host)
    } else {
        !rest.is_empty()
    };
    (is_known && has_target).then(|| url.to_owned())
}

/// Whether an address, or its scheme, is that of a page.
pub(super) fn is_page(url: &str) -> bool {
    url.get(..4)
        .is_some_and(|start| start.eq_ignore_ascii_case("http"))
}

/// A host that is one word, and no name before an `@` that could pass for one.
fn has_host(rest: &str) -> bool {
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    !host.is_empty() && !host.contains(['@', '\\', ' '])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn pages_letters_calls_and_places_are_links() {
        for url in [
            "https://vi.wikipedia.org/wiki/Hồ_Hoàn_Kiếm?x=1#đầu",
            "HTTP://hanoi.gov.vn",
            "mailto:a@b.vn",
            "tel:+842438252900",
            "geo:21.0288,105.8524",
        ] {
            assert_eq!(safe_url(url).as_deref(), Some(url));
        }
    }

    #[test]
    fn scripts_and_data_are_none() {
        for url in [
            "javascript:alert(1)",
            " JaVaScRiPt:alert(1)",
            "\njavascript:alert(1)",
            "java\nscript:alert(1)",
            "java\tscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "vbscript:msgbox",
            "data:text/html,<script>",
            "blob:https://a/b",
            "file:///etc/passwd",
            "https\u{0}://a",
        ] {
            assert_eq!(safe_url(url), None, "{url:?}");
        }
    }

    #[test]
    fn what_has_no_scheme_or_no_target_is_none() {
        for url in [
            "",
            "//host",
            "/path",
            "hanoi.gov.vn",
            "https:",
            "https://",
            "https:/a",
            "https:path",
            "https:///path",
            "mailto:",
            "https://a@b.vn",
            "https://a b",
            "https:\\\\a",
        ] {
            assert_eq!(safe_url(url), None, "{url:?}");
        }
    }

    proptest! {
        #[test]
        fn a_link_begins_with_an_allowed_scheme(url in "(https?|tel|[a-zé]{0,9}|geo):?/{0,2}\\PC{0,20}") {
            if let Some(link) = safe_url(&url) {
                let (scheme, _) = link.split_once(':').unwrap();
                prop_assert!(SCHEMES.contains(&scheme.to_ascii_lowercase().as_str()));
            }
        }
    }
}
