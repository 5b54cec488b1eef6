//! The whole ground, as a visitor sees it.

use super::*;
use crate::geo::{LonLat, Screen, world_from_lonlat};
use crate::scene::{RoughMeasure, TextMark};

const VIEW: Viewport = Viewport::new(1440.0, 900.0);
const BASEMAP: &[u8] = include_bytes!("../../../assets/basemap/hanoi.geojson");
const OLD_QUARTER: LonLat = LonLat {
    lon: 105.8505,
    lat: 21.034,
};

fn picture(at: LonLat, zoom: f64, lang: Lang, taken: &[ScreenBox]) -> Scene {
    let ground = Ground::read(BASEMAP).unwrap();
    let camera = Camera::new(world_from_lonlat(at), zoom);
    let theme = &Theme::LIGHT;
    build_ground_beside(&ground, camera, VIEW, theme, lang, &RoughMeasure, taken)
}

fn texts(scene: &Scene) -> Vec<&TextMark> {
    let mut texts = Vec::new();
    for mark in &scene.marks {
        if let Mark::Text(text) = mark {
            texts.push(text);
        }
    }
    texts
}

fn names(scene: &Scene) -> Vec<&str> {
    texts(scene).iter().map(|text| &*text.text).collect()
}

#[test]
fn the_same_view_gives_the_same_picture() {
    let twice = || picture(OLD_QUARTER, 13.0, Lang::Vi, &[]);
    assert_eq!(twice(), twice());
}

#[test]
fn the_streets_of_the_old_quarter_are_named_at_zoom_sixteen() {
    let scene = picture(OLD_QUARTER, 16.0, Lang::Vi, &[]);
    let named = names(&scene);
    for street in [
        "Hàng Bạc",
        "Hàng Mã",
        "Hàng Đào",
        "Hàng Gai",
        "Mã Mây",
        "Hồ Hoàn Kiếm",
    ] {
        assert!(named.contains(&street), "{street} is missing");
    }
}

#[test]
fn lakes_have_english_names_in_english() {
    let lakes = picture(OLD_QUARTER, 13.0, Lang::En, &[]);
    assert!(names(&lakes).contains(&"West Lake"));
}

#[test]
fn letters_stand_on_their_feet_at_every_zoom() {
    for zoom in 9..19 {
        let scene = picture(OLD_QUARTER, f64::from(zoom), Lang::Vi, &[]);
        let upside_down = |text: &&&TextMark| text.angle.abs() > 2.2;
        assert_eq!(
            texts(&scene).iter().filter(upside_down).count(),
            0,
            "zoom {zoom}"
        );
    }
}

#[test]
fn the_land_comes_first_and_names_come_last() {
    let scene = picture(OLD_QUARTER, 14.0, Lang::Vi, &[]);
    assert!(matches!(scene.marks.first(), Some(Mark::Background(_))));
    let first_name = scene
        .marks
        .iter()
        .position(|mark| matches!(mark, Mark::Text(_)));
    let after = scene.marks.iter().skip(first_name.unwrap());
    assert!(after.clone().all(|mark| matches!(mark, Mark::Text(_))));
}

#[test]
fn a_name_stays_on_its_street_while_the_map_is_panned() {
    let before = picture(OLD_QUARTER, 16.0, Lang::Vi, &[]);
    let east = LonLat {
        lon: OLD_QUARTER.lon + 0.0005,
        ..OLD_QUARTER
    };
    let after = picture(east, 16.0, Lang::Vi, &[]);
    let place = |scene: &Scene| {
        texts(scene)
            .iter()
            .find(|t| &*t.text == "Hàng Bạc")
            .unwrap()
            .at
    };
    let moved = 0.0005 / 360.0 * 256.0 * 16f64.exp2();
    let (before, after) = (place(&before), place(&after));
    assert!(after.distance(Screen::new(before.x - moved, before.y)) < 0.01);
}

#[test]
fn names_leave_room_for_the_labels_of_places() {
    let label = ScreenBox::new(0.0, 0.0, 1440.0, 900.0);
    let scene = picture(OLD_QUARTER, 15.0, Lang::Vi, &[label]);
    let inside = |text: &&&TextMark| label.contains(text.at);
    assert_eq!(texts(&scene).iter().filter(inside).count(), 0);
}

#[test]
fn a_country_road_known_to_a_kilometre_is_not_drawn_among_houses() {
    let xuan_mai = LonLat {
        lon: 105.579,
        lat: 20.899,
    };
    let strokes = |zoom: f64| {
        let scene = picture(xuan_mai, zoom, Lang::Vi, &[]);
        let road = |mark: &&Mark| matches!(mark, Mark::Stroke { color, .. } if *color == Theme::LIGHT.road);
        scene.marks.iter().filter(road).count()
    };
    assert!(strokes(11.0) > 0);
    assert_eq!(strokes(16.0), 0);
}
