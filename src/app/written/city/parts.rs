//! The parts of the panel, in the order in which a visitor asks.

use super::rows::{self, ToRow};
use super::writing::Writing;
use super::{Line, What};
use crate::app::words::packed::{self, Text};
use crate::data::{City, CityFact, Lang, Section};

/// Figures that are one series, by how their ids begin.
const SERIES: [(&str, Text); 3] = [
    ("grdp-target-", packed::CITY_GRDP),
    ("festival-", packed::CITY_FESTIVAL),
    ("investment-", packed::CITY_INVESTMENT),
];

const STEP: [Text; 3] = [packed::CITY_YEAR, packed::CITY_PROMISED, packed::CITY_NAMED];
const FIGURE: [Text; 3] = [packed::CITY_FIGURE, packed::CITY_NUMBER, packed::CITY_YEAR];
const LAW: [Text; 3] = [packed::CITY_LAW, packed::CITY_SAYS, packed::CITY_BY];

/// Everything, in one language.
pub(super) fn all(city: &City, lang: Lang) -> Vec<Line> {
    let mut to = Writing::new(city, lang);
    let writers = [
        (packed::CITY_ROADMAP, roadmap as fn(&mut Writing<'_>)),
        (packed::CITY_FIGURES, figures),
        (packed::CITY_TIMELINE, timeline),
        (packed::CITY_PILLARS, pillars),
        (packed::CITY_NETWORK, network),
        (packed::CITY_LAWS, laws),
    ];
    for (title, write) in writers {
        to.add(What::Part, to.word(title));
        write(&mut to);
        to.add_sources(packed::CITY_READ);
    }
    to.done()
}

fn roadmap(to: &mut Writing<'_>) {
    let plans = [
        ("plan-270", packed::CITY_PLAN_270),
        ("plan-271", packed::CITY_PLAN_271),
    ];
    for (plan, title) in plans {
        let facts = to.facts(Section::Roadmap, |fact| fact.kind == plan);
        to.add(What::Block, to.word(title));
        table(to, title, STEP, &facts, rows::step);
    }
}

fn figures(to: &mut Writing<'_>) {
    for (start, title) in SERIES {
        let facts = to.facts(Section::Figures, |fact| fact.id.starts_with(start));
        to.add(What::Block, to.word(title));
        chart(to, title, &facts);
        table(to, title, FIGURE, &facts, rows::figure);
    }
    let alone = |fact: &CityFact| !SERIES.iter().any(|(start, _)| fact.id.starts_with(start));
    let others = to.facts(Section::Figures, alone);
    to.add(What::Block, to.word(packed::CITY_OTHERS));
    table(to, packed::CITY_OTHERS, FIGURE, &others, rows::figure);
}

fn timeline(to: &mut Writing<'_>) {
    let facts = to.facts(Section::Timeline, |_| true);
    list(to, What::Steps, &facts, rows::event);
}

fn pillars(to: &mut Writing<'_>) {
    let facts = to.facts(Section::Pillars, |_| true);
    list(to, What::List, &facts, rows::named);
}

fn network(to: &mut Writing<'_>) {
    let fields = to.facts(Section::Fields, |_| true);
    to.add(What::Block, to.word(packed::CITY_FIELDS));
    list(to, What::List, &fields, rows::named);
    let relations = [
        ("design-peer", packed::CITY_DESIGN_PEER),
        ("vietnam", packed::CITY_VIETNAM),
    ];
    for (relation, title) in relations {
        let cities = to.facts(Section::Cities, |fact| fact.kind == relation);
        to.add(What::Block, to.word(title));
        list(to, What::List, &cities, rows::city);
    }
}

fn laws(to: &mut Writing<'_>) {
    let facts = to.facts(Section::Laws, |_| true);
    table(to, packed::CITY_LAWS, LAW, &facts, rows::law);
}

fn table(to: &mut Writing<'_>, title: Text, heads: [Text; 3], facts: &[&CityFact], to_row: ToRow) {
    to.push(Line {
        marked: heads == STEP,
        ..Line::new(What::Table, to.word(title))
    });
    let heads = heads.map(|head| to.word(head));
    for head in heads {
        to.add(What::Head, head);
    }
    for fact in facts {
        to.push(Line {
            marked: true,
            ..Line::new(What::Row, "")
        });
        to_row(to, fact, heads);
    }
}

fn list(to: &mut Writing<'_>, look: What, facts: &[&CityFact], to_row: ToRow) {
    to.add(look, "");
    for fact in facts {
        to.add(What::Row, "");
        to_row(to, fact, [""; 3]);
    }
}

/// A series as bars of which the longest is whole.
fn chart(to: &mut Writing<'_>, title: Text, facts: &[&CityFact]) {
    let value = |fact: &CityFact| fact.value.unwrap_or_default();
    let longest = facts.iter().map(|fact| value(fact)).fold(0.0, f64::max);
    let number = |fact: &&CityFact| format!("{}: {}", fact.date, to.range(fact));
    let all: Vec<String> = facts.iter().map(number).collect();
    to.add(
        What::Chart,
        format!("{}. {}", to.word(title), all.join("; ")),
    );
    for fact in facts {
        let share = if longest > 0.0 {
            value(fact) / longest
        } else {
            0.0
        };
        to.push(Line {
            more: fact.date.clone(),
            percent: (share * 100.0).round() as u8,
            marked: fact.is_marked,
            ..Line::new(What::Bar, to.range(fact))
        });
    }
}
