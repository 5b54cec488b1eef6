//! The walks: what their panel says, and what the map draws of each.

use super::{Line, Lines, What};
use crate::app::phrases::length;
use crate::app::words::packed::{self, Text};
use crate::data::{Both, Lang, Walk};
use crate::geo::{fixed_point, sort_by_key};
use crate::scene::Route;
use serde::{Deserialize, Serialize};
use std::iter;
use std::sync::Arc;

/// How fast a visitor walks who looks about, in metres a minute: 4 km an hour.
const METRES_A_MINUTE: u32 = 67;

/// All walks.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct Walks {
    /// What the map and the list show, in the order of the ids.
    pub itineraries: Vec<Itinerary>,
    /// What the panel says.
    pub lines: Lines,
}

impl Walks {
    /// The walk of that id.
    pub fn find(&self, id: &str) -> Option<&Itinerary> {
        self.itineraries.iter().find(|walk| &*walk.id == id)
    }
}

/// A walk, as the map and the list show it.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct Itinerary {
    /// Its id.
    pub id: Arc<str>,
    /// What it is called.
    pub name: Both,
    /// How long it is, in words.
    pub note: Both,
    /// What to look at in each stop, in the order of the way.
    pub says: Vec<Both>,
    /// What the map draws.
    pub route: Route,
}

/// The walks of the file in both languages, the shortest first.
pub(in crate::app) fn walks(walks: &[Walk]) -> Walks {
    let mut walks: Vec<&Walk> = walks.iter().collect();
    sort_by_key(&mut walks, |walk| walk.length_m);
    let lines = |lang: Lang| {
        let how = Line::new(What::Text, word(packed::WALK_HOW, lang));
        let walks = walks.iter().flat_map(|walk| lines(walk, lang));
        iter::once(how).chain(walks).collect()
    };
    Walks {
        itineraries: walks.iter().map(|walk| itinerary(walk)).collect(),
        lines: Lines {
            vi: lines(Lang::Vi),
            en: lines(Lang::En),
        },
    }
}

fn itinerary(walk: &Walk) -> Itinerary {
    Itinerary {
        id: walk.id.as_str().into(),
        name: walk.name.clone(),
        note: Both {
            vi: note(walk, Lang::Vi),
            en: note(walk, Lang::En),
        },
        says: walk.stops.iter().map(|stop| stop.say.clone()).collect(),
        route: Route {
            stops: walk
                .stops
                .iter()
                .map(|stop| stop.place.as_str().into())
                .collect(),
            line: walk.line.iter().copied().map(fixed_point).collect(),
        },
    }
}

/// Minutes on foot, to the next five: nobody walks to the minute.
pub fn walk_minutes(length_m: u32) -> u32 {
    length_m.div_ceil(METRES_A_MINUTE).next_multiple_of(5)
}

fn note(walk: &Walk, lang: Lang) -> String {
    let values = [
        ("n", walk.stops.len().to_string()),
        ("length", length(walk.length_m, lang)),
        ("minutes", walk_minutes(walk.length_m).to_string()),
    ];
    let mut note = word(packed::WALK_NOTE, lang).to_owned();
    for (name, value) in values {
        note = note.replace(&format!("{{{name}}}"), &value);
    }
    note
}

const fn word(text: Text, lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => text[0],
        Lang::En => text[1],
    }
}

fn lines(walk: &Walk, lang: Lang) -> Vec<Line> {
    let with_more = |what, text: &str, more: &str| Line {
        more: more.to_owned(),
        ..Line::new(what, text)
    };
    let mut lines = vec![
        Line::new(What::Part, walk.name.get(lang)),
        Line::new(What::Tag, note(walk, lang)),
        Line::new(What::Text, walk.summary.get(lang)),
    ];
    let more = [&walk.best, &walk.access].into_iter().flatten();
    lines.extend(more.map(|text| Line::new(What::Text, text.get(lang))));
    lines.push(with_more(
        What::Walk,
        word(packed::WALK_SHOW, lang),
        &walk.id,
    ));
    lines.push(Line::new(What::Steps, ""));
    for stop in &walk.stops {
        lines.push(Line::new(What::Row, ""));
        lines.push(Line::new(What::Place, stop.place.as_str()));
        lines.push(Line::new(What::Text, stop.say.get(lang)));
    }
    lines.push(Line::new(What::Sources, walk.sources.len().to_string()));
    let sources = walk.sources.iter();
    lines.extend(sources.map(|source| Line::source(source, lang)));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_are_counted_to_the_next_five() {
        assert_eq!(walk_minutes(1), 5);
        assert_eq!(walk_minutes(335), 5);
        assert_eq!(walk_minutes(336), 10);
        assert_eq!(walk_minutes(2_100), 35);
    }
}
