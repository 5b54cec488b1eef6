//! Two and more fingers on a map that takes every gesture.

use super::hand::Hand;
use hanoi_map::view::{Camera, Input, MAX_ZOOM, Move, Outcome, PointerKind, Policy};

#[test]
fn a_pinch_keeps_the_places_under_both_fingers() {
    let mut hand = Hand::finger();
    hand.down(1, 300.0, 300.0);
    hand.down(2, 400.0, 300.0);
    hand.drag(2, 410.0, 300.0);
    let (left, right) = (hand.under(300.0, 300.0), hand.under(410.0, 300.0));
    hand.drag(1, 250.0, 250.0);
    hand.drag(2, 470.0, 250.0);
    hand.assert_shows(left, 250.0, 250.0);
    hand.assert_shows(right, 470.0, 250.0);
    assert!((hand.camera.zoom - Camera::home().zoom - 1.0).abs() < 1e-9);
}

#[test]
fn a_pinch_beyond_the_last_zoom_and_back_returns_to_where_it_was() {
    let mut hand = Hand::finger();
    hand.camera = Camera::new(hand.camera.center, MAX_ZOOM - 0.5);
    hand.down(1, 395.0, 300.0);
    hand.down(2, 405.0, 300.0);
    hand.drag(2, 425.0, 300.0);
    let before = hand.camera;
    hand.drag(2, 700.0, 300.0);
    assert_eq!(hand.camera.zoom, MAX_ZOOM);
    hand.drag(2, 425.0, 300.0);
    assert!((hand.camera.zoom - before.zoom).abs() < 1e-9);
}

#[test]
fn lifting_one_finger_of_a_pinch_goes_on_panning_without_a_jump() {
    let mut hand = Hand::finger();
    hand.down(1, 300.0, 300.0);
    hand.down(2, 400.0, 300.0);
    hand.drag(2, 500.0, 320.0);
    hand.drag(2, 520.0, 320.0);
    let pinched = hand.camera;
    hand.wait(10.0);
    hand.up(2, 520.0, 320.0);
    assert_eq!(hand.camera, pinched);
    let held = hand.under(300.0, 300.0);
    hand.drag(1, 301.0, 300.0);
    hand.drag(1, 340.0, 300.0);
    hand.assert_shows(held, 340.0, 300.0);
    assert_eq!(hand.camera.zoom, pinched.zoom);
    hand.up(1, 340.0, 300.0);
    assert!(hand.gestures.is_idle() && !hand.is_flung() && !hand.is_tapped());
}

#[test]
fn a_third_finger_changes_nothing() {
    let mut hand = Hand::finger();
    hand.down(1, 300.0, 300.0);
    hand.down(2, 400.0, 300.0);
    hand.drag(2, 420.0, 300.0);
    hand.drag(2, 440.0, 300.0);
    let pinched = hand.camera;
    hand.down(3, 100.0, 100.0);
    hand.drag(3, 200.0, 400.0);
    hand.up(3, 200.0, 400.0);
    assert_eq!(hand.camera, pinched);
    hand.up(2, 440.0, 300.0);
    hand.up(1, 300.0, 300.0);
    assert!(hand.gestures.is_idle());
}

#[test]
fn a_two_finger_tap_zooms_out_about_the_fingers() {
    let mut hand = Hand::finger();
    let middle = hand.under(350.0, 200.0);
    hand.down(1, 300.0, 200.0);
    hand.wait(20.0);
    hand.down(2, 400.0, 200.0);
    hand.wait(80.0);
    hand.up(1, 300.0, 200.0);
    hand.wait(15.0);
    hand.up(2, 400.0, 200.0);
    hand.rest();
    assert_eq!(hand.camera.zoom, Camera::home().zoom - 1.0);
    hand.assert_shows(middle, 350.0, 200.0);
    assert!(!hand.is_tapped());
}

#[test]
fn a_second_finger_that_joins_a_drag_never_lets_go_of_the_map() {
    let mut hand = Hand::finger();
    hand.down(1, 300.0, 200.0);
    hand.drag(1, 320.0, 200.0);
    hand.down(2, 400.0, 200.0);
    hand.drag(2, 402.0, 200.0);
    assert!(!hand.said.contains(&Outcome::Released));
    hand.up(2, 402.0, 200.0);
    hand.up(1, 320.0, 200.0);
    hand.rest();
    assert!(hand.camera.zoom > Camera::home().zoom, "taken for a tap");
}

#[test]
fn a_palm_beside_a_pen_takes_no_part() {
    let mut hand = Hand::new(PointerKind::Pen, Policy::Greedy);
    hand.down(1, 300.0, 200.0);
    hand.kind = PointerKind::Touch;
    hand.down(2, 400.0, 400.0);
    hand.drag(2, 500.0, 500.0);
    hand.up(2, 500.0, 500.0);
    assert_eq!(hand.camera, Camera::home());
    hand.kind = PointerKind::Pen;
    hand.up(1, 300.0, 200.0);
    assert!(hand.is_tapped());
}

#[test]
fn a_pen_beside_a_finger_takes_no_part() {
    let mut hand = Hand::finger();
    hand.down(1, 300.0, 200.0);
    hand.kind = PointerKind::Pen;
    hand.down(2, 400.0, 400.0);
    hand.drag(2, 500.0, 500.0);
    hand.drag(2, 600.0, 500.0);
    assert_eq!(hand.camera, Camera::home());
}

#[test]
fn two_fingers_that_rest_on_the_map_do_not_zoom() {
    let mut hand = Hand::finger();
    hand.down(1, 300.0, 200.0);
    hand.down(2, 400.0, 200.0);
    hand.wait(900.0);
    hand.give(Input::Tick);
    hand.up(1, 300.0, 200.0);
    hand.up(2, 400.0, 200.0);
    hand.rest();
    assert_eq!(hand.camera, Camera::home());
}

#[test]
fn letting_go_of_everything_ends_a_pinch() {
    let mut hand = Hand::finger();
    hand.down(1, 300.0, 300.0);
    hand.down(2, 400.0, 300.0);
    hand.drag(2, 460.0, 300.0);
    assert_eq!(hand.give(Input::LetGo), [Outcome::Released]);
    assert!(hand.gestures.is_idle());
    hand.drag(2, 500.0, 300.0);
    let orders = hand
        .said
        .iter()
        .filter(|o| matches!(o, Outcome::Map(Move::To(_))));
    assert_eq!(orders.count(), 1);
}
