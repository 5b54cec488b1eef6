//! The rule by which an event has its dates, as numbers. What dates follow from it is not said here.

use super::Date;
use serde::{Deserialize, Serialize};

/// From a day to a day, both of them in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
pub struct Span {
    /// The first day.
    pub start: Date,
    /// The last day.
    pub end: Date,
}

impl Span {
    /// Days written as in ISO 8601: `2026-02-22` or `2026-02-18/2026-05-11`.
    pub fn from_iso(text: &str) -> Option<Self> {
        let (start, end) = text.split_once('/').unwrap_or((text, text));
        let (start, end) = (Date::from_iso(start)?, Date::from_iso(end)?);
        (start <= end).then_some(Self { start, end })
    }
}

/// A time of the year, in the months of the rule's calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Season {
    /// The month in which it begins, 1 to 12.
    pub month: u8,
    /// The month in which it ends; the same year's.
    pub month_end: u8,
    /// The day on which it begins and the day on which it ends, where they are fixed.
    pub days: Option<(u8, u8)>,
}

/// When an event is held.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub struct Rule {
    /// Whether months and days are those of the lunar calendar.
    pub lunar: bool,
    /// The times of the year.
    pub seasons: Vec<Season>,
    /// Held every so many years; 0 where no year follows from another.
    pub every_years: u8,
    /// A year in which it is held, from which others are counted.
    pub from_year: i32,
    /// The first and the last weekday of an event of every week: 1 for Monday to 7 for Sunday.
    pub weekdays: Option<(u8, u8)>,
    /// The year in which it was held for the last time, of an event that has ended.
    pub last_held: Option<i32>,
    /// Editions whose dates were announced.
    pub announced: Vec<Span>,
}

impl Rule {
    /// The rule of an event's properties; `number` gives those that are whole numbers.
    pub(super) fn read(
        calendar: &str,
        frequency: &str,
        number: impl Fn(&str) -> Option<i32>,
        announced: Vec<Span>,
    ) -> Option<Self> {
        let lunar = calendar == "lunar";
        if !lunar && calendar != "solar" {
            return None;
        }
        let small = |name: &str| u8::try_from(number(name)?).ok();
        let seasons = match lunar {
            true => vec![season(small, "lunar"), season(small, "second_lunar")],
            false => vec![season(small, "solar")],
        };
        let start = small("weekday_start");
        Some(Self {
            lunar,
            seasons: seasons.into_iter().flatten().collect(),
            every_years: match frequency {
                "annual" | "twice-a-year" => 1,
                "biennial" => 2,
                "every-5-years" => 5,
                _ => 0,
            },
            from_year: number("frequency_from").unwrap_or(0),
            weekdays: start.map(|start| (start, small("weekday_end").unwrap_or(start))),
            last_held: number("last_held"),
            announced,
        })
    }
}

fn season(small: impl Fn(&str) -> Option<u8>, stem: &str) -> Option<Season> {
    let month = small(&format!("{stem}_month"))?;
    let start = small(&format!("{stem}_day_start"));
    Some(Season {
        month,
        month_end: small(&format!("{stem}_month_end")).unwrap_or(month),
        days: start.map(|start| (start, small(&format!("{stem}_day_end")).unwrap_or(start))),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_ends_on_or_after_the_day_on_which_it_starts() {
        let day = Date::new(2026, 2, 22);
        let one = Span {
            start: day,
            end: day,
        };
        assert_eq!(Span::from_iso("2026-02-22"), Some(one));
        assert_eq!(Span::from_iso("2026-02-22/2026-02-18"), None);
        assert_eq!(Span::from_iso("2026-02-22/"), None);
    }

    #[test]
    fn an_event_of_two_seasons_has_both_and_one_of_every_week_its_days() {
        let numbers = [
            ("lunar_month", 1),
            ("lunar_day_start", 15),
            ("second_lunar_month", 9),
            ("second_lunar_day_start", 14),
            ("second_lunar_day_end", 15),
        ];
        let number = |name: &str| Some(numbers.iter().find(|(known, _)| *known == name)?.1);
        let rule = Rule::read("lunar", "twice-a-year", number, Vec::new()).unwrap();
        let days: Vec<_> = rule
            .seasons
            .iter()
            .map(|one| (one.month, one.days))
            .collect();
        assert_eq!(days, [(1, Some((15, 15))), (9, Some((14, 15)))]);
        let number = |name: &str| (name == "weekday_start").then_some(5);
        let weekly = Rule::read("solar", "weekly", number, Vec::new()).unwrap();
        assert_eq!((weekly.every_years, weekly.weekdays), (0, Some((5, 5))));
    }
}
