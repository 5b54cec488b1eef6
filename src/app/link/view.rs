//! `#map=<zoom>/<lat>/<lon>`: the view, as precise as its zoom can show and no more.

use crate::geo::{
    LonLat, MAX_ZOOM, MIN_ZOOM, lonlat_from_world, number, short_decimal, world_from_lonlat,
};
use crate::view::Camera;

/// CSS pixels around the equator at zoom 0.
const WORLD_PX: f64 = 256.0;

/// What a link looks at. Rounded: zoom to 2 decimals, degrees to less than a pixel.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LinkView {
    zoom: f64,
    center: LonLat,
}

impl LinkView {
    /// The view of a camera.
    pub fn of(camera: Camera) -> Self {
        Self::rounded(camera.zoom, lonlat_from_world(camera.center))
    }

    /// The camera of the view.
    pub fn camera(self) -> Camera {
        Camera::new(world_from_lonlat(self.center), self.zoom)
    }

    /// The view written as `<zoom>/<lat>/<lon>`; `None` if it is not that, or far from Hanoi. A zoom
    /// beyond the range means the end of the range: other maps go on farther.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut numbers = text.split('/').map(|part| number(part.trim()));
        let (zoom, lat, lon) = (numbers.next()??, numbers.next()??, numbers.next()??);
        if numbers.next().is_some() || !zoom.is_finite() {
            return None;
        }
        let view = Self::rounded(zoom.clamp(MIN_ZOOM, MAX_ZOOM), LonLat { lon, lat });
        let asked = world_from_lonlat(view.center);
        let held = view.camera().center;
        // One pixel of grace, or the edge of the map's range would refuse its own rounded links.
        let off_px = (asked.x - held.x).hypot(asked.y - held.y) * view.camera().scale();
        (off_px <= 1.0).then_some(view)
    }

    fn rounded(zoom: f64, center: LonLat) -> Self {
        let zoom = rounded(zoom, 2);
        let px_a_degree = WORLD_PX * zoom.exp2() / 360.0;
        let enough = |decimals: &i32| 10f64.powi(*decimals) >= px_a_degree;
        let decimals = (0..9).find(enough).unwrap_or(9);
        Self {
            zoom,
            center: LonLat {
                lon: rounded(center.lon, decimals),
                lat: rounded(center.lat, decimals),
            },
        }
    }
}

impl std::fmt::Display for LinkView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { zoom, center } = self;
        let [lat, lon] = [center.lat, center.lon].map(|degrees| short_decimal(degrees, 9));
        write!(f, "{}/{lat}/{lon}", short_decimal(*zoom, 2))
    }
}

/// The number nearest to a decimal one with so many decimals: it prints as short as that.
fn rounded(number: f64, decimals: i32) -> f64 {
    let tens = 10f64.powi(decimals);
    (number * tens).round() / tens
}
