//! A picture that is painted larger than the view, on a canvas of its own, then moved and stretched under
//! it: the ground, and many shapes.
//!
//! It is painted anew before the view leaves it or the stretch blurs it, and once the camera stands.
//! That is done in slices, one a frame, on a canvas beside the page, for where the camera will be by
//! then; only what would leave the view bare is painted at once, and of that only the ground.

mod again;
mod back;
mod shot;

use super::canvas::Canvas;
use super::text::TextMeasure;
use crate::app::State;
use crate::geo::short_decimal;
use crate::view::{Camera, Viewport, ahead, onward};
use back::Back;
use shot::{Content, Figures, Look, Shot};
use std::rc::Rc;

/// While many shapes have no picture yet, so many parts of it are painted in a frame: a visitor waits for
/// their data, and little moves so far.
const FIRST_PARTS: usize = 3;

/// From where the map is looked at.
#[derive(Clone, Copy)]
pub(super) struct View {
    /// The camera.
    pub(super) camera: Camera,
    /// Where it will be soon.
    pub(super) goal: Camera,
    /// The size of the view.
    pub(super) viewport: Viewport,
    /// Device pixels per CSS pixel.
    pub(super) pixel_ratio: f64,
    /// Whether nothing moves the camera.
    pub(super) still: bool,
    /// Whether this frame may be spent on a slice of the picture: while the camera moves, two pictures that are
    /// painted anew take turns.
    pub(super) has_turn: bool,
}

/// A canvas and what is painted on it.
pub(super) struct Sheet {
    canvas: Canvas,
    back: Back,
    shot: Option<Shot>,
    /// How many times fonts have come.
    fonts: u32,
}

impl Sheet {
    /// A picture on this canvas.
    pub(super) fn new(canvas: Canvas, measure: Rc<TextMeasure>) -> Option<Self> {
        Some(Self {
            canvas,
            back: Back::new(measure)?,
            shot: None,
            fonts: 0,
        })
    }

    /// Takes its canvas off the page.
    pub(super) fn leave(self) {
        self.canvas.element().remove();
    }

    /// Another font is here: what was painted with the old one stays only until it is painted anew.
    pub(super) fn change_font(&mut self) {
        self.fonts += 1;
        self.back.forget();
    }

    /// Whether a ground that has come is painted and shown.
    pub(super) fn shows_ground(&self) -> bool {
        let is_there = |shot: &Shot| shot.look.content.has_ground();
        self.shot.as_ref().is_some_and(is_there)
    }

    /// Shows the ground; whether there is more to paint in the next frame.
    pub(super) fn show_ground(&mut self, state: &State, view: View) -> bool {
        let figures = view.still.then(|| Figures::of(state, view.viewport));
        self.show(state, Content::ground(state), figures, view)
    }

    /// Shows many shapes; whether there is more to paint in the next frame.
    pub(super) fn show_shapes(&mut self, state: &State, view: View) -> bool {
        self.show(state, Content::shapes(state), None, view)
    }

    fn show(
        &mut self,
        state: &State,
        content: Content,
        figures: Option<Figures>,
        view: View,
    ) -> bool {
        let look = Look {
            content,
            size: Look::size_for(view.viewport),
            pixel_ratio: view.pixel_ratio,
            theme: state.theme_name(),
            fonts: self.fonts,
        };
        let wanted = Shot {
            look,
            camera: view.camera,
            figures,
        };
        let patient = self.may_wait(&wanted, view);
        let usable =
            |shot: &Shot| shot.look == wanted.look && shot.covers(view.camera, view.viewport);
        let of_use = |shot: &Shot| usable(shot) || patient && shot.look == wanted.look;
        if self.back.shot().is_some_and(|shot| !of_use(shot)) {
            self.back.stop();
        }
        if !patient && !self.shot.as_ref().is_some_and(usable) {
            if self.back.shot().is_none() {
                self.start(state, wanted);
            }
            self.turn(state, true);
        } else if view.still {
            self.paint_still(state, wanted, view);
        } else if view.has_turn {
            self.paint_moving(state, wanted, view);
        }
        self.place(view);
        self.back.shot().is_some()
    }

    /// Whether the picture may be painted in slices even while the view is not covered by one as wanted:
    /// because it is dear, because there is none yet, or because an older one covers the view until then.
    fn may_wait(&self, wanted: &Shot, view: View) -> bool {
        let serves = |shot: &Shot| {
            shot.look.is_older_than(&wanted.look) && shot.covers(view.camera, view.viewport)
        };
        wanted.look.content.is_patient() || self.shot.as_ref().is_none_or(serves)
    }

    /// The exact picture, in slices.
    fn paint_still(&mut self, state: &State, wanted: Shot, view: View) {
        let serves = |shot: &Shot| shot.serves_as(&wanted, view.viewport);
        if self.back.shot().is_some_and(serves) {
            self.turn(state, false);
        } else if self.shot.as_ref().is_some_and(serves) {
            self.back.stop();
        } else {
            let is_dear = wanted.look.content.is_patient();
            self.start(state, wanted);
            if is_dear && self.shot.is_none() {
                self.turn(state, false);
            }
        }
    }

    /// A picture for where the camera goes, in slices, in time.
    fn paint_moving(&mut self, state: &State, wanted: Shot, view: View) {
        if self.back.shot().is_some() {
            return self.turn(state, false);
        }
        let goal = onward(view.camera, view.goal);
        if let Some(shot) = &self.shot
            && shot.look == wanted.look
            && shot.suits(goal, view.viewport)
        {
            return;
        }
        let shows_now = |camera: Camera| {
            let shot = Shot {
                camera,
                ..wanted.clone()
            };
            shot.covers(view.camera, view.viewport)
        };
        let camera = ahead(view.camera, goal, shows_now);
        self.start(state, Shot { camera, ..wanted });
    }

    fn start(&mut self, state: &State, shot: Shot) {
        let front = self.shot.as_ref().map(|old| (self.canvas.element(), old));
        self.back.start(state, shot, front);
    }

    /// Paints on, and shows the picture once it is whole: the two canvases change places.
    fn turn(&mut self, state: &State, all: bool) {
        let is_first = self.shot.is_none();
        let waits = |shot: &Shot| is_first && shot.look.content.is_patient();
        let parts = if self.back.shot().is_some_and(waits) {
            FIRST_PARTS
        } else {
            1
        };
        let Some(shot) = (0..parts).find_map(|_| self.back.step(state, all)) else {
            return;
        };
        self.back.change_places(&mut self.canvas);
        let Viewport { width, height, .. } = shot.look.size;
        self.canvas.style("width", &px(width));
        self.canvas.style("height", &px(height));
        self.shot = Some(shot);
    }

    /// Moves the canvas so that its picture lies where the camera has it.
    fn place(
        &self,
        View {
            camera, viewport, ..
        }: View,
    ) {
        let Some(shot) = &self.shot else { return };
        let size = shot.look.size;
        let stretch = camera.scale() / shot.camera.scale();
        let corner = shot.camera.world_from_screen(size, size.whole().min);
        let at = camera.screen_from_world(viewport, corner);
        let ratio = shot.look.pixel_ratio;
        let snap = |px: f64| (px * ratio).round() / ratio;
        let (x, y) = (snap(at.x), snap(at.y));
        let transform = format!(
            "translate({},{}) scale({})",
            px(x),
            px(y),
            short_decimal(stretch, 6)
        );
        self.canvas.style("transform", &transform);
    }
}

/// A length as the style sheet has it, to a thousandth of a pixel.
fn px(length: f64) -> String {
    short_decimal(length, 3) + "px"
}
