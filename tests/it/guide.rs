//! Walking the map by keys, as those hear it who see no canvas.

use crate::reads::read_msg;
use crate::world::file;
use hanoi_map::app::{Asset, Msg, State, Task, show, update};
use hanoi_map::data::{Lang, LayerId};
use hanoi_map::geo::{LonLat, way, world_from_lonlat};
use hanoi_map::scene::{Item, Mark, RoughMeasure, Scene, build};
use hanoi_map::view::{Camera, Insets, Viewport};

/// A map of the fixtures' places, seen from the lake at that zoom.
fn at_the_lake(zoom: f64) -> State {
    let mut state = State::default();
    update(&mut state, Msg::Resized(Viewport::new(900.0, 700.0)));
    for layer in LayerId::OURS {
        update(&mut state, read_msg(Asset::Places(layer), file(layer)));
    }
    let lake = world_from_lonlat(LonLat {
        lon: 105.8524,
        lat: 21.0288,
    });
    update(&mut state, Msg::Settled(Camera::new(lake, zoom)));
    state
}

/// What is told now, in one string.
fn told(state: &State) -> String {
    let parts = show::told(state).parts;
    parts.iter().map(|part| part.text.as_str()).collect()
}

/// Takes a step and gives what is told then.
fn step(state: &mut State, by: i32) -> String {
    update(state, Msg::Walk(by));
    told(state)
}

fn flight(tasks: &[Task]) -> Option<Camera> {
    tasks.iter().find_map(|task| match task {
        Task::Fly(camera) => Some(*camera),
        _ => None,
    })
}

/// Walks until the stop is such an item, and gives it.
fn walk_to(state: &mut State, is_it: fn(&Item) -> bool) -> Item {
    for _ in 0..60 {
        update(state, Msg::Walk(1));
        if let Some(item) = state.guide.told().filter(|item| is_it(item)) {
            return item.clone();
        }
    }
    panic!("no such stop")
}

fn rings(scene: &Scene) -> usize {
    let is_ring = |mark: &&Mark| matches!(mark, Mark::Ring { .. });
    scene.marks.iter().filter(is_ring).count()
}

#[test]
fn a_round_leads_past_everything_in_view_from_the_middle_outwards_and_begins_again() {
    let mut state = at_the_lake(15.0);
    let first = step(&mut state, 1);
    let stops = state.guide.round.as_ref().unwrap().stops.clone();
    assert!(stops.len() > 5, "{first}");
    let middle = state.guide.from().unwrap();
    let away = |stop: &hanoi_map::scene::Stop| way(middle, stop.at).metres;
    assert!(
        stops
            .windows(2)
            .all(|pair| away(&pair[0]) <= away(&pair[1]) + 0.01)
    );
    for number in 2..=stops.len() {
        let said = step(&mut state, 1);
        let end = format!("; {number} of {}", stops.len());
        assert!(said.ends_with(&end), "{said}");
    }
    assert_eq!(step(&mut state, 1), first);
    let last = step(&mut state, -1);
    assert!(
        last.contains(&format!("; {0} of {0}", stops.len())),
        "{last}"
    );
}

#[test]
fn a_stop_says_name_kind_distance_and_direction_in_the_language_of_the_page() {
    let mut state = at_the_lake(15.0);
    let ix = state.catalog.find("opera").unwrap();
    while state.guide.told() != Some(&Item::Feature(ix)) {
        update(&mut state, Msg::Walk(1));
    }
    let english = told(&state);
    assert!(english.starts_with("Hanoi Opera House, "), "{english}");
    assert!(
        english.contains(" m east; ") || english.contains(" m south-east; "),
        "{english}"
    );
    update(&mut state, Msg::SetLang(Lang::Vi));
    let vietnamese = told(&state);
    assert!(vietnamese.starts_with("Nhà hát Lớn"), "{vietnamese}");
    assert!(vietnamese.contains("m về phía đông"), "{vietnamese}");
    assert!(vietnamese.contains(" trên "), "{vietnamese}");
}

#[test]
fn a_vietnamese_name_in_an_english_sentence_says_that_it_is_one() {
    let mut state = at_the_lake(15.0);
    update(&mut state, Msg::WhereAmI);
    let parts = show::told(&state).parts;
    let has_marks = |text: &str| {
        text.chars()
            .any(|letter| "ăâđêôơưàáạảãồộềếệĐ".contains(letter))
    };
    assert!(
        parts.iter().any(|part| part.lang == Some(Lang::Vi)),
        "{parts:?}"
    );
    for part in parts.iter().filter(|part| has_marks(&part.text)) {
        assert_eq!(part.lang, Some(Lang::Vi), "{part:?}");
    }
}

#[test]
fn a_planned_zone_is_never_told_without_how_sure_it_is() {
    let mut state = at_the_lake(13.0);
    update(&mut state, Msg::SetYear(2045));
    let mut zones = 0;
    step(&mut state, 1);
    for _ in 0..state.guide.round.as_ref().unwrap().stops.len() {
        let said = step(&mut state, 1);
        if said.contains(" zone, ") {
            zones += 1;
            let sure = ["official", "indicative", "proposed"];
            assert!(sure.iter().any(|word| said.contains(word)), "{said}");
        }
    }
    assert!(zones > 0, "no zone was walked to");
}

#[test]
fn a_cluster_says_how_many_and_opens_into_a_round_of_what_was_in_it() {
    let mut state = at_the_lake(11.0);
    let cluster = walk_to(&mut state, |item| matches!(item, Item::Cluster(_)));
    let said = told(&state);
    assert!(said.contains(" places, "), "{said}");
    let Item::Cluster(id) = cluster else {
        unreachable!()
    };
    let members = state.members(id, 100);
    let camera = flight(&update(&mut state, Msg::Enter)).unwrap();
    assert!(camera.zoom > 11.0 && told(&state).is_empty());
    update(&mut state, Msg::Settled(camera));
    let said = told(&state);
    assert!(said.contains("; 1 of "), "{said}");
    let round = state.guide.round.as_ref().unwrap();
    let is_member = |item: &Item| match item {
        Item::Feature(ix) => members.contains(ix),
        Item::Cluster(id) => members.contains(&state.members(*id, 1)[0]),
    };
    assert!(round.stops.iter().any(|stop| is_member(&stop.item)));
}

#[test]
fn places_that_no_zoom_parts_are_asked_about_and_the_walk_waits() {
    let mut state = at_the_lake(16.0);
    let id = walk_to(&mut state, |item| matches!(item, Item::Cluster(_)));
    let Item::Cluster(id) = id else {
        unreachable!()
    };
    assert_eq!(state.clusters_of(id).opening_zoom(id), None);
    let before = told(&state);
    assert!(update(&mut state, Msg::Enter).is_empty());
    assert!(show::chooser(&state).unwrap().rows.len() > 1);
    update(&mut state, Msg::CloseChooser);
    assert_eq!(told(&state), before);
}

#[test]
fn enter_opens_the_card_of_the_stop_and_the_walk_goes_on_after_it() {
    let mut state = at_the_lake(15.0);
    step(&mut state, 1);
    let ix = walk_to(&mut state, |item| matches!(item, Item::Feature(_)));
    let number = state.guide.round.as_ref().unwrap().at;
    update(&mut state, Msg::Enter);
    assert_eq!(state.selected_ix().map(Item::Feature), Some(ix));
    // The card covers half of the map, which moves from under it.
    let mut viewport = state.viewport;
    viewport.insets = Insets {
        bottom: 400.0,
        ..Insets::default()
    };
    if let Some(camera) = flight(&update(&mut state, Msg::Resized(viewport))) {
        update(&mut state, Msg::Settled(camera));
    }
    update(&mut state, Msg::Deselect);
    let said = step(&mut state, 1);
    assert!(said.contains(&format!("; {} of ", number + 2)), "{said}");
}

#[test]
fn a_stop_under_a_panel_is_brought_out_from_under_it() {
    let mut state = at_the_lake(15.0);
    step(&mut state, 1);
    let mut viewport = state.viewport;
    viewport.insets = Insets {
        left: 500.0,
        ..Insets::default()
    };
    update(&mut state, Msg::Resized(viewport));
    let mut flights = 0;
    for _ in 0..state.guide.round.as_ref().unwrap().stops.len() {
        let tasks = update(&mut state, Msg::Walk(1));
        if let Some(camera) = flight(&tasks) {
            flights += 1;
            assert_eq!(camera.zoom, state.camera.zoom);
            update(&mut state, Msg::Settled(camera));
        }
        let stop = state.guide.round.as_ref().unwrap().stop().unwrap().at;
        let seen = state.camera.screen_from_world(viewport, stop);
        assert!(viewport.free().contains(seen), "{seen:?}");
    }
    assert!(flights > 0);
}

#[test]
fn escape_ends_the_walk_first_and_closes_the_card_then() {
    let mut state = at_the_lake(15.0);
    update(&mut state, Msg::Select("opera".into()));
    step(&mut state, 1);
    update(&mut state, Msg::Leave);
    assert!(told(&state).is_empty() && state.selected.is_some());
    update(&mut state, Msg::Leave);
    assert!(state.selected.is_none());
}

#[test]
fn moving_the_map_or_changing_what_is_shown_ends_the_walk() {
    let away = |state: &State| Camera::new(state.camera.center, state.camera.zoom + 1.0);
    let ends: [fn(&State) -> Msg; 4] = [
        |state| Msg::Settled(Camera::new(Default::default(), state.camera.zoom)),
        |_| Msg::ToggleLayer(LayerId::Events, false),
        |_| Msg::PanBy(100.0, 0.0),
        |_| Msg::GoHome,
    ];
    for end in ends {
        let mut state = at_the_lake(15.0);
        step(&mut state, 1);
        let msg = end(&state);
        update(&mut state, msg);
        assert!(told(&state).is_empty());
    }
    let mut state = at_the_lake(15.0);
    step(&mut state, 1);
    let camera = away(&state);
    update(&mut state, Msg::Settled(camera));
    assert!(told(&state).is_empty());
}

#[test]
fn where_am_i_names_the_nearest_place_that_is_shown_and_how_wide_the_view_is() {
    let mut state = at_the_lake(15.0);
    for layer in LayerId::OURS {
        let on = layer == LayerId::Craft;
        update(&mut state, Msg::ToggleLayer(layer, on));
    }
    update(&mut state, Msg::WhereAmI);
    let said = told(&state);
    let Some(Item::Feature(nearest)) = state.guide.told().cloned() else {
        panic!("nothing is near: {said}")
    };
    let name = state.catalog.get(nearest).unwrap().names.en.clone();
    assert!(said.contains(&*name), "{said}");
    // 900 pixels of 4.46 m at this latitude and zoom.
    assert!(said.contains("The view is 4.0 km wide."), "{said}");
    let anchor = |ix: u32| state.catalog.get(ix).unwrap().anchor;
    let middle = state.guide.from().unwrap();
    for (ix, feature) in state.catalog.iter() {
        if feature.layers.has(LayerId::Craft) {
            assert!(way(middle, anchor(ix)).metres >= way(middle, anchor(nearest)).metres - 1.0);
        }
    }
    update(&mut state, Msg::Enter);
    assert_eq!(state.selected_ix(), Some(nearest));
}

#[test]
fn while_a_card_is_open_its_place_is_what_others_are_near_to() {
    let mut state = at_the_lake(15.0);
    update(&mut state, Msg::Select("opera".into()));
    let opera = state.selected_ix().unwrap();
    update(&mut state, Msg::WhereAmI);
    let said = told(&state);
    assert!(said.starts_with("Nearest to Hanoi Opera House: "), "{said}");
    assert!(
        state
            .guide
            .told()
            .is_some_and(|item| *item != Item::Feature(opera))
    );
    let anchor = state.catalog.get(opera).unwrap().anchor;
    assert_eq!(state.guide.from(), Some(anchor));
}

#[test]
fn a_walk_through_an_empty_view_says_so_and_what_is_nearest() {
    let mut state = at_the_lake(15.0);
    let nowhere = world_from_lonlat(LonLat {
        lon: 105.3,
        lat: 20.6,
    });
    update(&mut state, Msg::Settled(Camera::new(nowhere, 17.0)));
    let said = step(&mut state, 1);
    assert!(
        said.starts_with("No place in view. Nearest to the middle: "),
        "{said}"
    );
    for layer in LayerId::OURS {
        update(&mut state, Msg::ToggleLayer(layer, false));
    }
    assert!(step(&mut state, 1).starts_with("No places are shown."));
}

#[test]
fn the_same_answer_is_told_again_when_it_is_asked_for_again() {
    let mut state = at_the_lake(15.0);
    update(&mut state, Msg::WhereAmI);
    let first = show::told(&state);
    update(&mut state, Msg::WhereAmI);
    let second = show::told(&state);
    assert_eq!(first.parts, second.parts);
    assert_ne!(first, second);
}

#[test]
fn what_is_told_is_ringed_and_named_on_the_map() {
    let mut state = at_the_lake(15.0);
    let before = rings(&build(&state.frame(), &RoughMeasure));
    let item = walk_to(&mut state, |item| matches!(item, Item::Feature(_)));
    let scene = build(&state.frame(), &RoughMeasure);
    assert_eq!(rings(&scene), before + 2);
    let Item::Feature(ix) = item else {
        unreachable!()
    };
    let feature = state.catalog.get(ix).unwrap();
    let words: String = scene
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Text(text) => Some(&*text.text),
            _ => None,
        })
        .collect::<Vec<_>>()
        .join(" ");
    assert!(words.contains(&*feature.names.en), "{words}");
}

#[test]
fn panning_never_changes_what_the_status_says() {
    let mut state = at_the_lake(15.0);
    let before = show::status(&state);
    for right in 1..8 {
        let camera = Camera::new(state.camera.center, 15.0 - f64::from(right) * 0.5);
        update(&mut state, Msg::Settled(camera));
        update(&mut state, Msg::Walk(1));
        assert_eq!(show::status(&state), before);
    }
}
