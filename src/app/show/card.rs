//! The card of a place.

use super::facts::facts;
use super::places::{capitalised, name_lang, shown_name};
use super::report::report;
use super::{Card, LinkOut, PlanNote, SourceLine, StopNote, Tagline};
use crate::app::State;
use crate::app::phrases::{length, text_lang};
use crate::app::state::DetailLoad;
use crate::app::words::{self, key};
use crate::data::{Confidence, Detail, Facet, Feature, FeatureIx, Lang, LayerId};
use crate::geo::{LonLat, decimal, lonlat_from_world};

/// The card of the place that is open, once the place is loaded.
pub fn card(state: &State) -> Option<Card> {
    let ix = state.selected_ix()?;
    let feature = &*state.catalog.get(ix)?;
    let lang = state.lang;
    let load = &state.details[feature.layer.slot()];
    let nothing = Detail::default();
    let detail = match load {
        DetailLoad::Ready(all) => all.get(&*feature.id).unwrap_or(&nothing),
        _ => &nothing,
    };
    Some(Card {
        id: feature.id.clone(),
        layer: feature.layer,
        tags: tags(feature, lang),
        name: shown_name(feature, lang),
        name_lang: name_lang(feature, lang),
        other_name: other_name(feature, lang),
        plan: plan_note(feature, lang),
        stop: stop_note(state, &feature.id),
        summary: detail
            .summary
            .as_ref()
            .map(|text| text.get(lang).to_owned())
            .unwrap_or_default(),
        waiting: *load == DetailLoad::Waiting,
        facts: facts(feature, detail, state.today, lang),
        position: position(feature, lang),
        position_source: position_source(detail, lang),
        sources: detail
            .sources
            .iter()
            .map(|source| SourceLine {
                text: source.title.get(lang).to_owned(),
                lang: text_lang(source.title.get(lang), lang),
                url: source.url.clone(),
            })
            .collect(),
        directions: directions(feature, lang),
        links: links(feature, detail, lang),
        report: report(feature, &state.surroundings, lang),
        step: step(state, ix),
    })
}

fn tags(feature: &Feature, lang: Lang) -> Vec<Tagline> {
    let mut tags: Vec<Tagline> = feature
        .layers
        .iter()
        .map(|layer| Tagline {
            text: words::layer_name(lang, layer),
            layer: Some(layer),
        })
        .collect();
    let plain = |text: String| Tagline { text, layer: None };
    tags.extend(feature.year.map(|year| plain(year.to_string())));
    tags.extend(
        feature
            .zone
            .as_ref()
            .map(|zone| plain(zone.year_from.to_string())),
    );
    if let Some(best) = feature.tag(Facet::Recognition) {
        tags.push(plain(capitalised(&words::facet_value(
            lang,
            Facet::Recognition,
            best,
        ))));
    }
    if let Some(status) = feature
        .status
        .as_deref()
        .filter(|status| *status == "closed")
    {
        tags.push(plain(capitalised(&words::code(lang, "status", status))));
    }
    tags
}

fn other_name(feature: &Feature, lang: Lang) -> Option<(std::sync::Arc<str>, Lang)> {
    let other = match lang {
        Lang::Vi => Lang::En,
        Lang::En => Lang::Vi,
    };
    let name = feature.names.get(other);
    (name != feature.names.get(lang) && !name.is_empty()).then(|| (name.clone(), other))
}

fn plan_note(feature: &Feature, lang: Lang) -> Option<PlanNote> {
    let zone = feature.zone.as_ref()?;
    Some(PlanNote {
        certainty: zone.certainty,
        text: words::code(lang, "plan", zone.certainty.code()),
        phase: words::facet_value(lang, Facet::Phase, &zone.phase),
    })
}

/// How exact the position is, in words; never with more digits than are known.
fn position(feature: &Feature, lang: Lang) -> String {
    if feature.layer == LayerId::Guest {
        return key::POSITION_GUEST.text(lang).to_owned();
    }
    let key = match feature.confidence {
        Confidence::Verified => key::POSITION_VERIFIED,
        Confidence::Single => key::POSITION_SINGLE,
        Confidence::Commune => key::POSITION_COMMUNE,
        Confidence::Memory => key::POSITION_MEMORY,
    };
    key.fill(lang, &[("error", &length(feature.error_m, lang))])
}

/// What the position is of, and where it comes from.
fn position_source(detail: &Detail, lang: Lang) -> Option<String> {
    let note = detail
        .position_note
        .as_ref()
        .map(|note| capitalised(note.get(lang)));
    let from = detail
        .position_from
        .as_ref()
        .map(|from| from.get(lang).to_owned());
    let parts: Vec<String> = note.into_iter().chain(from).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// Degrees with the digits that the error leaves: five for a building, three for a commune.
fn degrees(feature: &Feature) -> (String, String) {
    let LonLat { lon, lat } = lonlat_from_world(feature.anchor);
    let digits = if feature.confidence.is_soft() { 3 } else { 5 };
    (decimal(lat, digits), decimal(lon, digits))
}

fn directions(feature: &Feature, lang: Lang) -> Vec<LinkOut> {
    let (lat, lon) = degrees(feature);
    let link = |key: words::Key, url: String| LinkOut {
        text: key.text(lang).to_owned(),
        url,
    };
    let uncertainty = if feature.error_m > 0 {
        format!(";u={}", feature.error_m)
    } else {
        String::new()
    };
    vec![
        link(
            key::LINK_DIRECTIONS_APP,
            format!("geo:{lat},{lon}{uncertainty}"),
        ),
        link(
            key::LINK_DIRECTIONS_OSM,
            format!("https://www.openstreetmap.org/directions?to={lat}%2C{lon}"),
        ),
        link(
            key::LINK_DIRECTIONS_GOOGLE,
            format!("https://www.google.com/maps/dir/?api=1&destination={lat}%2C{lon}"),
        ),
    ]
}

fn links(feature: &Feature, detail: &Detail, lang: Lang) -> Vec<LinkOut> {
    let (lat, lon) = degrees(feature);
    let link = |key: words::Key, url: String| LinkOut {
        text: key.text(lang).to_owned(),
        url,
    };
    let mut links = Vec::new();
    links.extend(
        detail
            .website
            .clone()
            .map(|url| link(key::LINK_WEBSITE, url)),
    );
    if let Some(item) = detail.wikidata.as_deref().filter(|item| is_wikidata(item)) {
        links.push(link(
            key::LINK_WIKIDATA,
            format!("https://www.wikidata.org/wiki/{item}"),
        ));
    }
    let zoom = if feature.confidence.is_soft() { 14 } else { 18 };
    let object = detail.osm.clone().filter(|object| is_osm(object));
    let there = object.unwrap_or_else(|| format!("?mlat={lat}&mlon={lon}"));
    links.push(link(
        key::LINK_OSM,
        format!("https://www.openstreetmap.org/{there}#map={zoom}/{lat}/{lon}"),
    ));
    links
}

fn is_wikidata(item: &str) -> bool {
    item.strip_prefix('Q')
        .is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
}

/// `node/42`, `way/42` or `relation/42`.
fn is_osm(object: &str) -> bool {
    object.split_once('/').is_some_and(|(kind, number)| {
        let is_number = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
        ["node", "way", "relation"].contains(&kind) && is_number
    })
}

fn step(state: &State, ix: FeatureIx) -> Option<String> {
    let at = state.walk.iter().position(|walked| *walked == ix)?;
    Some(one_of(at, state.walk.len(), state.lang))
}

/// "3 of 7", from a place in a list.
fn one_of(at: usize, all: usize, lang: Lang) -> String {
    let [n, all] = [at + 1, all].map(|n| words::grouped(lang, n));
    key::LIST_STEP.fill(lang, &[("n", &n), ("all", &all)])
}

/// What the walk on the map says of a place that it leads to.
fn stop_note(state: &State, id: &str) -> Option<StopNote> {
    let walk = state.shown_itinerary()?;
    let stops = &walk.route.stops;
    let at = stops.iter().position(|stop| &**stop == id)?;
    let (name, which) = (
        walk.name.get(state.lang),
        one_of(at, stops.len(), state.lang),
    );
    Some(StopNote {
        title: format!("{name} · {which}"),
        say: walk.says.get(at)?.get(state.lang).to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_real_wikidata_items_become_links() {
        assert!(is_wikidata("Q1202019"));
        assert!(!is_wikidata("Q") && !is_wikidata("Q12/../x") && !is_wikidata("javascript:"));
    }

    #[test]
    fn only_real_objects_of_openstreetmap_become_links() {
        assert!(is_osm("way/206219") && is_osm("node/1") && is_osm("relation/7"));
        assert!(!is_osm("way") && !is_osm("way/") && !is_osm("way/1/../x") && !is_osm("user/1"));
    }
}
