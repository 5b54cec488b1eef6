//! Files as a reader makes them fit for the map: big ones, packs of another edition, packs that are missing.

use crate::reads::read_msg;
use crate::world::file;
use hanoi_map::app::{Arriving, Asset, Fault, Msg, Progress, State, Task, read, show, update};
use hanoi_map::data::{LayerId, Limits};
use hanoi_map::geo::LonLat;
use hanoi_map::scene::{Item, RoughMeasure, build};
use hanoi_map::view::{Camera, Viewport};

const GUEST: Asset = Asset::Places(LayerId::Guest);
const COUNT: usize = 3_000;

/// Points along two streets, one in a hundred of them in the same place, and one area.
fn big_file() -> String {
    let point = |n: usize| {
        let (lon, lat) = if n.is_multiple_of(100) {
            (105.85, 21.03)
        } else {
            (105.7 + n as f64 * 1e-4, 21.0 + (n % 50) as f64 * 1e-3)
        };
        format!(
            r#"{{"type":"Feature","id":"p{n}","geometry":{{"type":"Point","coordinates":[{lon},{lat}]}},"properties":{{"name":"Điểm {n}","floors":{n}}}}}"#
        )
    };
    let area = r#"{"type":"Feature","id":"area","geometry":{"type":"Polygon","coordinates":[[[105.8,21],[105.9,21],[105.9,21.1],[105.8,21]]]},"properties":{"name":"Khu"}}"#;
    let features: Vec<String> = (0..COUNT).map(point).chain([area.to_owned()]).collect();
    format!(
        r#"{{"type":"FeatureCollection","features":[{}]}}"#,
        features.join(",")
    )
}

fn with_big_file() -> State {
    let mut state = State::default();
    update(&mut state, Msg::Resized(Viewport::new(900.0, 700.0)));
    update(
        &mut state,
        Msg::Navigated {
            query: "?data=big.geojson&lang=en".into(),
            hash: String::new(),
        },
    );
    for layer in LayerId::OURS {
        update(&mut state, read_msg(Asset::Places(layer), file(layer)));
    }
    update(&mut state, read_msg(GUEST, &big_file()));
    state
}

#[test]
fn the_points_of_a_big_file_are_counted_listed_found_and_opened() {
    let mut state = with_big_file();
    assert!(state.data_ready());
    assert_eq!(state.shown.by_layer[LayerId::Guest.slot()], COUNT + 1);
    let camera = state.camera;
    update(&mut state, Msg::Settled(camera));
    assert!(show::places(&state).total > 1_000);

    update(&mut state, Msg::Query("diem 1234".into()));
    assert_eq!(show::results(&state).len(), 1);
    update(&mut state, Msg::Take(0));
    let card = show::card(&state).unwrap();
    assert_eq!(
        (card.id.as_ref(), card.name.as_ref()),
        ("p1234", "Điểm 1234")
    );
    assert!(card.facts.iter().any(|fact| fact.value == "1234"));
}

#[test]
fn clusters_of_a_big_file_open_or_list_what_no_zoom_parts() {
    let mut state = with_big_file();
    let cluster_at = |state: &State| {
        let scene = build(&state.frame(), &RoughMeasure);
        scene
            .targets
            .iter()
            .rev()
            .find_map(|target| match &target.item {
                Item::Cluster(id) if id.of_crowd => Some(target.item.clone()),
                _ => None,
            })
    };
    let item = cluster_at(&state).unwrap();
    let tasks = update(&mut state, tapped(item));
    assert!(matches!(tasks[..], [Task::Fly(camera)] if camera.zoom > state.camera.zoom));

    let center = hanoi_map::geo::world_from_lonlat(LonLat {
        lon: 105.85,
        lat: 21.03,
    });
    update(&mut state, Msg::Settled(Camera { center, zoom: 16.0 }));
    let item = cluster_at(&state).unwrap_or_else(|| panic!("nothing stands together"));
    update(&mut state, tapped(item));
    assert_eq!(show::chooser(&state).unwrap().rows.len(), COUNT / 100);
}

fn tapped(item: Item) -> Msg {
    Msg::Tapped {
        at: hanoi_map::geo::Screen::new(0.0, 0.0),
        items: vec![item],
    }
}

#[test]
fn a_big_file_is_seen_and_counted_only_while_its_layer_is_on() {
    let mut state = with_big_file();
    update(&mut state, Msg::ToggleLayer(LayerId::Guest, false));
    assert_eq!(state.shown.by_layer[LayerId::Guest.slot()], 0);
    assert!(state.frame().crowd.is_none());
    update(&mut state, Msg::ToggleLayer(LayerId::Guest, true));
    assert_eq!(state.shown.by_layer[LayerId::Guest.slot()], COUNT + 1);
}

#[test]
fn a_file_that_has_no_pack_is_read_itself() {
    let mut state = State::default();
    let details = Asset::Details(LayerId::Craft);
    for asset in [Asset::Basemap, details] {
        let missed = Msg::Missed(asset, Fault::Refused(404));
        assert_eq!(update(&mut state, missed), [Task::Read(asset)]);
        let old = Msg::Arrived(asset, b"hcm\x00".as_slice().into());
        assert_eq!(update(&mut state, old), [Task::Read(asset)]);
    }
    let tasks = update(
        &mut state,
        Msg::Missed(Asset::AllPlaces, Fault::Refused(404)),
    );
    assert_eq!(
        tasks,
        LayerId::OURS.map(|layer| Task::Read(Asset::Places(layer)))
    );
    assert!(show::notices(&state).is_empty());
}

#[test]
fn without_a_network_nothing_is_asked_for_twice() {
    let mut state = State::default();
    update(
        &mut state,
        Msg::Missed(Asset::AllPlaces, Fault::Unreachable),
    );
    let notices = show::notices(&state);
    assert_eq!(notices.len(), 1);
    assert_eq!(notices[0].retry, Some(Asset::AllPlaces));
    assert!(state.data_ready());
    let again = update(&mut state, Msg::Retry(Asset::AllPlaces));
    assert_eq!(again, [Task::Fetch(Asset::AllPlaces)]);
    assert!(!state.data_ready());
}

#[test]
fn a_reader_of_another_edition_is_told_and_not_asked_again() {
    let mut state = with_big_file();
    let before = state.catalog.len();
    let tasks = update(&mut state, Msg::Read(GUEST, b"old".as_slice().into(), None));
    assert!(tasks.is_empty());
    assert!(show::notices(&state)[0].text.contains("Reload"));
    assert!(state.catalog.len() <= before);
}

#[test]
fn reading_can_be_watched_and_stopped() {
    let mut state = State::default();
    update(
        &mut state,
        Msg::Navigated {
            query: "?data=https://a.vn/big.geojson".into(),
            hash: String::new(),
        },
    );
    let fetched = Progress::Fetched { bytes: 5, of: 10 };
    update(&mut state, Msg::Progress(GUEST, fetched));
    assert_eq!(show::progress(&state).unwrap().percent, Some(50));
    let tasks = update(&mut state, Msg::Cancel(GUEST));
    assert!(tasks.contains(&Task::StopReading(GUEST)));
    assert_eq!(show::progress(&state), None);
    assert_eq!(state.guest_url, None);
}

#[test]
fn a_big_file_tells_how_far_it_is() {
    let mut told = Vec::new();
    let features: Vec<String> = (0..20_001)
        .map(|n| format!(r#"{{"type":"Feature","geometry":{{"type":"Point","coordinates":[105.8,21]}},"properties":{{"n":{n}}}}}"#))
        .collect();
    let text = format!(
        r#"{{"type":"FeatureCollection","features":[{}]}}"#,
        features.join(",")
    );
    let reading = read(GUEST, text.into_bytes(), Limits::DEFAULT, &mut |n| {
        told.push(n)
    })
    .unwrap();
    assert_eq!(told, [20_000]);
    assert_eq!(reading.crowd.unwrap().records.ends.len(), 20_001);
}

#[test]
fn a_file_that_is_read_before_the_map_has_a_size_is_shown_as_a_whole_once_it_has() {
    let sized = Msg::Resized(Viewport::new(1440.0, 900.0));
    let opened = Msg::Navigated {
        query: "?data=big.geojson".into(),
        hash: String::new(),
    };
    let read = read_msg(GUEST, &big_file());
    let camera_after = |messages: [&Msg; 3]| {
        let mut state = State::default();
        for msg in messages {
            update(&mut state, msg.clone());
        }
        state.camera
    };
    assert_eq!(
        camera_after([&opened, &read, &sized]),
        camera_after([&opened, &sized, &read])
    );
}

#[test]
fn our_own_files_and_big_ones_are_read_alike_whole_and_while_they_arrive() {
    let ours = LayerId::OURS.map(|layer| (layer, file(layer).to_owned()));
    for (layer, text) in ours.into_iter().chain([(LayerId::Guest, big_file())]) {
        let asset = Asset::Places(layer);
        let mut arriving = Arriving::new(layer, Limits::DEFAULT);
        for piece in text.as_bytes().chunks(65_521) {
            arriving.push(piece).unwrap();
        }
        let whole = read(asset, text.into_bytes(), Limits::DEFAULT, &mut |_| {});
        assert_eq!(arriving.done().unwrap(), whole.unwrap(), "{layer:?}");
    }
}
