//! A map inside somebody's page, which keeps its scrolling.

use super::hand::Hand;
use hanoi_map::view::{Camera, Hint, Outcome, PointerKind, PointerPhase, Policy, WheelMode};

fn finger() -> Hand {
    Hand::new(PointerKind::Touch, Policy::Cooperative)
}

#[test]
fn one_finger_is_left_to_the_page_and_the_map_says_how_to_move_it() {
    let mut hand = finger();
    hand.down(1, 300.0, 300.0);
    assert_eq!(
        hand.drag(1, 300.0, 340.0),
        [Outcome::LeftToPage(Hint::TwoFingers)]
    );
    assert_eq!(hand.drag(1, 300.0, 400.0), []);
    hand.up(1, 300.0, 400.0);
    assert_eq!(hand.camera, Camera::home());
    assert!(hand.gestures.is_idle() && !hand.is_tapped());
}

#[test]
fn a_finger_that_the_browser_takes_for_scrolling_is_left_to_the_page() {
    let mut hand = finger();
    hand.down(1, 300.0, 300.0);
    let said = hand.point(1, PointerPhase::Cancel, 300.0, 303.0);
    assert_eq!(said, [Outcome::LeftToPage(Hint::TwoFingers)]);
}

#[test]
fn a_second_finger_takes_the_map() {
    let mut hand = finger();
    hand.down(1, 300.0, 300.0);
    hand.drag(1, 300.0, 320.0);
    hand.down(2, 400.0, 320.0);
    hand.drag(2, 420.0, 320.0);
    let held = hand.under(300.0, 320.0);
    hand.drag(2, 560.0, 320.0);
    hand.assert_shows(held, 300.0, 320.0);
    assert!(hand.camera.zoom > Camera::home().zoom + 0.5);
}

#[test]
fn a_second_finger_that_taps_while_the_page_scrolls_zooms_nothing() {
    let mut hand = finger();
    hand.down(1, 300.0, 300.0);
    hand.drag(1, 300.0, 320.0);
    hand.down(2, 400.0, 320.0);
    hand.wait(50.0);
    hand.up(2, 400.0, 320.0);
    hand.up(1, 300.0, 320.0);
    hand.rest();
    assert_eq!(hand.camera, Camera::home());
}

#[test]
fn a_tap_and_a_double_tap_are_still_the_maps() {
    let mut hand = finger();
    hand.tap(300.0, 200.0);
    assert!(hand.is_tapped());
    hand.wait(80.0);
    hand.tap(300.0, 200.0);
    hand.rest();
    assert_eq!(hand.camera.zoom, Camera::home().zoom + 1.0);
}

#[test]
fn the_plain_wheel_scrolls_the_page_and_ctrl_zooms_the_map() {
    let mut hand = Hand::new(PointerKind::Mouse, Policy::Cooperative);
    let said = hand.wheel(-120.0, WheelMode::Pixel, false);
    assert_eq!(said, [Outcome::LeftToPage(Hint::CtrlWheel)]);
    assert_eq!(hand.camera, Camera::home());
    hand.wheel(-120.0, WheelMode::Pixel, true);
    hand.rest();
    assert_eq!(hand.camera.zoom, Camera::home().zoom + 0.5);
}

#[test]
fn a_mouse_drags_the_map_as_anywhere() {
    let mut hand = Hand::new(PointerKind::Mouse, Policy::Cooperative);
    hand.down(1, 300.0, 300.0);
    hand.drag(1, 310.0, 300.0);
    hand.drag(1, 400.0, 300.0);
    assert!(hand.camera != Camera::home());
}

#[test]
fn a_map_that_fills_the_screen_takes_the_wheel_back() {
    let mut hand = Hand::new(PointerKind::Mouse, Policy::Cooperative);
    hand.gestures.set_policy(Policy::Greedy);
    hand.wheel(-120.0, WheelMode::Pixel, false);
    hand.rest();
    assert_eq!(hand.camera.zoom, Camera::home().zoom + 0.5);
}
