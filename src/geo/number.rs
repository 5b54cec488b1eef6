//! Numbers as people write them: digits, perhaps a point among them, perhaps a sign before.

/// Reads a number; `None` if it is none. It knows no exponents, and so needs none of the tables by
/// which the standard library reads `1e-300` to the last digit.
pub fn number(text: &str) -> Option<f64> {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (whole, part) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    if whole.is_empty() && part.is_empty() {
        return None;
    }
    let mut value = 0.0;
    for digit in whole.bytes().chain(part.bytes()) {
        if !digit.is_ascii_digit() {
            return None;
        }
        value = value * 10.0 + f64::from(digit - b'0');
    }
    let value = value / 10f64.powi(i32::try_from(part.len()).ok()?);
    Some(if text.starts_with('-') { -value } else { value })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_no_number_is_none() {
        for text in ["", ".", "-", "+-1", "1.2.3", "1e5", "NaN", "inf", "١", " 1"] {
            assert_eq!(number(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_number_is_read_as_the_standard_library_reads_it(text in "[+-]?[0-9]{1,8}(\\.[0-9]{0,7})?") {
            prop_assert_eq!(number(&text), text.parse().ok());
        }
    }
}
