//! The map on the page: two stacked canvases, what moves them, what is heard on them.
//!
//! Handlers request a frame and never paint; one frame is in flight at most; while nothing changes
//! nothing runs.

mod atlas;
mod canvas;
mod draw;
mod frame;
mod input;
mod listen;
mod painter;
mod sheet;
mod sprites;
mod text;
mod tiles;

use super::host::{Host, host};
use crate::app::Msg;
use crate::scene::Scene;
use crate::view::{Camera, Gestures, Moment, Motion, Move, Moving, Policy, Viewport};
use canvas::Canvas;
use gloo::events::EventListener;
use gloo::render::AnimationFrame;
use painter::Painter;
use sheet::Sheet;
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use text::TextMeasure;
use tiles::Tiles;
use web_sys::{HtmlCanvasElement, HtmlElement};

/// A mounted map. Dropping it ends every listener, observer and frame of it.
pub struct MapHandle {
    map: Rc<RefCell<Map>>,
    _ears: listen::Ears,
}

impl Drop for MapHandle {
    fn drop(&mut self) {
        self.map.borrow_mut().frame = None;
        MAP.with_borrow_mut(|slot| {
            if slot
                .upgrade()
                .is_some_and(|current| Rc::ptr_eq(&current, &self.map))
            {
                *slot = Weak::new();
            }
        });
    }
}

thread_local! {
    static MAP: RefCell<Weak<RefCell<Map>>> = const { RefCell::new(Weak::new()) };
}

/// What the page holds of the map.
pub(super) struct Map {
    host: Rc<dyn Host>,
    surface: HtmlElement,
    figures: Canvas,
    painter: Painter,
    ground: Sheet,
    /// The picture of many shapes, while there are many.
    shapes: Option<Sheet>,
    /// Whether the next slice is theirs, not the ground's.
    shapes_turn: bool,
    tiles: Tiles,
    measure: Rc<TextMeasure>,
    gestures: Gestures,
    moving: Moving,
    camera: Camera,
    viewport: Viewport,
    pixel_ratio: f64,
    /// Listens for another pixel ratio.
    other_ratio: Option<EventListener>,
    /// What was painted last: what is seen is what is hit.
    scene: Scene,
    box_preview: Option<crate::geo::ScreenBox>,
    frame: Option<AnimationFrame>,
    /// Whether something else than the camera asks for new figures.
    stale_figures: bool,
    /// The camera of the figures as they are painted.
    painted: Option<Camera>,
    /// Whether the canvases have to be measured before the next picture.
    stale_size: bool,
    /// Whether the camera has moved since the state last heard of it.
    unsettled: bool,
    /// Which marks have been left on the page's timeline.
    marks_left: [bool; 3],
}

/// Mounts the map on its elements: the focusable surface and the two canvases in it.
pub fn mount_map(
    surface: HtmlElement,
    ground: HtmlCanvasElement,
    figures: HtmlCanvasElement,
    tiles: HtmlElement,
) -> Option<MapHandle> {
    let host = host()?;
    let (mut camera, mut policy) = (Camera::home(), Policy::Greedy);
    host.with(&mut |state| {
        camera = state.camera;
        policy = if state.embed {
            Policy::Cooperative
        } else {
            Policy::Greedy
        };
    });
    let figures = Canvas::new(figures)?;
    let measure = Rc::new(TextMeasure::new()?);
    let map = Map {
        host,
        painter: Painter::new(figures.context().clone(), Rc::clone(&measure)),
        figures,
        ground: Sheet::new(Canvas::new(ground)?, Rc::clone(&measure))?,
        shapes: None,
        shapes_turn: false,
        tiles: Tiles::new(tiles),
        measure,
        gestures: Gestures::new(policy),
        moving: Moving::Still,
        camera,
        viewport: Viewport::new(0.0, 0.0),
        pixel_ratio: 1.0,
        other_ratio: None,
        scene: Scene::default(),
        box_preview: None,
        frame: None,
        stale_figures: true,
        painted: None,
        stale_size: true,
        unsettled: false,
        marks_left: [false; 3],
        surface,
    };
    let map = Rc::new(RefCell::new(map));
    MAP.with_borrow_mut(|slot| *slot = Rc::downgrade(&map));
    let ears = listen::Ears::on(&map);
    text::when_fonts_are_here(fonts_arrived);
    request_frame();
    Some(MapHandle { map, _ears: ears })
}

/// Asks for a new picture in the next frame.
pub fn request_frame() {
    if let Some(map) = mounted() {
        frame::request(&map);
    }
}

/// Asks for new sizes, and a new picture, in the next frame.
pub fn request_resize() {
    if let Some(map) = mounted() {
        if let Ok(mut map) = map.try_borrow_mut() {
            map.stale_size = true;
        }
        frame::request(&map);
    }
}

/// Flies there; with reduced motion, is there.
pub(super) fn fly(camera: Camera) {
    order(Move::Fly(camera));
}

/// Is there at once.
pub(super) fn jump(camera: Camera) {
    order(Move::To(camera));
}

fn order(order: Move) {
    let Some(map) = mounted() else { return };
    if let Ok(mut map) = map.try_borrow_mut() {
        map.obey(order);
    }
    frame::request(&map);
}

fn fonts_arrived() {
    let Some(map) = mounted() else { return };
    if let Ok(mut map) = map.try_borrow_mut() {
        map.measure.forget();
        map.painter.forget();
        map.ground.change_font();
        if let Some(shapes) = &mut map.shapes {
            shapes.change_font();
        }
    }
    frame::request(&map);
}

fn mounted() -> Option<Rc<RefCell<Map>>> {
    MAP.with_borrow(Weak::upgrade)
}

impl Map {
    fn moment(&self) -> Moment {
        Moment {
            now_ms: now_ms(),
            camera: self.camera,
            viewport: self.viewport,
        }
    }

    /// Takes an order for the camera.
    fn obey(&mut self, order: Move) {
        let motion = if super::settings::prefers_less_motion() {
            Motion::Reduced
        } else {
            Motion::Full
        };
        let before = self.camera;
        self.camera = self.moving.obey(order, self.moment(), motion);
        self.unsettled |= before != self.camera || !self.moving.is_still();
    }

    /// Whether nothing moves the camera.
    fn is_still(&self) -> bool {
        self.moving.is_still() && !self.gestures.is_grabbed()
    }

    /// The message that the camera stands still, when it newly does and is seen to. What the page does
    /// then takes a frame of its own.
    fn settled(&mut self) -> Option<Msg> {
        if !self.unsettled || !self.is_still() || self.painted != Some(self.camera) {
            return None;
        }
        self.unsettled = false;
        Some(Msg::Settled(self.camera))
    }
}

/// Milliseconds on the clock that frames are timed by.
fn now_ms() -> f64 {
    web_sys::window()
        .and_then(|window| window.performance())
        .map_or(0.0, |clock| clock.now())
}
