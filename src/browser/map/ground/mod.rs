//! The ground canvas: painted larger than the view, then moved and stretched under it.
//!
//! It is painted anew before the view leaves it or the stretch blurs it, and once the camera stands.
//! That is done in slices, one a frame, on a canvas beside the page, for where the camera will be by
//! then; only what nobody could wait for is painted at once.

mod back;
mod shot;

use super::canvas::Canvas;
use super::text::TextMeasure;
use crate::app::State;
use crate::view::{Camera, Viewport, ahead, onward};
use back::Back;
use shot::{Figures, Look, Shot};
use std::rc::Rc;
use web_sys::HtmlCanvasElement;

/// From where the ground is looked at.
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
}

/// The ground canvas and what is painted on it.
pub(super) struct Ground {
    canvas: Canvas,
    back: Back,
    shot: Option<Shot>,
}

impl Ground {
    /// The ground on its canvas.
    pub(super) fn new(element: HtmlCanvasElement, measure: Rc<TextMeasure>) -> Option<Self> {
        Some(Self {
            canvas: Canvas::new(element)?,
            back: Back::new(measure)?,
            shot: None,
        })
    }

    /// Forgets the picture: another font is here.
    pub(super) fn forget(&mut self) {
        self.shot = None;
        self.back.forget();
    }

    /// Shows the ground; whether there is more to paint in the next frame.
    pub(super) fn show(&mut self, state: &State, view: View) -> bool {
        let look = Look::of(state, view.viewport, view.pixel_ratio);
        let wanted = Shot {
            look,
            camera: view.camera,
            figures: view.still.then(|| Figures::of(state, view.viewport)),
        };
        let usable =
            |shot: &Shot| shot.look == wanted.look && shot.covers(view.camera, view.viewport);
        if self.back.shot().is_some_and(|shot| !usable(shot)) {
            self.back.stop();
        }
        if !self.shot.as_ref().is_some_and(usable) {
            if self.back.shot().is_none() {
                self.back.start(state, wanted);
            }
            self.turn(true);
        } else if view.still {
            self.paint_still(state, wanted);
        } else {
            self.paint_moving(state, wanted, view);
        }
        self.place(view);
        self.back.shot().is_some()
    }

    /// The exact picture, in slices.
    fn paint_still(&mut self, state: &State, wanted: Shot) {
        if self.back.shot() == Some(&wanted) {
            self.turn(false);
        } else if self.shot.as_ref() == Some(&wanted) {
            self.back.stop();
        } else {
            self.back.start(state, wanted);
        }
    }

    /// A picture for where the camera goes, in slices, in time.
    fn paint_moving(&mut self, state: &State, wanted: Shot, view: View) {
        if self.back.shot().is_some() {
            return self.turn(false);
        }
        let goal = onward(view.camera, view.goal);
        if let Some(shot) = &self.shot
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
        self.back.start(state, Shot { camera, ..wanted });
    }

    /// Paints on, and shows the picture once it is whole.
    fn turn(&mut self, all: bool) {
        let Some(shot) = self.back.step(all) else {
            return;
        };
        let Viewport { width, height, .. } = shot.look.size;
        self.canvas.fit(width, height, shot.look.pixel_ratio);
        self.canvas.style("width", &format!("{width}px"));
        self.canvas.style("height", &format!("{height}px"));
        let context = self.canvas.context();
        let _ = context.set_global_composite_operation("copy");
        let _ = context.draw_image_with_html_canvas_element_and_dw_and_dh(
            self.back.element(),
            0.0,
            0.0,
            width,
            height,
        );
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
        let transform = format!("translate({x}px,{y}px) scale({stretch})");
        self.canvas.style("transform", &transform);
    }
}
