//! A day of the Gregorian calendar, and its number in the count of days that astronomers use.

use serde::{Deserialize, Serialize};

/// The Julian day number of 1 January 1970.
const JULIAN_DAY_1970: i64 = 2_440_588;
const MS_A_DAY: f64 = 86_400_000.0;
/// Hanoi is seven hours ahead of UTC, in summer and winter.
const HANOI_MS: f64 = 7.0 * 3_600_000.0;

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
pub struct Date {
    /// The year.
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl Date {
    /// That day.
    pub const fn new(year: i32, month: u8, day: u8) -> Self {
        Self { year, month, day }
    }

    /// The day it is in Hanoi so many milliseconds after the beginning of 1970 in UTC.
    pub fn in_hanoi(ms_since_1970: f64) -> Self {
        let days = ((ms_since_1970 + HANOI_MS) / MS_A_DAY).floor();
        Self::from_julian_day(JULIAN_DAY_1970 + days as i64)
    }

    /// The date written as in ISO 8601: `2026-02-17`. None for a day that no calendar has.
    pub fn from_iso(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let date = Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
        let is_whole = parts.next().is_none() && date == Self::from_julian_day(date.julian_day());
        is_whole.then_some(date)
    }

    /// The Julian day number of its noon (Richards' formula).
    pub fn julian_day(self) -> i64 {
        let (year, month, day) = (
            i64::from(self.year),
            i64::from(self.month),
            i64::from(self.day),
        );
        let before_march = i64::from(month < 3);
        let (y, m) = (year + 4800 - before_march, month + 12 * before_march - 3);
        day + (153 * m + 2) / 5 + 365 * y + y.div_euclid(4) - y.div_euclid(100) + y.div_euclid(400)
            - 32_045
    }

    /// The date of a Julian day number.
    pub fn from_julian_day(number: i64) -> Self {
        let a = number + 32_044;
        let century = (4 * a + 3).div_euclid(146_097);
        let b = a - (146_097 * century).div_euclid(4);
        let year = (4 * b + 3) / 1461;
        let c = b - 1461 * year / 4;
        let m = (5 * c + 2) / 153;
        Self {
            year: (100 * century + year - 4800 + m / 10) as i32,
            month: (m + 3 - 12 * (m / 10)) as u8,
            day: (c - (153 * m + 2) / 5 + 1) as u8,
        }
    }

    /// So many days later.
    pub fn plus(self, days: i64) -> Self {
        Self::from_julian_day(self.julian_day() + days)
    }

    /// 1 for Monday to 7 for Sunday, as in ISO 8601.
    pub fn weekday(self) -> u8 {
        (self.julian_day().rem_euclid(7) + 1) as u8
    }

    /// The last day of a month.
    pub fn end_of_month(year: i32, month: u8) -> Self {
        let next = match month {
            12 => Self::new(year + 1, 1, 1),
            _ => Self::new(year, month + 1, 1),
        };
        next.plus(-1)
    }
}

impl std::fmt::Display for Date {
    /// As in ISO 8601.
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn days_have_the_numbers_that_almanacs_give() {
        assert_eq!(Date::new(2000, 1, 1).julian_day(), 2_451_545);
        assert_eq!(Date::new(1970, 1, 1).julian_day(), JULIAN_DAY_1970);
        assert_eq!(Date::new(2026, 11, 27).weekday(), 5);
        assert_eq!(Date::end_of_month(2028, 2), Date::new(2028, 2, 29));
        assert_eq!(Date::end_of_month(2026, 12), Date::new(2026, 12, 31));
    }

    #[test]
    fn the_day_in_hanoi_begins_at_17_oclock_in_utc() {
        let eve = 1_798_736_400_000.0; // 2026-12-31T17:00:00Z
        assert_eq!(Date::in_hanoi(eve - 1.0), Date::new(2026, 12, 31));
        assert_eq!(Date::in_hanoi(eve), Date::new(2027, 1, 1));
    }

    #[test]
    fn only_days_that_exist_are_read() {
        assert_eq!(Date::from_iso("2026-02-17"), Some(Date::new(2026, 2, 17)));
        for wrong in [
            "2026-02-29",
            "2026-13-01",
            "2026-02",
            "17/2/2026",
            "2026-02-17-1",
            "",
        ] {
            assert_eq!(Date::from_iso(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn every_day_number_is_one_date(number in 2_000_000_i64..3_000_000) {
            let date = Date::from_julian_day(number);
            prop_assert_eq!(date.julian_day(), number);
            prop_assert!(date < Date::from_julian_day(number + 1));
            prop_assert_eq!(Date::from_iso(&date.to_string()), Some(date));
        }
    }
}
