//! Written panels: their lines as they came, with what only the visitor's day and the map can say.

use super::NoticeLine;
use super::places::{name_lang, shown_name};
use crate::app::state::Load;
use crate::app::words::{self, key};
use crate::app::written::{Line, Lines, What};
use crate::app::{Asset, State};
use crate::data::{Facet, LayerId};

/// A written panel.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Written {
    /// Why there is nothing, when its lines did not come.
    pub trouble: Option<String>,
    /// The lines; none while they are on their way.
    pub lines: Vec<Line>,
}

/// The panel of the city, as far as its facts have come.
pub fn city(state: &State) -> Written {
    written(state, Asset::City, &state.city, |lines| lines)
}

/// The panel of the walks, as far as they have come.
pub fn walks(state: &State) -> Written {
    written(state, Asset::Walks, &state.walks, |walks| &walks.lines)
}

fn written<T>(state: &State, asset: Asset, load: &Load<T>, lines: fn(&T) -> &Lines) -> Written {
    let mut page = Written::default();
    match load {
        Load::Ready(read) => {
            let lines = lines(read).get(state.lang).iter();
            page.lines = lines.filter_map(|line| shown(state, line)).collect();
        }
        Load::Failed => page.trouble = Some(trouble(state, asset)),
        Load::Unasked | Load::Waiting => {}
    }
    page
}

/// The words of the notice about it; nothing once the visitor has sent that away.
fn trouble(state: &State, asset: Asset) -> String {
    let about_it = |line: &NoticeLine| line.retry == Some(asset);
    let line = super::notices(state).into_iter().find(about_it);
    line.map_or_else(String::new, |line| line.text)
}

fn shown(state: &State, line: &Line) -> Option<Line> {
    match line.what {
        What::When => tag(state, line),
        What::Compared => compared(state, line),
        What::Place => place(state, line),
        _ => Some(line.clone()),
    }
}

/// Whether it is still to come, or should have come and nobody has seen it.
fn tag(state: &State, line: &Line) -> Option<Line> {
    let key = match (is_ahead(state, line), line.marked) {
        (true, _) => key::CITY_AHEAD,
        (false, true) => key::CITY_DUE,
        (false, false) => return None,
    };
    Some(Line::new(What::Tag, key.text(state.lang)))
}

/// Something expected stays ahead until its day, month or year is over; what somebody saw was ahead until it
/// began. As long as nobody knows the day, what is expected is ahead.
fn is_ahead(state: &State, line: &Line) -> bool {
    let Some(today) = state.today.map(|day| day.to_string()) else {
        return line.marked;
    };
    // Dates are as long as they are exact, and in order as texts.
    let now = |date: &str| today.get(..date.len()).unwrap_or(&today).to_owned();
    match (line.marked, line.more.is_empty()) {
        (true, true) => line.text >= now(&line.text),
        (true, false) => line.more >= now(&line.more),
        (false, _) => line.text > now(&line.text),
    }
}

/// "on this map: 33"; nothing where the places have not come.
fn compared(state: &State, line: &Line) -> Option<Line> {
    let facet = Facet::ALL
        .into_iter()
        .find(|facet| facet.id() == line.text)?;
    let places = state.catalog.iter();
    let ours = places.filter(|(_, place)| place.layer != LayerId::Guest);
    let counts = |code: &str| line.more.split(' ').any(|one| one == code);
    let count = ours
        .filter(|(_, place)| place.tags_of(facet).any(|tag| counts(tag)))
        .count();
    let words = key::CITY_HERE.fill(state.lang, &[("n", &words::grouped(state.lang, count))]);
    (count > 0).then(|| Line::new(What::Text, words))
}

/// A place that the map has.
fn place(state: &State, line: &Line) -> Option<Line> {
    let feature = state.catalog.get(state.catalog.find(&line.text)?)?;
    Some(Line {
        more: line.text.clone(),
        foreign: name_lang(&feature, state.lang).is_some(),
        ..Line::new(What::Place, &*shown_name(&feature, state.lang))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Date;

    fn ahead(from: &str, until: &str, marked: bool, day: Option<&str>) -> bool {
        let state = State {
            today: day.map(|day| Date::from_iso(day).unwrap()),
            ..State::default()
        };
        let line = Line {
            more: until.into(),
            marked,
            ..Line::new(What::When, from)
        };
        is_ahead(&state, &line)
    }

    #[test]
    fn what_is_expected_stays_ahead_until_its_time_is_over() {
        for (from, until, last, next) in [
            ("2026-11", "", "2026-11-30", "2026-12-01"),
            ("2030", "", "2030-12-31", "2031-01-01"),
            ("2026-01-10", "2026-01-11", "2026-01-11", "2026-01-12"),
        ] {
            assert!(ahead(from, until, true, Some(last)), "{from}");
            assert!(!ahead(from, until, true, Some(next)), "{from}");
        }
        assert!(ahead("2026-11", "", true, Some("2026-10-31")));
    }

    #[test]
    fn what_was_seen_is_past_from_the_day_on_which_it_began() {
        for (from, until, eve, day) in [
            ("2025-12-10", "", "2025-12-09", "2025-12-10"),
            ("2023-11-17", "2023-11-26", "2023-11-16", "2023-11-17"),
        ] {
            assert!(ahead(from, until, false, Some(eve)), "{from}");
            assert!(!ahead(from, until, false, Some(day)), "{from}");
        }
    }

    #[test]
    fn while_nobody_knows_the_day_what_is_expected_is_ahead() {
        assert!(ahead("2026-03", "", true, None));
        assert!(!ahead("2045", "", false, None));
    }
}
