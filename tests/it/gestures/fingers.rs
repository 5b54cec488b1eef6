//! One finger or pen on a map that takes every gesture.

use super::hand::{Hand, VIEW};
use hanoi_map::geo::Screen;
use hanoi_map::view::{Camera, Input, Motion, Outcome, PointerKind, PointerPhase};

#[test]
fn a_tap_is_reported_at_once() {
    let mut hand = Hand::finger();
    let at = Screen::new(300.0, 200.0);
    let kind = PointerKind::Touch;
    assert!(hand.tap(300.0, 200.0).contains(&Outcome::Tap { at, kind }));
    assert_eq!(hand.camera, Camera::home());
}

#[test]
fn a_shaking_finger_still_taps_and_a_dragging_one_does_not() {
    let mut hand = Hand::finger();
    hand.down(1, 300.0, 200.0);
    hand.drag(1, 305.0, 204.0);
    hand.up(1, 305.0, 204.0);
    assert!(hand.is_tapped());

    let mut hand = Hand::finger();
    hand.down(1, 300.0, 200.0);
    hand.drag(1, 309.0, 200.0);
    hand.up(1, 309.0, 200.0);
    assert!(!hand.is_tapped());
}

#[test]
fn a_drag_takes_hold_without_a_jump_and_keeps_what_it_holds() {
    let mut hand = Hand::finger();
    hand.down(1, 300.0, 200.0);
    let held = hand.under(310.0, 200.0);
    assert!(hand.drag(1, 310.0, 200.0).contains(&Outcome::Grabbed));
    assert_eq!(hand.camera, Camera::home());
    hand.drag(1, 410.0, 260.0);
    hand.assert_shows(held, 410.0, 260.0);
}

#[test]
fn a_throw_glides_on_in_its_direction_and_comes_to_rest() {
    let mut hand = Hand::finger();
    hand.down(1, 300.0, 200.0);
    for step in 1..=8 {
        hand.drag(1, 300.0 + 10.0 * f64::from(step), 200.0);
    }
    hand.up(1, 380.0, 200.0);
    assert!(hand.is_flung());
    let thrown = hand.camera;
    let took_ms = hand.rest();
    assert!((200.0..1200.0).contains(&took_ms), "{took_ms} ms");
    let glided = (thrown.center.x - hand.camera.center.x) * thrown.scale();
    // One pixel a millisecond for a quarter of a second, all told.
    assert!((200.0..260.0).contains(&glided), "{glided} px");
    assert_eq!(thrown.zoom, hand.camera.zoom);
}

#[test]
fn a_finger_that_rests_before_it_is_lifted_throws_nothing() {
    let mut hand = Hand::finger();
    hand.down(1, 300.0, 200.0);
    for step in 1..=8 {
        hand.drag(1, 300.0 + 10.0 * f64::from(step), 200.0);
    }
    hand.wait(70.0);
    hand.up(1, 380.0, 200.0);
    assert!(!hand.is_flung());
    assert!(hand.said.contains(&Outcome::Released));
}

#[test]
fn a_throw_goes_on_from_where_the_finger_left() {
    let mut hand = Hand::finger();
    hand.down(1, 300.0, 200.0);
    hand.drag(1, 320.0, 200.0);
    let held = hand.under(320.0, 200.0);
    hand.drag(1, 340.0, 200.0);
    hand.wait(10.0);
    hand.up(1, 360.0, 200.0);
    assert!(hand.is_flung());
    hand.camera = hand.moving.step(hand.moment()).0;
    hand.assert_shows(held, 360.0, 200.0);
}

#[test]
fn a_press_stops_a_gliding_map() {
    let mut hand = Hand::finger();
    hand.down(1, 300.0, 200.0);
    for step in 1..=8 {
        hand.drag(1, 300.0 + 10.0 * f64::from(step), 200.0);
    }
    hand.up(1, 380.0, 200.0);
    hand.wait(16.0);
    hand.camera = hand.moving.step(hand.moment()).0;
    let there = hand.camera;
    hand.down(1, 100.0, 100.0);
    assert!(hand.moving.is_still());
    hand.rest();
    assert_eq!(hand.camera, there);
}

#[test]
fn with_reduced_motion_the_map_follows_the_hand_but_never_glides() {
    let mut hand = Hand::finger();
    hand.motion = Motion::Reduced;
    hand.down(1, 300.0, 200.0);
    for step in 1..=8 {
        hand.drag(1, 300.0 + 10.0 * f64::from(step), 200.0);
    }
    hand.up(1, 380.0, 200.0);
    assert!(hand.camera != Camera::home());
    assert!(hand.moving.is_still());
}

#[test]
fn a_press_whose_release_got_lost_gives_way_to_the_next() {
    let mut hand = Hand::finger();
    hand.down(1, 300.0, 200.0);
    hand.wait(100.0);
    let said = hand.tap(500.0, 400.0);
    let at = Screen::new(500.0, 400.0);
    let kind = PointerKind::Touch;
    assert!(said.contains(&Outcome::Tap { at, kind }));
    assert!(hand.gestures.is_idle());
}

#[test]
fn a_double_tap_zooms_in_about_the_place_and_reports_one_tap() {
    let mut hand = Hand::finger();
    let place = hand.under(300.0, 200.0);
    hand.tap(300.0, 200.0);
    hand.wait(120.0);
    let second = hand.tap(303.0, 199.0);
    assert!(
        second
            .iter()
            .any(|outcome| matches!(outcome, Outcome::DoubleTap { .. }))
    );
    assert!(
        !second
            .iter()
            .any(|outcome| matches!(outcome, Outcome::Tap { .. }))
    );
    hand.rest();
    assert_eq!(hand.camera.zoom, Camera::home().zoom + 1.0);
    let shown = hand.camera.screen_from_world(VIEW, place);
    assert!(shown.distance(Screen::new(300.0, 200.0)) < 5.0);
}

#[test]
fn two_slow_taps_or_two_distant_ones_are_two_taps() {
    for (wait_ms, x) in [(600.0, 300.0), (100.0, 380.0)] {
        let mut hand = Hand::finger();
        hand.tap(300.0, 200.0);
        hand.wait(wait_ms);
        hand.tap(x, 200.0);
        hand.rest();
        assert_eq!(hand.camera, Camera::home());
    }
}

#[test]
fn the_third_of_three_quick_taps_is_a_first_one_again() {
    let mut hand = Hand::finger();
    for _ in 0..3 {
        hand.tap(300.0, 200.0);
        hand.wait(100.0);
    }
    let taps = hand
        .said
        .iter()
        .filter(|o| matches!(o, Outcome::Tap { .. }));
    assert_eq!(taps.count(), 2);
}

#[test]
fn dragging_after_a_tap_zooms_with_one_finger() {
    let mut hand = Hand::finger();
    let place = hand.under(300.0, 200.0);
    hand.tap(300.0, 200.0);
    hand.wait(100.0);
    hand.down(1, 300.0, 200.0);
    hand.drag(1, 300.0, 210.0);
    hand.drag(1, 300.0, 210.0 + 128.0);
    assert!((hand.camera.zoom - Camera::home().zoom - 1.0).abs() < 1e-9);
    hand.assert_shows(place, 300.0, 200.0);
    hand.drag(1, 320.0, 210.0 - 128.0);
    assert!((hand.camera.zoom - Camera::home().zoom + 1.0).abs() < 1e-9);
    hand.up(1, 320.0, 82.0);
    assert!(hand.gestures.is_idle() && hand.moving.is_still());
}

#[test]
fn a_resting_finger_is_a_long_press_and_no_tap() {
    let mut hand = Hand::finger();
    hand.down(1, 300.0, 200.0);
    assert_eq!(hand.gestures.wake_ms(), Some(hand.now_ms + 500.0));
    hand.wait(500.0);
    let at = Screen::new(300.0, 200.0);
    let kind = PointerKind::Touch;
    assert_eq!(hand.give(Input::Tick), [Outcome::LongPress { at, kind }]);
    assert_eq!(hand.gestures.wake_ms(), None);
    hand.wait(300.0);
    assert_eq!(hand.give(Input::Tick), []);
    hand.up(1, 300.0, 200.0);
    assert!(!hand.is_tapped());
}

#[test]
fn a_drag_may_follow_a_long_press() {
    let mut hand = Hand::finger();
    hand.down(1, 300.0, 200.0);
    hand.wait(600.0);
    hand.give(Input::Tick);
    hand.drag(1, 320.0, 200.0);
    hand.drag(1, 360.0, 200.0);
    assert!(hand.gestures.is_grabbed() && hand.camera != Camera::home());
}

#[test]
fn a_cancelled_drag_stays_where_it_is_and_throws_nothing() {
    let mut hand = Hand::finger();
    hand.down(1, 300.0, 200.0);
    for step in 1..=8 {
        hand.drag(1, 300.0 + 10.0 * f64::from(step), 200.0);
    }
    let there = hand.camera;
    hand.point(1, PointerPhase::Cancel, 0.0, 0.0);
    assert!(hand.gestures.is_idle() && !hand.is_flung());
    assert_eq!((hand.rest(), hand.camera), (0.0, there));
}

#[test]
fn a_cancelled_press_is_no_tap_and_no_half_of_a_double_tap() {
    let mut hand = Hand::finger();
    hand.tap(300.0, 200.0);
    hand.down(1, 300.0, 200.0);
    hand.point(1, PointerPhase::Cancel, 300.0, 200.0);
    let next = hand.tap(300.0, 200.0);
    assert!(
        next.iter()
            .any(|outcome| matches!(outcome, Outcome::Tap { .. }))
    );
}

#[test]
fn a_pen_shakes_like_a_finger_and_hovers_like_a_mouse() {
    let mut hand = Hand::new(PointerKind::Pen, Default::default());
    hand.down(1, 300.0, 200.0);
    hand.drag(1, 306.0, 200.0);
    hand.up(1, 306.0, 200.0);
    assert!(hand.is_tapped());
    let over = hanoi_map::view::Pointer {
        id: 1,
        kind: PointerKind::Pen,
        phase: PointerPhase::Move,
        at: Screen::new(10.0, 10.0),
        buttons: 0,
        shift: false,
    };
    assert_eq!(
        hand.give(Input::Pointer(over)),
        [Outcome::Hover { at: over.at }]
    );
}

#[test]
fn a_slow_finger_taps_where_nobody_waits_for_long_presses() {
    let mut hand = Hand::finger();
    hand.down(1, 300.0, 200.0);
    hand.wait(1500.0);
    hand.up(1, 300.0, 200.0);
    assert!(hand.is_tapped());
}

#[test]
fn a_card_that_takes_the_focus_between_two_taps_does_not_part_them() {
    let mut hand = Hand::finger();
    hand.tap(300.0, 200.0);
    hand.give(Input::LetGo);
    hand.wait(150.0);
    hand.tap(300.0, 200.0);
    hand.rest();
    assert_eq!(hand.camera.zoom, Camera::home().zoom + 1.0);
}
