//! The camera: which world point is in the middle of the canvas, and at what zoom.

use super::Viewport;
use crate::geo::{
    LonLat, MAX_ZOOM, MIN_ZOOM, Screen, TILE_PX, World, WorldBox, within, world_from_lonlat,
};

/// Where the map opens: Hoàn Kiếm Lake and the quarters around it, at this zoom.
pub const HOME: (LonLat, f64) = (
    LonLat {
        lon: 105.8469,
        lat: 21.0307,
    },
    14.0,
);
/// The camera's centre never leaves this box around Hanoi, in degrees (west, south, east, north).
const ROAM: (f64, f64, f64, f64) = (104.6, 20.2, 106.9, 21.9);

/// Which world point is in the middle of the canvas, and at what zoom.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// The world point in the middle of the whole canvas.
    pub center: World,
    /// Fractional zoom, [`MIN_ZOOM`]..=[`MAX_ZOOM`].
    pub zoom: f64,
}

impl Camera {
    /// A camera held inside the zoom range and the surroundings of Hanoi.
    pub fn new(center: World, zoom: f64) -> Self {
        let (west, south, east, north) = ROAM;
        let north_west = world_from_lonlat(LonLat {
            lon: west,
            lat: north,
        });
        let south_east = world_from_lonlat(LonLat {
            lon: east,
            lat: south,
        });
        let finite = if center.x.is_finite() && center.y.is_finite() {
            center
        } else {
            world_from_lonlat(HOME.0)
        };
        Self {
            center: World {
                x: within(finite.x, north_west.x, south_east.x),
                y: within(finite.y, north_west.y, south_east.y),
            },
            zoom: if zoom.is_finite() {
                zoom.clamp(MIN_ZOOM, MAX_ZOOM)
            } else {
                HOME.1
            },
        }
    }

    /// The camera the map opens with.
    pub fn home() -> Self {
        Self::new(world_from_lonlat(HOME.0), HOME.1)
    }

    /// Whether nobody would see a difference: less than a CSS pixel, less than a hundredth of a zoom.
    pub fn is_near(self, other: Self) -> bool {
        let off = (self.center.x - other.center.x).hypot(self.center.y - other.center.y);
        off * self.scale() < 1.0 && (self.zoom - other.zoom).abs() < 0.01
    }

    /// CSS pixels per world unit.
    pub fn scale(self) -> f64 {
        TILE_PX * self.zoom.exp2()
    }

    /// Where a world point appears.
    pub fn screen_from_world(self, viewport: Viewport, world: World) -> Screen {
        let scale = self.scale();
        Screen {
            x: (world.x - self.center.x) * scale + viewport.width / 2.0,
            y: (world.y - self.center.y) * scale + viewport.height / 2.0,
        }
    }

    /// Which world point appears there.
    pub fn world_from_screen(self, viewport: Viewport, screen: Screen) -> World {
        let scale = self.scale();
        World {
            x: (screen.x - viewport.width / 2.0) / scale + self.center.x,
            y: (screen.y - viewport.height / 2.0) / scale + self.center.y,
        }
    }

    /// The world box that the canvas shows.
    pub fn view_box(self, viewport: Viewport) -> WorldBox {
        let whole = viewport.whole();
        WorldBox {
            min: self.world_from_screen(viewport, whole.min),
            max: self.world_from_screen(viewport, whole.max),
        }
    }

    /// The world box of the part that no panel covers.
    pub fn free_box(self, viewport: Viewport) -> WorldBox {
        let free = viewport.free();
        WorldBox {
            min: self.world_from_screen(viewport, free.min),
            max: self.world_from_screen(viewport, free.max),
        }
    }

    /// The camera moved so that what was under `from` is under `to`.
    pub fn panned(self, from: Screen, to: Screen) -> Self {
        let scale = self.scale();
        let center = World {
            x: self.center.x - (to.x - from.x) / scale,
            y: self.center.y - (to.y - from.y) / scale,
        };
        Self::new(center, self.zoom)
    }

    /// The camera at another zoom, with the world point under `anchor` kept there.
    pub fn zoomed_about(self, viewport: Viewport, anchor: Screen, zoom: f64) -> Self {
        let under = self.world_from_screen(viewport, anchor);
        Self::placing(viewport, under, anchor, zoom)
    }

    /// The camera that shows `world` at `at`, at this zoom.
    pub fn placing(viewport: Viewport, world: World, at: Screen, zoom: f64) -> Self {
        let zoomed = Self::new(world, zoom);
        let scale = zoomed.scale();
        let center = World {
            x: world.x - (at.x - viewport.width / 2.0) / scale,
            y: world.y - (at.y - viewport.height / 2.0) / scale,
        };
        Self::new(center, zoom)
    }

    /// The camera that fits the box into the free part of the viewport with `margin` CSS pixels
    /// around it, no nearer than `max_zoom`.
    pub fn fitting(viewport: Viewport, bounds: WorldBox, margin: f64, max_zoom: f64) -> Self {
        let free = viewport.free();
        let across = (free.max.x - free.min.x - 2.0 * margin).max(32.0);
        let down = (free.max.y - free.min.y - 2.0 * margin).max(32.0);
        let width = (bounds.max.x - bounds.min.x).max(1e-9);
        let height = (bounds.max.y - bounds.min.y).max(1e-9);
        let zoom = (across / width).min(down / height).max(1.0) / TILE_PX;
        let zoom = within(zoom.log2(), MIN_ZOOM, max_zoom);
        Self::placing(viewport, bounds.center(), viewport.free_center(), zoom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const VIEW: Viewport = Viewport::new(800.0, 600.0);

    #[test]
    fn a_wild_camera_is_brought_back_to_hanoi() {
        let lost = Camera::new(
            World {
                x: f64::NAN,
                y: 0.1,
            },
            99.0,
        );
        assert_eq!(lost.center, world_from_lonlat(HOME.0));
        assert_eq!(lost.zoom, MAX_ZOOM);
    }

    #[test]
    fn fitting_shows_the_whole_box_in_the_free_part() {
        let mut view = VIEW;
        view.insets.left = 360.0;
        let lake = world_from_lonlat(HOME.0);
        let bounds = WorldBox::around([lake]).grown(2e-4);
        let camera = Camera::fitting(view, bounds, 10.0, MAX_ZOOM);
        for corner in [bounds.min, bounds.max] {
            assert!(view.free().contains(camera.screen_from_world(view, corner)));
        }
    }

    proptest! {
        #[test]
        fn screen_and_world_are_each_others_inverse(
            x in 0.0..800.0f64, y in 0.0..600.0f64, zoom in MIN_ZOOM..MAX_ZOOM,
        ) {
            let camera = Camera { zoom, ..Camera::home() };
            let back = camera.screen_from_world(VIEW, camera.world_from_screen(VIEW, Screen { x, y }));
            let there = Screen { x, y };
            prop_assert!(back.distance(there) < 1e-4);
        }

        #[test]
        fn zooming_keeps_what_is_under_the_pointer(
            x in 200.0..600.0f64, y in 200.0..400.0f64, zoom in 11.0..MAX_ZOOM,
        ) {
            let camera = Camera::home();
            let anchor = Screen { x, y };
            let under = camera.world_from_screen(VIEW, anchor);
            let zoomed = camera.zoomed_about(VIEW, anchor, zoom);
            prop_assert!(zoomed.screen_from_world(VIEW, under).distance(anchor) < 1e-3);
        }
    }
}
