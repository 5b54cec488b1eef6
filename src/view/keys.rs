//! Moving the map by keys, for those who use no mouse.

use super::{Camera, Viewport};
use crate::geo::Screen;

/// An arrow key moves the map this far, in CSS pixels.
const STEP_PX: f64 = 100.0;
/// With Shift: a nudge, to aim.
const NUDGE_PX: f64 = 20.0;
/// A plus or minus key zooms this far.
const STEP_ZOOM: f64 = 1.0;
/// With Shift: a nudge.
const NUDGE_ZOOM: f64 = 0.25;

/// Where a key takes the camera; `None` for keys that are not the map's. `key` is the browser's
/// `KeyboardEvent.key`. Keys held together with Ctrl, Alt or ⌘ are the browser's: don't ask.
pub fn camera_from_key(
    key: &str,
    shift: bool,
    camera: Camera,
    viewport: Viewport,
) -> Option<Camera> {
    let step = if shift { NUDGE_PX } else { STEP_PX };
    let zoom = if shift { NUDGE_ZOOM } else { STEP_ZOOM };
    match key {
        "ArrowLeft" => Some(looking(camera, -step, 0.0)),
        "ArrowRight" => Some(looking(camera, step, 0.0)),
        "ArrowUp" => Some(looking(camera, 0.0, -step)),
        "ArrowDown" => Some(looking(camera, 0.0, step)),
        "+" | "=" => Some(zoomed(camera, viewport, zoom)),
        "-" | "_" => Some(zoomed(camera, viewport, -zoom)),
        "Home" => Some(Camera::home()),
        _ => None,
    }
}

/// The camera moved by so many CSS pixels: the map goes the other way.
fn looking(camera: Camera, right: f64, down: f64) -> Camera {
    camera.panned(Screen::new(right, down), Screen::new(0.0, 0.0))
}

/// The camera zoomed about the middle of what panels leave free.
fn zoomed(camera: Camera, viewport: Viewport, by: f64) -> Camera {
    camera.zoomed_about(viewport, viewport.free_center(), camera.zoom + by)
}

#[cfg(test)]
mod tests {
    use super::*;

    const VIEW: Viewport = Viewport::new(800.0, 600.0);

    fn press(key: &str, shift: bool) -> Camera {
        camera_from_key(key, shift, Camera::home(), VIEW).unwrap()
    }

    #[test]
    fn arrows_look_a_hundred_pixels_further_and_shift_twenty() {
        let home = Camera::home();
        for (key, shift, x, y) in [
            ("ArrowRight", false, -100.0, 0.0),
            ("ArrowUp", true, 0.0, 20.0),
        ] {
            let seen = press(key, shift).screen_from_world(VIEW, home.center);
            let moved = Screen::new(400.0 + x, 300.0 + y);
            assert!(seen.distance(moved) < 1e-3, "{key} showed {seen:?}");
        }
    }

    #[test]
    fn plus_and_minus_zoom_about_the_free_part() {
        let mut view = VIEW;
        view.insets.left = 360.0;
        let home = Camera::home();
        let middle = home.world_from_screen(view, view.free_center());
        let nearer = camera_from_key("=", false, home, view).unwrap();
        assert_eq!(nearer.zoom, home.zoom + 1.0);
        let still = nearer.screen_from_world(view, middle);
        assert!(still.distance(view.free_center()) < 1e-3);
        assert_eq!(press("_", true).zoom, home.zoom - 0.25);
    }

    #[test]
    fn home_goes_home_and_letters_go_nowhere() {
        let away = Camera {
            zoom: 17.0,
            ..Camera::home()
        };
        assert_eq!(
            camera_from_key("Home", false, away, VIEW),
            Some(Camera::home())
        );
        assert_eq!(camera_from_key("a", false, away, VIEW), None);
    }
}
