//! From gestures to what the map and the state do.

use super::{Map, frame};
use crate::app::{Msg, msg_from_key};
use crate::geo::Screen;
use crate::scene::{Frame, Item, pick};
use crate::view::{Input, Move, Outcome, PointerKind, camera_from_key};
use std::cell::RefCell;
use std::rc::Rc;

/// How far a pointer may miss, CSS pixels.
const fn tolerance(kind: PointerKind) -> f64 {
    match kind {
        PointerKind::Mouse | PointerKind::Pen => 5.0,
        PointerKind::Touch => 15.0,
    }
}

/// What an event came to.
#[derive(Default)]
pub(super) struct Heard {
    /// Whether the page must not act on the event itself.
    pub(super) taken: bool,
}

/// Takes an input, moves the map and tells the state.
pub(super) fn take(map: &Rc<RefCell<Map>>, input: Input) -> Heard {
    let mut heard = Heard { taken: true };
    let mut messages = Vec::new();
    {
        let Ok(mut map) = map.try_borrow_mut() else {
            return heard;
        };
        let moment = map.moment();
        for outcome in map.gestures.handle(input, moment) {
            map.follow(outcome, &mut messages, &mut heard);
        }
    }
    deliver(map, messages);
    heard
}

/// Takes a key; whether it meant something.
pub(super) fn key(map: &Rc<RefCell<Map>>, key: &str, shift: bool) -> bool {
    let mut messages = Vec::new();
    {
        let Ok(mut map) = map.try_borrow_mut() else {
            return false;
        };
        let goal = map.moving.goal(map.camera, map.viewport);
        if let Some(msg) = msg_from_key(key) {
            let moment = map.moment();
            for outcome in map.gestures.handle(Input::LetGo, moment) {
                map.follow(outcome, &mut messages, &mut Heard::default());
            }
            if goal != map.camera {
                // What is asked for is meant of where the map is going.
                map.obey(Move::To(goal));
                messages.push(Msg::Settled(goal));
            }
            messages.push(msg);
        } else if let Some(camera) = camera_from_key(key, shift, goal, map.viewport) {
            map.obey(Move::Fly(camera));
        } else {
            return false;
        }
    }
    deliver(map, messages);
    true
}

fn deliver(map: &Rc<RefCell<Map>>, messages: Vec<Msg>) {
    let host = map.try_borrow().ok().map(|map| Rc::clone(&map.host));
    if let Some(host) = host {
        messages.into_iter().for_each(|msg| host.send(msg));
    }
    frame::request(map);
}

impl Map {
    fn follow(&mut self, outcome: Outcome, messages: &mut Vec<Msg>, heard: &mut Heard) {
        match outcome {
            Outcome::Map(order) => self.obey(order),
            Outcome::Tap { at, kind } => {
                let items = self.pick(at, kind);
                messages.push(Msg::Tapped { at, items });
            }
            Outcome::Hover { at } => self.hover(at, messages),
            Outcome::HoverEnd => messages.extend(self.set_hovered(None)),
            Outcome::BoxPreview(area) => self.box_preview = area,
            Outcome::Grabbed => self.set_cursor("grabbing"),
            Outcome::Released => {
                self.set_cursor("");
                self.unsettled = true;
            }
            Outcome::LeftToPage(hint) => {
                heard.taken = false;
                messages.push(Msg::LeftToPage(hint));
            }
            Outcome::DoubleTap { .. } | Outcome::LongPress { .. } => {}
        }
    }

    fn hover(&mut self, at: Screen, messages: &mut Vec<Msg>) {
        let item = self.pick(at, PointerKind::Mouse).into_iter().next();
        self.set_cursor(if item.is_some() { "pointer" } else { "" });
        messages.extend(self.set_hovered(item));
    }

    /// What lies under a pointer, as the last picture shows it.
    fn pick(&self, at: Screen, kind: PointerKind) -> Vec<Item> {
        let mut items = Vec::new();
        self.host.with(&mut |state| {
            let frame = Frame {
                camera: self.painted.unwrap_or(self.camera),
                viewport: self.viewport,
                ..state.frame()
            };
            items = pick(&frame, &self.scene, at, tolerance(kind));
        });
        items
    }

    /// The message that something else is hovered, when it is.
    fn set_hovered(&mut self, item: Option<Item>) -> Option<Msg> {
        let mut same = false;
        self.host.with(&mut |state| same = state.hovered == item);
        (!same).then_some(Msg::Hovered(item))
    }

    fn set_cursor(&self, cursor: &str) {
        let _ = self.surface.style().set_property("cursor", cursor);
    }
}
