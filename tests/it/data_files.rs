//! The published files, read by the app itself: nothing lost, every code in words, every place with
//! its sources. What is in them is checked by `cargo xtask data`.

use hanoi_map::app::words::Key;
use hanoi_map::data::{
    Catalog, Dataset, Detail, Facet, Lang, LayerId, Limits, details, parse, walks,
};
use hanoi_map::find::{Hit, Searcher, fold};
use hanoi_map::geo::{World, distance_m, lonlat_from_world};
use std::collections::HashMap;

fn published(layer: LayerId) -> Vec<u8> {
    let root = env!("CARGO_MANIFEST_DIR");
    std::fs::read(format!("{root}/assets/data/{}.geojson", layer.id())).unwrap()
}

fn read(layer: LayerId) -> Dataset {
    let (data, report) = parse(&published(layer), layer, Limits::DEFAULT).unwrap();
    assert_eq!(report.issues, [], "{}", layer.id());
    assert_eq!(report.read, report.found, "{}", layer.id());
    data
}

fn cards(layer: LayerId) -> HashMap<String, Detail> {
    details(&published(layer)).unwrap()
}

#[test]
fn every_feature_is_read_and_none_twice() {
    let mut ids = Vec::new();
    for layer in LayerId::OURS {
        ids.extend(read(layer).features.iter().map(|one| one.id.clone()));
    }
    let all = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), all);
    assert!(all > 560, "{all} features");
}

#[test]
fn every_code_has_words() {
    for feature in LayerId::OURS
        .into_iter()
        .flat_map(|layer| read(layer).features)
    {
        for tag in feature.tags.iter().filter(|tag| tag.facet != Facet::Ward) {
            let key = format!("{}.{}", tag.facet.id(), tag.value);
            assert!(Key::find(&key).is_some(), "{}: {key}", feature.id);
        }
    }
}

#[test]
fn every_card_has_a_summary_and_its_sources() {
    for layer in LayerId::OURS {
        let cards = cards(layer);
        for feature in read(layer).features {
            let card = &cards[&*feature.id];
            let summary = card.summary.as_ref().unwrap();
            assert!(summary.vi != summary.en, "{}", feature.id);
            assert!(!card.sources.is_empty(), "{}", feature.id);
        }
    }
}

#[test]
fn every_zone_says_how_sure_it_is_and_every_event_when_it_is_held() {
    assert!(
        read(LayerId::Cci)
            .features
            .iter()
            .all(|one| one.zone.is_some())
    );
    assert!(
        read(LayerId::Events)
            .features
            .iter()
            .all(|one| one.when.is_some())
    );
}

#[test]
fn a_place_of_two_layers_is_in_both() {
    let heritage = read(LayerId::Heritage);
    let hall = heritage
        .features
        .iter()
        .find(|one| &*one.id == "cantonese-assembly-hall-22-hang-buom")
        .unwrap();
    assert!(hall.layers.has(LayerId::Heritage) && hall.layers.has(LayerId::Creative));
}

#[test]
fn every_place_is_found_by_its_names_as_written_without_marks_and_begun() {
    let layers = LayerId::OURS.map(read);
    let catalog = Catalog::new(layers.iter().map(|layer| layer.features.as_slice()));
    let searcher = Searcher::build(&catalog, &|_| Vec::new());
    for (ix, feature) in catalog.iter() {
        for (lang, name) in [(Lang::Vi, &feature.names.vi), (Lang::En, &feature.names.en)] {
            let half = name.chars().count().div_ceil(2);
            let beginning: String = name.chars().take(half).collect();
            for query in [name.to_string(), fold(name), beginning] {
                let hits = searcher.search(&query, lang, catalog.len());
                let is_it = |hit: &Hit| matches!(hit, Hit::Feature { ix: at, .. } if *at == ix);
                assert!(hits.iter().any(is_it), "{} by {query:?}", feature.id);
            }
        }
    }
}

#[test]
fn every_walk_is_read_whole_and_leads_from_its_first_stop_to_its_last() {
    let text = include_str!("../../assets/data/walks.geojson");
    let json: serde_json::Value = serde_json::from_str(text).unwrap();
    let all = walks(text.as_bytes()).unwrap();
    let features = json["features"].as_array().unwrap();
    assert_eq!(all.len(), features.len());
    let places: HashMap<String, World> = LayerId::OURS
        .into_iter()
        .flat_map(|layer| read(layer).features)
        .map(|place| (place.id.to_string(), place.anchor))
        .collect();
    for (walk, feature) in all.iter().zip(features) {
        let properties = &feature["properties"];
        let stops = properties["stops"].as_array().unwrap();
        assert_eq!(walk.stops.len(), stops.len(), "{}", walk.id);
        assert_eq!(properties["length_m"], walk.length_m, "{}", walk.id);
        for (stop, json) in walk.stops.iter().zip(stops) {
            assert_eq!(json["say_vi"], stop.say.vi, "{}: {}", walk.id, stop.place);
            assert_eq!(json["say_en"], stop.say.en, "{}: {}", walk.id, stop.place);
        }
        let ends = [
            (walk.line.first(), walk.stops.first()),
            (walk.line.last(), walk.stops.last()),
        ];
        for (end, stop) in ends {
            let (end, place) = (end.unwrap(), places[&stop.unwrap().place]);
            let off_m = distance_m(lonlat_from_world(*end), lonlat_from_world(place));
            assert!(off_m < 2.0, "{}: {off_m} m", walk.id);
        }
    }
}
