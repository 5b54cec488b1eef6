//! What hands do, as the browser tells it, without the browser's types.

use crate::geo::Screen;

/// What touches the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PointerKind {
    /// A mouse or a trackpad's arrow.
    Mouse,
    /// A finger.
    Touch,
    /// A stylus.
    Pen,
}

impl PointerKind {
    /// How far a press may wander before it is a drag, in CSS pixels. Fingers and pens shake.
    pub(super) const fn slop_px(self) -> f64 {
        match self {
            Self::Mouse => 3.0,
            Self::Touch | Self::Pen => 8.0,
        }
    }
}

/// What a pointer just did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PointerPhase {
    /// It was pressed.
    Down,
    /// It moved, pressed or not.
    Move,
    /// It was released.
    Up,
    /// The browser took it away, for scrolling or for a call.
    Cancel,
    /// It left the map without being pressed.
    Leave,
}

/// One event of one pointer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pointer {
    /// The browser's number for this pointer, the same from press to release.
    pub id: i32,
    /// What it is.
    pub kind: PointerKind,
    /// What it did.
    pub phase: PointerPhase,
    /// Where, in CSS pixels of the view.
    pub at: Screen,
    /// The browser's bit set of pressed buttons; bit 0 is the main one and a finger's touch.
    pub buttons: u16,
    /// Whether Shift was held.
    pub shift: bool,
}

impl Pointer {
    /// Whether the main button, the finger or the pen's tip is down.
    pub(super) const fn is_pressing(self) -> bool {
        self.buttons & 1 != 0
    }
}

/// The unit of a wheel's deltas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WheelMode {
    /// CSS pixels.
    Pixel,
    /// Lines of text.
    Line,
    /// Pages.
    Page,
}

/// One turn of a wheel, or of two fingers on a trackpad.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wheel {
    /// Where the arrow is, in CSS pixels of the view.
    pub at: Screen,
    /// To the right, in units of `mode`. Sideways turns never zoom.
    pub delta_x: f64,
    /// Down, in units of `mode`; towards the visitor, which zooms out.
    pub delta_y: f64,
    /// The unit of the deltas.
    pub mode: WheelMode,
    /// Whether Ctrl or ⌘ was held. Browsers also set it when two fingers pinch a trackpad.
    pub ctrl: bool,
}

/// Anything the gestures have to know.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Input {
    /// A pointer did something.
    Pointer(Pointer),
    /// A wheel turned.
    Wheel(Wheel),
    /// Time passed; due at [`super::Gestures::wake_ms`].
    Tick,
    /// Escape was pressed or the window lost the visitor's attention: let go of everything.
    LetGo,
}

impl Input {
    /// Whether every number in it is one: a camera must never be fed anything else.
    pub(super) fn is_finite(self) -> bool {
        match self {
            Self::Pointer(pointer) => pointer.at.x.is_finite() && pointer.at.y.is_finite(),
            Self::Wheel(wheel) => wheel.at.x.is_finite() && wheel.at.y.is_finite(),
            Self::Tick | Self::LetGo => true,
        }
    }
}
