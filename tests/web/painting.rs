//! Pixels: both canvases, at every size and pixel ratio.

use crate::js::{self, dispatch, middle_colour, painted, until};
use crate::stage::{SIZE, Stage, guest_msg};
use hanoi_map::app::{Msg, Task, ThemeChoice};
use hanoi_map::browser::{Host, request_frame, run_task};
use hanoi_map::geo::Screen;
use hanoi_map::view::Camera;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlCanvasElement;

#[wasm_bindgen_test]
async fn a_mounted_map_paints_its_ground_whole_and_its_places() {
    let stage = Stage::set();
    until("places", || painted(&stage.figures) > 20.0).await;
    until("a ground without holes", || is_whole(&stage.ground())).await;
    assert!(stage.ground().width() >= SIZE.0 && stage.ground().height() >= SIZE.1);
    assert_eq!(
        middle_colour(&stage.figures)[3],
        255,
        "no place in the middle"
    );
}

/// Whether every pixel of a canvas is painted.
fn is_whole(canvas: &HtmlCanvasElement) -> bool {
    let store = f64::from(canvas.width()) * f64::from(canvas.height());
    store > 0.0 && painted(canvas) == store
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
        until("a ground without holes", || is_whole(&stage.ground())).await;
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
    let light = js::run(corner, &stage.ground());
    stage.host.send(Msg::SetTheme(ThemeChoice::Dark));
    request_frame();
    until("dark ground", || js::run(corner, &stage.ground()) != light).await;
}

/// Squares of 41 corners, row by row, all over the view: so many that they have a picture of their own.
fn many_areas() -> String {
    let side = |corner: usize| (corner % 10) as f64 * 3e-5;
    let area = |number: usize| {
        let (west, south) = (
            105.8469 + ((number % 20) as f64 - 10.0) * 3.5e-4,
            21.0307 + ((number / 20) as f64 - 10.0) * 3.5e-4,
        );
        let corners: Vec<String> = (0..=40)
            .map(|corner| match corner {
                0..10 => (west + side(corner), south),
                10..20 => (west + 3e-4, south + side(corner)),
                20..30 => (west + 3e-4 - side(corner), south + 3e-4),
                30..40 => (west, south + 3e-4 - side(corner)),
                _ => (west, south),
            })
            .map(|(lon, lat)| format!("[{lon:.7},{lat:.7}]"))
            .collect();
        format!(
            r#"{{"type":"Feature","properties":{{}},"geometry":{{"type":"Polygon","coordinates":[[{}]]}}}}"#,
            corners.join(",")
        )
    };
    let areas: Vec<String> = (0..400).map(area).collect();
    format!(
        r#"{{"type":"FeatureCollection","features":[{}]}}"#,
        areas.join(",")
    )
}

/// The canvas of many shapes, between ground and figures.
fn canvas_of_shapes(stage: &Stage) -> Option<HtmlCanvasElement> {
    let canvases = stage.surface.query_selector_all("canvas").unwrap();
    (canvases.length() == 3).then(|| canvases.get(1).unwrap().unchecked_into())
}

/// The middle of the areas, from so near that they go beyond the edges of the canvas.
fn near() -> Camera {
    Camera::new(Camera::home().center, 17.2)
}

/// A stage with many areas on it, seen from so near that they go beyond its edges.
async fn stage_of_many_areas() -> Stage {
    let stage = Stage::set();
    until("places", || painted(&stage.figures) > 20.0).await;
    stage.host.send(guest_msg(many_areas().as_bytes()));
    run_task(Task::Jump(near()));
    until("areas", || whole_shapes(&stage).is_some()).await;
    stage
}

/// What is painted of the shapes, once all of it is.
fn whole_shapes(stage: &Stage) -> Option<String> {
    let canvas = canvas_of_shapes(stage)?;
    let look = "const { data } = it.getContext('2d').getImageData(0, 0, it.width, it.height);
        const cells = new Array(64).fill(0);
        for (let at = 3; at < data.length; at += 4) {
          const pixel = at >> 2, x = pixel % it.width, y = (pixel / it.width) | 0;
          cells[((8 * y / it.height) | 0) * 8 + ((8 * x / it.width) | 0)] += data[at];
        }
        return cells.every((cell) => cell > 0) ? cells.map((cell) => Math.round(cell / 500)).join() : undefined;";
    js::run(look, &canvas).as_string()
}

#[wasm_bindgen_test]
async fn many_areas_are_painted_on_a_canvas_of_their_own_that_goes_with_them() {
    let stage = stage_of_many_areas().await;
    let nothing = br#"{"type":"FeatureCollection","features":[]}"#;
    stage.host.send(guest_msg(nothing));
    request_frame();
    until("no third canvas", || canvas_of_shapes(&stage).is_none()).await;
}

#[wasm_bindgen_test]
async fn a_pan_that_takes_over_most_of_the_picture_ends_at_the_same_as_painting_it_anew() {
    let stage = stage_of_many_areas().await;
    let before = whole_shapes(&stage);
    let pan = near().panned(Screen::new(0.0, 0.0), Screen::new(-100.0, 75.0));
    run_task(Task::Jump(pan));
    until("another picture", || {
        let now = whole_shapes(&stage);
        now.is_some() && now != before
    })
    .await;
    let panned = whole_shapes(&stage);
    stage.host.send(Msg::SetTheme(ThemeChoice::Dark));
    request_frame();
    let picture = "return it.toDataURL()";
    let light = js::run(picture, &canvas_of_shapes(&stage).unwrap());
    until("dark areas", || {
        canvas_of_shapes(&stage).is_some_and(|canvas| js::run(picture, &canvas) != light)
    })
    .await;
    assert_eq!(whole_shapes(&stage), panned);
}
