//! Links: what is written is read again, and what is broken costs only itself.

use hanoi_map::app::link::{Link, LinkPart, LinkTrouble, LinkView};
use hanoi_map::app::{Panel, ThemeChoice};
use hanoi_map::data::{Facet, Lang, LayerId, LayerSet};
use hanoi_map::geo::{LonLat, world_from_lonlat};
use hanoi_map::view::{Camera, MAX_ZOOM, MIN_ZOOM, Viewport};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

fn query(text: &str) -> (Link, Vec<LinkTrouble>) {
    Link::read(text, "")
}

/// The link of a query without troubles.
fn clean(text: &str) -> Link {
    let (link, troubles) = query(text);
    assert_eq!(troubles, []);
    link
}

fn trouble(part: LinkPart, found: &str) -> LinkTrouble {
    LinkTrouble {
        part,
        found: found.to_owned(),
    }
}

fn view(hash: &str) -> Option<LinkView> {
    Link::read("", hash).0.view
}

#[test]
fn a_silent_link_is_an_empty_one() {
    let link = Link::default();
    assert_eq!(
        (link.query_string(), link.hash()),
        (String::new(), String::new())
    );
    assert_eq!(Link::read("?", "#"), (Link::default(), Vec::new()));
}

#[test]
fn the_view_of_home_reads_as_the_contract_says() {
    let link = Link {
        view: Some(LinkView::of(Camera::home())),
        ..Link::default()
    };
    assert_eq!(link.hash(), "#map=14/21.0307/105.8469");
    assert_eq!(Link::read("", &link.hash()).0, link);
}

#[test]
fn a_whole_link_is_read_part_by_part() {
    let (link, troubles) = Link::read(
        "?lang=vi&layers=heritage,cci&place=van-mieu&q=H%E1%BB%93+G%C6%B0%C6%A1m&year=2030\
         &theme=dark&embed=1&data=https://example.org/a.geojson&kind=pagoda,museum&ward=Ba+%C4%90%C3%ACnh",
        "#map=16.25/21.02825/105.83571",
    );
    assert_eq!(troubles, []);
    assert_eq!(link.lang, Some(Lang::Vi));
    assert_eq!(
        link.layers,
        Some([LayerId::Heritage, LayerId::Cci].into_iter().collect())
    );
    assert_eq!(link.place.as_deref(), Some("van-mieu"));
    assert_eq!(link.query.as_deref(), Some("Hồ Gươm"));
    assert_eq!(
        (link.year, link.theme),
        (Some(2030), Some(ThemeChoice::Dark))
    );
    assert_eq!((link.embed, link.online_streets), (true, false));
    assert_eq!(link.data.as_deref(), Some("https://example.org/a.geojson"));
    assert_eq!(link.values(Facet::Kind), ["pagoda", "museum"]);
    assert_eq!(link.values(Facet::Ward), ["Ba Đình"]);
    assert_eq!(link.view.unwrap().to_string(), "16.25/21.02825/105.83571");
}

#[test]
fn what_is_written_is_short_and_stays_readable() {
    let link = Link {
        lang: Some(Lang::Vi),
        layers: Some([LayerId::Craft, LayerId::Heritage].into_iter().collect()),
        filters: vec![(Facet::Kind, vec!["pagoda".into(), "museum".into()])],
        data: Some("https://example.org/a.geojson?x=1&y=2".into()),
        ..Link::default()
    };
    assert_eq!(
        link.query_string(),
        "?lang=vi&layers=heritage,craft&data=https://example.org/a.geojson%3Fx%3D1%26y%3D2\
         &kind=pagoda,museum"
    );
}

#[test]
fn each_broken_part_is_reported_and_the_rest_still_counts() {
    let (link, troubles) = Link::read(
        "?lang=xx&theme=pink&panel=filters&year=soon&embed=maybe&ground=mars&layer=cci&place=chua-mot-cot",
        "#map=14/21.03",
    );
    let parts = [
        trouble(LinkPart::Lang, "xx"),
        trouble(LinkPart::Theme, "pink"),
        trouble(LinkPart::Panel, "filters"),
        trouble(LinkPart::Year, "soon"),
        trouble(LinkPart::Embed, "maybe"),
        trouble(LinkPart::Ground, "mars"),
        trouble(LinkPart::Unknown, "layer"),
        trouble(LinkPart::View, "14/21.03"),
    ];
    assert_eq!(troubles, parts);
    let said = Link {
        place: Some("chua-mot-cot".to_owned()),
        ..Link::default()
    };
    assert_eq!(link, said);
}

#[test]
fn an_unknown_layer_is_left_out_and_only_unknown_ones_hide_nothing() {
    let (link, troubles) = query("layers=craft,roads");
    assert_eq!(link.layers, Some([LayerId::Craft].into_iter().collect()));
    assert_eq!(troubles, [trouble(LinkPart::Layers, "roads")]);
    assert_eq!(query("layers=roads,rivers").0.layers, None);
    assert_eq!(clean("layers=").layers, Some(LayerSet::NONE));
}

#[test]
fn what_other_sites_hang_on_a_link_is_passed_over_in_silence() {
    let link = clean("?utm_source=zalo&fbclid=IwAR0&zarsrc=30&_ga=1.2&gclid=x&lang=en&si=abc");
    assert_eq!(link.lang, Some(Lang::En));
    assert_eq!(query("?sign=1").1, [trouble(LinkPart::Unknown, "sign")]);
}

#[test]
fn lists_are_read_with_their_commas_escaped_too() {
    assert_eq!(
        clean("layers=heritage%2Ccraft").layers,
        clean("layers=heritage,craft").layers
    );
    assert_eq!(
        clean("kind=pagoda%2Cmuseum").values(Facet::Kind),
        ["pagoda", "museum"]
    );
}

#[test]
fn a_filter_named_twice_gathers_its_values_once_each() {
    let link = clean("ward=B&kind=museum&kind=pagoda,museum");
    let kinds = vec!["museum".to_owned(), "pagoda".to_owned()];
    assert_eq!(
        link.filters,
        [(Facet::Kind, kinds), (Facet::Ward, vec!["B".to_owned()])]
    );
}

#[test]
fn broken_percents_and_foreign_bytes_are_read_as_well_as_can_be() {
    assert_eq!(clean("q=100%").query.as_deref(), Some("100%"));
    assert_eq!(clean("q=%E1%BB").query.as_deref(), Some("\u{fffd}"));
    assert_eq!(clean("q=a=b").query.as_deref(), Some("a=b"));
    assert_eq!(clean("q=phở").query.as_deref(), Some("phở"));
    assert_eq!(clean("q=&&place=").query, None);
}

#[test]
fn the_language_may_come_with_its_country() {
    assert_eq!(clean("lang=vi-VN").lang, Some(Lang::Vi));
    assert_eq!(clean("lang=EN").lang, Some(Lang::En));
}

#[test]
fn data_is_fetched_from_the_web_or_beside_the_page_only() {
    for good in [
        "https://example.org/a.geojson",
        "http://localhost:8000/a.geojson",
        "HTTPS://example.org",
        "my/wards.geojson",
        "../b.geojson?at=12:30",
        "/assets/data/craft.geojson",
        "dữ-liệu.geojson",
    ] {
        let link = Link {
            data: Some(good.to_owned()),
            ..Link::default()
        };
        assert_eq!(clean(&link.query_string()).data.as_deref(), Some(good));
    }
    for bad in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java%0Ascript:alert(1)",
        "%01javascript:alert(1)",
        "+javascript:alert(1)",
        "data:application/json,{}",
        "blob:https://example.org/1",
        "file:///etc/passwd",
        "ftp://example.org/a",
        "//example.org/a",
        "/%5Cexample.org/a",
        "https:example.org",
        "https:///a",
        "https://:80/a",
        "a%00.geojson",
        "a%0A.geojson",
        "https://user:secret@example.org/a",
    ] {
        let (link, troubles) = query(&format!("data={bad}"));
        assert_eq!(link.data, None, "{bad} was let through");
        assert_eq!(troubles.len(), 1);
        assert_eq!(troubles[0].part, LinkPart::Data);
    }
}

#[test]
fn an_endless_address_and_an_unprintable_place_are_left_out() {
    let address = format!("https://example.org/{}", "a".repeat(5000));
    let (link, troubles) = query(&format!("data={address}&place=van%00mieu"));
    assert_eq!(link, Link::default());
    let parts: Vec<_> = troubles.into_iter().map(|trouble| trouble.part).collect();
    assert_eq!(parts, [LinkPart::Data, LinkPart::Place]);
}

#[test]
fn a_view_that_is_not_one_or_lies_elsewhere_is_reported() {
    for bad in [
        "#map=",
        "#map=14",
        "#map=14/x/105.8",
        "#map=14/21/105.8/3",
        "#map=nan/21.03/105.85",
        "#map=14/NaN/105.85",
        "#map=14/inf/105.85",
        "#map=14/95/105.85",
        "#map=14/21.03/inf",
        "#map=12/48.85/2.35",
        "#map=14/105.8469/21.0307",
    ] {
        let (link, troubles) = Link::read("", bad);
        assert_eq!(link.view, None, "{bad}");
        assert_eq!(troubles, [trouble(LinkPart::View, &bad["#map=".len()..])]);
    }
}

#[test]
fn a_zoom_of_another_map_means_the_end_of_ours() {
    assert_eq!(
        view("#map=21.5/21.03/105.85").unwrap().camera().zoom,
        MAX_ZOOM
    );
    assert_eq!(view("#map=3/21.03/105.85").unwrap().camera().zoom, MIN_ZOOM);
}

#[test]
fn a_hash_may_hold_other_things_or_be_a_place_on_the_page() {
    assert!(view("map=14/21.03/105.85&layers=1").is_some());
    assert!(view("#map=14%2F21.03%2F105.85").is_some());
    assert_eq!(Link::read("", "#places"), (Link::default(), Vec::new()));
}

#[test]
fn a_long_mistake_is_quoted_in_short() {
    let (_, troubles) = query(&format!("theme={}", "đ".repeat(500)));
    assert_eq!(troubles[0].found.chars().count(), 61);
}

#[test]
fn the_names_offered_for_an_unknown_one_are_all_known() {
    for name in LinkPart::Unknown.expected().split(", ") {
        let (_, troubles) = query(&format!("{name}=1"));
        assert!(
            troubles
                .iter()
                .all(|trouble| trouble.part != LinkPart::Unknown),
            "{name}"
        );
    }
    let layers: Vec<&str> = LinkPart::Layers.expected().split(", ").collect();
    assert_eq!(layers.len(), LayerId::ALL.len());
    assert!(layers.iter().all(|id| LayerId::from_id(id).is_some()));
}

fn camera() -> impl Strategy<Value = Camera> {
    (104.0..107.5f64, 19.5..22.5f64, 8.0..20.0f64)
        .prop_map(|(lon, lat, zoom)| Camera::new(world_from_lonlat(LonLat { lon, lat }), zoom))
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[ -~à-ỹĐđ]{1,20}"]
        .prop_filter("not empty", |text| !text.is_empty())
}

fn filters() -> impl Strategy<Value = Vec<(Facet, Vec<String>)>> {
    let values = proptest::collection::btree_set(words(), 0..4);
    proptest::collection::vec(values, Facet::ALL.len()).prop_map(|chosen| {
        let filters = Facet::ALL.into_iter().zip(chosen);
        filters
            .filter(|(_, values)| !values.is_empty())
            .map(|(facet, values)| (facet, values.into_iter().collect()))
            .collect()
    })
}

fn address() -> impl Strategy<Value = String> {
    prop_oneof![
        "https?://[a-z]{1,8}\\.vn(:[0-9]{2,4})?/[!-\\[\\]-~]{0,30}",
        "[a-zđ]{1,9}/[!-\\[\\]-~]{0,30}",
    ]
}

fn link() -> impl Strategy<Value = Link> {
    let of = proptest::option::of::<BoxedStrategy<String>>;
    let layers = subsequence(LayerId::ALL.to_vec(), 0..=LayerId::ALL.len())
        .prop_map(|layers| layers.into_iter().collect::<LayerSet>());
    let themes = vec![ThemeChoice::Auto, ThemeChoice::Light, ThemeChoice::Dark];
    let id = || {
        words()
            .prop_filter("an id", |id| !id.contains(char::is_control))
            .boxed()
    };
    (
        proptest::option::of(camera().prop_map(LinkView::of)),
        proptest::option::of(select(vec![Lang::Vi, Lang::En])),
        proptest::option::of(select(themes)),
        proptest::option::of(layers),
        (
            of(id()),
            of(id()),
            of(words().boxed()),
            of(address().boxed()),
        ),
        proptest::option::of(2000..=2100u16),
        filters(),
        (
            any::<bool>(),
            any::<bool>(),
            proptest::option::of(select(vec![
                Panel::City,
                Panel::Walks,
                Panel::Legend,
                Panel::About,
            ])),
        ),
    )
        .prop_map(|(view, lang, theme, layers, texts, year, filters, flags)| {
            let (place, walk, query, data) = texts;
            let (online_streets, embed, panel) = flags;
            Link {
                view,
                lang,
                theme,
                layers,
                place,
                walk,
                panel,
                query,
                year,
                filters,
                data,
                online_streets,
                embed,
            }
        })
}

#[test]
fn a_link_of_a_million_values_is_no_more_than_a_link() {
    let values: Vec<String> = (0..1_000_000).map(|n| n.to_string()).collect();
    let query = format!("?kind={}&{}", values.join(","), "x=1&".repeat(1_000_000));
    let (link, troubles) = Link::read(&query, &"map=1&".repeat(1_000_000));
    assert!(link.values(Facet::Kind).len() <= 200 && troubles.len() <= 400);
    assert_eq!(Link::read(&link.query_string(), "").0, link);
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(link in link()) {
        let (query, hash) = (link.query_string(), link.hash());
        prop_assert!(query.is_ascii() && hash.is_ascii());
        prop_assert_eq!(Link::read(&query, &hash), (link, Vec::new()));
    }

    #[test]
    fn a_link_shows_the_same_view_to_a_pixel(camera in camera()) {
        let link = Link { view: Some(LinkView::of(camera)), ..Link::default() };
        let there = Link::read("", &link.hash()).0.view.unwrap().camera();
        let view = Viewport::new(390.0, 844.0);
        let off = there.screen_from_world(view, camera.center).distance(view.center());
        prop_assert!(off < 1.0, "{off} px");
        prop_assert!((there.zoom - camera.zoom).abs() <= 0.005 + 1e-12);
    }

    #[test]
    fn no_text_at_all_can_break_the_reader(query in any::<String>(), hash in any::<String>()) {
        let (link, _) = Link::read(&query, &format!("#map={hash}"));
        let (again, troubles) = Link::read(&link.query_string(), &link.hash());
        prop_assert_eq!(again, link);
        prop_assert_eq!(troubles, Vec::new());
    }
}
