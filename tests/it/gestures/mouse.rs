//! A mouse, its wheel and a trackpad on a map that takes every gesture.

use super::hand::{Hand, VIEW};
use hanoi_map::geo::{Screen, ScreenBox};
use hanoi_map::view::{
    Camera, Input, MAX_ZOOM, Motion, Outcome, Pointer, PointerKind, PointerPhase, WheelMode,
};

fn hover(hand: &mut Hand, phase: PointerPhase, buttons: u16, x: f64) -> Vec<Outcome> {
    hand.give(Input::Pointer(Pointer {
        id: 1,
        kind: PointerKind::Mouse,
        phase,
        at: Screen::new(x, 50.0),
        buttons,
        shift: false,
    }))
}

#[test]
fn a_mouse_hovers_until_it_leaves() {
    let mut hand = Hand::mouse();
    let at = Screen::new(40.0, 50.0);
    assert_eq!(
        hover(&mut hand, PointerPhase::Move, 0, 40.0),
        [Outcome::Hover { at }]
    );
    assert_eq!(
        hover(&mut hand, PointerPhase::Leave, 0, 40.0),
        [Outcome::HoverEnd]
    );
    assert_eq!(hover(&mut hand, PointerPhase::Leave, 0, 40.0), []);
}

#[test]
fn nothing_hovers_while_the_map_is_dragged() {
    let mut hand = Hand::mouse();
    hover(&mut hand, PointerPhase::Move, 0, 40.0);
    hand.down(1, 40.0, 50.0);
    let grabbed = hand.drag(1, 44.0, 50.0);
    assert_eq!(grabbed, [Outcome::HoverEnd, Outcome::Grabbed]);
    assert!(
        !hand
            .drag(1, 60.0, 50.0)
            .iter()
            .any(|o| matches!(o, Outcome::Hover { .. }))
    );
}

#[test]
fn the_right_button_is_not_the_maps() {
    let mut hand = Hand::mouse();
    assert_eq!(hover(&mut hand, PointerPhase::Down, 2, 40.0), []);
    assert_eq!(hover(&mut hand, PointerPhase::Move, 2, 90.0), []);
    assert_eq!(hover(&mut hand, PointerPhase::Up, 0, 90.0), []);
    assert_eq!(hand.camera, Camera::home());
}

#[test]
fn a_button_released_outside_the_window_lets_go_at_the_next_move() {
    let mut hand = Hand::mouse();
    hand.down(1, 40.0, 50.0);
    hand.drag(1, 60.0, 50.0);
    hand.drag(1, 80.0, 50.0);
    let there = hand.camera;
    let said = hover(&mut hand, PointerPhase::Move, 0, 300.0);
    assert!(said.contains(&Outcome::Released) && hand.gestures.is_idle());
    assert_eq!(hand.camera, there);
}

#[test]
fn a_double_click_zooms_in_and_with_shift_out() {
    for (shift, by) in [(false, 1.0), (true, -1.0)] {
        let mut hand = Hand::mouse();
        hand.shift = shift;
        let place = hand.under(300.0, 200.0);
        hand.tap(300.0, 200.0);
        hand.wait(100.0);
        hand.tap(300.0, 200.0);
        let took_ms = hand.rest();
        assert!((100.0..400.0).contains(&took_ms), "{took_ms} ms");
        assert_eq!(hand.camera.zoom, Camera::home().zoom + by);
        hand.assert_shows(place, 300.0, 200.0);
    }
}

#[test]
fn a_click_that_drags_the_second_time_pans() {
    let mut hand = Hand::mouse();
    hand.tap(300.0, 200.0);
    hand.wait(100.0);
    hand.down(1, 300.0, 200.0);
    hand.drag(1, 300.0, 210.0);
    hand.drag(1, 300.0, 250.0);
    assert_eq!(hand.camera.zoom, Camera::home().zoom);
    assert!(hand.camera != Camera::home());
}

#[test]
fn a_click_after_a_click_and_a_drag_is_a_first_one() {
    let mut hand = Hand::mouse();
    hand.tap(300.0, 200.0);
    hand.down(1, 300.0, 200.0);
    hand.drag(1, 310.0, 200.0);
    hand.up(1, 310.0, 200.0);
    let said = hand.tap(305.0, 200.0);
    assert!(
        said.iter()
            .any(|outcome| matches!(outcome, Outcome::Tap { .. }))
    );
}

#[test]
fn a_box_drawn_with_shift_is_what_the_map_then_shows() {
    let mut hand = Hand::mouse();
    hand.shift = true;
    let (a, b) = (hand.under(300.0, 250.0), hand.under(500.0, 350.0));
    hand.down(1, 500.0, 350.0);
    hand.drag(1, 400.0, 300.0);
    let preview = hand.drag(1, 300.0, 250.0);
    let area = ScreenBox::new(300.0, 250.0, 500.0, 350.0);
    assert_eq!(preview, [Outcome::BoxPreview(Some(area))]);
    let ended = hand.up(1, 300.0, 250.0);
    assert_eq!(ended.first(), Some(&Outcome::BoxPreview(None)));
    hand.rest();
    hand.assert_shows(a, 0.0, 100.0);
    hand.assert_shows(b, 800.0, 500.0);
}

#[test]
fn a_tiny_box_or_one_let_go_of_moves_nothing() {
    let mut hand = Hand::mouse();
    hand.shift = true;
    hand.down(1, 300.0, 250.0);
    hand.drag(1, 305.0, 252.0);
    hand.up(1, 305.0, 252.0);
    hand.down(1, 300.0, 250.0);
    hand.drag(1, 500.0, 450.0);
    assert_eq!(hand.give(Input::LetGo), [Outcome::BoxPreview(None)]);
    hand.up(1, 500.0, 450.0);
    assert_eq!((hand.rest(), hand.camera), (0.0, Camera::home()));
}

#[test]
fn a_notch_of_the_wheel_is_half_a_zoom_in_every_browser() {
    for (delta_y, mode) in [
        (-120.0, WheelMode::Pixel),
        (-3.0, WheelMode::Line),
        (-0.25, WheelMode::Page),
    ] {
        let mut hand = Hand::mouse();
        let place = hand.under(200.0, 150.0);
        hand.wheel(delta_y, mode, false);
        let took_ms = hand.rest();
        assert!((80.0..400.0).contains(&took_ms), "{took_ms} ms");
        assert!(
            (hand.camera.zoom - 14.5).abs() < 1e-9,
            "{mode:?}: {}",
            hand.camera.zoom
        );
        hand.assert_shows(place, 200.0, 150.0);
    }
}

#[test]
fn notches_add_up_while_the_map_still_zooms() {
    let mut hand = Hand::mouse();
    for _ in 0..4 {
        hand.wheel(-120.0, WheelMode::Pixel, false);
        hand.wait(30.0);
        hand.camera = hand.moving.step(hand.moment()).0;
    }
    assert_eq!(hand.moving.goal(hand.camera, VIEW).zoom, 16.0);
    hand.rest();
    assert_eq!(hand.camera.zoom, 16.0);
}

#[test]
fn small_steps_during_a_zoom_add_to_it() {
    let mut hand = Hand::mouse();
    hand.wheel(-120.0, WheelMode::Pixel, false);
    hand.wait(16.0);
    hand.wheel(-12.0, WheelMode::Pixel, false);
    assert_eq!(hand.camera.zoom, 14.0, "a jump in the middle of a zoom");
    hand.rest();
    assert!((hand.camera.zoom - 14.55).abs() < 1e-9);
}

#[test]
fn a_frame_that_began_before_the_wheel_turned_moves_nothing_back() {
    let mut hand = Hand::mouse();
    hand.wheel(-120.0, WheelMode::Pixel, false);
    hand.wait(-8.0);
    hand.camera = hand.moving.step(hand.moment()).0;
    assert_eq!(hand.camera.zoom, 14.0);
}

#[test]
fn a_trackpad_zooms_in_proportion_and_at_once() {
    let mut hand = Hand::mouse();
    hand.wheel(12.0, WheelMode::Pixel, false);
    assert!((hand.camera.zoom - 13.95).abs() < 1e-9);
}

#[test]
fn the_map_does_not_count_as_still_between_two_steps_of_a_trackpad() {
    let mut hand = Hand::mouse();
    for _ in 0..3 {
        hand.wheel(12.0, WheelMode::Pixel, false);
        let shown = hand.camera;
        hand.wait(200.0);
        assert_eq!(hand.moving.step(hand.moment()), (shown, false));
    }
    hand.wait(50.0);
    assert!(hand.moving.step(hand.moment()).1 && hand.moving.is_still());
}

#[test]
fn a_pinch_on_a_trackpad_doubles_the_map_when_the_fingers_are_twice_as_far_apart() {
    let mut hand = Hand::mouse();
    for _ in 0..10 {
        hand.wheel(-10.0 * std::f64::consts::LN_2, WheelMode::Pixel, true);
    }
    assert!((hand.camera.zoom - 15.0).abs() < 1e-9);
}

#[test]
fn a_mad_wheel_stays_within_the_zooms() {
    let mut hand = Hand::mouse();
    for delta_y in [
        -1e9,
        f64::NEG_INFINITY,
        f64::NAN,
        -5000.0,
        -5000.0,
        -5000.0,
        -5000.0,
        -5000.0,
    ] {
        hand.wheel(delta_y, WheelMode::Page, false);
    }
    hand.rest();
    assert_eq!(hand.camera.zoom, MAX_ZOOM);
}

#[test]
fn with_reduced_motion_a_notch_jumps() {
    let mut hand = Hand::mouse();
    hand.motion = Motion::Reduced;
    hand.wheel(-120.0, WheelMode::Pixel, false);
    assert_eq!(hand.camera.zoom, 14.5);
    hand.wheel(-120.0, WheelMode::Pixel, false);
    assert_eq!(hand.camera.zoom, 15.0);
}

#[test]
fn sideways_turns_of_the_wheel_do_nothing() {
    let mut hand = Hand::mouse();
    assert_eq!(hand.wheel(0.0, WheelMode::Pixel, false), []);
}
