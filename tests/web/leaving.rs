//! A map that is dropped leaves nothing behind, and one that rests asks for nothing.

use crate::js::{self, dispatch, elements, frame, memory, painted, tally, until, watch};
use crate::stage::Stage;
use hanoi_map::ui;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

const QUIET_FRAMES: usize = 30;
/// How often a map or an app comes and goes.
const ROUNDS: usize = 50;
/// After so many rounds the memory is as large as it has to be.
const WARM_ROUNDS: usize = 15;

/// What a map or an app asks of the page: listeners, observers, elements.
fn asked_for() -> [f64; 3] {
    [tally("listeners"), tally("observers"), elements()]
}

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
async fn fifty_maps_leave_no_listener_no_element_and_no_memory() {
    watch();
    // What is made once a page, such as the fonts, is made by the first.
    drop(painted_stage().await);
    let (before, mut warm) = (asked_for(), 0.0);
    for round in 0..ROUNDS {
        let stage = Stage::set();
        let meanwhile = asked_for();
        assert!((0..3).all(|of| meanwhile[of] > before[of]), "{meanwhile:?}");
        frame().await;
        drop(stage);
        assert_eq!(asked_for(), before, "round {round}");
        if round == WARM_ROUNDS {
            warm = memory();
        }
    }
    assert_eq!(memory(), warm);
}

/// The test's host hangs listeners of its own on every worker: from now on there are only ours. Here no file
/// lies beside the page, so a worker is asked for each.
fn plain_workers() {
    let plain = "window.Worker = class extends EventTarget { postMessage() {} terminate() {} }";
    js::run(plain, &JsValue::NULL);
}

#[wasm_bindgen_test]
async fn fifty_apps_leave_no_listener_no_element_and_no_memory() {
    watch();
    let body = web_sys::window()
        .unwrap()
        .document()
        .unwrap()
        .body()
        .unwrap();
    plain_workers();
    // The title of the page is made by the first.
    drop(ui::mount(body.clone()));
    let (before, mut warm) = (asked_for(), 0.0);
    for round in 0..ROUNDS {
        let app = ui::mount(body.clone());
        // Its parts come in tasks of their own; the map is mounted, and the panels are measured, then.
        while body
            .query_selector(".app:not(.coming) .sheet")
            .unwrap()
            .is_none()
        {
            frame().await;
        }
        frame().await;
        frame().await;
        let meanwhile = asked_for();
        assert!((0..3).all(|of| meanwhile[of] > before[of]), "{meanwhile:?}");
        drop(app);
        assert_eq!(asked_for(), before, "round {round}");
        if round == WARM_ROUNDS {
            warm = memory();
        }
    }
    for _ in 0..QUIET_FRAMES {
        frame().await;
    }
    assert_eq!(asked_for(), before, "what was on its way came after all");
    assert_eq!(memory(), warm);
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
    assert_eq!((stage.figures.width(), stage.ground().width()), (0, 0));
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
