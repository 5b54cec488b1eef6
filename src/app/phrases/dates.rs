//! Days, months and years in words.

use crate::data::{Date, Lang, Span};

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

/// The English name of a month, 1 to 12.
pub(in crate::app) fn month_name(month: usize) -> Option<&'static str> {
    MONTHS.get(month.wrapping_sub(1)).copied()
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

/// A month, perhaps of a year: March 2026, tháng 3/2026.
pub(in crate::app) fn month_in_words(month: u8, year: Option<i32>, lang: Lang) -> String {
    let year = year.map(|year| year.to_string());
    match (lang, year) {
        (Lang::Vi, None) => format!("tháng {month}"),
        (Lang::Vi, Some(year)) => format!("tháng {month}/{year}"),
        (Lang::En, None) => name(month).to_owned(),
        (Lang::En, Some(year)) => format!("{} {year}", name(month)),
    }
}

/// From a day to a day, each part said once: 6–8 February 2027, 6–8/2/2027.
pub(in crate::app) fn span_in_words(Span { start, end }: Span, lang: Lang) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;

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
}
