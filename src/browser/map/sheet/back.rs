//! The canvas beside the page on which a picture is painted, in slices, before it is shown.

use super::super::canvas::Canvas;
use super::super::painter::Painter;
use super::super::text::TextMeasure;
use super::again::{Again, cut_to};
use super::shot::{Content, Figures, Shot};
use crate::app::State;
use crate::geo::{Screen, ScreenBox};
use crate::scene::{
    Frame, Ground as Basemap, ManyShapes, Mark, boxes_of, build, build_ground_beside, slices,
};
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
    left: Left,
}

/// What is still to be painted.
enum Left {
    /// The ground, cut into slices.
    Ground(IntoIter<Vec<Mark>>),
    /// Shapes, where the picture has none yet.
    Shapes(ManyShapes, Vec<ScreenBox>),
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

    /// Puts its picture on the page in place of another canvas, and paints on that from now on.
    pub(super) fn change_places(&mut self, front: &mut Canvas) {
        self.canvas.put_in_place_of(front);
        std::mem::swap(&mut self.canvas, front);
        self.painter.paint_on(self.canvas.context().clone());
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

    /// Lays out a picture, to be painted from the next step on. What the last one, in front, shows as well
    /// may be taken from there.
    pub(super) fn start(
        &mut self,
        state: &State,
        shot: Shot,
        front: Option<(&HtmlCanvasElement, &Shot)>,
    ) {
        self.work = Some(match &shot.look.content {
            Content::Ground { .. } => self.lay_out_ground(state, shot),
            Content::Shapes { .. } => self.lay_out_shapes(state, shot, front),
        });
    }

    fn lay_out_ground(&self, state: &State, shot: Shot) -> Work {
        let taken = match &shot.figures {
            Some(figures) => taken_by_figures(state, &shot, figures, &self.measure),
            None => Vec::new(),
        };
        let theme = Theme::of(shot.look.theme);
        let empty = Basemap::default();
        let basemap = state.ground.as_deref().unwrap_or(&empty);
        let (camera, size, lang) = (shot.camera, shot.look.size, state.lang);
        let scene = build_ground_beside(basemap, camera, size, theme, lang, &*self.measure, &taken);
        let left = Left::Ground(slices(scene.marks).into_iter());
        Work { shot, left }
    }

    fn lay_out_shapes(
        &self,
        state: &State,
        mut shot: Shot,
        front: Option<(&HtmlCanvasElement, &Shot)>,
    ) -> Work {
        let size = shot.look.size;
        let ratio = self
            .canvas
            .fit(size.width, size.height, shot.look.pixel_ratio);
        self.canvas
            .context()
            .clear_rect(0.0, 0.0, size.width, size.height);
        let again = front.and_then(|(element, old)| Some((element, Again::of(old, &shot, ratio)?)));
        let bare = match again {
            Some((element, again)) => {
                shot.camera = again.camera;
                again.copy(self.canvas.context(), element);
                again.bare(size)
            }
            None => vec![size.whole()],
        };
        let left = ManyShapes::within(&frame_of(state, &shot), &bare);
        let left = Left::Shapes(left, bare);
        Work { shot, left }
    }

    /// Paints the next slice, or all that is left. Answers with the shot once it is whole.
    pub(super) fn step(&mut self, state: &State, all: bool) -> Option<Shot> {
        let Work { shot, left } = self.work.as_mut()?;
        let size = shot.look.size;
        let ratio = self
            .canvas
            .fit(size.width, size.height, shot.look.pixel_ratio);
        while let Some(marks) = left.next(state, shot) {
            if let Left::Shapes(_, bare) = left {
                self.canvas.context().save();
                cut_to(self.canvas.context(), bare);
            }
            self.painter.paint(&marks, size.whole(), ratio, usize::MAX);
            if let Left::Shapes(..) = left {
                self.canvas.context().restore();
            }
            if !all {
                return None;
            }
        }
        self.work.take().map(|work| work.shot)
    }
}

impl Left {
    fn next(&mut self, state: &State, shot: &Shot) -> Option<Vec<Mark>> {
        match self {
            Self::Ground(slices) => slices.next(),
            Self::Shapes(shapes, _) => shapes.next_part(&frame_of(state, shot)),
        }
    }
}

/// The figures as the picture is to have them: nothing is chosen or hovered there.
fn frame_of<'a>(state: &'a State, shot: &Shot) -> Frame<'a> {
    Frame {
        camera: shot.camera,
        viewport: shot.look.size,
        theme: Theme::of(shot.look.theme),
        selected: None,
        hovered: None,
        stop: None,
        ..state.frame()
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
