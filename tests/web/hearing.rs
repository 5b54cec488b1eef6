//! Fingers, wheels and keys on the surface become messages.

use crate::js::{dispatch, painted, until};
use crate::stage::Stage;
use hanoi_map::app::Msg;
use wasm_bindgen_test::wasm_bindgen_test;

async fn painted_stage() -> Stage {
    let stage = Stage::set();
    until("places", || painted(&stage.figures) > 20.0).await;
    stage
}

fn pointer(stage: &Stage, name: &str, x: i32, y: i32, buttons: u8) {
    let event = format!(
        "PointerEvent('{name}', {{ bubbles: true, cancelable: true, pointerId: 1, isPrimary: true, \
         pointerType: 'mouse', clientX: {x}, clientY: {y}, button: 0, buttons: {buttons} }})"
    );
    dispatch(&stage.surface, &event);
}

#[wasm_bindgen_test]
async fn a_click_on_a_place_taps_it_and_one_beside_taps_nothing() {
    let stage = painted_stage().await;
    for (x, y, hits) in [(160, 120, 1), (40, 200, 0)] {
        pointer(&stage, "pointerdown", x, y, 1);
        pointer(&stage, "pointerup", x, y, 0);
        let tapped = |msg: &Msg| matches!(msg, Msg::Tapped { items, .. } if items.len() == hits);
        assert!(stage.host.heard(tapped), "no tap with {hits} places");
    }
}

#[wasm_bindgen_test]
async fn a_drag_moves_the_camera_and_is_no_tap() {
    let stage = painted_stage().await;
    pointer(&stage, "pointerdown", 200, 150, 1);
    for x in [190, 160, 120] {
        pointer(&stage, "pointermove", x, 150, 1);
    }
    pointer(&stage, "pointerup", 120, 150, 0);
    let settled = |msg: &Msg| matches!(msg, Msg::Settled(camera) if camera.center.x > 0.0);
    until("a settled camera", || stage.host.heard(settled)).await;
    assert!(!stage.host.heard(|msg| matches!(msg, Msg::Tapped { .. })));
}

#[wasm_bindgen_test]
async fn a_wheel_and_a_key_zoom() {
    let stage = painted_stage().await;
    let wheel =
        "WheelEvent('wheel', { cancelable: true, deltaY: -240, clientX: 160, clientY: 120 })";
    dispatch(&stage.surface, wheel);
    let zoom_over =
        |zoom: f64| move |msg: &Msg| matches!(msg, Msg::Settled(camera) if camera.zoom > zoom);
    until("a wheel's zoom", || stage.host.heard(zoom_over(14.5))).await;
    dispatch(&stage.surface, "KeyboardEvent('keydown', { key: '+' })");
    until("a key's zoom", || stage.host.heard(zoom_over(15.5))).await;
}

#[wasm_bindgen_test]
async fn keys_walk_ask_and_leave() {
    let stage = painted_stage().await;
    for (key, asked) in [
        ("n", Msg::Walk(1)),
        ("PageUp", Msg::Walk(-1)),
        ("i", Msg::WhereAmI),
        ("Enter", Msg::Enter),
        ("Escape", Msg::Leave),
    ] {
        dispatch(
            &stage.surface,
            &format!("KeyboardEvent('keydown', {{ key: '{key}' }})"),
        );
        assert!(stage.host.heard(|msg| *msg == asked), "{key}");
    }
}

#[wasm_bindgen_test]
async fn a_pointer_over_a_place_is_heard_once() {
    let stage = painted_stage().await;
    for x in [158, 160, 161] {
        pointer(&stage, "pointermove", x, 120, 0);
    }
    let over = |msg: &Msg| matches!(msg, Msg::Hovered(Some(_)));
    assert!(stage.host.heard(over));
    let before = stage.host.count();
    pointer(&stage, "pointermove", 160, 121, 0);
    assert_eq!(stage.host.count(), before, "said again");
}
