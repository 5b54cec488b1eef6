//! From what hands do to what it means: a state machine that knows no browser.
//!
//! The browser's events become [`Input`], [`Gestures`] remembers what is pressed and answers with
//! [`Outcome`]s, and whoever asked acts on those. Time comes from outside, so a test can play any
//! sequence.
//!
//! Choices worth knowing:
//! - A tap is reported at once, without waiting for a second one; a second one adds the zoom and is
//!   not reported as a tap again. Selecting therefore never waits, and zooming twice over a place
//!   selects it on the way.
//! - Letting go (a card took the focus after the first tap) keeps the tap in mind: the second one
//!   still zooms.
//! - A drag takes hold when it leaves the slop, of what is under the pointer there: no jump.
//! - What is held stays under the pointer, absolutely, not by summing up steps: pinching beyond the
//!   last zoom and back brings the map back to where it was.
//!
//! How the two machines of this folder work together; `now_ms` is `performance.now()`:
//!
//! ```
//! use hanoi_map::{geo::Screen, view::*};
//!
//! let (mut gestures, mut moving) = (Gestures::new(Policy::Greedy), Moving::Still);
//! let mut moment = Moment {
//!     now_ms: 0.0,
//!     camera: Camera::home(),
//!     viewport: Viewport::new(800.0, 600.0),
//! };
//! let wheel = Wheel {
//!     at: Screen::new(200.0, 100.0),
//!     delta_x: 0.0,
//!     delta_y: -120.0,
//!     mode: WheelMode::Pixel,
//!     ctrl: false,
//! };
//! for outcome in gestures.handle(Input::Wheel(wheel), moment) {
//!     match outcome {
//!         // Each order starts from the camera that the one before it left.
//!         Outcome::Map(order) => moment.camera = moving.obey(order, moment, Motion::Full),
//!         Outcome::LeftToPage(_) => { /* don't prevent the browser's default */ }
//!         _ => { /* select, hover, show the box… */ }
//!     }
//! }
//! // While the map is not still, every animation frame:
//! while !moving.is_still() {
//!     moment.now_ms += 16.0;
//!     (moment.camera, _) = moving.step(moment);
//! }
//! assert_eq!(moment.camera.zoom, 14.5);
//! ```

mod drag;
mod input;
mod outcome;
mod pinch;
mod press;
mod state;
mod taps;
mod track;
mod wheel;

pub use input::{Input, Pointer, PointerKind, PointerPhase, Wheel, WheelMode};
pub use outcome::{Hint, Outcome};

use super::Moment;
use press::Role;
use state::{State, Turn};
use taps::Taps;

/// Who gets the simple gestures: the map, or the page that it stands in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Policy {
    /// The map takes every gesture: it is the page.
    #[default]
    Greedy,
    /// One finger and the plain wheel scroll the page; two fingers and Ctrl move the map.
    Cooperative,
}

/// What is pressed on the map, and what it may become.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gestures {
    policy: Policy,
    state: State,
    taps: Taps,
    is_hovering: bool,
    is_grabbed: bool,
}

impl Gestures {
    /// Hands off the map, under this policy.
    pub fn new(policy: Policy) -> Self {
        Self {
            policy,
            ..Self::default()
        }
    }

    /// Another policy from the next press on: a map that fills the screen takes every gesture.
    pub fn set_policy(&mut self, policy: Policy) {
        self.policy = policy;
    }

    /// Whether nothing is pressed.
    pub fn is_idle(&self) -> bool {
        self.state == State::Idle
    }

    /// Whether the map follows a hand.
    pub fn is_grabbed(&self) -> bool {
        self.is_grabbed
    }

    /// When [`Input::Tick`] is due, in milliseconds of the same clock; `None` when it is not. A map
    /// that never ticks has no long presses: a slow finger then taps.
    pub fn wake_ms(&self) -> Option<f64> {
        match &self.state {
            State::Press(press) => press.long_at_ms(),
            _ => None,
        }
    }

    /// Takes note of an input and says what it came to, in order.
    pub fn handle(&mut self, input: Input, moment: Moment) -> Vec<Outcome> {
        let mut out = Vec::new();
        if !input.is_finite() {
            return out;
        }
        match input {
            Input::Pointer(pointer) => self.pointer(pointer, moment, &mut out),
            Input::Wheel(wheel) => out.extend(wheel::outcome(wheel, self.policy)),
            Input::Tick => self.notice_long_press(moment.now_ms, &mut out),
            Input::LetGo => self.let_go(&mut out),
        }
        self.settle(&mut out);
        out
    }

    fn notice_long_press(&mut self, now_ms: f64, out: &mut Vec<Outcome>) {
        if let State::Press(press) = &mut self.state
            && press.long_at_ms().is_some_and(|due_ms| now_ms >= due_ms)
        {
            press.role = Role::Spent;
            out.push(Outcome::LongPress {
                at: press.from,
                kind: press.finger.kind,
            });
        }
    }

    fn pointer(&mut self, pointer: Pointer, moment: Moment, out: &mut Vec<Outcome>) {
        let state = std::mem::take(&mut self.state);
        let mut turn = Turn {
            moment,
            policy: self.policy,
            taps: &mut self.taps,
            out,
        };
        self.state = next(state, pointer, &mut turn);
        self.hover(pointer, out);
    }

    /// What hovers, if nothing is pressed. Fingers never hover.
    fn hover(&mut self, pointer: Pointer, out: &mut Vec<Outcome>) {
        let is_free = self.is_idle() && pointer.buttons == 0 && pointer.kind != PointerKind::Touch;
        match pointer.phase {
            PointerPhase::Move if is_free => {
                self.is_hovering = true;
                out.push(Outcome::Hover { at: pointer.at });
            }
            PointerPhase::Leave => self.end_hover(out),
            _ => {}
        }
    }

    fn end_hover(&mut self, out: &mut Vec<Outcome>) {
        if std::mem::take(&mut self.is_hovering) {
            out.push(Outcome::HoverEnd);
        }
    }

    fn let_go(&mut self, out: &mut Vec<Outcome>) {
        if matches!(std::mem::take(&mut self.state), State::Box(_)) {
            out.push(Outcome::BoxPreview(None));
        }
        self.end_hover(out);
    }

    /// Says when the map begins and ceases to follow the hand.
    fn settle(&mut self, out: &mut Vec<Outcome>) {
        let is_grabbing = self.state.is_grabbing();
        if is_grabbing && !self.is_grabbed {
            self.end_hover(out);
            out.push(Outcome::Grabbed);
        }
        if self.is_grabbed && !is_grabbing {
            out.push(Outcome::Released);
        }
        self.is_grabbed = is_grabbing;
    }
}

/// The state after one event of one pointer.
fn next(state: State, pointer: Pointer, turn: &mut Turn<'_>) -> State {
    let Pointer { id, at, .. } = pointer;
    // A release outside the window is never told; the next move without the button gives it away.
    let is_lost = pointer.kind != PointerKind::Touch && !pointer.is_pressing();
    match (pointer.phase, state.has(id)) {
        (PointerPhase::Down, false) if is_lost => state,
        (PointerPhase::Down, false) => state.pressed(pointer, turn),
        (PointerPhase::Down, true) => state.lost(id, turn).pressed(pointer, turn),
        (PointerPhase::Move, true) if is_lost => state.lost(id, turn),
        (PointerPhase::Move, true) => state.moved(id, at, turn),
        (PointerPhase::Up, true) => arrived(state, id, at, turn).lifted(id, turn),
        (PointerPhase::Cancel, true) => state.lost(id, turn),
        (PointerPhase::Leave, _) | (_, false) => state,
    }
}

/// A release elsewhere than the last move is a move as well.
fn arrived(state: State, id: i32, at: crate::geo::Screen, turn: &mut Turn<'_>) -> State {
    if state.is_at(id, at) {
        state
    } else {
        state.moved(id, at, turn)
    }
}
