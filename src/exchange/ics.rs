//! iCalendar (RFC 5545): days on which something is held, for calendar apps.

use crate::data::{Date, Span};
use crate::geo::LonLat;

/// The most octets of a line, without its end (RFC 5545, 3.1).
const LINE: usize = 75;

/// Days on which something is held.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its name in the world, the same in every edition of the file.
    pub uid: String,
    /// From when to when; of a weekly one the first time.
    pub span: Span,
    /// The last day on which a weekly one may begin.
    pub weekly_until: Option<Date>,
    /// What it is called.
    pub summary: String,
    /// A few sentences.
    pub description: String,
    /// Where it is held.
    pub location: String,
    /// The same on the map.
    pub at: Option<LonLat>,
    /// Whether the days were announced by who holds it.
    pub is_announced: bool,
}

/// A calendar.
#[derive(Clone, Debug, PartialEq)]
pub struct Calendar {
    /// What it is called.
    pub name: String,
    /// What is in it, and which credit is asked for.
    pub description: String,
    /// Its language, as a BCP 47 code.
    pub lang: String,
    /// The day of its data; the same data makes the same file.
    pub stamp: Date,
    /// The entries.
    pub entries: Vec<Entry>,
}

/// The calendar as a file.
pub fn ics_from_calendar(calendar: &Calendar) -> String {
    let mut out = String::new();
    line(&mut out, "BEGIN:VCALENDAR");
    line(&mut out, "VERSION:2.0");
    let lang = calendar.lang.to_uppercase();
    line(
        &mut out,
        &format!("PRODID:-//Hanoi Creative Map//Events//{lang}"),
    );
    line(&mut out, "CALSCALE:GREGORIAN");
    line(&mut out, "METHOD:PUBLISH");
    for (name, value) in [
        // RFC 7986, and the older name that apps know.
        ("NAME", &calendar.name),
        ("X-WR-CALNAME", &calendar.name),
        ("DESCRIPTION", &calendar.description),
    ] {
        text(&mut out, name, value);
    }
    let stamp = basic(calendar.stamp);
    calendar
        .entries
        .iter()
        .for_each(|one| entry(&mut out, one, &stamp));
    line(&mut out, "END:VCALENDAR");
    out
}

fn entry(out: &mut String, entry: &Entry, stamp: &str) {
    line(out, "BEGIN:VEVENT");
    text(out, "UID", &entry.uid);
    line(out, &format!("DTSTAMP:{stamp}T000000Z"));
    line(
        out,
        &format!("DTSTART;VALUE=DATE:{}", basic(entry.span.start)),
    );
    // The end is the first day on which it is over.
    line(
        out,
        &format!("DTEND;VALUE=DATE:{}", basic(entry.span.end.plus(1))),
    );
    if let Some(until) = entry.weekly_until {
        line(out, &format!("RRULE:FREQ=WEEKLY;UNTIL={}", basic(until)));
    }
    text(out, "SUMMARY", &entry.summary);
    text(out, "DESCRIPTION", &entry.description);
    text(out, "LOCATION", &entry.location);
    if let Some(LonLat { lon, lat }) = entry.at {
        line(out, &format!("GEO:{lat};{lon}"));
    }
    if entry.is_announced {
        line(out, "STATUS:CONFIRMED");
    }
    // A festival keeps nobody from other appointments.
    line(out, "TRANSP:TRANSPARENT");
    line(out, "END:VEVENT");
}

fn basic(date: Date) -> String {
    date.to_string().replace('-', "")
}

fn text(out: &mut String, name: &str, value: &str) {
    if !value.is_empty() {
        line(out, &format!("{name}:{}", escape(value)));
    }
}

/// A text as a value: what parts values is escaped, and what no text may hold is left out.
fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => safe.extend(['\\', letter]),
            '\n' => safe.push_str("\\n"),
            control if control.is_control() && control != '\t' => {}
            other => safe.push(other),
        }
    }
    safe
}

/// Writes a line, folded where it is too long, never inside a letter.
fn line(out: &mut String, content: &str) {
    let mut octets = 0;
    for letter in content.chars() {
        if octets + letter.len_utf8() > LINE {
            out.push_str("\r\n ");
            octets = 1;
        }
        out.push(letter);
        octets += letter.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn calendar(summary: &str) -> Calendar {
        Calendar {
            name: "Hà Nội".to_owned(),
            description: String::new(),
            lang: "vi".to_owned(),
            stamp: Date::new(2026, 11, 27),
            entries: vec![Entry {
                uid: "ev-a-2027@hanoi-creative-map".to_owned(),
                span: Span::from_iso("2027-12-30/2027-12-31").unwrap(),
                weekly_until: None,
                summary: summary.to_owned(),
                description: String::new(),
                location: String::new(),
                at: Some(LonLat {
                    lon: 105.8,
                    lat: 21.0,
                }),
                is_announced: true,
            }],
        }
    }

    #[test]
    fn an_entry_is_written_as_the_standard_wants_it() {
        let written = ics_from_calendar(&calendar("Hội; xuân, \\ thu\nđông"));
        let entry = written.split("BEGIN:VEVENT\r\n").nth(1).unwrap();
        assert_eq!(
            entry,
            "UID:ev-a-2027@hanoi-creative-map\r\n\
             DTSTAMP:20261127T000000Z\r\n\
             DTSTART;VALUE=DATE:20271230\r\n\
             DTEND;VALUE=DATE:20280101\r\n\
             SUMMARY:Hội\\; xuân\\, \\\\ thu\\nđông\r\n\
             GEO:21;105.8\r\n\
             STATUS:CONFIRMED\r\n\
             TRANSP:TRANSPARENT\r\n\
             END:VEVENT\r\nEND:VCALENDAR\r\n"
        );
    }

    #[test]
    fn a_weekly_entry_says_until_when() {
        let mut weekly = calendar("");
        weekly.entries[0].weekly_until = Some(Date::new(2028, 12, 31));
        let written = ics_from_calendar(&weekly);
        assert!(written.contains("\r\nRRULE:FREQ=WEEKLY;UNTIL=20281231\r\n"));
    }

    proptest! {
        #[test]
        fn no_line_is_longer_than_75_octets_and_unfolding_gives_it_back(summary in "[^\\p{Cc}]{0,300}") {
            let written = ics_from_calendar(&calendar(&summary));
            for line in written.split("\r\n") {
                prop_assert!(line.len() <= LINE && !line.contains(['\r', '\n']));
            }
            let whole = written.replace("\r\n ", "");
            let line = whole.split("\r\n").find_map(|line| line.strip_prefix("SUMMARY:"));
            prop_assert_eq!(line.unwrap_or_default(), escape(&summary));
        }

        #[test]
        fn no_text_ends_its_line(summary in any::<String>()) {
            let lines = |summary: &str| {
                let written = ics_from_calendar(&calendar(summary));
                written.replace("\r\n ", "").split("\r\n").count()
            };
            // A text of which nothing is left has no line.
            let plain = if escape(&summary).is_empty() { "" } else { "x" };
            prop_assert_eq!(lines(&summary), lines(plain));
        }
    }
}
