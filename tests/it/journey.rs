//! The whole program as one test: a feature from text to marks to card. Step through it to learn
//! how the parts meet.

use crate::reads::read_msg;
use hanoi_map::app::{Asset, Msg, State, Task, show, update};
use hanoi_map::data::{Lang, LayerId};
use hanoi_map::scene::{Item, Mark, RoughMeasure, build};
use hanoi_map::view::{Camera, Viewport};

const PLACES: &str = r#"{"type": "FeatureCollection", "features": [
  {"type": "Feature", "id": "temple-of-literature",
   "geometry": {"type": "Point", "coordinates": [105.83567, 21.02812]},
   "properties": {"name_vi": "Văn Miếu – Quốc Tử Giám", "name_en": "Temple of Literature",
     "kinds": ["temple"], "rank": 1, "ward": "Văn Miếu - Quốc Tử Giám", "year": 1070,
     "recognition": ["national-special"], "confidence": "verified", "error_m": 80}}
]}"#;

const DETAILS: &str = r#"{"type": "FeatureCollection", "features": [
  {"type": "Feature", "id": "temple-of-literature",
   "geometry": {"type": "Point", "coordinates": [105.83567, 21.02812]},
   "properties": {"name_vi": "Văn Miếu – Quốc Tử Giám", "name_en": "Temple of Literature",
     "summary_vi": "Đền thờ Khổng Tử, dựng năm 1070.", "summary_en": "A temple to Confucius of 1070.",
     "recognition_years": [2012], "website": "https://vanmieu.gov.vn/",
     "sources": [{"title": "dsvh.gov.vn", "url": "https://dsvh.gov.vn/"}, {"title": "x", "url": "javascript:alert(1)"}]}}
]}"#;

#[test]
fn a_place_goes_from_text_to_marks_to_card() {
    let mut state = State::default();
    update(&mut state, Msg::Resized(Viewport::new(800.0, 600.0)));

    // Text becomes data, data becomes state.
    let heritage = LayerId::Heritage;
    update(&mut state, read_msg(Asset::Places(heritage), PLACES));
    assert_eq!(state.catalog.len(), 1);
    assert_eq!(show::layer_chips(&state)[0].shown, "1");

    // State becomes marks.
    let ix = state.catalog.find("temple-of-literature").unwrap();
    let anchor = state.catalog.get(ix).unwrap().anchor;
    let middle = state.viewport.center();
    let camera = Camera::placing(state.viewport, anchor, middle, 16.0);
    update(&mut state, Msg::Settled(camera));
    let scene = build(&state.frame(), &RoughMeasure);
    let symbol = scene.marks.iter().find_map(|mark| match mark {
        Mark::Symbol { at, .. } => Some(*at),
        _ => None,
    });
    assert!(symbol.unwrap().distance(middle) < 0.01);
    assert_eq!(
        show::places(&state).rows[0].name.as_ref(),
        "Temple of Literature"
    );

    // A tap on the mark opens the card, and asks for what the card says.
    let items = scene.pick(middle, 5.0);
    assert_eq!(items, [Item::Feature(ix)]);
    let tasks = update(&mut state, Msg::Tapped { at: middle, items });
    assert!(tasks.contains(&Task::Fetch(Asset::Details(heritage))));
    let link = tasks.iter().find_map(|task| match task {
        Task::WriteLink { query, push, .. } => Some((query.as_str(), *push)),
        _ => None,
    });
    let (query, push) = link.unwrap();
    assert!(query.contains("place=temple-of-literature") && push);

    // The card says at once what the map knows, and the rest when it is here.
    let card = show::card(&state).unwrap();
    assert!(card.waiting && card.summary.is_empty());
    update(&mut state, read_msg(Asset::Details(heritage), DETAILS));
    let card = show::card(&state).unwrap();
    assert_eq!(card.summary, "A temple to Confucius of 1070.");
    assert_eq!(
        card.other_name.unwrap(),
        ("Văn Miếu – Quốc Tử Giám".into(), Lang::Vi)
    );
    assert!(
        card.facts
            .iter()
            .any(|fact| fact.value == "Special national relic (2012)")
    );
    assert_eq!(
        card.position,
        "Two independent sources agree, within about 80 m."
    );
    let urls: Vec<Option<&str>> = card
        .sources
        .iter()
        .map(|source| source.url.as_deref())
        .collect();
    assert_eq!(urls, [Some("https://dsvh.gov.vn/"), None]);

    // In Vietnamese, everything is Vietnamese.
    update(&mut state, Msg::SetLang(Lang::Vi));
    let card = show::card(&state).unwrap();
    assert_eq!(card.name.as_ref(), "Văn Miếu – Quốc Tử Giám");
    assert_eq!(card.summary, "Đền thờ Khổng Tử, dựng năm 1070.");
    assert!(
        card.facts
            .iter()
            .any(|fact| fact.value == "Di tích quốc gia đặc biệt (2012)")
    );
}
