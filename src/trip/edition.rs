//! The editions of an event: what dates follow from its rule, and which were announced.

use super::lunar::{self, Month};
use crate::data::{Date, Rule, Season, Span};
use crate::geo::sort_by;

/// How many days apart two dates of the same edition may be: a rule gives one, the organiser announces another.
const SAME_EDITION_DAYS: i64 = 92;
/// How many years ahead the next edition is looked for.
const YEARS_AHEAD: i32 = 6;

/// How dates are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sureness {
    /// Announced by who holds it.
    Announced,
    /// Follows from the rule.
    Computed,
    /// The rule names no days: some time within these.
    Unknown,
}

/// A day of a lunar month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LunarDay {
    /// 1 to 12.
    pub month: u8,
    /// 1 to 30.
    pub day: u8,
}

/// One time that an event is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edition {
    /// From when to when.
    pub span: Span,
    /// How this is known.
    pub sureness: Sureness,
    /// First and last day in the lunar calendar, where they come from there.
    pub lunar: Option<(LunarDay, LunarDay)>,
}

/// What can be said of the time to come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Upcoming {
    /// The next edition or two.
    Next(Edition, Option<Edition>),
    /// It may be held again; nothing says when.
    NotAnnounced,
    /// It is held no more, since after that year.
    Ended(i32),
}

/// The editions that end on or after `from` and start on or before `until`, in order. In a year with a
/// leap month an event is held in the first of the two months.
pub fn editions(rule: &Rule, from: Date, until: Date) -> Vec<Edition> {
    let mut found: Vec<Edition> = rule.announced.iter().copied().map(announced).collect();
    let mut ruled = match rule.weekdays {
        Some(days) => weekly(days, from, until),
        // A lunar year ends in the next year of the sun.
        None => (from.year - 1..=until.year)
            .filter(|year| is_held(rule, *year))
            .flat_map(|year| of_year(rule, year))
            .collect(),
    };
    ruled.retain(|one| !rule.announced.iter().any(|span| is_same(one.span, *span)));
    found.append(&mut ruled);
    found.retain(|one| one.span.end >= from && one.span.start <= until);
    sort_by(&mut found, Ord::cmp);
    found
}

/// The next edition on or after a day, and the one after it if its days are known and this year or next.
pub fn upcoming(rule: &Rule, today: Date) -> Upcoming {
    let until = Date::new(today.year + YEARS_AHEAD, 12, 31);
    let mut next = editions(rule, today, until).into_iter();
    let soon = |one: &Edition| {
        let is_known = one.sureness != Sureness::Unknown && rule.weekdays.is_none();
        is_known && one.span.start.year <= today.year + 1
    };
    match (next.next(), rule.last_held) {
        (Some(first), _) => Upcoming::Next(first, next.next().filter(soon)),
        (None, Some(year)) => Upcoming::Ended(year),
        (None, None) => Upcoming::NotAnnounced,
    }
}

fn announced(span: Span) -> Edition {
    Edition {
        span,
        sureness: Sureness::Announced,
        lunar: None,
    }
}

fn is_same(one: Span, other: Span) -> bool {
    let apart = one.start.julian_day() - other.start.julian_day();
    apart.abs() <= SAME_EDITION_DAYS || (one.start <= other.end && other.start <= one.end)
}

/// Whether the rule has an edition in that year of its calendar.
fn is_held(rule: &Rule, year: i32) -> bool {
    let every = i32::from(rule.every_years);
    let is_turn = every == 1 || (every > 1 && (year - rule.from_year) % every == 0);
    is_turn && rule.last_held.is_none_or(|last| year <= last)
}

fn of_year(rule: &Rule, year: i32) -> Vec<Edition> {
    let months = match rule.lunar {
        true => lunar::months_of(year),
        false => Vec::new(),
    };
    let of_season = |season: &Season| match rule.lunar {
        true => of_lunar_season(&months, *season),
        false => Some(of_solar_season(year, *season)),
    };
    rule.seasons.iter().filter_map(of_season).collect()
}

fn of_solar_season(year: i32, season: Season) -> Edition {
    let last = Date::end_of_month(year, season.month_end).day;
    let (first_day, last_day) = season.days.unwrap_or((1, last));
    Edition {
        span: Span {
            start: Date::new(year, season.month, first_day),
            end: Date::new(year, season.month_end, last_day.min(last)),
        },
        sureness: sureness(season),
        lunar: None,
    }
}

fn of_lunar_season(months: &[Month], season: Season) -> Option<Edition> {
    let month = |number| months.iter().find(|one| one.number == number && !one.leap);
    let (first, last) = (month(season.month)?, month(season.month_end)?);
    let (first_day, last_day) = season.days.unwrap_or((1, last.days));
    let day = |month: &Month, day| LunarDay {
        month: month.number,
        day: month.clamped(day),
    };
    Some(Edition {
        span: Span {
            start: first.day(first_day),
            end: last.day(last_day),
        },
        sureness: sureness(season),
        lunar: Some((day(first, first_day), day(last, last_day))),
    })
}

fn sureness(season: Season) -> Sureness {
    match season.days {
        Some(_) => Sureness::Computed,
        None => Sureness::Unknown,
    }
}

/// Every week from the one in which `from` is.
fn weekly((first, last): (u8, u8), from: Date, until: Date) -> Vec<Edition> {
    let monday = from.plus(1 - i64::from(from.weekday()));
    let day = |week: i64, weekday: u8| monday.plus(7 * week + i64::from(weekday) - 1);
    (0..)
        .map(|week| Span {
            start: day(week, first),
            end: day(week, last),
        })
        .take_while(|span| span.start <= until)
        .map(|span| Edition {
            span,
            sureness: Sureness::Computed,
            lunar: None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn season(month: u8, month_end: u8, days: Option<(u8, u8)>) -> Season {
        Season {
            month,
            month_end,
            days,
        }
    }

    fn yearly(lunar: bool, seasons: Vec<Season>) -> Rule {
        Rule {
            lunar,
            seasons,
            every_years: 1,
            ..Rule::default()
        }
    }

    fn spans(rule: &Rule, from: &str, until: &str) -> Vec<String> {
        let (from, until) = (
            Date::from_iso(from).unwrap(),
            Date::from_iso(until).unwrap(),
        );
        editions(rule, from, until)
            .iter()
            .map(|one| format!("{}/{} {:?}", one.span.start, one.span.end, one.sureness))
            .collect()
    }

    fn next(rule: &Rule, today: &str) -> Upcoming {
        upcoming(rule, Date::from_iso(today).unwrap())
    }

    #[test]
    fn a_lunar_event_moves_with_the_moon_and_counts_while_it_lasts() {
        let giong = yearly(true, vec![season(4, 4, Some((6, 9)))]);
        assert_eq!(
            spans(&giong, "2025-01-01", "2026-12-31"),
            [
                "2025-05-03/2025-05-06 Computed",
                "2026-05-22/2026-05-25 Computed"
            ]
        );
        assert_eq!(spans(&giong, "2026-05-25", "2026-12-31").len(), 1);
        assert_eq!(spans(&giong, "2026-05-26", "2026-12-31").len(), 0);
    }

    #[test]
    fn the_last_lunar_month_belongs_to_the_year_before() {
        let market = yearly(true, vec![season(12, 12, Some((12, 30)))]);
        assert_eq!(
            spans(&market, "2026-01-01", "2026-12-31"),
            ["2026-01-30/2026-02-16 Computed"]
        );
    }

    #[test]
    fn in_a_year_with_a_leap_month_an_event_is_held_once() {
        // 2025 has a second 6th month, from 25 July.
        let sixth = yearly(true, vec![season(6, 6, Some((1, 1)))]);
        assert_eq!(
            spans(&sixth, "2025-01-01", "2025-12-31"),
            ["2025-06-25/2025-06-25 Computed"]
        );
    }

    #[test]
    fn an_event_of_two_seasons_has_two_editions_a_year() {
        let va = yearly(
            true,
            vec![season(1, 1, Some((15, 15))), season(9, 9, Some((14, 15)))],
        );
        assert_eq!(
            spans(&va, "2026-01-01", "2026-12-31"),
            [
                "2026-03-03/2026-03-03 Computed",
                "2026-10-23/2026-10-24 Computed"
            ]
        );
    }

    #[test]
    fn every_second_year_is_counted_from_a_year_in_which_it_was_held() {
        let mut film = yearly(false, vec![season(11, 11, None)]);
        (film.every_years, film.from_year) = (2, 2024);
        assert_eq!(
            spans(&film, "2025-01-01", "2028-12-31"),
            [
                "2026-11-01/2026-11-30 Unknown",
                "2028-11-01/2028-11-30 Unknown"
            ]
        );
        let Upcoming::Next(first, second) = next(&film, "2026-12-01") else {
            panic!("an edition in 2028");
        };
        assert_eq!((first.span.start.year, second), (2028, None));
    }

    #[test]
    fn what_was_announced_stands_in_place_of_what_the_rule_gives() {
        let mut pagoda = yearly(true, vec![season(1, 3, Some((6, 30)))]);
        pagoda.announced = vec![Span::from_iso("2026-02-18/2026-05-11").unwrap()];
        assert_eq!(
            spans(&pagoda, "2026-01-01", "2027-12-31"),
            [
                "2026-02-18/2026-05-11 Announced",
                "2027-02-11/2027-05-05 Computed"
            ]
        );
    }

    #[test]
    fn without_a_rule_nothing_is_known_until_it_is_announced() {
        let mut monsoon = yearly(false, vec![season(10, 11, None)]);
        monsoon.every_years = 0;
        assert_eq!(next(&monsoon, "2026-11-27"), Upcoming::NotAnnounced);
        monsoon.announced = vec![Span::from_iso("2027-10-01/2027-10-03").unwrap()];
        assert_eq!(
            spans(&monsoon, "2026-11-27", "2027-12-31"),
            ["2027-10-01/2027-10-03 Announced"]
        );
    }

    #[test]
    fn an_event_that_has_ended_is_not_held_again() {
        let mut old = yearly(false, vec![season(5, 5, Some((1, 3)))]);
        old.last_held = Some(2023);
        assert_eq!(spans(&old, "2023-01-01", "2026-12-31").len(), 1);
        assert_eq!(next(&old, "2026-11-27"), Upcoming::Ended(2023));
    }

    #[test]
    fn a_weekly_event_is_this_weekend_or_the_next() {
        let walking = Rule {
            weekdays: Some((5, 7)),
            ..Rule::default()
        };
        // 27 November 2026 is a Friday.
        for (today, start) in [
            ("2026-11-27", "2026-11-27"),
            ("2026-11-29", "2026-11-27"),
            ("2026-11-30", "2026-12-04"),
        ] {
            let Upcoming::Next(first, None) = next(&walking, today) else {
                panic!("one edition");
            };
            assert_eq!(first.span.start, Date::from_iso(start).unwrap());
        }
    }

    #[test]
    fn a_day_that_the_month_lacks_is_its_last() {
        let end = yearly(false, vec![season(2, 2, Some((27, 31)))]);
        assert_eq!(
            spans(&end, "2027-01-01", "2027-12-31"),
            ["2027-02-27/2027-02-28 Computed"]
        );
    }
}
