//! Sines and other functions of the size that a map needs.
//!
//! The standard library's are right to the last bit for every number there is, and bring tables for angles
//! beyond 1e300: 8 kB of code in the page. These are right to about 1e-15 for the numbers that occur here.

use std::f64::consts::FRAC_2_PI;

/// A quarter turn in two parts, the first of them with so few digits that its multiples are exact
/// (Cody and Waite, *Software Manual for the Elementary Functions*, 1980).
const QUARTER: [f64; 2] = [1.570_796_326_734_125_6, 6.077_100_506_506_192e-11];

/// The sine of an angle in radians, of a million at most.
pub fn sin(angle: f64) -> f64 {
    let (quarter, rest) = reduced(angle);
    by_quarter(quarter, rest)
}

/// The cosine of an angle in radians, of a million at most.
pub fn cos(angle: f64) -> f64 {
    let (quarter, rest) = reduced(angle);
    by_quarter(quarter + 1, rest)
}

/// What is left of a number when as many whole periods as fit are taken away: from 0 to the period, also of a
/// number below 0.
pub fn wrapped(value: f64, period: f64) -> f64 {
    value - (value / period).floor() * period
}

/// A power of a number above 0.
pub fn power(base: f64, exponent: f64) -> f64 {
    (base.ln() * exponent).exp()
}

/// The nearest number of quarter turns, and what is left: an eighth of a turn at most.
fn reduced(angle: f64) -> (i64, f64) {
    let quarters = (angle * FRAC_2_PI).round();
    let rest = angle - quarters * QUARTER[0] - quarters * QUARTER[1];
    (quarters as i64, rest)
}

fn by_quarter(quarter: i64, rest: f64) -> f64 {
    match quarter & 3 {
        0 => series(rest, rest, 2.0),
        1 => series(rest, 1.0, 1.0),
        2 => -series(rest, rest, 2.0),
        _ => -series(rest, 1.0, 1.0),
    }
}

/// The Taylor series whose first term is given, with the first divisor of the next: of the sine from x and 2,
/// of the cosine from 1 and 1. Up to an eighth of a turn nine terms are enough for the last bit but one.
fn series(x: f64, first: f64, divisor: f64) -> f64 {
    let (mut sum, mut term, mut n) = (first, first, divisor);
    for _ in 0..9 {
        term *= -x * x / (n * (n + 1.0));
        sum += term;
        n += 2.0;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sines_are_those_of_the_standard_library(angle in -1e4..1e4) {
            prop_assert!((sin(angle) - angle.sin()).abs() < 1e-14);
            prop_assert!((cos(angle) - angle.cos()).abs() < 1e-14);
        }

        #[test]
        fn large_angles_lose_only_what_they_have_not(angle in -1e6..1e6) {
            prop_assert!((sin(angle) - angle.sin()).abs() < 1e-12);
        }

        #[test]
        fn what_is_wrapped_differs_by_whole_periods(value in -1e5..1e5, period in 0.01..1e3) {
            let left = wrapped(value, period);
            prop_assert!((-1e-9..=period).contains(&left));
            let periods = (value - left) / period;
            prop_assert!((periods - periods.round()).abs() < 1e-6);
        }

        #[test]
        fn powers_are_those_of_the_standard_library(base in 1e-3..1e3, exponent in -5.0..5.0) {
            let expected: f64 = f64::powf(base, exponent);
            prop_assert!((power(base, exponent) / expected - 1.0).abs() < 1e-13);
        }
    }

    #[test]
    fn the_quarters_of_a_turn_are_met() {
        use std::f64::consts::FRAC_PI_2;
        for quarter in -8..=8 {
            let angle = f64::from(quarter) * FRAC_PI_2;
            assert!((sin(angle) - angle.sin()).abs() < 1e-15, "{quarter}");
            assert!((cos(angle) - angle.cos()).abs() < 1e-15, "{quarter}");
        }
    }
}
