//! One pointer is down and has not moved: it may become a tap, a long press, a drag or a pinch.

use super::drag::{BoxDrag, Pan, TapZoom};
use super::pinch::Finger;
use super::state::{State, Turn};
use super::{Hint, Outcome, Pointer, PointerKind, Policy};
use crate::geo::Screen;
use crate::view::Move;

/// A finger resting this long is asking something else than a tap.
const LONG_PRESS_MS: f64 = 500.0;
/// Two fingers that touch and leave within this time have tapped.
const PAIR_TAP_MS: f64 = 300.0;

/// What the press would come to if it were released now.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Role {
    /// A tap.
    Single,
    /// The second half of a double tap.
    Double,
    /// The rest of a two-finger tap about this point.
    Pair(Screen),
    /// Nothing: it was already reported as a long press.
    Spent,
}

/// A pointer that is down and within its slop.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Press {
    /// The pointer and where it is now.
    pub(super) finger: Finger,
    /// Where it went down, in CSS pixels of the view.
    pub(super) from: Screen,
    /// When it went down, in milliseconds.
    pub(super) since_ms: f64,
    /// Whether Shift was held.
    pub(super) shift: bool,
    /// What it would come to.
    pub(super) role: Role,
}

impl Press {
    /// A pointer goes down.
    pub(super) fn beginning(pointer: Pointer, turn: &Turn<'_>) -> Self {
        let Pointer { id, kind, at, .. } = pointer;
        let now_ms = turn.moment.now_ms;
        let is_second = turn.taps.is_second(now_ms, at, kind);
        Self {
            finger: Finger { id, kind, at },
            from: at,
            since_ms: now_ms,
            shift: pointer.shift,
            role: if is_second {
                Role::Double
            } else {
                Role::Single
            },
        }
    }

    /// When this becomes a long press, in milliseconds; mice have a right button for that.
    pub(super) fn long_at_ms(&self) -> Option<f64> {
        let can = self.role == Role::Single && self.finger.kind != PointerKind::Mouse;
        can.then_some(self.since_ms + LONG_PRESS_MS)
    }

    /// The pointer moved.
    pub(super) fn moved(mut self, at: Screen, turn: &mut Turn<'_>) -> State {
        self.finger.at = at;
        if at.distance(self.from) <= self.finger.kind.slop_px() {
            return State::Press(self);
        }
        turn.taps.forget();
        self.dragged(turn)
    }

    /// The pointer left its slop: which drag is it?
    fn dragged(self, turn: &mut Turn<'_>) -> State {
        let is_touch = self.finger.kind == PointerKind::Touch;
        if is_touch && turn.policy == Policy::Cooperative {
            turn.out.push(Outcome::LeftToPage(Hint::TwoFingers));
            return State::Page(self.finger);
        }
        if self.role == Role::Double && self.finger.kind != PointerKind::Mouse {
            return State::TapZoom(TapZoom::taking(self.finger, self.from, turn.moment));
        }
        if self.shift && !is_touch {
            return State::Box(BoxDrag::from(self.from, self.finger).showing(turn));
        }
        State::Pan(Pan::taking(self.finger, turn.moment))
    }

    /// The pointer was released where it was pressed.
    pub(super) fn lifted(self, turn: &mut Turn<'_>) -> State {
        let (at, kind) = (self.from, self.finger.kind);
        match self.role {
            Role::Single => {
                turn.out.push(Outcome::Tap { at, kind });
                turn.taps.note(turn.moment.now_ms, at, kind);
            }
            Role::Double => {
                turn.out.push(Outcome::DoubleTap { at, kind });
                turn.zoom(at, if self.shift { -1.0 } else { 1.0 });
                turn.taps.forget();
            }
            Role::Pair(middle) if turn.moment.now_ms - self.since_ms <= PAIR_TAP_MS => {
                turn.zoom(middle, -1.0);
            }
            Role::Pair(_) | Role::Spent => {}
        }
        State::Idle
    }

    /// The browser took the pointer away; from a map that leaves scrolling to the page, to scroll.
    pub(super) fn lost(self, turn: &mut Turn<'_>) -> State {
        if turn.policy == Policy::Cooperative && self.finger.kind == PointerKind::Touch {
            turn.out.push(Outcome::LeftToPage(Hint::TwoFingers));
        }
        State::Idle
    }
}

impl Turn<'_> {
    /// Orders an eased zoom about a point.
    fn zoom(&mut self, about: Screen, by: f64) {
        self.out.push(Outcome::Map(Move::Zoom {
            about,
            by,
            eased: true,
        }));
    }
}
