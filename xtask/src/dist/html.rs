//! The little that is done to HTML as text: putting a fragment after a tag.

use crate::failure::Failure;

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
