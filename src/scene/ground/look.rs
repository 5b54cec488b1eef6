//! How wide and from which zoom: the ground's look as tables of numbers.

use crate::geo::power;

/// A value at some zooms; between two of them it grows by an even factor.
type Stops = &'static [(f64, f64)];

/// Width of a road's surface in CSS pixels, by rank 1 to 5.
const ROAD_WIDTH: [Stops; 5] = [
    &[
        (8.5, 1.0),
        (11.0, 2.0),
        (13.0, 4.2),
        (16.0, 13.0),
        (19.0, 60.0),
    ],
    &[
        (9.5, 0.7),
        (11.0, 1.3),
        (13.0, 3.0),
        (16.0, 11.0),
        (19.0, 52.0),
    ],
    &[(11.4, 0.6), (13.0, 1.8), (16.0, 9.0), (19.0, 44.0)],
    &[(12.4, 0.6), (13.0, 1.0), (16.0, 7.5), (19.0, 38.0)],
    &[(13.2, 0.6), (14.0, 1.6), (16.0, 6.5), (19.0, 34.0)],
];

/// The width of a road's surface; none below the zoom where it first shows.
pub(super) fn road_width(rank: u8, zoom: f64) -> Option<f64> {
    let stops = ROAD_WIDTH[usize::from(rank.clamp(1, 5)) - 1];
    let first = stops.first()?;
    (zoom >= first.0).then(|| at_zoom(stops, zoom))
}

/// How much a road's casing shows on either side, in CSS pixels.
pub(super) fn casing(zoom: f64) -> f64 {
    at_zoom(&[(9.0, 0.9), (13.0, 0.9), (16.0, 1.1), (19.0, 1.6)], zoom)
}

/// The width of the railway's line.
pub(super) fn rail_width(zoom: f64) -> f64 {
    at_zoom(&[(9.0, 0.8), (13.0, 1.6), (16.0, 3.0), (19.0, 6.0)], zoom)
}

/// The width of a metro line.
pub(super) fn metro_width(zoom: f64) -> f64 {
    at_zoom(&[(9.0, 1.0), (13.0, 2.0), (16.0, 3.2), (19.0, 6.0)], zoom)
}

/// The least width of a river's line, so that small rivers stay in sight.
pub(super) fn least_river_width(rank: u8, zoom: f64) -> Option<f64> {
    match rank {
        1 => Some(at_zoom(&[(9.0, 2.0), (12.0, 3.0)], zoom)),
        2 => Some(at_zoom(&[(9.0, 1.0), (13.0, 1.8)], zoom)),
        _ if zoom >= 10.0 => Some(at_zoom(&[(10.0, 0.6), (13.0, 1.4)], zoom)),
        _ => None,
    }
}

/// From which zoom a name shows, by rank 1 to 5.
pub(super) struct From(pub(super) [f64; 5]);

impl From {
    pub(super) fn allows(&self, rank: u8, zoom: f64) -> bool {
        zoom >= self.0[usize::from(rank.clamp(1, 5)) - 1]
    }
}

/// Names of roads and streets: those of the Old Quarter from zoom 16 at the latest.
pub(super) const ROAD_NAMES: From = From([12.4, 13.4, 14.4, 15.0, 15.7]);
/// Names of rivers.
pub(super) const RIVER_NAMES: From = From([9.0, 9.8, 11.5, 12.0, 12.0]);
/// Names of lakes, where they fit.
pub(super) const LAKE_NAMES: From = From([11.0, 12.0, 12.5, 14.0, 15.0]);
/// Names of wards and communes.
pub(super) const WARD_NAMES: From = From([9.9, 10.6, 11.4, 12.2, 13.0]);
/// Names of parks and airports, where they fit.
pub(super) const PARK_NAMES: From = From([11.0, 11.5, 14.5, 15.0, 15.0]);
/// Names of stations.
pub(super) const STATION_NAMES: From = From([13.0, 13.0, 14.0, 14.0, 15.0]);
/// Wards hand over to streets here.
pub(super) const WARDS_UP_TO: f64 = 15.4;
/// Stations show from here on.
pub(super) const STATIONS_FROM: f64 = 12.0;

fn at_zoom(stops: &[(f64, f64)], zoom: f64) -> f64 {
    let above = stops.iter().position(|stop| zoom < stop.0);
    match (above, stops.first(), stops.last()) {
        (Some(0), Some(first), _) => first.1,
        (None, _, Some(last)) => last.1,
        (Some(at), _, _) => {
            let (low, high) = (stops[at - 1], stops[at]);
            let part = (zoom - low.0) / (high.0 - low.0);
            low.1 * power(high.1 / low.1, part)
        }
        _ => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_road_of_a_higher_rank_is_never_narrower() {
        for zoom in (90..190).map(|tenth| f64::from(tenth) / 10.0) {
            let widths: Vec<f64> = (1..=5)
                .map(|rank| road_width(rank, zoom).unwrap_or(0.0))
                .collect();
            assert!(
                widths.windows(2).all(|pair| pair[0] >= pair[1]),
                "zoom {zoom}"
            );
        }
    }

    #[test]
    fn widths_grow_evenly_between_their_stops() {
        let middle = at_zoom(&[(10.0, 1.0), (12.0, 4.0)], 11.0);
        assert!((middle - 2.0).abs() < 1e-12);
    }

    #[test]
    fn streets_of_the_old_quarter_have_names_at_zoom_sixteen() {
        assert!(ROAD_NAMES.allows(5, 16.0) && !ROAD_NAMES.allows(5, 15.0));
    }
}
