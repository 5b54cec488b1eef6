//! Which addresses `data=` may name: http, https, or relative to the page. Nothing else is fetched.

/// A longer address is no address.
const LONGEST: usize = 2000;

/// Whether a file may be fetched from there.
pub(super) fn is_allowed(address: &str) -> bool {
    // Browsers drop control characters and take a backslash for a slash: `\\host` is another host.
    let is_clean = !address.contains(|c: char| c.is_control() || c.is_whitespace() || c == '\\');
    if !is_clean || address.len() > LONGEST {
        return false;
    }
    match scheme(address) {
        Some((scheme, rest)) => is_web(scheme) && rest.strip_prefix("//").is_some_and(has_host),
        None => !address.is_empty() && !address.starts_with("//"),
    }
}

/// The scheme and what follows its colon. A colon after the first `/`, `?` or `#` is no scheme's.
fn scheme(address: &str) -> Option<(&str, &str)> {
    let (before, after) = address.split_once(':')?;
    (!before.contains(['/', '?', '#'])).then_some((before, after))
}

fn is_web(scheme: &str) -> bool {
    scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http")
}

/// Whether a host is named, and no password: browsers refuse to fetch with one.
fn has_host(rest: &str) -> bool {
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    !host.is_empty() && !host.starts_with(':') && !host.contains('@')
}
