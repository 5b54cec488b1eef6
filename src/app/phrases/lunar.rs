//! Days of the lunar calendar in words.

use crate::app::words::key;
use crate::data::Lang;
use crate::trip::LunarDay;

/// Days of the lunar calendar: 6th to 8th of the 1st lunar month, mồng 6 đến mồng 8 tháng Giêng âm lịch.
pub(in crate::app) fn lunar_in_words(first: LunarDay, last: LunarDay, lang: Lang) -> String {
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
