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

/// A number that stays between two others. Unlike `f64::clamp` it never panics, and so needs no words for it.
pub const fn within(value: f64, least: f64, most: f64) -> f64 {
    value.max(least).min(most)
}

/// A number with so many decimals, 9 at most, rounded half away from zero; nothing that is no number or too
/// large for it: 0. It needs none of the tables by which the standard library writes any number to the last
/// digit, nor their 5 kB.
pub fn decimal(value: f64, places: u32) -> String {
    let unit = 10_u64.pow(places.min(9));
    let parts = value.abs() * unit as f64;
    let parts = if parts < 9e15 {
        (parts + 0.5) as u64
    } else {
        0
    };
    let sign = if value < 0.0 && parts > 0 { "-" } else { "" };
    if places == 0 {
        return format!("{sign}{parts}");
    }
    let (whole, part) = (parts / unit, parts % unit);
    format!("{sign}{whole}.{part:0width$}", width = places as usize)
}

/// The same, without the zeros that end it.
pub fn short_decimal(value: f64, places: u32) -> String {
    let text = decimal(value, places);
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        text
    }
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

    #[test]
    fn decimals_are_rounded_and_what_is_no_number_is_nothing() {
        assert_eq!(decimal(9.96, 1), "10.0");
        assert_eq!(decimal(-0.04, 1), "0.0");
        assert_eq!(decimal(-105.849_999_99, 5), "-105.85000");
        assert_eq!(decimal(7.5, 0), "8");
        assert_eq!(
            (decimal(f64::NAN, 1), decimal(f64::INFINITY, 0)),
            ("0.0".into(), "0".into())
        );
        assert_eq!(short_decimal(105.85, 5), "105.85");
        assert_eq!(short_decimal(14.0, 2), "14");
        assert_eq!(short_decimal(100.0, 0), "100");
    }

    proptest! {
        #[test]
        fn a_decimal_is_read_back_within_half_of_its_last_digit(value in -1e6..1e6f64, places in 0..7u32) {
            let read: f64 = decimal(value, places).parse().unwrap();
            prop_assert!((read - value).abs() <= 0.5 / 10f64.powi(places as i32) + 1e-9);
            prop_assert_eq!(short_decimal(value, places).parse::<f64>().unwrap(), read);
        }

        #[test]
        fn a_number_is_read_as_the_standard_library_reads_it(text in "[+-]?[0-9]{1,8}(\\.[0-9]{0,7})?") {
            prop_assert_eq!(number(&text), text.parse().ok());
        }
    }
}
