//! The door: what is refused before a byte of the file is understood.
//!
//! Costs no memory beyond the file itself; what passes is text that can be taken apart safely.

use super::{Limits, ParseError};

/// The text of a file, without a byte order mark.
pub(super) fn text_from_bytes(bytes: &[u8], limits: Limits) -> Result<&str, ParseError> {
    if bytes.len() > limits.bytes {
        return Err(ParseError::TooLarge {
            found: bytes.len(),
            limit: limits.bytes,
        });
    }
    let text = std::str::from_utf8(bytes).map_err(|error| ParseError::NotText {
        byte: error.valid_up_to(),
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if looks_like_html(text) {
        return Err(ParseError::Html);
    }
    if is_nested_deeper_than(text.as_bytes(), limits.nesting) {
        return Err(ParseError::TooDeep {
            limit: limits.nesting,
        });
    }
    Ok(text)
}

/// What serde says of a text that is no JSON, in the words of [`ParseError`].
pub(super) fn error_from_json(error: &serde_json::Error, text: &str) -> ParseError {
    let start = text.trim_ascii_start();
    match start.as_bytes().first() {
        None => return ParseError::Empty,
        Some(b'<') => return ParseError::Xml,
        Some(b'{') if error.is_data() => return ParseError::NoFeatureList,
        Some(_) if error.is_data() => return ParseError::NotGeoJson { found: None },
        Some(_) => {}
    }
    let line = error.line().max(1);
    let column = column_in_characters(text, error.line(), error.column());
    if is_no_number(line_of(text, error.line()), error.column()) {
        return ParseError::NoNumber { line, column };
    }
    ParseError::NotJson {
        line,
        column,
        truncated: error.is_eof(),
    }
}

/// Whether the error stands at a `NaN`, `Infinity` or `-inf` in whatever case: serde stops at its sign,
/// at its first letter or at its second.
fn is_no_number(line: &str, column: usize) -> bool {
    let begins = |word: &[u8], beginning: &[u8]| {
        let start = word.get(..beginning.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(beginning))
    };
    (0..=2).any(|back| {
        let start = column.checked_sub(back);
        let parts = start.and_then(|start| line.as_bytes().split_at_checked(start));
        parts.is_some_and(|(before, word)| {
            let is_value = matches!(before.last(), Some(b'[' | b',' | b':' | b' ' | b'-' | b'+'));
            is_value && (begins(word, b"nan") || begins(word, b"inf"))
        })
    })
}

fn line_of(text: &str, line: usize) -> &str {
    let mut lines = text.split('\n');
    lines.nth(line.saturating_sub(1)).unwrap_or_default()
}

/// Hosts answer with a page where a file is missing; `<?xml` and `<kml` are files of their own.
fn looks_like_html(text: &str) -> bool {
    const OPENINGS: [&str; 6] = ["<!doctype", "<html", "<head", "<body", "<script", "<!--"];
    let start = text.trim_ascii_start().as_bytes();
    OPENINGS.iter().any(|opening| {
        start
            .get(..opening.len())
            .is_some_and(|bytes| bytes.eq_ignore_ascii_case(opening.as_bytes()))
    })
}

/// Counts brackets outside strings. Recursion further in is thereby bounded.
fn is_nested_deeper_than(bytes: &[u8], limit: usize) -> bool {
    let (mut depth, mut at) = (0_usize, 0);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'{' | b'[' => {
                depth += 1;
                if depth > limit {
                    return true;
                }
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            b'"' => at = end_of_string(bytes, at + 1),
            _ => {}
        }
        at += 1;
    }
    false
}

/// The index of the quote that ends the string, or the end of the text.
fn end_of_string(bytes: &[u8], mut at: usize) -> usize {
    while let Some(rest) = bytes.get(at..) {
        let Some(ahead) = rest.iter().position(|byte| matches!(byte, b'"' | b'\\')) else {
            break;
        };
        at += ahead;
        if rest[ahead] == b'"' {
            return at;
        }
        at += 2;
    }
    bytes.len()
}

/// serde counts bytes; editors count characters, and Vietnamese has two or three bytes to many.
fn column_in_characters(text: &str, line: usize, column: usize) -> usize {
    let line = line_of(text, line).as_bytes();
    let before = line.get(..column).unwrap_or(line);
    let characters = before.iter().filter(|byte| (**byte as i8) >= -0x40).count();
    characters.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8]) -> Result<&str, ParseError> {
        text_from_bytes(
            bytes,
            Limits {
                bytes: 100,
                nesting: 3,
                ..Limits::DEFAULT
            },
        )
    }

    #[test]
    fn a_byte_order_mark_is_taken_off() {
        assert_eq!(check(b"\xEF\xBB\xBF{}"), Ok("{}"));
    }

    #[test]
    fn a_page_is_told_from_a_file() {
        assert_eq!(check(b" \n<!DOCTYPE html><p>404"), Err(ParseError::Html));
        assert_eq!(check(b"<HTML>"), Err(ParseError::Html));
        assert!(check(b"<kml/>").is_ok());
    }

    #[test]
    fn brackets_in_strings_do_not_nest() {
        assert_eq!(check(br#"["[[[[", "\"[[[["]"#), Ok(r#"["[[[[", "\"[[[["]"#));
        assert!(check(b"[[[1]],[[2]]]").is_ok());
        assert_eq!(check(b"[[[[1]]]]"), Err(ParseError::TooDeep { limit: 3 }));
    }

    #[test]
    fn other_encodings_and_long_files_are_refused() {
        assert_eq!(check(b"ab\xff"), Err(ParseError::NotText { byte: 2 }));
        let limit = 100;
        assert_eq!(
            check(&[b' '; 101]),
            Err(ParseError::TooLarge { found: 101, limit })
        );
    }

    #[test]
    fn what_programs_write_for_no_number_is_told_from_other_slips() {
        let error = |text: &str| {
            let error = serde_json::from_str::<serde_json::Value>(text).unwrap_err();
            error_from_json(&error, text)
        };
        for none in [
            "NaN",
            "nan",
            "-nan",
            "Infinity",
            "-Infinity",
            "inf",
            "+inf",
            "-INF",
        ] {
            for text in [
                format!("[1,\n {none}]"),
                format!("{{\"đ\":{none}}}"),
                format!("[{none}]"),
            ] {
                let found = error(&text);
                assert!(
                    matches!(found, ParseError::NoNumber { .. }),
                    "{text}: {found:?}"
                );
            }
        }
        for other in ["[nul]", "[\"NaN\" 1]", "x", "[Nothing]", "[,]"] {
            assert!(
                matches!(error(other), ParseError::NotJson { .. }),
                "{other}"
            );
        }
    }

    #[test]
    fn columns_are_counted_in_characters() {
        assert_eq!(column_in_characters("a\nđường", 2, 7), 3);
        assert_eq!(column_in_characters("", 1, 0), 1);
    }
}
