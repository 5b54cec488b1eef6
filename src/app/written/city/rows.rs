//! Facts as rows, a function for each sort.

use super::writing::Writing;
use super::{COMPARED, Line, What};
use crate::app::words::packed;
use crate::data::{CityFact, Section};

/// How a fact becomes a row.
pub(super) type ToRow = fn(&mut Writing<'_>, &CityFact, [&'static str; 3]);

/// The first cell of a row, which is its name; or the next, under the head of its column.
fn cell(to: &mut Writing<'_>, head: &str, is_name: bool) {
    to.push(Line {
        more: head.to_owned(),
        marked: is_name,
        ..Line::new(What::Cell, "")
    });
}

/// What a plan promises by a year, beside what has been named.
pub(super) fn step(to: &mut Writing<'_>, fact: &CityFact, heads: [&'static str; 3]) {
    cell(to, heads[0], true);
    to.add(What::Name, fact.date.as_str());
    cell(to, heads[1], false);
    let promised = to.range(fact);
    let promised = match fact.is_marked {
        true => to.fill(packed::CITY_IN_ALL, "n", &promised),
        false => promised,
    };
    to.add(What::Name, promised);
    to.add(What::Text, to.text(&fact.text));
    cell(to, heads[2], false);
    to.add(What::Name, fact.zones.len().to_string());
    to.add(What::Text, to.text(&fact.more));
    to.cite(fact);
    for zone in &fact.zones {
        to.add(What::Place, zone.as_str());
    }
}

/// A number of the city, beside that of the map.
pub(super) fn figure(to: &mut Writing<'_>, fact: &CityFact, heads: [&'static str; 3]) {
    cell(to, heads[0], true);
    to.add(What::Name, to.text(&fact.name));
    if fact.is_marked {
        to.add(What::Tag, to.word(packed::CITY_TARGET));
    }
    to.add(What::Text, to.text(&fact.text));
    cell(to, heads[1], false);
    to.add(What::Name, to.range(fact));
    to.add(What::Text, to.text(&fact.more));
    if let Some((_, facet, codes)) = COMPARED.iter().find(|(id, ..)| *id == fact.id) {
        to.push(Line {
            more: codes.join(" "),
            ..Line::new(What::Compared, facet.id())
        });
    }
    cell(to, heads[2], false);
    to.add(What::Name, fact.date.as_str());
    to.cite(fact);
}

/// Something that happened, or that is expected.
pub(super) fn event(to: &mut Writing<'_>, fact: &CityFact, _: [&'static str; 3]) {
    to.add(What::Name, to.date(&fact.date, &fact.until));
    to.push(Line {
        more: fact.until.clone(),
        marked: fact.is_marked,
        ..Line::new(What::When, fact.date.as_str())
    });
    to.add(What::Text, to.text(&fact.text));
    to.cite(fact);
}

/// A pillar or a field of the network: a name and a sentence; what is Hanoi's is marked.
pub(super) fn named(to: &mut Writing<'_>, fact: &CityFact, _: [&'static str; 3]) {
    to.add(What::Name, to.text(&fact.name));
    if fact.is_marked {
        to.add(What::Tag, to.word(packed::CITY_HANOI));
    }
    let text = joined([since(to, fact), to.text(&fact.text)]);
    to.add(What::Text, text);
    to.cite(fact);
}

/// Another city: its country, its field, since when.
pub(super) fn city(to: &mut Writing<'_>, fact: &CityFact, _: [&'static str; 3]) {
    let field = to.facts(Section::Fields, |field| field.id == fact.code);
    let field = field.first().map(|field| to.text(&field.name));
    to.add_name(What::Name, &to.text(&fact.name));
    let text = joined([
        to.text(&fact.more),
        field.unwrap_or_default(),
        since(to, fact),
    ]);
    to.add(What::Text, text);
    to.cite(fact);
}

/// A law: what it is and says, who decided on it and when.
pub(super) fn law(to: &mut Writing<'_>, fact: &CityFact, heads: [&'static str; 3]) {
    cell(to, heads[0], true);
    to.add(What::Name, to.text(&fact.name));
    to.add_name(What::Text, &fact.code);
    cell(to, heads[1], false);
    to.add(What::Text, to.text(&fact.text));
    cell(to, heads[2], false);
    to.add(What::Name, to.text(&fact.more));
    let in_force = match fact.until.as_str() {
        "" => String::new(),
        from => to.fill(packed::CITY_IN_FORCE, "date", &to.date(from, "")),
    };
    to.add(What::Text, joined([to.date(&fact.date, ""), in_force]));
    to.cite(fact);
}

fn since(to: &Writing<'_>, fact: &CityFact) -> String {
    match fact.date.as_str() {
        "" => String::new(),
        year => to.fill(packed::CITY_SINCE, "year", year),
    }
}

/// What is known of it, with dots between.
fn joined<const N: usize>(texts: [String; N]) -> String {
    let known = texts.into_iter().filter(|text| !text.is_empty());
    known.collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_stands_beside_what_is_empty() {
        let said = |a: &str, b: &str| joined([a.to_owned(), b.to_owned()]);
        assert_eq!(
            [said("a", "b"), said("a", ""), said("", "b")],
            ["a · b", "a", "b"]
        );
        assert_eq!(said("", ""), "");
    }
}
