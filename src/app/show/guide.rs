//! What is told to those who walk the map by keys.

use super::places::{kind, name_lang, shown_name};
use super::{Part, Told};
use crate::app::State;
use crate::app::guide::{Near, Round};
use crate::app::phrases::round_length;
use crate::app::words::{self, Key, key};
use crate::data::{Facet, Feature, Lang};
use crate::geo::{World, way};
use crate::scene::{Item, Stop};

/// The directions, clockwise from north, as [`crate::geo::Compass`] counts them.
const DIRECTIONS: [Key; 8] = [
    key::COMPASS_NORTH,
    key::COMPASS_NORTH_EAST,
    key::COMPASS_EAST,
    key::COMPASS_SOUTH_EAST,
    key::COMPASS_SOUTH,
    key::COMPASS_SOUTH_WEST,
    key::COMPASS_WEST,
    key::COMPASS_NORTH_WEST,
];
/// What is nearer than this is no way away, in metres.
const HERE_M: f64 = 10.0;

/// The stop of the round, or what the middle of the map is near; empty while neither is asked for.
pub fn told(state: &State) -> Told {
    let guide = &state.guide;
    let parts = match (&guide.near, &guide.round) {
        (Some(near), _) => where_am_i(state, near),
        (None, Some(round)) => stop_of(state, round),
        (None, None) => Vec::new(),
    };
    Told {
        parts,
        turn: guide.turn,
    }
}

/// "Temple of Literature, temple, 350 m north-west; 3 of 14".
fn stop_of(state: &State, round: &Round) -> Vec<Part> {
    let Some(stop) = round.stop() else {
        return Vec::new();
    };
    let lang = state.lang;
    let number = |n: usize| vec![Part::plain(words::grouped(lang, n))];
    filled(
        key::TOLD_STOP.text(lang),
        &[
            ("what", what(state, stop)),
            (
                "where",
                vec![Part::plain(direction(
                    round.from,
                    stop.at,
                    key::TOLD_MIDDLE,
                    lang,
                ))],
            ),
            ("n", number(round.at + 1)),
            ("all", number(round.stops.len())),
        ],
    )
}

/// "Nearest to the middle: Temple of Literature, temple, Ba Đình, 350 m north-west. The view is 2.4 km
/// wide."
fn where_am_i(state: &State, near: &Near) -> Vec<Part> {
    let lang = state.lang;
    let width = (
        "width",
        vec![Part::plain(round_length(near.across_m, lang))],
    );
    let Some(stop) = &near.nearest else {
        return filled(key::TOLD_NOTHING.text(lang), &[width]);
    };
    let template = match near.is_far {
        true => key::TOLD_FAR,
        false => key::TOLD_NEAR,
    };
    let name = |ix| Some(name(&*state.catalog.get(ix)?, lang));
    let middle = || Part::plain(key::TOLD_THE_MIDDLE.text(lang).to_owned());
    let to = vec![near.to.and_then(name).unwrap_or_else(middle)];
    let mut what = what(state, stop);
    what.extend(ward(state, stop));
    let here = match near.to {
        Some(_) => key::TOLD_SAME_SPOT,
        None => key::TOLD_MIDDLE,
    };
    let place = vec![Part::plain(direction(near.from, stop.at, here, lang))];
    filled(
        template.text(lang),
        &[("to", to), ("what", what), ("where", place), width],
    )
}

/// The name and the kind of a place, or how many places stand in a cluster.
fn what(state: &State, stop: &Stop) -> Vec<Part> {
    let lang = state.lang;
    match &stop.item {
        Item::Feature(ix) => state
            .catalog
            .get(*ix)
            .map_or_else(Vec::new, |feature| place(&feature, lang)),
        Item::Cluster(id) => {
            let cluster = state.clusters_of(*id).get(*id);
            let count = cluster.map_or(0, |cluster| cluster.count as usize);
            let (one, other) = (key::TOLD_PLACES_ONE, key::TOLD_PLACES_OTHER);
            vec![Part::plain(words::counted(lang, one, other, count))]
        }
    }
}

fn place(feature: &Feature, lang: Lang) -> Vec<Part> {
    let mut rest = format!(", {}", kind(feature, lang));
    let mut add = |words: &str| {
        rest.push_str(", ");
        rest.push_str(words);
    };
    if let Some(zone) = &feature.zone {
        let sure = words::facet_value(lang, Facet::Certainty, zone.certainty.code());
        // "official: named in public" — the ear needs only the first.
        add(sure.split(':').next().unwrap_or_default());
    }
    if feature.confidence.is_soft() {
        add(key::LIST_SOFT.text(lang));
    }
    vec![name(feature, lang), Part::plain(rest)]
}

fn name(feature: &Feature, lang: Lang) -> Part {
    Part {
        text: shown_name(feature, lang).to_string(),
        lang: name_lang(feature, lang),
    }
}

fn ward(state: &State, stop: &Stop) -> Vec<Part> {
    let Item::Feature(ix) = stop.item else {
        return Vec::new();
    };
    let feature = state.catalog.get(ix);
    let ward = feature
        .as_ref()
        .and_then(|feature| feature.tag(Facet::Ward));
    ward.map_or_else(Vec::new, |ward| {
        let ward = Part::vietnamese(ward.to_string(), state.lang);
        vec![Part::plain(", ".to_owned()), ward]
    })
}

/// "350 m north-west", or where it is when it is no way away.
fn direction(from: World, to: World, here: Key, lang: Lang) -> String {
    let way = way(from, to);
    if way.metres < HERE_M {
        return here.text(lang).to_owned();
    }
    let toward = DIRECTIONS[way.toward as usize].text(lang);
    let length = round_length(way.metres, lang);
    key::TOLD_WHERE.fill(lang, &[("length", &length), ("direction", toward)])
}

/// A sentence with parts in place of each `{name}`, so that every part keeps its language.
fn filled(template: &str, values: &[(&str, Vec<Part>)]) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut add = |part: Part| match parts.last_mut() {
        Some(Part { text, lang }) if *lang == part.lang => text.push_str(&part.text),
        _ => parts.push(part),
    };
    for piece in template.split('}') {
        let (before, name) = piece.split_once('{').unwrap_or((piece, ""));
        add(Part::plain(before.to_owned()));
        let value = values.iter().find(|(known, _)| *known == name);
        value
            .iter()
            .flat_map(|(_, parts)| parts)
            .cloned()
            .for_each(&mut add);
    }
    parts.retain(|part| !part.text.is_empty());
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_of_a_sentence_keeps_its_language() {
        let name = Part::vietnamese("Hồ Gươm".to_owned(), Lang::En);
        let lake = vec![name.clone(), Part::plain(", lake".to_owned())];
        let parts = filled("Near {what}; {n}.", &[("what", lake), ("n", vec![])]);
        let plain = |text: &str| Part::plain(text.to_owned());
        assert_eq!(parts, [plain("Near "), name, plain(", lake; .")]);
    }
}
