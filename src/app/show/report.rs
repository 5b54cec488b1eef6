//! A message about an error in a place, ready to be sent to whoever keeps the map.

use super::ErrorReport;
use crate::app::Surroundings;
use crate::app::link::escape;
use crate::app::words::key;
use crate::data::{Feature, Lang, LayerId, safe_url};

/// A letter without a name on it: the visitor knows better than we whom to write to.
const NOBODY: &str = "mailto:";

/// The message, for one of our places; a visitor's own file is their own.
pub(super) fn report(feature: &Feature, around: &Surroundings, lang: Lang) -> Option<ErrorReport> {
    if feature.layer == LayerId::Guest {
        return None;
    }
    let place = format!("{} ({})", feature.names.get(lang), feature.id);
    let title = key::REPORT_TITLE.fill(lang, &[("place", &place)]);
    let link = format!(
        "{}?lang={}&place={}",
        around.address,
        lang.code(),
        escape(&feature.id)
    );
    let text = [
        &title,
        &link,
        "",
        key::REPORT_WRONG.text(lang),
        "",
        "",
        key::REPORT_SOURCE.text(lang),
        "",
    ]
    .join("\r\n");
    let to = around.report.as_deref().filter(|to| is_usable(to));
    let url = address(to.unwrap_or(NOBODY), &title, &text);
    Some(ErrorReport { url, text })
}

/// A letter, or a page over a line that nobody else reads.
fn is_usable(to: &str) -> bool {
    let scheme = to.split(':').next().unwrap_or_default();
    to == NOBODY || (safe_url(to).is_some() && matches!(scheme, "mailto" | "https"))
}

/// The address with the message in it: as letters (RFC 6068) and as forms of code hosts name the two.
fn address(to: &str, title: &str, text: &str) -> String {
    let subject = match to.starts_with(NOBODY) {
        true => "subject",
        false => "title",
    };
    let first = if to.contains('?') { '&' } else { '?' };
    let (title, text) = (percent(title), percent(text));
    format!("{to}{first}{subject}={title}&body={text}")
}

/// A plus is a plus in a letter.
fn percent(text: &str) -> String {
    escape(text).replace('+', "%20")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_has_a_subject_and_a_page_a_title() {
        assert_eq!(
            address("mailto:", "a b", "1+1\r\n"),
            "mailto:?subject=a%20b&body=1%2B1%0D%0A"
        );
        assert_eq!(
            address("https://example.org/issues/new?labels=data", "a", "ệ"),
            "https://example.org/issues/new?labels=data&title=a&body=%E1%BB%87"
        );
    }

    #[test]
    fn only_letters_and_safe_pages_are_used() {
        assert!(is_usable("mailto:map@example.org") && is_usable("mailto:"));
        assert!(is_usable("https://example.org/new"));
        for not in [
            "",
            "javascript:alert(1)",
            "http://example.org",
            "tel:1",
            "https:",
        ] {
            assert!(!is_usable(not), "{not}");
        }
    }
}
