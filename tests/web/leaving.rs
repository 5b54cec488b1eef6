//! A map that is dropped leaves nothing behind, and one that rests asks for nothing.

use crate::js::{dispatch, frame, painted, tally, until, watch};
use crate::stage::Stage;
use wasm_bindgen_test::wasm_bindgen_test;

const QUIET_FRAMES: usize = 30;

async fn painted_stage() -> Stage {
    let stage = Stage::set();
    until("places", || painted(&stage.figures) > 20.0).await;
    stage
}

/// Waits until the map has asked for no frame for a while.
async fn at_rest() {
    let mut quiet = 0;
    while quiet < QUIET_FRAMES {
        let before = tally("frames");
        frame().await;
        quiet = if tally("frames") == before {
            quiet + 1
        } else {
            0
        };
    }
}

#[wasm_bindgen_test]
async fn twenty_maps_leave_no_listener_and_no_observer() {
    watch();
    // What is made once a page, such as the fonts, is made by the first.
    drop(painted_stage().await);
    let (listeners, observers) = (tally("listeners"), tally("observers"));
    for _ in 0..20 {
        let stage = Stage::set();
        assert!(tally("listeners") > listeners && tally("observers") > observers);
        frame().await;
        drop(stage);
        assert_eq!(tally("listeners"), listeners);
        assert_eq!(tally("observers"), observers);
    }
}

#[wasm_bindgen_test]
async fn a_dropped_map_is_deaf_and_asks_for_no_frame() {
    watch();
    let mut stage = painted_stage().await;
    at_rest().await;
    stage.map = None;
    let (heard, frames) = (stage.host.count(), tally("frames"));
    for event in [
        "PointerEvent('pointerdown', { pointerId: 1, clientX: 160, clientY: 120, buttons: 1 })",
        "PointerEvent('pointerup', { pointerId: 1, clientX: 160, clientY: 120 })",
        "WheelEvent('wheel', { deltaY: -240, clientX: 160, clientY: 120 })",
        "KeyboardEvent('keydown', { key: '+' })",
    ] {
        dispatch(&stage.surface, event);
    }
    dispatch(&web_sys::window().unwrap(), "Event('resize')");
    stage.resize(400, 300);
    for _ in 0..QUIET_FRAMES {
        frame().await;
    }
    assert_eq!(stage.host.count(), heard);
    assert_eq!(tally("frames"), frames);
}

#[wasm_bindgen_test]
async fn a_dropped_map_gives_the_memory_of_its_canvases_back() {
    let mut stage = painted_stage().await;
    stage.map = None;
    assert_eq!((stage.figures.width(), stage.ground.width()), (0, 0));
}

#[wasm_bindgen_test]
async fn a_map_dropped_in_mid_flight_stops() {
    watch();
    let mut stage = painted_stage().await;
    dispatch(&stage.surface, "KeyboardEvent('keydown', { key: '+' })");
    frame().await;
    stage.map = None;
    let (heard, frames) = (stage.host.count(), tally("frames"));
    for _ in 0..QUIET_FRAMES {
        frame().await;
    }
    assert_eq!(tally("frames"), frames);
    assert_eq!(stage.host.count(), heard);
}

#[wasm_bindgen_test]
async fn a_map_at_rest_asks_for_no_frame() {
    watch();
    let _stage = painted_stage().await;
    at_rest().await;
    let before = tally("frames");
    for _ in 0..QUIET_FRAMES {
        frame().await;
    }
    assert_eq!(tally("frames"), before);
}
