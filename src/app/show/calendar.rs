//! When an event is held next, in words.

use crate::app::phrases::{lunar_in_words, month_in_words, span_in_words};
use crate::app::words::key;
use crate::data::{Date, Lang, Rule};
use crate::trip::{Edition, Sureness, Upcoming, upcoming};

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::{Season, Span};

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
}
