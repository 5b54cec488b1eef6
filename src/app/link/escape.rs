//! Percent-encoding of UTF-8 (RFC 3986), forgiving when it reads.

/// What stands in a query as it is: unreserved letters, and signs that no reader takes for a
/// separator. The comma is ours: it parts the values of a list.
fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~/:,".contains(&byte)
}

/// The text as the value of a query's parameter.
pub(in crate::app) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b' ' => out.push('+'),
            plain if is_plain(plain) => out.push(char::from(plain)),
            other => push_escaped(&mut out, other),
        }
    }
    out
}

/// One value of a list, so that a comma in it does not part it.
pub(super) fn escape_item(item: &str) -> String {
    let mut out = String::with_capacity(item.len());
    for letter in item.chars() {
        match letter {
            ',' => out.push_str("%2C"),
            '%' => out.push_str("%25"),
            other => out.push(other),
        }
    }
    out
}

/// The text of a query's parameter. A `+` is a space, a broken sequence stands for itself, and
/// bytes that are not UTF-8 become the replacement character.
pub(super) fn unescape(text: &str) -> String {
    unescape_percents(&text.replace('+', " "))
}

/// The same where a `+` is a plus: in a hash, and in one value of a list.
pub(super) fn unescape_percents(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        match escaped_byte(rest) {
            Some(byte) => {
                bytes.push(byte);
                rest = &rest[3..];
            }
            None => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8(bytes)
        .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

/// The byte that `%XX` at the beginning stands for.
fn escaped_byte(text: &[u8]) -> Option<u8> {
    let [b'%', high, low, ..] = text else {
        return None;
    };
    let digit = |byte: &u8| char::from(*byte).to_digit(16);
    u8::try_from(digit(high)? * 16 + digit(low)?).ok()
}

fn push_escaped(out: &mut String, byte: u8) {
    out.push('%');
    for nibble in [byte >> 4, byte & 15] {
        let digit = char::from_digit(u32::from(nibble), 16).unwrap_or_default();
        out.push(digit.to_ascii_uppercase());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn vietnamese_is_escaped_byte_by_byte() {
        assert_eq!(escape("Hồ Gươm"), "H%E1%BB%93+G%C6%B0%C6%A1m");
        assert_eq!(unescape("H%e1%bb%93+G%C6%B0%C6%A1m"), "Hồ Gươm");
    }

    #[test]
    fn broken_sequences_stand_for_themselves() {
        for broken in ["100%", "%", "%4", "%zz", "%%41", "50%-60%"] {
            assert_eq!(unescape(broken), broken.replace("%41", "A"));
        }
        assert_eq!(unescape("%C3%28"), "\u{fffd}(");
        assert_eq!(unescape("%é"), "%é");
    }

    #[test]
    fn a_plus_is_a_space_in_a_query_only() {
        assert_eq!(unescape("a+b%2Bc"), "a b+c");
        assert_eq!(unescape_percents("a+b"), "a+b");
    }

    proptest! {
        #[test]
        fn any_text_survives(text in any::<String>()) {
            let escaped = escape(&text);
            prop_assert!(escaped.is_ascii() && !escaped.contains(['&', '#', '=', ' ']));
            prop_assert_eq!(unescape(&escaped), &text[..]);
            prop_assert_eq!(unescape_percents(&escape_item(&text)), &text[..]);
        }

        #[test]
        fn reading_never_fails(text in any::<String>()) {
            unescape(&text);
        }
    }
}
