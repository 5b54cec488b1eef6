//! Whatever hands do, the map stays itself.

use super::hand::{Hand, VIEW};
use hanoi_map::geo::Screen;
use hanoi_map::view::{
    Camera, Input, Outcome, Pointer, PointerKind, PointerPhase, Policy, Wheel, WheelMode,
};
use proptest::prelude::*;
use proptest::sample::select;

const PHASES: [PointerPhase; 5] = [
    PointerPhase::Down,
    PointerPhase::Move,
    PointerPhase::Up,
    PointerPhase::Cancel,
    PointerPhase::Leave,
];

fn place() -> impl Strategy<Value = Screen> {
    let edge = prop_oneof![20 => -200.0..1200.0f64, 1 => Just(f64::NAN), 1 => Just(1e300)];
    (edge.clone(), edge).prop_map(|(x, y)| Screen::new(x, y))
}

fn pointer() -> impl Strategy<Value = Input> {
    let kinds = [PointerKind::Mouse, PointerKind::Touch, PointerKind::Pen];
    (
        0..4i32,
        select(kinds.to_vec()),
        select(PHASES.to_vec()),
        place(),
        0..4u16,
        any::<bool>(),
    )
        .prop_map(|(id, kind, phase, at, buttons, shift)| {
            Input::Pointer(Pointer {
                id,
                kind,
                phase,
                at,
                buttons,
                shift,
            })
        })
}

fn wheel() -> impl Strategy<Value = Input> {
    let modes = [WheelMode::Pixel, WheelMode::Line, WheelMode::Page];
    (
        place(),
        -500.0..500.0f64,
        select(modes.to_vec()),
        any::<bool>(),
    )
        .prop_map(|(at, delta_y, mode, ctrl)| {
            Input::Wheel(Wheel {
                at,
                delta_x: 0.0,
                delta_y,
                mode,
                ctrl,
            })
        })
}

fn input() -> impl Strategy<Value = Input> {
    prop_oneof![
        12 => pointer(),
        2 => wheel(),
        1 => Just(Input::Tick),
        1 => Just(Input::LetGo),
    ]
}

/// Lifts whatever is still pressed.
fn lift_all(hand: &mut Hand) {
    for id in 0..4 {
        hand.point(id, PointerPhase::Up, 400.0, 300.0);
    }
}

proptest! {
    #[test]
    fn any_sequence_leaves_the_camera_in_bounds_and_the_hands_off(
        inputs in proptest::collection::vec((input(), 0.0..200.0f64), 0..80),
        cooperative in any::<bool>(),
    ) {
        let policy = if cooperative { Policy::Cooperative } else { Policy::Greedy };
        let mut hand = Hand::new(PointerKind::Touch, policy);
        for (input, wait_ms) in inputs {
            hand.wait(wait_ms);
            hand.give(input);
            let camera = hand.camera;
            prop_assert_eq!(camera, Camera::new(camera.center, camera.zoom));
            hand.camera = hand.moving.step(hand.moment()).0;
        }
        lift_all(&mut hand);
        prop_assert!(hand.gestures.is_idle() && !hand.gestures.is_grabbed());
        prop_assert_eq!(hand.gestures.wake_ms(), None);
        hand.rest();
        prop_assert_eq!(hand.camera, Camera::new(hand.camera.center, hand.camera.zoom));
    }

    #[test]
    fn every_grab_is_released_and_every_box_taken_away(
        inputs in proptest::collection::vec((input(), 0.0..200.0f64), 0..80),
    ) {
        let mut hand = Hand::finger();
        for (input, wait_ms) in inputs {
            hand.wait(wait_ms);
            hand.give(input);
        }
        lift_all(&mut hand);
        let count = |what: &Outcome| hand.said.iter().filter(|said| *said == what).count();
        prop_assert_eq!(count(&Outcome::Grabbed), count(&Outcome::Released));
        let boxes = hand.said.iter().rev().find(|said| matches!(said, Outcome::BoxPreview(_)));
        prop_assert!(matches!(boxes, None | Some(Outcome::BoxPreview(None))));
    }

    #[test]
    fn a_pan_keeps_what_it_holds_wherever_it_goes(
        way in proptest::collection::vec((0.0..800.0f64, 0.0..600.0f64), 1..20),
    ) {
        let mut hand = Hand::finger();
        hand.down(1, 400.0, 300.0);
        hand.drag(1, 410.0, 300.0);
        let held = hand.under(410.0, 300.0);
        for (x, y) in way {
            hand.drag(1, x, y);
            let shown = hand.camera.screen_from_world(VIEW, held);
            prop_assert!(shown.distance(Screen::new(x, y)) < 0.01);
        }
    }
}
