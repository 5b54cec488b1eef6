//! Walks: fetched when they are first wanted, followed on the map, stop by stop.

use crate::reads::read_msg;
use hanoi_map::app::show::ResultMark;
use hanoi_map::app::written::What;
use hanoi_map::app::{Asset, Fault, Msg, Panel, State, Task, show, update};
use hanoi_map::data::{Lang, LayerId};
use hanoi_map::scene::{Dash, Item, Mark, Reach, RoughMeasure, Scene, Target, build};
use hanoi_map::view::{Camera, Insets, Viewport};
use std::sync::Arc;

const WALKS: &str = include_str!("../../assets/data/walks.geojson");
const PLACES: [(LayerId, &str); 3] = [
    (
        LayerId::Heritage,
        include_str!("../../assets/data/heritage.geojson"),
    ),
    (
        LayerId::Craft,
        include_str!("../../assets/data/craft.geojson"),
    ),
    (
        LayerId::Creative,
        include_str!("../../assets/data/creative.geojson"),
    ),
];
const WALK: &str = "guild-streets";

/// A page whose places are here and whose size is known.
fn opened() -> State {
    let mut state = State::default();
    update(&mut state, Msg::Resized(Viewport::new(1200.0, 800.0)));
    for (layer, file) in PLACES {
        update(&mut state, read_msg(Asset::Places(layer), file));
    }
    state
}

fn follow(state: &mut State, id: &str) -> Vec<Task> {
    update(state, Msg::Follow(Some(id.into())))
}

/// A page that follows the walk and has flown there.
fn following() -> State {
    let mut state = opened();
    update(&mut state, Msg::Open(Some(Panel::Walks)));
    update(&mut state, read_msg(Asset::Walks, WALKS));
    let camera = flight(&follow(&mut state, WALK)).unwrap();
    update(&mut state, Msg::Settled(camera));
    state
}

fn flight(tasks: &[Task]) -> Option<Camera> {
    tasks.iter().find_map(|task| match task {
        Task::Fly(camera) | Task::Jump(camera) => Some(*camera),
        _ => None,
    })
}

fn query(tasks: &[Task]) -> Option<&str> {
    tasks.iter().find_map(|task| match task {
        Task::WriteLink { query, .. } => Some(query.as_str()),
        _ => None,
    })
}

fn scene(state: &State) -> Scene {
    build(&state.frame(), &RoughMeasure)
}

/// The numbers that stand on the map in discs, in the order of painting.
fn numbers(scene: &Scene) -> Vec<String> {
    let pairs = scene.marks.windows(2);
    let numbers = pairs.filter_map(|pair| match pair {
        [Mark::Halo { .. }, Mark::Text(text)] => Some(text.text.to_string()),
        _ => None,
    });
    numbers.collect()
}

fn navigated(query: &str, hash: &str) -> Msg {
    Msg::Navigated {
        query: query.into(),
        hash: hash.into(),
    }
}

#[test]
fn walks_are_fetched_when_their_panel_first_opens() {
    let mut state = opened();
    let open = Msg::Open(Some(Panel::Walks));
    let asked = update(&mut state, open.clone());
    assert!(asked.contains(&Task::Fetch(Asset::Walks)), "{asked:?}");
    assert_eq!(query(&asked), Some("?lang=en&panel=walks"));
    assert!(show::walks(&state).lines.is_empty());
    update(&mut state, read_msg(Asset::Walks, WALKS));
    let page = show::walks(&state);
    let titles = page.lines.iter().filter(|line| line.what == What::Part);
    assert_eq!(titles.count(), 8);
    assert!(update(&mut state, open).is_empty());
}

#[test]
fn the_panel_names_places_in_the_visitors_language_and_can_show_each_walk() {
    let mut state = following();
    update(&mut state, Msg::SetLang(Lang::En));
    let lines = show::walks(&state).lines;
    let of = |what: What| lines.iter().filter(move |line| line.what == what);
    assert!(of(What::Place).any(|line| line.text == "Dong Xuan Market"));
    assert!(of(What::Walk).any(|line| line.more == WALK && line.text == "Show on the map"));
    assert!(of(What::Tag).all(|line| line.text.contains("km · about")));
}

#[test]
fn following_a_walk_shows_all_of_it_with_its_stops_numbered_from_the_first() {
    let state = following();
    let scene = scene(&state);
    assert_eq!(numbers(&scene), ["7", "6", "5", "4", "3", "2", "1"]);
    let dotted = |mark: &&Mark| matches!(mark, Mark::Stroke { dash: Dash::Dotted { .. }, width, .. } if *width > 3.0);
    let Some(Mark::Stroke { lines, .. }) = scene.marks.iter().find(dotted) else {
        panic!("no way is drawn")
    };
    let free = state.viewport.free();
    assert!(lines.iter().flatten().all(|at| free.contains(*at)));
}

#[test]
fn a_stop_is_no_part_of_a_cluster_and_takes_the_tap() {
    let mut state = following();
    let before = state.clusters.clone();
    let scene = scene(&state);
    let is_disc = |target: &&Target| matches!(target.reach, Reach::Disc { .. });
    let last = scene.targets.iter().rfind(is_disc).unwrap();
    assert_eq!(
        last.item,
        Item::Feature(state.catalog.find("kim-ngan-communal-house").unwrap())
    );
    update(&mut state, Msg::Follow(None));
    assert_ne!(state.clusters, before);
}

#[test]
fn labels_keep_off_the_way() {
    let state = following();
    let scene = scene(&state);
    let boxes = scene
        .targets
        .iter()
        .filter_map(|target| match target.reach {
            Reach::Box(area) => Some(area),
            _ => None,
        });
    let boxes: Vec<_> = boxes.collect();
    let Some(Mark::Stroke { lines, .. }) = scene.marks.first() else {
        panic!("the way comes first")
    };
    assert!(boxes.len() > 5);
    for at in lines.iter().flatten() {
        assert!(!boxes.iter().any(|area| area.contains(*at)), "{at:?}");
    }
}

#[test]
fn the_list_is_the_walk_with_what_to_look_at_in_each_stop() {
    let mut state = following();
    update(&mut state, Msg::SetLang(Lang::En));
    let list = show::places(&state);
    assert_eq!(list.rows.len(), 7);
    assert_eq!(&*list.rows[6].name, "Dong Xuan Market");
    assert!(list.rows.iter().all(|row| row.say.len() > 40));
    assert!(list.walk.starts_with("7 stops · 2.1 km"), "{}", list.walk);
    update(&mut state, Msg::Follow(None));
    let list = show::places(&state);
    assert!(list.walk.is_empty() && list.rows.iter().all(|row| row.say.is_empty()));
}

#[test]
fn next_leads_from_stop_to_stop_and_the_card_says_what_to_look_at() {
    let mut state = following();
    update(&mut state, Msg::SetLang(Lang::En));
    let places = show::places(&state);
    update(&mut state, Msg::Select(Arc::clone(&places.rows[0].id)));
    for (at, row) in places.rows.iter().enumerate() {
        let card = show::card(&state).unwrap();
        assert_eq!(card.id, row.id);
        assert_eq!(card.step, Some(format!("{} of 7", at + 1)));
        let stop = card.stop.unwrap();
        assert!(
            stop.title.ends_with(&format!("· {} of 7", at + 1)),
            "{}",
            stop.title
        );
        assert_eq!(stop.say, row.say);
        update(&mut state, Msg::Step(1));
    }
    update(&mut state, Msg::Select("temple-of-literature".into()));
    assert_eq!(show::card(&state).unwrap().stop, None);
}

#[test]
fn the_end_of_a_walk_leaves_the_open_card_open_and_next_leads_through_what_is_in_view() {
    let mut state = following();
    update(&mut state, Msg::Select("kim-ngan-communal-house".into()));
    update(&mut state, Msg::Follow(None));
    let card = show::card(&state).unwrap();
    assert_eq!((&*card.id, card.stop), ("kim-ngan-communal-house", None));
    assert_eq!(state.walk, state.in_view);
}

#[test]
fn a_walk_stands_in_the_link_and_comes_back_from_it() {
    let mut state = opened();
    update(&mut state, read_msg(Asset::Walks, WALKS));
    let tasks = follow(&mut state, WALK);
    assert_eq!(query(&tasks), Some("?lang=en&walk=guild-streets"));
    assert_eq!(
        query(&update(&mut state, Msg::Follow(None))),
        Some("?lang=en")
    );

    let mut state = State::default();
    let asked = update(&mut state, navigated("?walk=guild-streets", ""));
    assert!(asked.contains(&Task::Fetch(Asset::Walks)), "{asked:?}");
    for (layer, file) in PLACES {
        update(&mut state, read_msg(Asset::Places(layer), file));
    }
    update(&mut state, read_msg(Asset::Walks, WALKS));
    let sized = update(&mut state, Msg::Resized(Viewport::new(1200.0, 800.0)));
    let there = following().camera;
    assert!(flight(&sized).is_some());
    assert!(state.camera.is_near(there), "{:?} {there:?}", state.camera);
    assert_eq!(numbers(&scene(&state)).len(), 7);
}

#[test]
fn a_link_that_says_where_to_look_is_not_led_elsewhere() {
    let mut state = opened();
    update(
        &mut state,
        navigated("?walk=guild-streets", "#map=13/21.03/105.85"),
    );
    let before = state.camera;
    let tasks = update(&mut state, read_msg(Asset::Walks, WALKS));
    assert_eq!((flight(&tasks), state.camera), (None, before));
    assert!(state.shown_itinerary().is_some());
}

#[test]
fn a_walk_that_nobody_knows_is_told_and_leaves_the_link() {
    let mut state = opened();
    update(&mut state, navigated("?walk=to-the-moon&lang=en", ""));
    let tasks = update(&mut state, read_msg(Asset::Walks, WALKS));
    assert_eq!(query(&tasks), Some("?lang=en"));
    let notices = show::notices(&state);
    assert_eq!(notices.len(), 1);
    let told = format!("{:?}", notices[0]);
    assert!(
        told.contains("walk") && told.contains("to-the-moon"),
        "{told}"
    );
}

#[test]
fn walks_that_do_not_come_are_told_in_their_panel_and_asked_for_again() {
    let mut state = opened();
    update(&mut state, Msg::Open(Some(Panel::Walks)));
    update(&mut state, Msg::Missed(Asset::Walks, Fault::Unreachable));
    let told = show::walks(&state).trouble.unwrap();
    assert!(told.contains("walks.geojson"), "{told}");
    assert_eq!(
        update(&mut state, Msg::Retry(Asset::Walks)),
        [Task::Fetch(Asset::Walks)]
    );
    let instead = update(&mut state, Msg::Missed(Asset::Walks, Fault::Refused(404)));
    assert_eq!(instead, [Task::Read(Asset::Walks)]);
}

#[test]
fn a_panel_that_comes_over_the_whole_walk_moves_it_into_what_is_left() {
    let mut state = following();
    let mut covered = state.viewport;
    covered.insets = Insets {
        bottom: 400.0,
        ..Insets::default()
    };
    let led = flight(&update(&mut state, Msg::Resized(covered))).unwrap();
    assert!(led.zoom < state.camera.zoom);
    // Who has moved the map keeps what is seen.
    let mut state = following();
    let moved = Camera::new(state.camera.center, state.camera.zoom + 1.0);
    update(&mut state, Msg::Settled(moved));
    assert_eq!(flight(&update(&mut state, Msg::Resized(covered))), None);
}

/// What the search box shows for the words, name by name.
fn searched(state: &mut State, words: &str) -> Vec<String> {
    update(state, Msg::Query(words.into()));
    let results = show::results(state).into_iter();
    let names = results.map(|row| row.name.into_iter().map(|stretch| stretch.text).collect());
    names.collect()
}

#[test]
fn the_search_asks_for_the_walks_once_and_says_nothing_when_they_do_not_come() {
    let mut state = opened();
    assert_eq!(
        update(&mut state, Msg::Query("l".into())),
        [Task::Fetch(Asset::Walks)]
    );
    assert_eq!(update(&mut state, Msg::Query("lò".into())), []);
    update(&mut state, Msg::Missed(Asset::Walks, Fault::Unreachable));
    update(&mut state, Msg::Missed(Asset::Walks, Fault::Unreachable));
    assert_eq!(show::notices(&state), []);
    assert_eq!(update(&mut state, Msg::Query("lò r".into())), []);
    // Their panel asks anew, and tells.
    let tasks = update(&mut state, Msg::Open(Some(Panel::Walks)));
    assert!(tasks.contains(&Task::Fetch(Asset::Walks)), "{tasks:?}");
}

#[test]
fn a_walk_is_found_by_its_name_in_either_language_and_as_a_walk() {
    let mut state = opened();
    update(&mut state, read_msg(Asset::Walks, WALKS));
    update(&mut state, Msg::SetLang(Lang::Vi));
    let name = "Phố nghề còn tiếng búa";
    for words in ["tieng bua", "Tiếng búa", "guild streets", "streets still"] {
        let found = searched(&mut state, words);
        assert!(
            found.iter().take(2).any(|one| one == name),
            "{words}: {found:?}"
        );
    }
    for words in ["dạo bộ", "dao bo", "walks"] {
        let found = searched(&mut state, words);
        let rows = show::results(&state);
        let walks = rows.iter().filter(|row| row.mark == ResultMark::Walk);
        assert_eq!(walks.count(), 3, "{words}: {found:?}");
    }
    let walks_for = |state: &mut State, words: &str| {
        searched(state, words);
        let rows = show::results(state).into_iter();
        rows.filter(|row| row.mark == ResultMark::Walk).count()
    };
    assert_eq!(walks_for(&mut state, "Dạo B"), 3);
    assert_eq!(walks_for(&mut state, "đảo"), 0);
    // Two letters of the commonest words find none, and a place of that name comes first.
    assert!(!searched(&mut state, "da").contains(&name.to_owned()));
    let found = searched(&mut state, "Văn Miếu");
    assert!(found[0].starts_with("Văn Miếu"), "{found:?}");
    assert_eq!(found[1], "Từ bia Văn Miếu tới Ba Đình");
}

#[test]
fn walks_that_come_while_words_stand_in_the_box_are_found_at_once_and_one_is_taken() {
    let mut state = opened();
    searched(&mut state, "tiếng búa");
    assert!(
        show::results(&state)
            .iter()
            .all(|row| row.mark != ResultMark::Walk)
    );
    update(&mut state, read_msg(Asset::Walks, WALKS));
    let rows = show::results(&state);
    let number = rows
        .iter()
        .position(|row| row.mark == ResultMark::Walk)
        .unwrap();
    let tasks = update(&mut state, Msg::Take(number));
    assert_eq!(state.itinerary.as_deref(), Some(WALK));
    assert!(flight(&tasks).is_some());
    assert!(query(&tasks).unwrap().contains("walk=guild-streets"));
}

#[test]
fn a_walk_in_a_frame_can_be_begun_at_its_first_stop() {
    let mut state = following();
    let begin = show::begin(&state).unwrap();
    assert_eq!(begin.name, "Guild streets still at work");
    let first = &show::places(&state).rows[0];
    assert_eq!(begin.place, first.id);
    assert_eq!(begin.first, format!("First stop: {}", first.name));
    update(&mut state, Msg::Follow(None));
    assert_eq!(show::begin(&state), None);
}
