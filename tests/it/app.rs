//! The state and what changes it, as a visitor meets it.

use crate::reads::read_msg;
use crate::world::file;
use hanoi_map::app::show::Loading;
use hanoi_map::app::{
    Asset, Fault, Msg, PLAN_YEARS, Panel, Progress, State, Surroundings, Task, show, update,
};
use hanoi_map::data::{Date, Facet, Lang, LayerId};
use hanoi_map::geo::lonlat_from_world;
use hanoi_map::scene::{Item, RoughMeasure, build};
use hanoi_map::view::{Hint, Insets, Viewport};

fn opened() -> State {
    let mut state = State::default();
    update(&mut state, Msg::Resized(Viewport::new(900.0, 700.0)));
    for layer in LayerId::OURS {
        arrive(&mut state, layer);
    }
    state
}

fn arrive(state: &mut State, layer: LayerId) -> Vec<Task> {
    update(state, read_msg(Asset::Places(layer), file(layer)))
}

fn navigated(query: &str, hash: &str) -> Msg {
    Msg::Navigated {
        query: query.into(),
        hash: hash.into(),
    }
}

fn link(tasks: &[Task]) -> Option<(String, String, bool)> {
    tasks.iter().find_map(|task| match task {
        Task::WriteLink { query, hash, push } => Some((query.clone(), hash.clone(), *push)),
        _ => None,
    })
}

#[test]
fn a_missing_file_costs_only_its_layer_and_says_which() {
    let mut state = State::default();
    for layer in LayerId::OURS
        .into_iter()
        .filter(|layer| *layer != LayerId::Craft)
    {
        arrive(&mut state, layer);
    }
    let craft = Asset::Places(LayerId::Craft);
    update(&mut state, Msg::Failed(craft, Fault::Refused(404)));
    assert!(state.data_ready() && state.catalog.len() > 10);
    let notices = show::notices(&state);
    assert_eq!(notices.len(), 1);
    assert!(notices[0].text.contains("craft.geojson") && notices[0].text.contains("404"));
    assert_eq!(notices[0].retry, Some(craft));

    assert_eq!(update(&mut state, Msg::Retry(craft)), [Task::Read(craft)]);
    arrive(&mut state, LayerId::Craft);
    assert!(show::notices(&state).is_empty());
    assert_eq!(state.loading[LayerId::Craft.slot()], Loading::Ready);
}

#[test]
fn a_bad_feature_is_told_with_its_number_and_the_others_are_shown() {
    let mut state = State::default();
    let text = r#"{"type":"FeatureCollection","features":[
        {"type":"Feature","id":"good","geometry":{"type":"Point","coordinates":[105.85,21.03]},"properties":{"name_vi":"Tốt"}},
        {"type":"Feature","id":"bad","geometry":{"type":"Point","coordinates":["105.85","21.03"]},"properties":{"name_vi":"Hỏng"}}]}"#;
    update(&mut state, read_msg(Asset::Places(LayerId::Heritage), text));
    assert_eq!(state.catalog.len(), 1);
    let notices = show::notices(&state);
    assert!(
        notices[0].more[0].contains("Feature 2"),
        "{:?}",
        notices[0].more
    );
    update(&mut state, Msg::SetLang(Lang::Vi));
    assert!(show::notices(&state)[0].more[0].contains("Đối tượng 2"));
}

#[test]
fn a_file_that_breaks_off_says_where() {
    let mut state = opened();
    let whole = file(LayerId::Craft);
    let half: String = whole.chars().take(whole.chars().count() / 2).collect();
    let before = state.catalog.len();
    update(&mut state, read_msg(Asset::Places(LayerId::Craft), &half));
    assert_eq!(
        state.catalog.len(),
        before,
        "nothing already loaded is lost"
    );
    assert!(show::notices(&state)[0].more[0].contains("line"));
}

#[test]
fn a_link_to_a_place_opens_its_card_once_its_layer_is_here() {
    let mut state = State::default();
    update(&mut state, navigated("?place=far-village&lang=vi", ""));
    assert!(show::card(&state).is_none());
    for layer in LayerId::OURS {
        arrive(&mut state, layer);
    }
    let card = show::card(&state).unwrap();
    assert_eq!(card.name.as_ref(), "Làng gốm Bát Tràng");
}

#[test]
fn a_link_to_a_place_that_nobody_knows_opens_the_map_with_a_notice() {
    let mut state = State::default();
    update(&mut state, navigated("?place=atlantis", ""));
    for layer in LayerId::OURS {
        arrive(&mut state, layer);
    }
    assert!(state.selected.is_none());
    assert!(show::notices(&state)[0].text.contains("atlantis"));
}

#[test]
fn a_link_with_broken_parts_keeps_the_good_ones() {
    let mut state = opened();
    update(
        &mut state,
        navigated("?layers=craft,moon&year=2030", "#map=banana"),
    );
    assert!(
        state.filters.layers.has(LayerId::Craft) && !state.filters.layers.has(LayerId::Heritage)
    );
    assert_eq!(state.year, 2030);
    assert_eq!(show::notices(&state).len(), 1);
}

#[test]
fn what_the_state_writes_to_the_address_gives_the_same_state_again() {
    let mut state = opened();
    update(&mut state, Msg::ToggleLayer(LayerId::Events, false));
    update(
        &mut state,
        Msg::ToggleValue(Facet::Kind, "temple".into(), true),
    );
    update(&mut state, Msg::SetYear(2045));
    update(&mut state, Msg::SetLang(Lang::Vi));
    let tasks = update(&mut state, Msg::Select("opera".into()));
    let (query, hash, _) = link(&tasks).unwrap();

    let mut other = opened();
    update(&mut other, navigated(&query, &hash));
    assert_eq!(other.filters, state.filters);
    assert_eq!((other.year, other.lang), (2045, Lang::Vi));
    assert_eq!(other.selected.as_deref(), Some("opera"));
    assert_eq!(other.visible.len(), state.visible.len());
    assert_eq!(other.shown, state.shown);
    let again = update(&mut other, navigated(&query, &hash));
    assert!(again.is_empty(), "the address it has already is no news");
}

#[test]
fn back_closes_the_card() {
    let mut state = opened();
    let camera = state.camera;
    let tasks = update(&mut state, Msg::Settled(camera));
    let (query, hash, push) = link(&tasks).unwrap();
    assert!(!push, "a move of the map is no step of the history");
    let tasks = update(&mut state, Msg::Select("opera".into()));
    assert!(link(&tasks).unwrap().2, "a card is");
    update(&mut state, navigated(&query, &hash));
    assert!(show::card(&state).is_none());
}

#[test]
fn several_places_under_a_finger_are_left_to_the_visitor() {
    let mut state = opened();
    let twins = ["twin-a", "twin-b"].map(|id| Item::Feature(state.catalog.find(id).unwrap()));
    let at = state.viewport.center();
    update(
        &mut state,
        Msg::Tapped {
            at,
            items: twins.to_vec(),
        },
    );
    let chooser = show::chooser(&state).unwrap();
    assert_eq!(chooser.title, "2 places here");
    assert!(show::card(&state).is_none());
    let Item::Feature(first) = twins[0] else {
        unreachable!()
    };
    update(&mut state, Msg::Choose(first));
    assert!(show::chooser(&state).is_none());
    assert_eq!(show::card(&state).unwrap().name.as_ref(), "Twin A");
}

#[test]
fn previous_and_next_walk_round_the_list() {
    let mut state = opened();
    let rows = show::places(&state).rows;
    update(&mut state, Msg::Select(rows[0].id.clone()));
    update(&mut state, Msg::Step(-1));
    let walk = state.walk.len();
    assert_eq!(
        show::card(&state).unwrap().step.unwrap(),
        format!("{walk} of {walk}")
    );
    update(&mut state, Msg::Step(1));
    assert_eq!(state.selected, Some(rows[0].id.clone()));
}

#[test]
fn a_card_that_covers_its_place_moves_the_map() {
    let mut state = opened();
    update(&mut state, Msg::Select("opera".into()));
    let ix = state.selected_ix().unwrap();
    let anchor = state.catalog.get(ix).unwrap().anchor;
    state.camera.center = anchor;
    let mut covered = Viewport::new(900.0, 700.0);
    covered.insets = Insets {
        bottom: 420.0,
        ..Insets::default()
    };
    let tasks = update(&mut state, Msg::Resized(covered));
    let Some(Task::Fly(camera)) = tasks.into_iter().next() else {
        panic!("the map stays")
    };
    assert!(
        covered
            .free()
            .contains(camera.screen_from_world(covered, anchor))
    );
}

/// A map that a link opened at the opera's east, with the card of the opera about to cover its right.
fn opened_by_a_link_with_a_card() -> (State, Viewport) {
    let mut state = State::default();
    update(
        &mut state,
        navigated("place=opera", "#map=16/21.0242/105.86"),
    );
    update(&mut state, Msg::Resized(Viewport::new(900.0, 700.0)));
    for layer in LayerId::OURS {
        arrive(&mut state, layer);
    }
    let mut covered = Viewport::new(900.0, 700.0);
    covered.insets.right = 320.0;
    (state, covered)
}

fn middle_lon(state: &State, viewport: Viewport) -> f64 {
    let middle = state
        .camera
        .world_from_screen(viewport, viewport.free_center());
    lonlat_from_world(middle).lon
}

#[test]
fn a_link_with_a_place_shows_its_view_in_what_the_card_leaves_free() {
    let (mut state, covered) = opened_by_a_link_with_a_card();
    let tasks = update(&mut state, Msg::Resized(covered));
    assert!(matches!(tasks[..], [Task::Jump(_)]), "{tasks:?}");
    assert!((middle_lon(&state, covered) - 105.86).abs() < 1e-9);
}

#[test]
fn who_moves_the_map_before_the_card_is_there_keeps_what_is_seen() {
    let (mut state, covered) = opened_by_a_link_with_a_card();
    let mut moved = state.camera;
    moved.zoom += 0.5;
    update(&mut state, Msg::Settled(moved));
    update(&mut state, Msg::Resized(covered));
    assert_eq!(state.camera, moved);
}

#[test]
fn zones_of_later_years_wait_for_their_year_unless_they_are_asked_for() {
    let mut state = opened();
    let zones = |state: &State| state.shown.by_layer[LayerId::Cci.slot()];
    assert_eq!(zones(&state), 1);
    update(&mut state, Msg::SetYear(PLAN_YEARS[2]));
    assert_eq!(zones(&state), 3);
    update(&mut state, Msg::SetYear(2026));
    update(&mut state, Msg::Select("zone-proposed".into()));
    assert_eq!(state.year, 2030);
    let card = show::card(&state).unwrap();
    assert!(card.plan.unwrap().text.contains("In no plan"));
}

#[test]
fn the_visitors_own_file_is_fetched_from_the_link_and_comes_into_view() {
    let mut state = opened();
    let tasks = update(
        &mut state,
        navigated("?data=https://example.org/a.geojson", ""),
    );
    assert!(tasks.contains(&Task::ReadGuest("https://example.org/a.geojson".into())));
    assert!(!state.data_ready());
    let tasks = update(
        &mut state,
        read_msg(Asset::Places(LayerId::Guest), file(LayerId::Craft)),
    );
    assert!(state.data_ready());
    assert!(tasks.iter().any(|task| matches!(task, Task::Jump(_))));
    assert!(
        show::layer_chips(&state)
            .iter()
            .any(|chip| chip.layer == LayerId::Guest)
    );
}

/// The card of one of our places, read from the published file.
fn card_of(state: &mut State, layer: LayerId, id: &str) -> show::Card {
    let root = env!("CARGO_MANIFEST_DIR");
    let file =
        std::fs::read_to_string(format!("{root}/assets/data/{}.geojson", layer.id())).unwrap();
    for asset in [Asset::Places(layer), Asset::Details(layer)] {
        update(state, read_msg(asset, &file));
    }
    update(state, Msg::Select(id.into()));
    show::card(state).unwrap()
}

fn fact(card: &show::Card, name: &str) -> Option<String> {
    let fact = card.facts.iter().find(|fact| fact.name == name)?;
    Some(fact.value.clone())
}

#[test]
fn the_card_of_an_event_says_when_it_is_held_next_once_the_day_is_known() {
    let mut state = opened();
    let card = card_of(&mut state, LayerId::Events, "ev-giong-phu-dong");
    assert_eq!(fact(&card, "Next"), None);
    update(&mut state, Msg::Today(Date::new(2026, 11, 27)));
    let next = |state: &State| fact(&show::card(state).unwrap(), "Next");
    let words = "11–14 May 2027 (6th to 9th of the 4th lunar month)";
    assert_eq!(next(&state).as_deref(), Some(words));
    update(&mut state, Msg::SetLang(Lang::Vi));
    let words = "11–14/5/2027 (mồng 6 đến mồng 9 tháng 4 âm lịch)";
    let card = show::card(&state).unwrap();
    assert_eq!(fact(&card, "Lần tới").as_deref(), Some(words));
}

#[test]
fn an_error_is_reported_with_the_place_and_the_way_back_to_it() {
    let mut state = opened();
    let report = card_of(&mut state, LayerId::Craft, "bat-trang")
        .report
        .unwrap();
    assert!(report.url.starts_with("mailto:?subject="), "{}", report.url);
    update(
        &mut state,
        Msg::Opened(Surroundings {
            address: "https://example.org/map/".into(),
            report: Some("https://example.org/issues/new".into()),
        }),
    );
    let report = show::card(&state).unwrap().report.unwrap();
    let start = "https://example.org/issues/new?title=Hanoi%20Creative%20Map";
    assert!(report.url.starts_with(start), "{}", report.url);
    assert!(report.text.contains("(bat-trang)"), "{}", report.text);
    let back = "https://example.org/map/?lang=en&place=bat-trang";
    assert!(report.text.contains(back), "{}", report.text);
}

#[test]
fn what_only_panels_show_leaves_the_picture_of_the_map_as_it_is() {
    let mut state = opened();
    let picture = |state: &State| build(&state.frame(), &RoughMeasure).marks;
    let before = picture(&state);
    // The first word typed asks for the walks; after that nothing does.
    update(&mut state, Msg::Missed(Asset::Walks, Fault::Unreachable));
    let guest = Asset::Places(LayerId::Guest);
    for msg in [
        Msg::Query("chùa".into()),
        Msg::ClearQuery,
        Msg::Progress(guest, Progress::Read(9)),
        Msg::Open(Some(Panel::Filters)),
        Msg::Open(None),
        Msg::Copied(true),
        Msg::ReportCopied(false),
        Msg::Dismiss(0),
        Msg::LeftToPage(Hint::CtrlWheel),
    ] {
        assert!(!msg.is_seen_on_map(), "{msg:?}");
        assert_eq!(update(&mut state, msg.clone()), [], "{msg:?}");
        assert_eq!(picture(&state), before, "{msg:?}");
    }
    assert!(Msg::ToggleLayer(LayerId::Craft, false).is_seen_on_map());
}
