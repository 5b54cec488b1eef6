//! Filters leave what was asked for, and say beforehand what each choice would leave.

use hanoi_map::data::{Catalog, Dataset, Facet, Feature, LayerId, LayerSet, Limits, parse};
use hanoi_map::find::{FilterIndex, Filters};
use proptest::prelude::*;
use std::sync::Arc;

fn layer(layer: LayerId, features: &[(&str, &str)]) -> Dataset {
    let features: Vec<String> = features
        .iter()
        .map(|(id, properties)| {
            format!(
                r#"{{"type":"Feature","id":"{id}","geometry":{{"type":"Point","coordinates":[105.8,21]}},
                "properties":{{{properties}}}}}"#
            )
        })
        .collect();
    let json = format!(
        r#"{{"type":"FeatureCollection","features":[{}]}}"#,
        features.join(",")
    );
    parse(json.as_bytes(), layer, Limits::DEFAULT).unwrap().0
}

fn catalog() -> Catalog {
    let heritage = layer(
        LayerId::Heritage,
        &[
            (
                "one-pillar",
                r#""kinds":["pagoda"],"period":"ly","ward":"Ba Đình""#,
            ),
            (
                "tran-quoc",
                r#""kinds":["pagoda"],"period":"ly","ward":"Tây Hồ""#,
            ),
            (
                "opera",
                r#""kinds":["theatre"],"period":"french","ward":"Cửa Nam""#,
            ),
            (
                "duong-lam",
                r#""kinds":["street"],"craft":"food","layers":["heritage","craft"]"#,
            ),
        ],
    );
    let craft = layer(
        LayerId::Craft,
        &[
            (
                "bat-trang",
                r#""kinds":["craft-village"],"craft":"ceramics","ward":"Bát Tràng""#,
            ),
            (
                "van-phuc",
                r#""kinds":["craft-village"],"craft":"silk-weaving","ward":"Hà Đông""#,
            ),
            ("nobody-knows", r#""kinds":["craft-village"]"#),
        ],
    );
    let zones = layer(
        LayerId::Cci,
        &[
            (
                "dong-xuan",
                r#""certainty":"official","phase":"pilot-2025","year_from":2026"#,
            ),
            (
                "red-river",
                r#""certainty":"indicative","phase":"vision-2045","year_from":2045"#,
            ),
        ],
    );
    let guest = layer(LayerId::Guest, &[("mine", r#""name":"x""#)]);
    Catalog::new(
        [heritage, craft, zones, guest]
            .iter()
            .map(|data| data.features.as_slice()),
    )
}

fn choose(choices: &[(Facet, &str)]) -> Filters {
    let mut filters = Filters {
        layers: LayerSet::all(),
        ..Filters::default()
    };
    for (facet, value) in choices {
        filters
            .chosen
            .entry(*facet)
            .or_default()
            .insert(Arc::from(*value));
    }
    filters
}

fn left(filters: &Filters, year: Option<u16>) -> Vec<String> {
    let catalog = catalog();
    let visible = FilterIndex::build(&catalog).apply(filters, year);
    let shown = catalog.iter().filter(|(ix, _)| visible[*ix as usize]);
    shown.map(|(_, feature)| feature.id.to_string()).collect()
}

fn count(filters: &Filters, facet: Facet, value: &str) -> Option<usize> {
    let counts = FilterIndex::build(&catalog()).counts(filters, None);
    let values = counts.get(&facet)?;
    values
        .iter()
        .find(|(known, _)| known.as_ref() == value)
        .map(|(_, count)| *count)
}

#[test]
fn nothing_chosen_shows_everything_that_is_on() {
    assert_eq!(left(&choose(&[]), None).len(), 10);
    let mut filters = choose(&[]);
    filters.layers = [LayerId::Craft].into_iter().collect();
    assert_eq!(
        left(&filters, None),
        ["duong-lam", "bat-trang", "van-phuc", "nobody-knows"]
    );
    filters.layers = LayerSet::NONE;
    assert!(left(&filters, None).is_empty());
}

#[test]
fn ceramics_leaves_one_village_and_all_that_has_no_craft_to_ask_for() {
    let shown = left(&choose(&[(Facet::Craft, "ceramics")]), None);
    assert_eq!(
        shown,
        [
            "one-pillar",
            "tran-quoc",
            "opera",
            "bat-trang",
            "dong-xuan",
            "red-river",
            "mine"
        ]
    );
}

#[test]
fn choices_in_a_facet_widen_and_facets_narrow_each_other() {
    let both = choose(&[(Facet::Craft, "ceramics"), (Facet::Craft, "silk-weaving")]);
    let villages = |filters: &Filters| -> Vec<String> {
        let mut filters = filters.clone();
        filters.layers = [LayerId::Craft].into_iter().collect();
        left(&filters, None)
    };
    assert_eq!(villages(&both), ["bat-trang", "van-phuc"]);
    let narrowed = choose(&[(Facet::Craft, "ceramics"), (Facet::Ward, "Hà Đông")]);
    assert_eq!(villages(&narrowed), [] as [&str; 0]);
}

#[test]
fn a_kind_leaves_only_that_kind_and_what_has_no_kinds_at_all() {
    let shown = left(&choose(&[(Facet::Kind, "pagoda")]), None);
    assert_eq!(
        shown,
        ["one-pillar", "tran-quoc", "dong-xuan", "red-river", "mine"]
    );
}

#[test]
fn a_value_that_nothing_has_hides_those_that_are_asked() {
    assert!(!left(&choose(&[(Facet::Craft, "unheard-of")]), None).contains(&"bat-trang".into()));
}

#[test]
fn zones_of_later_years_wait_for_their_year() {
    let zones = |year| {
        let shown = left(&choose(&[]), year);
        (
            shown.contains(&"dong-xuan".to_string()),
            shown.contains(&"red-river".to_string()),
        )
    };
    assert_eq!(zones(Some(2025)), (false, false));
    assert_eq!(zones(Some(2026)), (true, false));
    assert_eq!(zones(Some(2045)), (true, true));
    assert_eq!(zones(None), (true, true));
}

#[test]
fn a_count_ignores_the_choices_of_its_own_facet_and_minds_the_others() {
    let filters = choose(&[(Facet::Kind, "pagoda"), (Facet::Period, "ly")]);
    assert_eq!(count(&filters, Facet::Kind, "pagoda"), Some(2));
    assert_eq!(count(&filters, Facet::Period, "ly"), Some(2));
    assert_eq!(count(&filters, Facet::Ward, "Tây Hồ"), Some(1));
    assert_eq!(count(&filters, Facet::Period, "french"), None);
    assert_eq!(
        count(&choose(&[(Facet::Period, "ly")]), Facet::Period, "french"),
        Some(1)
    );
}

#[test]
fn a_chosen_value_stays_in_the_list_with_nothing_left_of_it() {
    let filters = choose(&[(Facet::Kind, "theatre"), (Facet::Period, "ly")]);
    assert_eq!(count(&filters, Facet::Kind, "theatre"), Some(0));
}

/// The rule of [`FilterIndex::apply`], feature by feature, in words.
fn passes(feature: &Feature, facet: Facet, filters: &Filters, catalog: &Catalog) -> bool {
    let Some(chosen) = filters
        .chosen
        .get(&facet)
        .filter(|chosen| !chosen.is_empty())
    else {
        return true;
    };
    let is_asked = |layer: LayerId| {
        let only: LayerSet = [layer].into_iter().collect();
        catalog
            .iter()
            .any(|(_, other)| other.layers == only && other.tag(facet).is_some())
    };
    if feature.tag(facet).is_some() {
        return feature.tags_of(facet).any(|value| chosen.contains(value));
    }
    let mut on = feature
        .layers
        .iter()
        .filter(|layer| filters.layers.has(*layer));
    on.any(|layer| !is_asked(layer))
}

fn is_on(feature: &Feature, filters: &Filters) -> bool {
    feature.layers.meets(filters.layers)
}

fn any_catalog() -> impl Strategy<Value = Catalog> {
    let feature = (0..3_usize, any::<bool>(), 0..4_u8, 0..4_u8, 0..3_u8);
    proptest::collection::vec(feature, 0..30).prop_map(|features| {
        let data =
            features
                .into_iter()
                .enumerate()
                .map(|(at, (layer_at, both, kind, craft, ward))| {
                    let own = [LayerId::Heritage, LayerId::Craft, LayerId::Creative][layer_at];
                    let mut properties = vec![r#""rank":3"#.to_string()];
                    if kind > 0 {
                        properties.push(format!(r#""kinds":["k{kind}","k{}"]"#, kind / 2));
                    }
                    if craft > 0 {
                        properties.push(format!(r#""craft":"c{craft}""#));
                    }
                    if ward > 0 {
                        properties.push(format!(r#""ward":"w{ward}""#));
                    }
                    if both {
                        properties.push(r#""layers":["heritage"]"#.to_string());
                    }
                    layer(own, &[(&format!("f{at}"), &properties.join(","))])
                });
        let data: Vec<Dataset> = data.collect();
        Catalog::new(data.iter().map(|data| data.features.as_slice()))
    })
}

fn any_filters() -> impl Strategy<Value = Filters> {
    let values = prop::sample::subsequence(
        vec![
            (Facet::Kind, "k1"),
            (Facet::Kind, "k2"),
            (Facet::Craft, "c1"),
            (Facet::Craft, "c3"),
            (Facet::Ward, "w1"),
            (Facet::Ward, "nowhere"),
        ],
        0..=6,
    );
    let layers = prop::sample::subsequence(
        vec![LayerId::Heritage, LayerId::Craft, LayerId::Creative],
        0..=3,
    );
    (values, layers).prop_map(|(values, layers)| Filters {
        layers: layers.into_iter().collect(),
        ..choose(&values)
    })
}

proptest! {
    #[test]
    fn what_is_left_agrees_with_the_rule(catalog in any_catalog(), filters in any_filters()) {
        let visible = FilterIndex::build(&catalog).apply(&filters, None);
        for (ix, feature) in catalog.iter() {
            let all = Facet::ALL.into_iter().all(|facet| passes(feature, facet, &filters, &catalog));
            prop_assert_eq!(visible[ix as usize], all && is_on(feature, &filters), "{}", feature.id);
        }
    }

    #[test]
    fn counts_agree_with_counting(catalog in any_catalog(), filters in any_filters()) {
        let counts = FilterIndex::build(&catalog).counts(&filters, None);
        for facet in Facet::ALL {
            let others = |feature: &Feature| Facet::ALL.into_iter()
                .filter(|other| *other != facet)
                .all(|other| passes(feature, other, &filters, &catalog));
            for value in ["k0", "k1", "k2", "k3", "c1", "c2", "c3", "w1", "w2"] {
                let expected = catalog.iter().filter(|(_, feature)| {
                    let has = feature.tags_of(facet).any(|known| known.as_ref() == value);
                    has && is_on(feature, &filters) && others(feature)
                }).count();
                let found = counts.get(&facet)
                    .and_then(|values| values.iter().find(|(known, _)| known.as_ref() == value));
                prop_assert_eq!(found.map_or(0, |(_, count)| *count), expected, "{} {}", facet.id(), value);
            }
        }
    }
}
