//! Symbols and clusters.

use super::frame::Frame;
use super::labels::Name;
use super::{Font, Item, Mark, Reach, Scene, route};
use crate::data::{Facet, Feature, FeatureIx, LayerId};
use crate::geo::{Screen, ScreenBox, sort_by_key, within};
use crate::index::{Cluster, Spot};
use crate::style::{Color, Glyph, layer_color, layer_shape};
use std::f64::consts::LN_10;

/// What reaches into the view from so many CSS pixels outside is placed too, so that a label does
/// not change when its symbol crosses the edge.
const MARGIN_PX: f64 = 160.0;
/// The soft disc of an approximate position is no larger than this, CSS pixels.
const MAX_HALO_PX: f64 = 20.0;

/// From here on a symbol says its kind, and grows to have room for that.
const GLYPHS_FROM_ZOOM: f64 = 15.0;

/// A symbol or a cluster with its place in the picture.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    /// What it is.
    pub(super) item: Item,
    /// Its middle.
    pub(super) at: Screen,
    /// Half its size, CSS pixels.
    pub(super) radius: f64,
    /// 1 (drawn last) to 5; clusters 0.
    pub(super) rank: u8,
    /// The cluster, where it is one.
    cluster: Option<Cluster>,
    /// Its number, where it is a stop of the walk that is shown.
    stop: Option<u32>,
}

impl Placed {
    /// The box that labels keep out of.
    pub(super) fn footprint(&self) -> ScreenBox {
        ScreenBox {
            min: self.at,
            max: self.at,
        }
        .grown(self.radius * 0.85)
    }
}

/// Every symbol and cluster in and around the view, least important first; the selected place
/// stands for itself even where its neighbours are a cluster.
pub(super) fn in_view(frame: &Frame<'_>) -> Vec<Placed> {
    let (zoom, view) = (frame.camera.zoom, frame.reach(MARGIN_PX));
    let ours = frame.clusters.query(zoom, view);
    let crowd = frame.crowd.map(|crowd| crowd.query(zoom, view));
    let from = frame.catalog.crowd_from();
    let spots = ours.into_iter().map(|spot| (0, spot));
    let spots = spots.chain(crowd.into_iter().flatten().map(|spot| (from, spot)));
    let stops: Vec<(FeatureIx, u32)> = route::stops(frame).collect();
    let is_stop = |ix| stops.iter().any(|(stop, _)| *stop == ix);
    let mut placed: Vec<Placed> = spots
        .filter_map(|(from, spot)| match spot {
            Spot::One(ix) if is_stop(from + ix) => None,
            Spot::One(ix) => place_feature(frame, from + ix),
            Spot::Many(cluster) => Some(place_cluster(frame, cluster)),
        })
        .collect();
    for (ix, number) in stops {
        placed.extend(place_feature(frame, ix).map(|spot| Placed {
            radius: route::STOP_PX,
            stop: Some(number),
            ..spot
        }));
    }
    if let Some(ix) = frame.selected
        && !placed.iter().any(|spot| spot.item == Item::Feature(ix))
    {
        placed.extend(
            frame
                .catalog
                .get(ix)
                .filter(|f| f.is_point())
                .and_then(|_| place_feature(frame, ix)),
        );
    }
    sort_by_key(&mut placed, |spot| order(frame, spot));
    placed
}

/// Lower is painted first. The first stop of a walk lies on top of all.
fn order(frame: &Frame<'_>, spot: &Placed) -> (u32, bool, u8, u64) {
    let (selected, tie) = match &spot.item {
        Item::Feature(ix) => (frame.selected == Some(*ix), u64::from(u32::MAX - ix)),
        Item::Cluster(id) => (false, u64::from(u32::MAX - id.ix)),
    };
    (
        spot.stop.map_or(0, |number| u32::MAX - number),
        selected,
        5 - spot.rank.min(5),
        tie,
    )
}

fn place_feature(frame: &Frame<'_>, ix: FeatureIx) -> Option<Placed> {
    let feature = frame.catalog.get(ix)?;
    let soft = if feature.confidence.is_soft() {
        0.82
    } else {
        1.0
    };
    let radius = symbol_size(frame.camera.zoom, feature.rank) * soft / 2.0;
    let at = frame.screen(feature.anchor);
    Some(Placed {
        item: Item::Feature(ix),
        at,
        radius,
        rank: feature.rank,
        cluster: None,
        stop: None,
    })
}

fn place_cluster(frame: &Frame<'_>, cluster: Cluster) -> Placed {
    let radius = 13.0 + 2.6 * (f64::from(cluster.count).ln() / LN_10).min(4.0) * 1.6;
    let at = frame.screen(cluster.at);
    Placed {
        item: Item::Cluster(cluster.id),
        at,
        radius,
        rank: 0,
        cluster: Some(cluster),
        stop: None,
    }
}

/// How large a symbol is across, CSS pixels.
fn symbol_size(zoom: f64, rank: u8) -> f64 {
    let room = ((zoom - (GLYPHS_FROM_ZOOM - 1.0)) * 4.0).clamp(0.0, 4.0);
    let grown = 12.0 + ((zoom - 12.0) * 1.5).clamp(0.0, 9.0) + room;
    if rank <= 1 { grown + 2.0 } else { grown }
}

/// Paints them.
pub(super) fn draw(frame: &Frame<'_>, spots: &[Placed], scene: &mut Scene) {
    for spot in spots.iter().filter(|spot| near_view(frame, spot)) {
        match (&spot.item, &spot.cluster, spot.stop) {
            (_, Some(cluster), _) => draw_cluster(frame, spot, cluster, scene),
            (_, None, Some(number)) => route::draw_stop(frame, spot.at, number, scene),
            (Item::Feature(ix), None, None) => draw_symbol(frame, spot, *ix, scene),
            (Item::Cluster(_), None, None) => {}
        }
        scene.target(
            spot.item.clone(),
            Reach::Disc {
                at: spot.at,
                radius: spot.radius,
            },
        );
    }
}

fn near_view(frame: &Frame<'_>, spot: &Placed) -> bool {
    frame.viewport.whole().grown(MAX_HALO_PX).contains(spot.at)
}

fn draw_symbol(frame: &Frame<'_>, spot: &Placed, ix: FeatureIx, scene: &mut Scene) {
    let Some(feature) = frame.catalog.get(ix) else {
        return;
    };
    let layer = frame.worn_layer(ix);
    let color = layer_color(frame.theme, layer);
    if feature.confidence.is_soft() {
        let metres_px = frame.camera.scale() * crate::geo::world_units_per_metre(feature.anchor);
        let error_px = f64::from(feature.error_m) * metres_px;
        let radius = within(error_px, spot.radius + 4.0, MAX_HALO_PX);
        scene.marks.push(Mark::Halo {
            at: spot.at,
            radius,
            color: color.alpha(0.18),
        });
    }
    scene.marks.push(Mark::Symbol {
        at: spot.at,
        shape: layer_shape(layer),
        size: spot.radius * 2.0,
        color,
        rim: frame.theme.halo,
        glyph: (frame.camera.zoom >= GLYPHS_FROM_ZOOM)
            .then(|| glyph_of(&feature))
            .flatten(),
    });
}

/// What is made there says more than that it is a village.
fn glyph_of(feature: &Feature) -> Option<Glyph> {
    let mut tags = feature
        .tags_of(Facet::Craft)
        .chain(feature.tags_of(Facet::Kind));
    tags.find_map(|code| Glyph::of(code))
}

fn draw_cluster(frame: &Frame<'_>, spot: &Placed, cluster: &Cluster, scene: &mut Scene) {
    let shares: Vec<(Color, u32)> = LayerId::ALL
        .into_iter()
        .map(|layer| {
            (
                layer_color(frame.theme, layer),
                cluster.by_layer[layer.slot()],
            )
        })
        .filter(|(_, count)| *count > 0)
        .collect();
    scene.marks.push(Mark::Cluster {
        at: spot.at,
        radius: spot.radius,
        shares,
        count: cluster.count,
        fill: frame.theme.panel,
        ink: frame.theme.ink,
    });
}

/// The names that want a label: those of places important enough for the zoom, and of what is
/// hovered or selected.
pub(super) fn names(frame: &Frame<'_>, spots: &[Placed]) -> Vec<Name> {
    spots
        .iter()
        .filter_map(|spot| name_of(frame, spot))
        .collect()
}

fn name_of(frame: &Frame<'_>, spot: &Placed) -> Option<Name> {
    let Item::Feature(ix) = spot.item else {
        return None;
    };
    let feature = frame.catalog.get(ix)?;
    let called = frame.is_lit(ix);
    let is_stop = spot.stop.is_some();
    if !called && !is_stop && frame.camera.zoom < label_zoom(feature.rank) {
        return None;
    }
    let text = feature.names.get(frame.lang).clone();
    if text.is_empty() {
        return None;
    }
    let size = if frame.camera.zoom >= 16.0 { 13 } else { 12 };
    Some(Name {
        item: spot.item.clone(),
        at: spot.at,
        // The ring of what the visitor is at stands between symbol and name.
        clear: spot.radius + if called { 11.0 } else { 3.0 },
        text,
        short: None,
        font: if called || is_stop || feature.rank <= 1 {
            Font::bold(size)
        } else {
            Font::regular(size)
        },
        color: frame.theme.ink,
        priority: match (called, spot.stop) {
            (true, _) => (0, ix),
            (false, Some(number)) => (1, number),
            (false, None) => (feature.rank, ix),
        },
        centered: false,
    })
}

/// From which zoom a place of that rank is named.
fn label_zoom(rank: u8) -> f64 {
    match rank {
        0 | 1 => 10.5,
        2 => 12.5,
        3 => 13.6,
        4 => 14.4,
        _ => 15.2,
    }
}
