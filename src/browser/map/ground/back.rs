//! The canvas beside the page on which a ground is painted, in slices, before it is shown.

use super::super::canvas::Canvas;
use super::super::painter::Painter;
use super::super::text::TextMeasure;
use super::shot::{Figures, Shot};
use crate::app::State;
use crate::geo::{Screen, ScreenBox};
use crate::scene::{Ground as Basemap, Mark, boxes_of, build, build_ground_beside, slices};
use crate::style::Theme;
use std::rc::Rc;
use std::vec::IntoIter;
use web_sys::HtmlCanvasElement;

/// The canvas, and the work on it.
pub(super) struct Back {
    canvas: Canvas,
    painter: Painter,
    measure: Rc<TextMeasure>,
    work: Option<Work>,
}

/// A picture on its way.
struct Work {
    shot: Shot,
    left: IntoIter<Vec<Mark>>,
}

impl Back {
    /// A canvas of no page; none where the browser gives none.
    pub(super) fn new(measure: Rc<TextMeasure>) -> Option<Self> {
        let canvas = Canvas::loose()?;
        Some(Self {
            painter: Painter::new(canvas.context().clone(), Rc::clone(&measure)),
            canvas,
            measure,
            work: None,
        })
    }

    /// The element with the picture on it.
    pub(super) fn element(&self) -> &HtmlCanvasElement {
        self.canvas.element()
    }

    /// Forgets what is on its way; and what was drawn in advance: another font is here.
    pub(super) fn forget(&mut self) {
        self.work = None;
        self.painter.forget();
    }

    /// Gives up what is on its way.
    pub(super) fn stop(&mut self) {
        self.work = None;
    }

    /// What is on its way.
    pub(super) fn shot(&self) -> Option<&Shot> {
        Some(&self.work.as_ref()?.shot)
    }

    /// Lays out a picture, to be painted from the next step on.
    pub(super) fn start(&mut self, state: &State, shot: Shot) {
        let taken = match &shot.figures {
            Some(figures) => taken_by_figures(state, &shot, figures, &self.measure),
            None => Vec::new(),
        };
        let theme = Theme::of(shot.look.theme);
        let empty = Basemap::default();
        let basemap = shot.look.basemap.as_deref().unwrap_or(&empty);
        let (camera, size, lang) = (shot.camera, shot.look.size, shot.look.lang);
        let scene = build_ground_beside(basemap, camera, size, theme, lang, &*self.measure, &taken);
        let left = slices(scene.marks).into_iter();
        self.work = Some(Work { shot, left });
    }

    /// Paints the next slice, or all that is left. Answers with the shot once it is whole.
    pub(super) fn step(&mut self, all: bool) -> Option<Shot> {
        let work = self.work.as_mut()?;
        let size = work.shot.look.size;
        let ratio = self
            .canvas
            .fit(size.width, size.height, work.shot.look.pixel_ratio);
        for marks in work.left.by_ref() {
            self.painter.paint(&marks, size.whole(), ratio, usize::MAX);
            if !all {
                return None;
            }
        }
        self.work.take().map(|work| work.shot)
    }
}

/// The boxes of symbols and labels as they are seen, on the canvas of the ground, which has the same middle
/// as the view. What is only hovered takes nothing: the ground stays as it is under a moving pointer.
fn taken_by_figures(
    state: &State,
    shot: &Shot,
    figures: &Figures,
    measure: &TextMeasure,
) -> Vec<ScreenBox> {
    let mut frame = state.frame();
    frame.camera = shot.camera;
    frame.viewport = figures.viewport;
    frame.hovered = None;
    let (from, to) = (figures.viewport.center(), shot.look.size.center());
    let (right, down) = (to.x - from.x, to.y - from.y);
    let moved = |at: Screen| Screen::new(at.x + right, at.y + down);
    boxes_of(&build(&frame, measure), measure)
        .into_iter()
        .map(|taken| ScreenBox {
            min: moved(taken.min),
            max: moved(taken.max),
        })
        .collect()
}
