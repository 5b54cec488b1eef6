//! The little that is done to HTML as text: escaping, and putting a fragment after a tag.

use crate::failure::Failure;

/// Text that is safe between tags and in quoted attributes.
pub(super) fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            other => safe.push(other),
        }
    }
    safe
}

/// The page with a fragment right after the first tag that starts so.
pub(super) fn insert_after(page: &str, tag: &str, fragment: &str) -> Result<String, Failure> {
    let start = find(page, tag)?;
    let length = page[start..].find('>').ok_or_else(|| missing(tag))? + 1;
    let (before, after) = page.split_at(start + length);
    Ok([before, fragment, after].concat())
}

/// Tags are found in any case; lower-casing ASCII letters moves no byte.
fn find(page: &str, tag: &str) -> Result<usize, Failure> {
    page.to_ascii_lowercase()
        .find(tag)
        .ok_or_else(|| missing(tag))
}

fn missing(tag: &str) -> Failure {
    Failure::expected("index.html", format!("a tag {tag}"), "none")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_from_data_can_not_become_markup() {
        assert_eq!(
            escape("<img src=x onerror='a(\"b\")'> & Hồ Gươm"),
            "&lt;img src=x onerror=&#39;a(&quot;b&quot;)&#39;&gt; &amp; Hồ Gươm"
        );
    }

    #[test]
    fn a_fragment_goes_after_a_tag_in_any_case() {
        let page = "<HEAD lang=vi><title>Hà Nội</title></HEAD>";
        let after = insert_after(page, "<head", "<A>").unwrap();
        assert_eq!(after, "<HEAD lang=vi><A><title>Hà Nội</title></HEAD>");
    }

    #[test]
    fn a_page_without_the_tag_is_an_error_that_names_it() {
        let message = insert_after("<p>", "<head", "").unwrap_err().to_string();
        assert_eq!(message, "index.html: expected a tag <head, found none");
    }
}
