//! When an event is held next, in words.

use crate::app::words::key;
use crate::data::{Date, Lang, Rule, Span};
use crate::trip::{Edition, LunarDay, Sureness, Upcoming, upcoming};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The next edition and perhaps the one after it, or that none is known.
pub(super) fn next(rule: &Rule, today: Date, lang: Lang) -> String {
    match upcoming(rule, today) {
        Upcoming::Next(first, None) => edition(first, today, lang),
        Upcoming::Next(first, Some(second)) => {
            let (one, two) = (edition(first, today, lang), edition(second, today, lang));
            key::EVENT_THEN.fill(lang, &[("one", &one), ("two", &two)])
        }
        Upcoming::NotAnnounced => key::EVENT_NONE.text(lang).to_owned(),
        Upcoming::Ended(year) => key::EVENT_ENDED.fill(lang, &[("year", &year.to_string())]),
    }
}

/// The English name of a month, 1 to 12.
pub(super) fn month_name(month: usize) -> Option<&'static str> {
    MONTHS.get(month.wrapping_sub(1)).copied()
}

fn edition(edition: Edition, today: Date, lang: Lang) -> String {
    if edition.sureness == Sureness::Unknown {
        return unknown(edition, lang);
    }
    let mut text = span_in_words(edition.span, lang);
    if edition.sureness == Sureness::Announced {
        text = key::EVENT_ANNOUNCED.fill(lang, &[("date", &text)]);
    }
    if let Some((first, last)) = edition.lunar {
        let lunar = lunar_in_words(first, last, lang);
        text = key::EVENT_LUNAR.fill(lang, &[("date", &text), ("lunar", &lunar)]);
    }
    match edition.span.start <= today {
        true => key::EVENT_NOW.fill(lang, &[("date", &text)]),
        false => text,
    }
}

/// Only the months are known, whichever calendar they are of.
fn unknown(Edition { span, .. }: Edition, lang: Lang) -> String {
    let (first, last) = (span.start, span.end);
    let end = month_in_words(last.month, Some(last.year), lang);
    if (first.year, first.month) == (last.year, last.month) {
        return key::EVENT_UNKNOWN.fill(lang, &[("date", &end)]);
    }
    let year = (first.year != last.year).then_some(first.year);
    let date = month_in_words(first.month, year, lang);
    key::EVENT_UNKNOWN_WITHIN.fill(lang, &[("date", &date), ("end", &end)])
}

/// A date written as in ISO 8601, to the day, the month or the year, and perhaps the day until which it lasts.
pub(in crate::app) fn iso_in_words(from: &str, until: &str, lang: Lang) -> String {
    let month = || {
        let (year, month) = from.split_once('-')?;
        Some(month_in_words(month.parse().ok()?, year.parse().ok(), lang))
    };
    match (Date::from_iso(from), Date::from_iso(until)) {
        (Some(start), Some(end)) => span_in_words(Span { start, end }, lang),
        (Some(day), None) => date_in_words(day, lang),
        _ => month().unwrap_or_else(|| from.to_owned()),
    }
}

fn month_in_words(month: u8, year: Option<i32>, lang: Lang) -> String {
    let year = year.map(|year| year.to_string());
    match (lang, year) {
        (Lang::Vi, None) => format!("tháng {month}"),
        (Lang::Vi, Some(year)) => format!("tháng {month}/{year}"),
        (Lang::En, None) => name(month).to_owned(),
        (Lang::En, Some(year)) => format!("{} {year}", name(month)),
    }
}

/// From a day to a day, each part said once: 6–8 February 2027, 6–8/2/2027.
fn span_in_words(Span { start, end }: Span, lang: Lang) -> String {
    let last = date_in_words(end, lang);
    let first = start.day;
    match (start.year == end.year, start.month == end.month) {
        _ if start == end => last,
        (true, true) => format!("{first}–{last}"),
        (true, false) => match lang {
            Lang::Vi => format!("{first}/{} – {last}", start.month),
            Lang::En => format!("{first} {} – {last}", name(start.month)),
        },
        _ => format!("{} – {last}", date_in_words(start, lang)),
    }
}

fn date_in_words(Date { year, month, day }: Date, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("{day}/{month}/{year}"),
        Lang::En => format!("{day} {} {year}", name(month)),
    }
}

fn name(month: u8) -> &'static str {
    month_name(usize::from(month)).unwrap_or_default()
}

/// Days of the lunar calendar: 6th to 8th of the 1st lunar month, mồng 6 đến mồng 8 tháng Giêng âm lịch.
fn lunar_in_words(first: LunarDay, last: LunarDay, lang: Lang) -> String {
    let key = match (first == last, first.month == last.month) {
        (true, _) => key::EVENT_LUNAR_DAY,
        (_, true) => key::EVENT_LUNAR_DAYS,
        _ => key::EVENT_LUNAR_MONTHS,
    };
    let day = |one: LunarDay| match lang {
        Lang::Vi => vietnamese_day(one.day),
        Lang::En => ordinal(one.day),
    };
    let month = |one: LunarDay| match lang {
        Lang::Vi => vietnamese_month(one.month),
        Lang::En => ordinal(one.month),
    };
    key.fill(
        lang,
        &[
            ("day", &day(first)),
            ("last", &day(last)),
            ("month", &month(first)),
            ("end", &month(last)),
        ],
    )
}

fn vietnamese_day(day: u8) -> String {
    match day {
        15 => "rằm".to_owned(),
        1..=10 => format!("mồng {day}"),
        _ => day.to_string(),
    }
}

fn vietnamese_month(month: u8) -> String {
    match month {
        1 => "tháng Giêng".to_owned(),
        12 => "tháng Chạp".to_owned(),
        _ => format!("tháng {month}"),
    }
}

fn ordinal(number: u8) -> String {
    let ending = match (number % 10, number / 10) {
        (1, tens) if tens != 1 => "st",
        (2, tens) if tens != 1 => "nd",
        (3, tens) if tens != 1 => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Season;

    const TODAY: Date = Date::new(2026, 11, 27);

    fn lunar(month: u8, month_end: u8, days: Option<(u8, u8)>) -> Rule {
        Rule {
            lunar: true,
            seasons: vec![Season {
                month,
                month_end,
                days,
            }],
            every_years: 1,
            ..Rule::default()
        }
    }

    fn both(rule: &Rule, today: Date) -> [String; 2] {
        [next(rule, today, Lang::En), next(rule, today, Lang::Vi)]
    }

    #[test]
    fn a_lunar_date_is_said_in_both_calendars() {
        let day = lunar(1, 1, Some((20, 20)));
        assert_eq!(
            both(&day, TODAY),
            [
                "25 February 2027 (20th of the 1st lunar month)",
                "25/2/2027 (20 tháng Giêng âm lịch)"
            ]
        );
        let days = lunar(4, 4, Some((6, 9)));
        assert_eq!(
            both(&days, TODAY),
            [
                "11–14 May 2027 (6th to 9th of the 4th lunar month)",
                "11–14/5/2027 (mồng 6 đến mồng 9 tháng 4 âm lịch)"
            ]
        );
    }

    #[test]
    fn this_year_and_next_year_are_both_said() {
        let mid_autumn = lunar(8, 8, Some((15, 15)));
        assert_eq!(
            both(&mid_autumn, Date::new(2026, 1, 1)),
            [
                "25 September 2026 (15th of the 8th lunar month); then 15 September 2027 (15th of the 8th lunar month)",
                "25/9/2026 (rằm tháng 8 âm lịch); sau đó 15/9/2027 (rằm tháng 8 âm lịch)"
            ]
        );
    }

    #[test]
    fn an_event_of_months_names_where_it_ends_and_says_when_it_is_on() {
        let pagoda = lunar(1, 3, Some((6, 30)));
        assert_eq!(
            both(&pagoda, Date::new(2027, 3, 1))[0].split(';').next(),
            Some(
                "on now, 11 February – 5 May 2027 (6th of the 1st to 29th of the 3rd lunar month)"
            )
        );
    }

    #[test]
    fn what_is_not_known_is_said_to_be_unknown() {
        assert_eq!(
            both(&lunar(12, 12, None), TODAY),
            [
                "days not announced yet, some time from January to February 2027",
                "chưa công bố ngày, dự kiến từ tháng 1 đến tháng 2/2027"
            ]
        );
        let mut film = lunar(11, 11, None);
        (film.lunar, film.every_years, film.from_year) = (false, 2, 2024);
        assert_eq!(
            both(&film, TODAY),
            [
                "days not announced yet, some time in November 2026",
                "chưa công bố ngày, dự kiến trong tháng 11/2026"
            ]
        );
        film.every_years = 0;
        assert_eq!(
            both(&film, TODAY),
            ["date not announced", "chưa công bố ngày"]
        );
        film.last_held = Some(2023);
        assert_eq!(
            next(&film, TODAY, Lang::En),
            "no longer held; the last was in 2023"
        );
    }

    #[test]
    fn a_date_is_said_as_exactly_as_it_is_known() {
        let said = |from, until| [Lang::En, Lang::Vi].map(|lang| iso_in_words(from, until, lang));
        assert_eq!(said("2025-12-10", ""), ["10 December 2025", "10/12/2025"]);
        assert_eq!(said("2026-03", ""), ["March 2026", "tháng 3/2026"]);
        assert_eq!(said("2030", ""), ["2030", "2030"]);
        assert_eq!(said("", ""), ["", ""]);
        assert_eq!(said("soon-ish", ""), ["soon-ish", "soon-ish"]);
        let days = said("2026-01-10", "2026-01-11");
        assert_eq!(days, ["10–11 January 2026", "10–11/1/2026"]);
    }

    #[test]
    fn an_announced_date_says_so() {
        let mut day = lunar(1, 1, Some((20, 20)));
        day.announced = vec![Span::from_iso("2026-12-30/2027-01-02").unwrap()];
        assert_eq!(
            both(&day, TODAY),
            [
                "30 December 2026 – 2 January 2027, as announced",
                "30/12/2026 – 2/1/2027, theo công bố"
            ]
        );
    }

    #[test]
    fn ordinals_end_as_english_does() {
        let all: Vec<String> = [1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 30]
            .map(ordinal)
            .to_vec();
        assert_eq!(
            all,
            [
                "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "23rd", "30th"
            ]
        );
    }
}
