//! Pixels: both canvases, at every size and pixel ratio.

use crate::js::{self, dispatch, middle_colour, painted, until};
use crate::stage::{SIZE, Stage};
use hanoi_map::app::{Msg, ThemeChoice};
use hanoi_map::browser::{Host, request_frame};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_mounted_map_paints_its_ground_whole_and_its_places() {
    let stage = Stage::set();
    until("places", || painted(&stage.figures) > 20.0).await;
    let store = f64::from(stage.ground.width()) * f64::from(stage.ground.height());
    assert!(store >= f64::from(SIZE.0 * SIZE.1));
    assert_eq!(painted(&stage.ground), store, "the ground has holes");
    assert_eq!(
        middle_colour(&stage.figures)[3],
        255,
        "no place in the middle"
    );
}

#[wasm_bindgen_test]
async fn a_surface_of_another_size_is_painted_at_it() {
    let stage = Stage::set();
    until("places", || painted(&stage.figures) > 20.0).await;
    for (width, height) in [(500, 300), (200, 400)] {
        stage.resize(width, height);
        until("another size", || {
            (stage.figures.width(), stage.figures.height()) == (width, height)
        })
        .await;
        until("places", || painted(&stage.figures) > 20.0).await;
        let store = f64::from(stage.ground.width()) * f64::from(stage.ground.height());
        assert_eq!(painted(&stage.ground), store, "the ground has holes");
    }
}

#[wasm_bindgen_test]
async fn another_pixel_ratio_gives_the_canvases_another_store() {
    let stage = Stage::set();
    until("places", || painted(&stage.figures) > 20.0).await;
    let at_one = painted(&stage.figures);
    // The last one is what it was: other tests share the page.
    for ratio in [2, 1] {
        let set =
            "Object.defineProperty(window, 'devicePixelRatio', { value: it, configurable: true })";
        js::run(set, &ratio.into());
        dispatch(&web_sys::window().unwrap(), "Event('resize')");
        until("another store", || stage.figures.width() == SIZE.0 * ratio).await;
        until("places", || {
            painted(&stage.figures) > at_one * f64::from(ratio) * 0.9
        })
        .await;
    }
}

#[wasm_bindgen_test]
async fn another_theme_is_another_ground() {
    let stage = Stage::set();
    until("places", || painted(&stage.figures) > 20.0).await;
    let corner = "return it.getContext('2d').getImageData(1, 1, 1, 1).data.join()";
    let light = js::run(corner, &stage.ground);
    stage.host.send(Msg::SetTheme(ThemeChoice::Dark));
    request_frame();
    until("dark ground", || js::run(corner, &stage.ground) != light).await;
}
