//! Areas and lines: planned zones, and whatever a visitor's own file draws.

use super::frame::Frame;
use super::labels::Name;
use super::{Dash, Font, Hatch, Item, Mark, Path, Reach, Scene};
use crate::data::{Certainty, Feature, FeatureIx, Geometry, Zone};
use crate::geo::{Screen, World, WorldBox};
use crate::style::{Color, layer_color, layer_shape};
use std::sync::Arc;

/// An area smaller than this on screen is drawn as a symbol, CSS pixels.
const SMALL_PX: f64 = 18.0;
/// Points nearer than this to the one before are left out, CSS pixels.
const FINE_PX: f64 = 0.7;

/// Paints every shape in view and answers with the names that want a label.
pub(super) fn draw(frame: &Frame<'_>, scene: &mut Scene) -> Vec<Name> {
    let mut names = Vec::new();
    for ix in frame.shapes.query(frame.reach(8.0)) {
        if !frame.shows(ix) {
            continue;
        }
        let Some(feature) = frame.catalog.get(ix) else {
            continue;
        };
        if draw_shape(frame, ix, &feature, scene) {
            names.extend(name_of(frame, ix, &feature));
        }
    }
    names
}

/// Paints one shape; whether it is large enough to be named.
fn draw_shape(frame: &Frame<'_>, ix: FeatureIx, feature: &Feature, scene: &mut Scene) -> bool {
    let color = layer_color(frame.theme, frame.worn_layer(ix));
    let item = Item::Feature(ix);
    match &feature.geometry {
        Geometry::Polygons(polygons) => {
            if across_px(frame, feature.geometry.bounds()) < SMALL_PX {
                draw_small(frame, feature, color, item, scene);
                return frame.camera.zoom >= 13.0;
            }
            let rings = path(frame, polygons.iter().flatten());
            draw_area(frame, ix, feature, &rings, color, scene);
            scene.target(item, Reach::Area(rings));
            true
        }
        Geometry::Lines(lines) => {
            let lines = path(frame, lines.iter());
            let width = if frame.is_lit(ix) { 4.5 } else { 3.0 };
            scene
                .marks
                .push(stroke(&lines, false, width, color, Dash::Solid));
            scene.target(item, Reach::Line(lines));
            frame.camera.zoom >= 13.0
        }
        Geometry::Points(points) => {
            for point in points {
                draw_dot(frame, *point, color, item.clone(), scene);
            }
            false
        }
    }
}

fn draw_area(
    frame: &Frame<'_>,
    ix: FeatureIx,
    feature: &Feature,
    rings: &Path,
    color: Color,
    scene: &mut Scene,
) {
    let lit = frame.is_lit(ix);
    let look = Look::of(feature.zone.as_ref());
    let opacity = if lit { look.fill + 0.08 } else { look.fill };
    scene.marks.push(Mark::Fill {
        rings: rings.clone(),
        color: color.alpha(opacity),
    });
    if let Some(gap) = look.hatch_gap {
        let origin = frame.screen(feature.anchor);
        let hatch = Hatch {
            gap,
            width: 1.0,
            color: color.alpha(0.34),
            origin,
        };
        scene.marks.push(Mark::Hatched {
            rings: rings.clone(),
            hatch,
        });
    }
    let width = if lit { look.line + 1.2 } else { look.line };
    let casing = frame.theme.halo.alpha(0.75);
    scene
        .marks
        .push(stroke(rings, true, width + 2.4, casing, Dash::Solid));
    scene
        .marks
        .push(stroke(rings, true, width, color, look.dash));
}

/// How an area is drawn: by the certainty of a zone, never by colour alone.
struct Look {
    fill: f64,
    hatch_gap: Option<f64>,
    line: f64,
    dash: Dash,
}

impl Look {
    fn of(zone: Option<&Zone>) -> Self {
        match zone.map(|zone| zone.certainty) {
            None => Self {
                fill: 0.12,
                hatch_gap: None,
                line: 1.4,
                dash: Dash::Solid,
            },
            Some(Certainty::Official) => Self {
                fill: 0.07,
                hatch_gap: Some(7.0),
                line: 2.0,
                dash: Dash::Solid,
            },
            Some(Certainty::Indicative) => {
                let dash = Dash::Dashed { on: 8.0, off: 5.0 };
                Self {
                    fill: 0.04,
                    hatch_gap: Some(15.0),
                    line: 1.8,
                    dash,
                }
            }
            Some(Certainty::Proposed) => Self {
                fill: 0.03,
                hatch_gap: None,
                line: 2.2,
                dash: Dash::Dotted { gap: 5.0 },
            },
        }
    }
}

fn draw_small(frame: &Frame<'_>, feature: &Feature, color: Color, item: Item, scene: &mut Scene) {
    let at = frame.screen(feature.anchor);
    let size = 13.0;
    let rim = frame.theme.halo;
    let shape = layer_shape(feature.layer);
    scene.marks.push(Mark::Symbol {
        at,
        shape,
        size,
        color,
        rim,
    });
    scene.target(
        item,
        Reach::Disc {
            at,
            radius: size / 2.0,
        },
    );
}

fn draw_dot(frame: &Frame<'_>, point: World, color: Color, item: Item, scene: &mut Scene) {
    let at = frame.screen(point);
    if frame.viewport.whole().grown(8.0).contains(at) {
        let (shape, rim) = (crate::style::Shape::Disc, frame.theme.halo);
        scene.marks.push(Mark::Symbol {
            at,
            shape,
            size: 11.0,
            color,
            rim,
        });
        scene.target(item, Reach::Disc { at, radius: 5.5 });
    }
}

fn name_of(frame: &Frame<'_>, ix: FeatureIx, feature: &Feature) -> Option<Name> {
    let name = feature.names.get(frame.lang);
    let at = frame.screen(feature.anchor);
    if name.is_empty() || (frame.camera.zoom < 11.5 && !frame.is_lit(ix)) {
        return None;
    }
    let text = match &feature.zone {
        Some(zone) => format!("{} · {name}", zone.year_from).into(),
        None => name.clone(),
    };
    Some(Name {
        item: Item::Feature(ix),
        at,
        clear: half_height_px(frame, feature.geometry.bounds()),
        text,
        short: feature
            .zone
            .as_ref()
            .map(|zone| zone.year_from.to_string().into()),
        font: Font::bold(12),
        color: layer_color(frame.theme, frame.worn_layer(ix)),
        priority: (u8::from(!frame.is_lit(ix)), ix),
        centered: true,
    })
}

fn stroke(lines: &Path, closed: bool, width: f64, color: Color, dash: Dash) -> Mark {
    Mark::Stroke {
        lines: lines.clone(),
        closed,
        width,
        color,
        dash,
    }
}

fn across_px(frame: &Frame<'_>, bounds: WorldBox) -> f64 {
    (bounds.max.x - bounds.min.x).max(bounds.max.y - bounds.min.y) * frame.camera.scale()
}

fn half_height_px(frame: &Frame<'_>, bounds: WorldBox) -> f64 {
    (bounds.max.y - bounds.min.y) * frame.camera.scale() / 2.0
}

/// Rings or lines on screen, without the points that nobody could see.
fn path<'a>(frame: &Frame<'_>, lines: impl Iterator<Item = &'a Vec<World>>) -> Path {
    Arc::new(lines.map(|line| thinned(frame, line)).collect())
}

fn thinned(frame: &Frame<'_>, line: &[World]) -> Vec<Screen> {
    let mut out: Vec<Screen> = Vec::with_capacity(line.len().min(256));
    for (ix, world) in line.iter().enumerate() {
        let at = frame.screen(*world);
        let near = out.last().is_some_and(|last| last.distance(at) < FINE_PX);
        if !near || ix + 1 == line.len() {
            out.push(at);
        }
    }
    out
}
