//! Areas and lines: planned zones, and whatever a visitor's own file draws.

mod look;
mod many;
mod path;

use super::frame::Frame;
use super::labels::Name;
use super::{Dash, Font, Item, Mark, Path, Reach, Scene};
use crate::data::{Feature, FeatureIx, Geometry};
use crate::geo::{Screen, World, WorldBox};
use crate::scene::Hatch;
use crate::style::{Color, Shape, layer_color, layer_shape};
use look::Look;
pub use many::ManyShapes;
pub(super) use many::under;
use std::sync::Arc;

/// What reaches into the view from so many CSS pixels outside is drawn.
const MARGIN_PX: f64 = 8.0;
/// An area smaller than this on screen is drawn as a symbol, CSS pixels; one of many is not named.
const SMALL_PX: f64 = 18.0;
/// One of many areas is named from this size on, CSS pixels.
const NAMED_PX: f64 = 40.0;
/// No area is drawn smaller than this, CSS pixels.
const LEAST_PX: f64 = 2.0;
/// Points nearer than this to the one before are left out, CSS pixels; of many shapes, those nearer
/// than the second.
const FINE_PX: f64 = 0.7;
const FINE_OF_MANY_PX: f64 = 1.2;
/// From this zoom on small shapes and lines are named too.
const NAMES_FROM_ZOOM: f64 = 13.0;

/// Paints the shapes in view, or only what is lit of many, and answers with the names that want a label.
pub(super) fn draw(frame: &Frame<'_>, scene: &mut Scene) -> Vec<Name> {
    let are_many = frame.shapes.are_many();
    let mut names = Vec::new();
    for (ix, bounds) in frame.shapes.query(frame.reach(MARGIN_PX)) {
        let lit = frame.is_lit(ix);
        let named = lit || is_named(frame, bounds);
        if !frame.shows(ix) || are_many && !named {
            continue;
        }
        let Some(feature) = frame.catalog.get(ix) else {
            continue;
        };
        if lit || !are_many {
            draw_shape(frame, ix, &feature, bounds, scene);
        }
        if named && is_nameable(frame, &feature.geometry) {
            names.extend(name_of(frame, ix, &feature, bounds));
        }
    }
    names
}

/// Whether a shape of that size may be named, as far as its size and the zoom decide.
fn is_named(frame: &Frame<'_>, bounds: WorldBox) -> bool {
    let across = across_px(frame, bounds);
    if frame.shapes.are_many() {
        across >= NAMED_PX
    } else {
        across >= SMALL_PX || frame.camera.zoom >= NAMES_FROM_ZOOM
    }
}

/// Whether a shape of that kind may be named: a line needs a closer look, and a name would only hide one of
/// several points.
fn is_nameable(frame: &Frame<'_>, geometry: &Geometry) -> bool {
    match geometry {
        Geometry::Polygons(_) => true,
        Geometry::Lines(_) => frame.camera.zoom >= NAMES_FROM_ZOOM,
        Geometry::Points(_) => false,
    }
}

/// Paints one shape within that box.
fn draw_shape(
    frame: &Frame<'_>,
    ix: FeatureIx,
    feature: &Feature,
    bounds: WorldBox,
    scene: &mut Scene,
) {
    let color = layer_color(frame.theme, frame.worn_layer(ix));
    let item = Item::Feature(ix);
    match &feature.geometry {
        Geometry::Polygons(_) if is_symbol(frame, feature, bounds) => {
            draw_small(frame, feature, color, item, scene);
        }
        Geometry::Polygons(polygons) => {
            let rings = path::rings(frame, polygons.iter().flatten(), bounds, fine_px(frame));
            let rings = visible_rings(frame, rings, bounds);
            draw_area(frame, ix, feature, bounds, &rings, color, scene);
            scene.target(item, Reach::Area(rings));
        }
        Geometry::Lines(lines) => {
            let lines = path::lines(frame, lines, bounds, fine_px(frame));
            let width = if frame.is_lit(ix) { 4.5 } else { 3.0 };
            scene
                .marks
                .push(stroke(&lines, false, width, color, Dash::Solid));
            scene.target(item, Reach::Line(lines));
        }
        Geometry::Points(points) => {
            for point in points {
                draw_dot(frame, *point, color, item.clone(), scene);
            }
        }
    }
}

fn fine_px(frame: &Frame<'_>) -> f64 {
    if frame.shapes.are_many() {
        FINE_OF_MANY_PX
    } else {
        FINE_PX
    }
}

/// Whether an area is so small that its layer's symbol says more. Of many, only planned zones are.
fn is_symbol(frame: &Frame<'_>, feature: &Feature, bounds: WorldBox) -> bool {
    across_px(frame, bounds) < SMALL_PX && (feature.zone.is_some() || !frame.shapes.are_many())
}

/// The rings, or a dot in place of what is too small to be seen.
fn visible_rings(frame: &Frame<'_>, rings: Path, bounds: WorldBox) -> Path {
    if across_px(frame, bounds) >= LEAST_PX {
        return rings;
    }
    let (at, half) = (frame.screen(bounds.center()), LEAST_PX / 2.0);
    let corner = |right: f64, down: f64| Screen::new(at.x + right * half, at.y + down * half);
    Arc::new(vec![vec![
        corner(-1.0, -1.0),
        corner(1.0, -1.0),
        corner(1.0, 1.0),
        corner(-1.0, 1.0),
    ]])
}

fn draw_area(
    frame: &Frame<'_>,
    ix: FeatureIx,
    feature: &Feature,
    bounds: WorldBox,
    rings: &Path,
    color: Color,
    scene: &mut Scene,
) {
    let lit = frame.is_lit(ix);
    let look = if lit || feature.zone.is_some() || !frame.shapes.are_many() {
        Look::of(feature.zone.as_ref())
    } else {
        Look::of_many(across_px(frame, bounds))
    };
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
    let Some(line) = look.line else { return };
    let width = if lit { line + 1.2 } else { line };
    if look.cased {
        let casing = frame.theme.halo.alpha(0.75);
        scene
            .marks
            .push(stroke(rings, true, width + 2.4, casing, Dash::Solid));
    }
    scene
        .marks
        .push(stroke(rings, true, width, color, look.dash));
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
        glyph: None,
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
        let (shape, rim) = (Shape::Disc, frame.theme.halo);
        scene.marks.push(Mark::Symbol {
            at,
            shape,
            size: 11.0,
            color,
            rim,
            glyph: None,
        });
        scene.target(item, Reach::Disc { at, radius: 5.5 });
    }
}

fn name_of(frame: &Frame<'_>, ix: FeatureIx, feature: &Feature, bounds: WorldBox) -> Option<Name> {
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
        clear: half_height_px(frame, bounds),
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
