//! The ground canvas: painted larger than the view, then moved under it, and painted anew only when
//! the view leaves it, the zoom has gone too far, or the camera stands still.

use super::canvas::Canvas;
use super::painter::Painter;
use super::text::TextMeasure;
use crate::app::{Shared, State};
use crate::data::FeatureIx;
use crate::data::Lang;
use crate::geo::ScreenBox;
use crate::scene::{Ground as Basemap, boxes_of, build, build_ground_beside};
use crate::style::{Theme, ThemeName};
use crate::view::{Camera, Viewport};
use std::rc::Rc;
use web_sys::HtmlCanvasElement;

/// The canvas reaches so many of the view's widths and heights beyond each edge.
const MARGIN: f64 = 0.22;
/// A picture is stretched or shrunk by no more than this before it is painted anew.
const MOST_STRETCH: f64 = 1.6;

/// The ground canvas and what is painted on it.
pub(super) struct Ground {
    canvas: Canvas,
    painter: Painter,
    measure: Rc<TextMeasure>,
    shot: Option<Shot>,
}

/// What a painted ground depends on.
#[derive(Clone, PartialEq)]
struct Shot {
    basemap: Option<Shared<Basemap>>,
    camera: Camera,
    /// The size of the canvas, CSS pixels.
    size: Viewport,
    pixel_ratio: f64,
    theme: ThemeName,
    lang: Lang,
    /// None while the camera moves: nothing is kept free for the figures then.
    figures: Option<Figures>,
}

/// What the figures depend on, besides the camera: names of the ground give way to them.
#[derive(Clone, PartialEq)]
struct Figures {
    visible: Shared<Vec<bool>>,
    selected: Option<FeatureIx>,
}

impl Ground {
    /// The ground on its canvas.
    pub(super) fn new(element: HtmlCanvasElement, measure: Rc<TextMeasure>) -> Option<Self> {
        let canvas = Canvas::new(element)?;
        let painter = Painter::new(canvas.context().clone(), Rc::clone(&measure));
        Some(Self {
            canvas,
            painter,
            measure,
            shot: None,
        })
    }

    /// Forgets the picture: another font is here.
    pub(super) fn forget(&mut self) {
        self.shot = None;
        self.painter.forget();
    }

    /// Shows the ground from this camera; whether the basemap is on it.
    pub(super) fn show(
        &mut self,
        state: &State,
        camera: Camera,
        viewport: Viewport,
        pixel_ratio: f64,
        still: bool,
    ) -> bool {
        let wanted = Shot {
            basemap: state.ground.clone(),
            camera,
            size: Viewport::new(
                (viewport.width * (1.0 + 2.0 * MARGIN)).round(),
                (viewport.height * (1.0 + 2.0 * MARGIN)).round(),
            ),
            pixel_ratio,
            theme: state.theme_name(),
            lang: state.lang,
            figures: still.then(|| Figures {
                visible: state.visible.clone(),
                selected: state.selected_ix(),
            }),
        };
        if !self
            .shot
            .as_ref()
            .is_some_and(|shot| shot.serves(&wanted, viewport, still))
        {
            let taken = if still {
                taken_by_figures(state, &wanted, &self.measure)
            } else {
                Vec::new()
            };
            self.paint(&wanted, &taken);
            self.shot = Some(wanted);
        }
        self.place(camera, viewport);
        state.ground.is_some()
    }

    fn paint(&mut self, shot: &Shot, taken: &[ScreenBox]) {
        let Viewport { width, height, .. } = shot.size;
        let ratio = self.canvas.fit(width, height, shot.pixel_ratio);
        self.canvas.style("width", &format!("{width}px"));
        self.canvas.style("height", &format!("{height}px"));
        let theme = Theme::of(shot.theme);
        let empty = Basemap::default();
        let basemap = shot.basemap.as_deref().unwrap_or(&empty);
        let (camera, size, lang) = (shot.camera, shot.size, shot.lang);
        let scene = build_ground_beside(basemap, camera, size, theme, lang, &*self.measure, taken);
        self.painter.paint(&scene, shot.size.whole(), ratio);
    }

    /// Moves the canvas so that its picture lies where the camera has it.
    fn place(&self, camera: Camera, viewport: Viewport) {
        let Some(shot) = &self.shot else { return };
        let stretch = camera.scale() / shot.camera.scale();
        let corner = shot
            .camera
            .world_from_screen(shot.size, shot.size.whole().min);
        let at = camera.screen_from_world(viewport, corner);
        let snap = |px: f64| (px * shot.pixel_ratio).round() / shot.pixel_ratio;
        let (x, y) = (snap(at.x), snap(at.y));
        let transform = format!("translate({x}px,{y}px) scale({stretch})");
        self.canvas.style("transform", &transform);
    }
}

/// The boxes of symbols and labels, all over the canvas of the ground. What is only hovered takes
/// nothing: the ground stays as it is under a moving pointer.
fn taken_by_figures(state: &State, shot: &Shot, measure: &TextMeasure) -> Vec<ScreenBox> {
    let mut frame = state.frame();
    frame.camera = shot.camera;
    frame.viewport = shot.size;
    frame.hovered = None;
    boxes_of(&build(&frame, measure), measure)
}

impl Shot {
    /// Whether this picture serves for the wanted one: exactly when still, roughly in motion.
    fn serves(&self, wanted: &Self, viewport: Viewport, still: bool) -> bool {
        let same = (self.size, self.pixel_ratio, self.theme, self.lang)
            == (wanted.size, wanted.pixel_ratio, wanted.theme, wanted.lang);
        if !same || self.basemap != wanted.basemap || !self.covers(wanted.camera, viewport) {
            return false;
        }
        let stretch = wanted.camera.scale() / self.camera.scale();
        if still {
            return (stretch - 1.0).abs() < 1e-6 && self.figures == wanted.figures;
        }
        (1.0 / MOST_STRETCH..=MOST_STRETCH).contains(&stretch)
    }

    fn covers(&self, camera: Camera, viewport: Viewport) -> bool {
        let seen = camera.view_box(viewport);
        let painted = self.camera.view_box(self.size);
        painted.contains(seen.min) && painted.contains(seen.max)
    }
}
