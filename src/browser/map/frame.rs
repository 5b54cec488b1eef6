//! One frame: what moved, what it looks like, what the state has to hear.

use super::super::marks;
use super::Map;
use super::canvas::Canvas;
use super::listen::hear_other_ratio;
use super::sheet::{Sheet, View};
use crate::app::{Msg, State};
use crate::geo::Screen;
use crate::scene::{Dash, Mark, build};
use crate::style::Theme;
use crate::view::{Viewport, carried_on};
use gloo::render::request_animation_frame;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

/// A camera in motion gets no more new labels than this in a frame.
const MOST_NEW_MOVING: usize = 60;

/// Asks for a frame with new figures.
pub(super) fn request(map: &Rc<RefCell<Map>>) {
    if let Ok(mut held) = map.try_borrow_mut() {
        held.stale_figures = true;
    }
    go_on(map);
}

/// Asks for a frame, unless one is on its way.
fn go_on(map: &Rc<RefCell<Map>>) {
    let Ok(mut held) = map.try_borrow_mut() else {
        return;
    };
    if held.frame.is_some() {
        return;
    }
    let weak = Rc::downgrade(map);
    held.frame = Some(request_animation_frame(move |_| {
        if let Some(map) = weak.upgrade() {
            run(&map);
        }
    }));
}

fn run(map: &Rc<RefCell<Map>>) {
    map.borrow_mut().frame = None;
    let resized = map.borrow_mut().measured();
    let host = Rc::clone(&map.borrow().host);
    if let Some(msg) = resized {
        host.send(msg);
    }
    if !map.borrow().has_size() {
        return;
    }
    let settled = {
        let mut map = map.borrow_mut();
        map.advance();
        map.settled()
    };
    if let Some(msg) = settled {
        host.send(msg);
        go_on(map);
        return;
    }
    let mut more = false;
    host.with(&mut |state| more = map.borrow_mut().paint(state));
    if more {
        go_on(map);
    }
}

impl Map {
    /// New sizes, if they are asked for and differ.
    fn measured(&mut self) -> Option<Msg> {
        if !std::mem::replace(&mut self.stale_size, false) {
            return None;
        }
        let rect = self.surface.get_bounding_client_rect();
        if rect.width() < 1.0 || rect.height() < 1.0 {
            // Not seen yet, or hidden by the page around it. The observer of sizes hears when that ends.
            return None;
        }
        let window = web_sys::window()?;
        let pixel_ratio = window.device_pixel_ratio();
        if self.other_ratio.is_none() || self.pixel_ratio != pixel_ratio {
            self.pixel_ratio = pixel_ratio;
            self.other_ratio = hear_other_ratio(pixel_ratio);
        }
        let mut viewport = Viewport::new(rect.width(), rect.height());
        (viewport.insets, viewport.overlays) = self.host.covers();
        if viewport == self.viewport {
            return None;
        }
        self.viewport = viewport;
        Some(Msg::Resized(viewport))
    }

    fn has_size(&self) -> bool {
        self.viewport.width > 0.0
    }

    fn advance(&mut self) {
        if self.moving.is_still() {
            return;
        }
        let moment = self.moment();
        self.camera = self.moving.step(moment).0;
    }

    /// Paints what is due; whether the next frame has something to do.
    fn paint(&mut self, state: &State) -> bool {
        self.shapes_turn = !self.shapes_turn;
        let ground = self.view(self.shapes.is_none() || !self.shapes_turn);
        // The very first frame has enough to do with the figures.
        let more_ground = self.painted.is_none() || self.ground.show_ground(state, ground);
        let more_shapes = self.show_shapes(state);
        self.tiles.show(state, self.camera, self.viewport);
        if self.stale_figures || self.painted != Some(self.camera) {
            self.paint_figures(state);
        }
        let data_painted = state.data_ready() && !more_shapes;
        self.leave_marks(self.ground.shows_ground(), data_painted);
        more_ground
            || more_shapes
            || self.stale_figures
            || self.unsettled && self.is_still()
            || !self.moving.is_still()
    }

    /// Shows many shapes, where there are many; whether there is more to paint in the next frame.
    fn show_shapes(&mut self, state: &State) -> bool {
        if !state.shapes.are_many() {
            self.shapes.take().into_iter().for_each(Sheet::leave);
            return false;
        }
        if self.shapes.is_none() {
            self.shapes = Canvas::loose().and_then(|canvas| {
                canvas.put_below(self.figures.element());
                Sheet::new(canvas, Rc::clone(&self.measure))
            });
        }
        let view = self.view(self.shapes_turn);
        self.shapes
            .as_mut()
            .is_some_and(|sheet| sheet.show_shapes(state, view))
    }

    fn view(&self, has_turn: bool) -> View {
        let goal = if self.moving.is_still() {
            carried_on(self.painted.unwrap_or(self.camera), self.camera)
        } else {
            self.moving.goal(self.camera, self.viewport)
        };
        View {
            camera: self.camera,
            goal,
            viewport: self.viewport,
            pixel_ratio: self.pixel_ratio,
            still: self.is_still(),
            has_turn,
        }
    }

    fn paint_figures(&mut self, state: &State) {
        let mut frame = state.frame();
        frame.camera = self.camera;
        frame.viewport = self.viewport;
        if !self.has_focus() {
            (frame.stop, frame.walked_from) = (None, None);
        }
        self.scene = build(&frame, &*self.measure);
        self.preview_box(frame.theme);
        let Viewport { width, height, .. } = self.viewport;
        let ratio = self.figures.fit(width, height, self.pixel_ratio);
        self.figures.context().clear_rect(0.0, 0.0, width, height);
        let most_new = if self.is_still() {
            usize::MAX
        } else {
            MOST_NEW_MOVING
        };
        let whole = self
            .painter
            .paint(&self.scene.marks, self.viewport.whole(), ratio, most_new);
        self.stale_figures = !whole;
        self.painted = Some(self.camera);
    }

    /// Whether the keys of the keyboard are the map's.
    fn has_focus(&self) -> bool {
        let document = self.surface.owner_document();
        let focused = document.and_then(|document| document.active_element());
        focused.is_some_and(|focused| focused == *self.surface)
    }

    fn preview_box(&mut self, theme: &Theme) {
        let Some(area) = self.box_preview else { return };
        let corners = [
            area.min,
            Screen::new(area.max.x, area.min.y),
            area.max,
            Screen::new(area.min.x, area.max.y),
        ];
        let rings = Arc::new(vec![corners.to_vec()]);
        self.scene.marks.push(Mark::Fill {
            rings: rings.clone(),
            color: theme.ink.alpha(0.08),
        });
        self.scene.marks.push(Mark::Stroke {
            lines: rings,
            closed: true,
            width: 1.5,
            color: theme.ink,
            dash: Dash::Solid,
        });
    }

    /// Leaves each mark once: the first frame with a ground, the first with all data, the first with both.
    fn leave_marks(&mut self, has_ground: bool, has_data: bool) {
        let marks = [
            ("map:first-frame", has_ground),
            ("map:data-painted", has_data),
            ("map:data-ready", has_ground && has_data),
        ];
        for ((name, is_due), is_left) in marks.into_iter().zip(&mut self.marks_left) {
            if is_due && !std::mem::replace(is_left, true) {
                marks::leave(name);
            }
        }
    }
}
