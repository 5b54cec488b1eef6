//! The Vietnamese lunar calendar, by its rules: the day of Hanoi (UTC+7) on which the new moon falls begins
//! a month; the month of the winter solstice is the 11th; a year of thirteen months repeats the number of
//! the first month in which the sun enters no sign. In use since 1968; an hour apart from the Chinese one.
//!
//! The rules as Hồ Ngọc Đức gives them, *Computing the Vietnamese lunar calendar*
//! (<https://www.informatik.uni-leipzig.de/~duc/amlich/calrules_en.html>).

mod sky;

use crate::data::Date;

/// Hanoi is ahead of UTC by this part of a day.
const HANOI: f64 = 7.0 / 24.0;
/// The month that holds the winter solstice.
const SOLSTICE_MONTH: u8 = 11;
/// The sign that the sun enters at the winter solstice, counted in twelfths from the March equinox.
const SOLSTICE_SIGN: u8 = 9;

/// A month of the lunar calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    /// 1 to 12.
    pub number: u8,
    /// Whether it is the second of that number.
    pub leap: bool,
    /// Its first day.
    pub first: Date,
    /// How many days it has: 29 or 30.
    pub days: u8,
}

impl Month {
    /// Its day of that number; its last, if it has fewer.
    pub fn day(&self, number: u8) -> Date {
        self.first.plus(i64::from(number.clamp(1, self.days)) - 1)
    }

    /// The number of that day in it, at most that of its last.
    pub fn clamped(&self, number: u8) -> u8 {
        number.clamp(1, self.days)
    }
}

/// The months of the lunar year that begins in that year, in order: twelve or thirteen.
pub fn months_of(year: i32) -> Vec<Month> {
    let (this, next) = (solstice_moon(year - 1), solstice_moon(year));
    let mut months = between(this, next);
    months.extend(between(next, solstice_moon(year + 1)));
    let begins = months.iter().position(|month| month.number == 1);
    let mut months = months.split_off(begins.unwrap_or_default());
    // A leap 12th month would still belong to the old year.
    let ends = months
        .iter()
        .skip(1)
        .position(|month| month.number == 1 && !month.leap);
    months.truncate(ends.map_or(months.len(), |at| at + 1));
    months
}

/// The month of that number, and not its leap month, of the lunar year that begins in that year.
pub fn month_of(year: i32, number: u8) -> Option<Month> {
    months_of(year)
        .into_iter()
        .find(|month| month.number == number && !month.leap)
}

/// The months from one 11th to before the next, given by the numbers of their new moons.
fn between(from: i64, to: i64) -> Vec<Month> {
    let has_leap = to - from == 13;
    let leap = (from + 1..to).find(|moon| has_leap && !enters_a_sign(*moon));
    let mut number = SOLSTICE_MONTH - 1;
    (from..to)
        .map(|moon| {
            let is_leap = leap == Some(moon);
            if !is_leap {
                number = number % 12 + 1;
            }
            month(moon, number, is_leap)
        })
        .collect()
}

fn month(moon: i64, number: u8, leap: bool) -> Month {
    let first = first_day(moon);
    Month {
        number,
        leap,
        first: Date::from_julian_day(first),
        days: (first_day(moon + 1) - first) as u8,
    }
}

/// The number of the new moon that begins the 11th month of a year.
fn solstice_moon(year: i32) -> i64 {
    let end = Date::new(year, 12, 31).julian_day();
    let mut moon = sky::new_moon_near(end as f64) + 1;
    // The last month that begins before the sun is past the solstice.
    while first_day(moon) > end || sign(first_day(moon)) >= SOLSTICE_SIGN {
        moon -= 1;
    }
    moon
}

/// Whether the sun enters a sign of the zodiac in the month of that new moon.
fn enters_a_sign(moon: i64) -> bool {
    sign(first_day(moon)) != sign(first_day(moon + 1))
}

/// The day in Hanoi on which a new moon falls, as its Julian day number.
fn first_day(moon: i64) -> i64 {
    (sky::new_moon(moon) + HANOI + 0.5).floor() as i64
}

/// The sign in which the sun stands when a day begins in Hanoi: 0 to 11 from the March equinox.
fn sign(julian_day: i64) -> u8 {
    let midnight = julian_day as f64 - 0.5 - HANOI;
    (sky::sun_longitude(midnight) / 30.0) as u8
}

#[cfg(test)]
mod tests;
