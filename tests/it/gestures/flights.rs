//! Flights and throws as functions of time.

use super::hand::VIEW;
use hanoi_map::geo::{LonLat, Screen, world_from_lonlat};
use hanoi_map::view::{
    Camera, Flight, Inertia, MAX_ZOOM, MIN_ZOOM, Moment, Motion, Move, Moving, Velocity, Viewport,
};
use proptest::prelude::*;

/// The West Lake, some kilometres from home.
fn away(zoom: f64) -> Camera {
    let lake = LonLat {
        lon: 105.8200,
        lat: 21.0580,
    };
    Camera::new(world_from_lonlat(lake), zoom)
}

fn camera() -> impl Strategy<Value = Camera> {
    (104.0..107.5f64, 19.5..22.5f64, 8.0..20.0f64)
        .prop_map(|(lon, lat, zoom)| Camera::new(world_from_lonlat(LonLat { lon, lat }), zoom))
}

#[test]
fn a_far_flight_zooms_out_on_the_way() {
    let from = Camera {
        zoom: 17.0,
        ..Camera::home()
    };
    let flight = Flight::between(from, away(17.0), VIEW);
    let (halfway, _) = flight.at(flight.duration_ms() * 0.2);
    assert!(halfway.zoom < 15.5, "zoom {}", halfway.zoom);
    assert!((600.0..=1200.0).contains(&flight.duration_ms()));
}

#[test]
fn a_short_move_slides_at_its_zoom_for_a_fifth_of_a_second() {
    let from = Camera::home();
    let to = from.panned(Screen::new(0.0, 0.0), Screen::new(100.0, 0.0));
    let flight = Flight::between(from, to, VIEW);
    assert_eq!(flight.duration_ms(), 200.0);
    assert_eq!(flight.at(50.0).0.zoom, from.zoom);
}

#[test]
fn a_zoom_about_a_point_keeps_the_point_all_the_way() {
    let anchor = Screen::new(600.0, 200.0);
    let from = Camera::home();
    let place = from.world_from_screen(VIEW, anchor);
    let to = from.zoomed_about(VIEW, anchor, from.zoom + 2.0);
    let flight = Flight::between(from, to, VIEW);
    for elapsed_ms in [0.0, 20.0, 60.0, 120.0, 180.0, 500.0] {
        let shown = flight.at(elapsed_ms).0.screen_from_world(VIEW, place);
        assert!(shown.distance(anchor) < 0.01, "{elapsed_ms} ms: {shown:?}");
    }
}

#[test]
fn a_flight_to_where_one_is_takes_no_time() {
    let flight = Flight::between(Camera::home(), Camera::home(), VIEW);
    assert_eq!(flight.at(0.0), (Camera::home(), true));
}

#[test]
fn with_reduced_motion_a_flight_is_a_jump() {
    let mut moving = Moving::Still;
    let moment = Moment {
        now_ms: 0.0,
        camera: Camera::home(),
        viewport: VIEW,
    };
    let there = away(16.0);
    assert_eq!(
        moving.obey(Move::Fly(there), moment, Motion::Reduced),
        there
    );
    assert!(moving.is_still());
}

#[test]
fn a_key_pressed_during_a_flight_goes_on_from_its_end() {
    let mut moving = Moving::Still;
    let moment = Moment {
        now_ms: 0.0,
        camera: Camera::home(),
        viewport: VIEW,
    };
    let there = away(16.0);
    assert_eq!(
        moving.obey(Move::Fly(there), moment, Motion::Full),
        Camera::home()
    );
    assert_eq!(moving.goal(Camera::home(), VIEW), there);
}

#[test]
fn a_slow_release_is_no_throw_and_a_wild_one_is_tamed() {
    assert_eq!(Velocity::worth_gliding(0.1, 0.05), None);
    assert_eq!(Velocity::worth_gliding(f64::NAN, 1.0), None);
    let tamed = Velocity::worth_gliding(30.0, 40.0).unwrap();
    assert!((tamed.speed() - 3.0).abs() < 1e-12 && (tamed.x - 1.8).abs() < 1e-12);
}

#[test]
fn a_throw_only_ever_slows_down() {
    let velocity = Velocity { x: 1.0, y: 0.0 };
    let inertia = Inertia::new(Camera::home(), velocity);
    let place = |ms: f64| inertia.at(ms).0.center.x;
    let steps: Vec<f64> = (0..60).map(|frame| f64::from(frame) * 16.0).collect();
    let moved: Vec<f64> = steps
        .windows(2)
        .map(|pair| place(pair[0]) - place(pair[1]))
        .collect();
    assert!(
        moved
            .windows(2)
            .all(|pair| pair[1] < pair[0] && pair[1] > 0.0)
    );
    assert!(inertia.at(2000.0).1);
}

proptest! {
    #[test]
    fn a_flight_begins_and_ends_exactly_where_it_should(from in camera(), to in camera()) {
        let flight = Flight::between(from, to, VIEW);
        let (start, _) = flight.at(0.0);
        let off = start.screen_from_world(VIEW, from.center).distance(VIEW.center());
        prop_assert!(off < 0.1, "began {off} px off");
        prop_assert!((start.zoom - from.zoom).abs() < 1e-9);
        prop_assert_eq!(flight.at(flight.duration_ms()), (to, true));
        prop_assert!(flight.duration_ms() == 0.0 || (150.0..=1200.0).contains(&flight.duration_ms()));
    }

    #[test]
    fn a_flight_stays_within_the_zooms_and_arrives_smoothly(
        from in camera(), to in camera(), share in 0.0..1.0f64, wide in 1.0..4000.0f64,
    ) {
        let flight = Flight::between(from, to, Viewport::new(wide, 600.0));
        let (camera, _) = flight.at(flight.duration_ms() * share);
        prop_assert!((MIN_ZOOM..=MAX_ZOOM).contains(&camera.zoom));
        prop_assert!(camera.center.x.is_finite() && camera.center.y.is_finite());
        let (nearly, _) = flight.at(flight.duration_ms() * 0.9999);
        let view = Viewport::new(wide, 600.0);
        let jump = nearly.screen_from_world(view, to.center).distance(view.center());
        prop_assert!(jump < 1.0, "{jump} px");
    }
}
