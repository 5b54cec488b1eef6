//! What the gestures mean for the map and for those who draw it.

use super::PointerKind;
use crate::geo::{Screen, ScreenBox};
use crate::view::Move;

/// What an input came to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Outcome {
    /// The camera has to move, or to stop: an order for [`crate::view::Moving`].
    Map(Move),
    /// A short press, reported at once so that a selection never waits.
    Tap {
        /// Where, in CSS pixels of the view.
        at: Screen,
        /// What tapped: fingers need a wider reach than arrows.
        kind: PointerKind,
    },
    /// A second tap in the same place. Its zoom follows as an [`Outcome::Map`] of its own; a tool
    /// that ends a drawing here leaves that one out.
    DoubleTap {
        /// Where, in CSS pixels of the view.
        at: Screen,
        /// What tapped.
        kind: PointerKind,
    },
    /// A finger or pen rests in one place.
    LongPress {
        /// Where, in CSS pixels of the view.
        at: Screen,
        /// What rests there.
        kind: PointerKind,
    },
    /// An arrow or pen hovers.
    Hover {
        /// Where, in CSS pixels of the view.
        at: Screen,
    },
    /// Nothing hovers any longer.
    HoverEnd,
    /// The box that would be zoomed to if the button were released now; `None` takes it away.
    BoxPreview(Option<ScreenBox>),
    /// The map began to follow the hand.
    Grabbed,
    /// The map no longer follows the hand; it may still glide.
    Released,
    /// The page keeps this one: the browser's own scrolling must not be prevented, and the map may
    /// say how it can be moved.
    LeftToPage(Hint),
}

/// How to move a map that leaves simple scrolling to the page around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    /// "Use two fingers to move the map."
    TwoFingers,
    /// "Hold Ctrl (⌘) and scroll to zoom the map."
    CtrlWheel,
}
