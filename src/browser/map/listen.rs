//! What is heard on the surface: pointers, wheel, keys, sizes, the pixel ratio.

use super::{Map, frame, input, request_resize};
use crate::geo::{Screen, short_decimal};
use crate::view::{Input, Pointer, PointerKind, PointerPhase, Wheel, WheelMode};
use gloo::events::{EventListener, EventListenerOptions};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, KeyboardEvent, PointerEvent, ResizeObserver, WheelEvent};

const POINTER_EVENTS: [(&str, PointerPhase); 5] = [
    ("pointerdown", PointerPhase::Down),
    ("pointermove", PointerPhase::Move),
    ("pointerup", PointerPhase::Up),
    ("pointercancel", PointerPhase::Cancel),
    ("pointerleave", PointerPhase::Leave),
];

/// Every listener and observer of the map; dropping it ends them all.
pub(super) struct Ears {
    _listeners: Vec<EventListener>,
    _sizes: Option<Sizes>,
}

impl Ears {
    /// Listens on the map's surface.
    pub(super) fn on(map: &Rc<RefCell<Map>>) -> Self {
        let surface: Element = map.borrow().surface.clone().into();
        let mut listeners = Vec::new();
        for (name, phase) in POINTER_EVENTS {
            listeners.push(hear(&surface, name, map, move |map, event| {
                on_pointer(map, event, phase)
            }));
        }
        listeners.push(hear(&surface, "wheel", map, on_wheel));
        listeners.push(hear(&surface, "keydown", map, on_key));
        listeners.push(hear(&surface, "blur", map, |map, _| {
            input::take(map, Input::LetGo);
        }));
        listeners.push(hear(&surface, "focus", map, |map, _| frame::request(map)));
        listeners.extend(hear_window());
        let sizes = Sizes::of(&surface);
        Self {
            _listeners: listeners,
            _sizes: sizes,
        }
    }
}

/// A listener that may prevent the page's own action, and that dies with the map.
fn hear(
    surface: &Element,
    name: &'static str,
    map: &Rc<RefCell<Map>>,
    then: impl Fn(&Rc<RefCell<Map>>, &Event) + 'static,
) -> EventListener {
    let weak = Rc::downgrade(map);
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(surface, name, options, move |event| {
        if let Some(map) = weak.upgrade() {
            then(&map, event);
        }
    })
}

fn hear_window() -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "resize", |_| request_resize()))
}

/// Hears, once, that the pixel ratio is another than this: a window on another monitor keeps its
/// size, so that nothing else tells.
pub(super) fn hear_other_ratio(ratio: f64) -> Option<EventListener> {
    let window = web_sys::window()?;
    let same = window.match_media(&format!("(resolution: {}dppx)", short_decimal(ratio, 6)));
    let same = same.ok()??;
    Some(EventListener::once(&same, "change", |_| request_resize()))
}

fn on_pointer(map: &Rc<RefCell<Map>>, event: &Event, phase: PointerPhase) {
    let Some(event) = event.dyn_ref::<PointerEvent>() else {
        return;
    };
    if phase == PointerPhase::Down
        && let Some(surface) = event
            .current_target()
            .and_then(|on| on.dyn_into::<Element>().ok())
    {
        let _ = surface.set_pointer_capture(event.pointer_id());
    }
    let pointer = Pointer {
        id: event.pointer_id(),
        kind: match event.pointer_type().as_str() {
            "touch" => PointerKind::Touch,
            "pen" => PointerKind::Pen,
            _ => PointerKind::Mouse,
        },
        phase,
        at: place(
            map,
            f64::from(event.client_x()),
            f64::from(event.client_y()),
        ),
        buttons: event.buttons(),
        shift: event.shift_key(),
    };
    input::take(map, Input::Pointer(pointer));
}

fn on_wheel(map: &Rc<RefCell<Map>>, event: &Event) {
    let Some(event) = event.dyn_ref::<WheelEvent>() else {
        return;
    };
    let wheel = Wheel {
        at: place(
            map,
            f64::from(event.client_x()),
            f64::from(event.client_y()),
        ),
        delta_x: event.delta_x(),
        delta_y: event.delta_y(),
        mode: match event.delta_mode() {
            WheelEvent::DOM_DELTA_LINE => WheelMode::Line,
            WheelEvent::DOM_DELTA_PAGE => WheelMode::Page,
            _ => WheelMode::Pixel,
        },
        ctrl: event.ctrl_key() || event.meta_key(),
    };
    if input::take(map, Input::Wheel(wheel)).taken {
        event.prevent_default();
    }
}

fn on_key(map: &Rc<RefCell<Map>>, event: &Event) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
        return;
    };
    let free = !event.ctrl_key() && !event.meta_key() && !event.alt_key();
    if free && input::key(map, &event.key(), event.shift_key()) {
        event.prevent_default();
    }
}

/// Where a point of the window lies on the surface.
fn place(map: &Rc<RefCell<Map>>, x: f64, y: f64) -> Screen {
    let rect = map.borrow().surface.get_bounding_client_rect();
    Screen::new(x - rect.left(), y - rect.top())
}

/// Watches the size of the surface.
struct Sizes {
    observer: ResizeObserver,
    _changed: Closure<dyn FnMut(JsValue)>,
}

impl Sizes {
    fn of(surface: &Element) -> Option<Self> {
        let changed = Closure::new(|_: JsValue| request_resize());
        let observer = ResizeObserver::new(changed.as_ref().unchecked_ref()).ok()?;
        observer.observe(surface);
        Some(Self {
            observer,
            _changed: changed,
        })
    }
}

impl Drop for Sizes {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
