//! A small Hanoi for tests: places of every layer, zones of every certainty, around the lake.

use hanoi_map::data::{
    Catalog, Certainty, Feature, FeatureIx, Lang, LayerId, LayerSet, Limits, parse,
};
use hanoi_map::geo::{LonLat, world_from_lonlat};
use hanoi_map::index::{ClusterIndex, ShapeIndex};
use hanoi_map::scene::Frame;
use hanoi_map::style::Theme;
use hanoi_map::view::{Camera, Viewport};
use std::sync::Arc;

/// Everything a frame borrows.
pub(crate) struct World {
    pub(crate) catalog: Catalog,
    visible: Vec<bool>,
    clusters: ClusterIndex,
    shapes: ShapeIndex,
}

const VIEW: Viewport = Viewport::new(900.0, 700.0);

impl World {
    /// The world as the layers' files have it.
    pub(crate) fn of(files: &[(LayerId, &str)]) -> Self {
        let layers: Vec<Vec<Arc<Feature>>> = files
            .iter()
            .map(|(layer, text)| {
                parse(text.as_bytes(), *layer, Limits::default())
                    .unwrap()
                    .0
                    .features
            })
            .collect();
        let catalog = Catalog::new(layers.iter().map(Vec::as_slice));
        let points = catalog.iter().filter(|(_, feature)| feature.is_point());
        let clusters = ClusterIndex::build(points.map(|(ix, f)| (ix, f.anchor, f.layer)));
        let shapes = ShapeIndex::build(&catalog);
        Self {
            visible: vec![true; catalog.len()],
            clusters,
            shapes,
            catalog,
        }
    }

    /// The view of the lake from that zoom, everything on, in light colours and English.
    pub(crate) fn frame(&self, zoom: f64) -> Frame<'_> {
        let lake = world_from_lonlat(LonLat {
            lon: 105.8524,
            lat: 21.0288,
        });
        Frame {
            catalog: &self.catalog,
            visible: &self.visible,
            clusters: &self.clusters,
            crowd: None,
            shapes: &self.shapes,
            layers: LayerSet::all(),
            camera: Camera::new(lake, zoom),
            viewport: VIEW,
            theme: &Theme::LIGHT,
            lang: Lang::En,
            selected: None,
            hovered: None,
            stop: None,
            walked_from: None,
            route: None,
        }
    }

    /// The first zone of that certainty.
    pub(crate) fn zone(&self, certainty: Certainty) -> FeatureIx {
        let is = |feature: &Feature| {
            feature
                .zone
                .as_ref()
                .is_some_and(|z| z.certainty == certainty)
        };
        self.catalog
            .iter()
            .find(|(_, feature)| is(feature))
            .unwrap()
            .0
    }

    /// A mask that leaves one feature.
    pub(crate) fn only(&self, ix: FeatureIx) -> Vec<bool> {
        (0..self.catalog.len() as FeatureIx)
            .map(|at| at == ix)
            .collect()
    }
}

/// The places of `tests/fixtures/scene`.
pub(crate) fn places() -> World {
    World::of(&LayerId::OURS.map(|layer| (layer, file(layer))))
}

/// A layer's file of `tests/fixtures/scene`.
pub(crate) fn file(layer: LayerId) -> &'static str {
    match layer {
        LayerId::Heritage => include_str!("../fixtures/scene/heritage.geojson"),
        LayerId::Craft => include_str!("../fixtures/scene/craft.geojson"),
        LayerId::Creative => include_str!("../fixtures/scene/creative.geojson"),
        LayerId::Events => include_str!("../fixtures/scene/events.geojson"),
        LayerId::Cci => include_str!("../fixtures/scene/cci.geojson"),
        LayerId::Guest => r#"{"type":"FeatureCollection","features":[]}"#,
    }
}
