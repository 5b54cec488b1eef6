//! What the hands are doing: one state at a time, each with the data that only it needs.

use super::drag::{BoxDrag, Pan, TapZoom};
use super::pinch::{Finger, Pinch};
use super::press::{Press, Role};
use super::taps::Taps;
use super::{Outcome, Pointer, PointerKind, Policy};
use crate::geo::Screen;
use crate::view::{Moment, Move};

/// What one transition may read and write.
pub(super) struct Turn<'a> {
    pub(super) moment: Moment,
    pub(super) policy: Policy,
    pub(super) taps: &'a mut Taps,
    pub(super) out: &'a mut Vec<Outcome>,
}

/// What the hands are doing.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum State {
    /// Nothing is pressed.
    #[default]
    Idle,
    /// One pointer is down and has not moved.
    Press(Press),
    /// One pointer drags the map.
    Pan(Pan),
    /// One finger zooms, after a tap.
    TapZoom(TapZoom),
    /// One pointer draws a box.
    Box(BoxDrag),
    /// Two fingers hold the map.
    Pinch(Pinch),
    /// One finger drags the page; a second one would take the map.
    Page(Finger),
}

impl State {
    /// Whether the map follows the hand.
    pub(super) fn is_grabbing(&self) -> bool {
        match self {
            Self::Pan(_) | Self::TapZoom(_) => true,
            Self::Pinch(pinch) => pinch.is_moving,
            Self::Idle | Self::Press(_) | Self::Box(_) | Self::Page(_) => false,
        }
    }

    /// Whether this pointer takes part.
    pub(super) fn has(&self, id: i32) -> bool {
        match self {
            Self::Pinch(pinch) => pinch.has(id),
            alone => alone.finger().is_some_and(|finger| finger.id == id),
        }
    }

    /// Whether this pointer is known to be there already.
    pub(super) fn is_at(&self, id: i32, at: Screen) -> bool {
        match self {
            Self::Pinch(pinch) => pinch.finger(id).at == at,
            alone => alone.finger().is_some_and(|finger| finger.at == at),
        }
    }

    /// The one pointer that is down; `None` when none or two are.
    fn finger(&self) -> Option<Finger> {
        match self {
            Self::Idle | Self::Pinch(_) => None,
            Self::Press(press) => Some(press.finger),
            Self::Pan(pan) => Some(pan.finger),
            Self::TapZoom(zoom) => Some(zoom.finger),
            Self::Box(drag) => Some(drag.finger),
            Self::Page(finger) => Some(*finger),
        }
    }

    /// A pointer goes down. A third finger, or a mouse beside a finger, takes no part.
    pub(super) fn pressed(self, pointer: Pointer, turn: &mut Turn<'_>) -> Self {
        turn.out.push(Outcome::Map(Move::Stop));
        match self.finger() {
            None if self == Self::Idle => Self::Press(Press::beginning(pointer, turn)),
            Some(first) if first.kind == PointerKind::Touch && pointer.kind == first.kind => {
                self.pinched(first, pointer, turn)
            }
            _ => self,
        }
    }

    /// A second finger joins the first. Only two that come together can be a two-finger tap.
    fn pinched(self, first: Finger, pointer: Pointer, turn: &mut Turn<'_>) -> Self {
        let Pointer { id, kind, at, .. } = pointer;
        turn.taps.forget();
        let since_ms = match &self {
            Self::Press(press) => press.since_ms,
            _ => f64::NEG_INFINITY,
        };
        let mut pinch = Pinch::taking(first, Finger { id, kind, at }, since_ms, turn.moment);
        pinch.is_moving = self.is_grabbing();
        Self::Pinch(pinch)
    }

    /// A pointer that takes part moved.
    pub(super) fn moved(self, id: i32, at: Screen, turn: &mut Turn<'_>) -> Self {
        match self {
            Self::Idle | Self::Page(_) => self,
            Self::Press(press) => press.moved(at, turn),
            Self::Pan(pan) => Self::Pan(pan.moved(at, turn)),
            Self::TapZoom(zoom) => Self::TapZoom(zoom.moved(at, turn)),
            Self::Box(drag) => Self::Box(drag.moved(at, turn)),
            Self::Pinch(pinch) => {
                let pinch = pinch.moved(id, at, turn.moment);
                if pinch.is_moving {
                    turn.show(pinch.camera(turn.moment.viewport));
                }
                Self::Pinch(pinch)
            }
        }
    }

    /// A pointer that takes part was released.
    pub(super) fn lifted(self, id: i32, turn: &mut Turn<'_>) -> Self {
        match self {
            Self::Press(press) => return press.lifted(turn),
            Self::Pinch(pinch) => return left_by(pinch, id, turn),
            Self::Pan(pan) => pan.lifted(turn),
            Self::Box(drag) => drag.lifted(turn),
            Self::Idle | Self::TapZoom(_) | Self::Page(_) => {}
        }
        Self::Idle
    }

    /// A pointer that takes part was taken away by the browser: nothing is concluded from it.
    pub(super) fn lost(self, id: i32, turn: &mut Turn<'_>) -> Self {
        turn.taps.forget();
        match self {
            Self::Press(press) => return press.lost(turn),
            Self::Pinch(pinch) => {
                return Self::Pan(Pan::after_pinch(pinch.without(id), turn.moment));
            }
            Self::Box(drag) => drag.lost(turn),
            Self::Idle | Self::Pan(_) | Self::TapZoom(_) | Self::Page(_) => {}
        }
        Self::Idle
    }
}

/// One of two fingers is lifted: the other goes on panning, or completes a two-finger tap.
fn left_by(pinch: Pinch, id: i32, turn: &Turn<'_>) -> State {
    let finger = pinch.without(id);
    if pinch.is_moving {
        return State::Pan(Pan::after_pinch(finger, turn.moment));
    }
    State::Press(Press {
        finger,
        from: finger.at,
        since_ms: pinch.since_ms,
        shift: false,
        role: Role::Pair(pinch.middle()),
    })
}
