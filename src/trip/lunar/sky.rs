//! Where sun and moon stand: the moments of new moons and the sun's longitude.
//!
//! From Jean Meeus, *Astronomical Algorithms*, 2nd edition: chapters 49 (phases of the moon), 25 (the
//! sun, its lower accuracy) and, for the difference between the clocks of the sky and of the earth,
//! the polynomial of Espenak and Meeus for our time (<https://eclipse.gsfc.nasa.gov/SEhelp/deltatpoly2004.html>).
//! New moons come out within some ten seconds, the sun within 0.01°.

use crate::geo::{sin, wrapped};

/// Days from one new moon to the next, on average.
const SYNODIC_MONTH: f64 = 29.530_588_861;
/// The mean new moon of 6 January 2000, as a Julian day in dynamical time.
const NEW_MOON_2000: f64 = 2_451_550.097_66;
/// Noon of 1 January 2000 as a Julian day.
const J2000: f64 = 2_451_545.0;
const DAYS_A_CENTURY: f64 = 36_525.0;

/// A periodic term of the new moon: days, power of the eccentricity's factor, and multiples of the sun's
/// anomaly, the moon's anomaly and the moon's argument of latitude.
type Term = (f64, i32, [i8; 3]);

const TERMS: [Term; 24] = [
    (-0.40720, 0, [0, 1, 0]),
    (0.17241, 1, [1, 0, 0]),
    (0.01608, 0, [0, 2, 0]),
    (0.01039, 0, [0, 0, 2]),
    (0.00739, 1, [-1, 1, 0]),
    (-0.00514, 1, [1, 1, 0]),
    (0.00208, 2, [2, 0, 0]),
    (-0.00111, 0, [0, 1, -2]),
    (-0.00057, 0, [0, 1, 2]),
    (0.00056, 1, [1, 2, 0]),
    (-0.00042, 0, [0, 3, 0]),
    (0.00042, 1, [1, 0, 2]),
    (0.00038, 1, [1, 0, -2]),
    (-0.00024, 1, [-1, 2, 0]),
    (-0.00007, 0, [2, 1, 0]),
    (0.00004, 0, [0, 2, -2]),
    (0.00004, 0, [3, 0, 0]),
    (0.00003, 0, [1, 1, -2]),
    (0.00003, 0, [0, 2, 2]),
    (-0.00003, 0, [1, 1, 2]),
    (0.00003, 0, [-1, 1, 2]),
    (-0.00002, 0, [-1, 1, -2]),
    (-0.00002, 0, [1, 3, 0]),
    (0.00002, 0, [0, 4, 0]),
];

/// What the planets do: days, and an angle in degrees at the new moon of 2000 and its growth a month.
const PLANETS: [(f64, f64, f64); 14] = [
    (0.000_325, 299.77, 0.107_408),
    (0.000_165, 251.88, 0.016_321),
    (0.000_164, 251.83, 26.651_886),
    (0.000_126, 349.42, 36.412_478),
    (0.000_110, 84.66, 18.206_239),
    (0.000_062, 141.74, 53.303_771),
    (0.000_060, 207.14, 2.453_732),
    (0.000_056, 154.84, 7.306_860),
    (0.000_047, 34.52, 27.261_239),
    (0.000_042, 207.19, 0.121_824),
    (0.000_040, 291.34, 1.844_379),
    (0.000_037, 161.72, 24.198_154),
    (0.000_035, 239.56, 25.513_099),
    (0.000_023, 331.55, 3.592_518),
];

/// The number of the mean new moon nearest to a Julian day; the one of 6 January 2000 is 0.
pub(super) fn new_moon_near(julian: f64) -> i64 {
    ((julian - NEW_MOON_2000) / SYNODIC_MONTH).round() as i64
}

/// When a new moon happens: Julian day in universal time.
pub(super) fn new_moon(number: i64) -> f64 {
    let k = number as f64;
    let julian = new_moon_dynamical(k);
    julian - delta_t_days(julian)
}

/// The same in dynamical time.
fn new_moon_dynamical(k: f64) -> f64 {
    let t = k * SYNODIC_MONTH / DAYS_A_CENTURY;
    let mean = NEW_MOON_2000 + SYNODIC_MONTH * k + (0.000_154_37 - 0.000_000_15 * t) * t * t;
    let eccentricity = 1.0 - (0.002_516 + 0.000_007_4 * t) * t;
    let sun = 2.5534 + 29.105_356_70 * k - 0.000_001_4 * t * t;
    let moon = 201.5643 + 385.816_935_28 * k + (0.010_758_2 + 0.000_012_38 * t) * t * t;
    let latitude = 160.7108 + 390.670_502_84 * k - (0.001_611_8 + 0.000_002_27 * t) * t * t;
    let node = 124.7746 - 1.563_755_88 * k + 0.002_067_2 * t * t;
    let terms: f64 = TERMS
        .iter()
        .map(|(days, power, [m, n, f])| {
            let angle = f64::from(*m) * sun + f64::from(*n) * moon + f64::from(*f) * latitude;
            days * eccentricity.powi(*power) * sine(angle)
        })
        .sum();
    let planets: f64 = PLANETS
        .iter()
        .map(|(days, start, growth)| days * sine(start + growth * k))
        .sum();
    mean + terms + planets - 0.000_17 * sine(node)
}

/// The sun's apparent longitude in degrees, 0 to 360, at a Julian day in universal time.
pub(super) fn sun_longitude(julian: f64) -> f64 {
    let t = (julian + delta_t_days(julian) - J2000) / DAYS_A_CENTURY;
    let mean = 280.466_46 + (36_000.769_83 + 0.000_303_2 * t) * t;
    let anomaly = 357.529_11 + (35_999.050_29 - 0.000_153_7 * t) * t;
    let centre = (1.914_602 - 0.004_817 * t) * sine(anomaly)
        + (0.019_993 - 0.000_101 * t) * sine(2.0 * anomaly)
        + 0.000_289 * sine(3.0 * anomaly);
    let nutation = 0.004_78 * sine(125.04 - 1934.136 * t);
    wrapped(mean + centre - 0.005_69 - nutation, 360.0)
}

/// Dynamical minus universal time, in days. Made for 2005 to 2050; some 20 seconds off in 1970.
fn delta_t_days(julian: f64) -> f64 {
    let years = (julian - J2000) / 365.25;
    (62.92 + (0.322_17 + 0.005_589 * years) * years) / 86_400.0
}

fn sine(degrees: f64) -> f64 {
    sin(degrees.to_radians())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_new_moon_of_february_1977_is_that_of_the_book() {
        // Example 49.a: k = -283, JDE 2443192.65118.
        assert!((new_moon_dynamical(-283.0) - 2_443_192.651_18).abs() < 0.000_02);
    }

    #[test]
    fn the_sun_of_13_october_1992_is_that_of_the_book() {
        // Example 25.a: JDE 2448908.5, apparent longitude 199.90895°.
        let julian = 2_448_908.5;
        let found = sun_longitude(julian - delta_t_days(julian));
        assert!((found - 199.908_95).abs() < 0.000_1, "{found}");
    }

    #[test]
    fn the_eclipses_of_2024_and_2026_fall_on_new_moons() {
        // Conjunctions: 8 April 2024, 18:21 UTC; 12 August 2026, 17:37 UTC.
        for julian in [2_460_409.264_6, 2_461_265.234] {
            let found = new_moon(new_moon_near(julian));
            assert!((found - julian).abs() < 1.0 / 1440.0, "{found}");
        }
    }
}
