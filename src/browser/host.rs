//! Who holds the state: the one thing that this folder asks of `ui/`.

use crate::app::{Msg, State};
use crate::view::{Insets, Overlays};
use std::cell::RefCell;
use std::rc::Rc;

/// Holds the state. All of it is called from events, timers and frames, never while a borrow is
/// held.
pub trait Host {
    /// Changes the state.
    fn send(&self, msg: Msg);
    /// Lends the state.
    fn with(&self, read: &mut dyn FnMut(&State));
    /// What panels cover of the map now, and what else lies over it.
    fn covers(&self) -> (Insets, Overlays);
}

thread_local! {
    static HOST: RefCell<Option<Rc<dyn Host>>> = const { RefCell::new(None) };
}

/// Names the holder of the state; the first thing that is done.
pub fn connect(host: Rc<dyn Host>) {
    HOST.with_borrow_mut(|slot| *slot = Some(host));
}

/// The holder of the state.
pub(super) fn host() -> Option<Rc<dyn Host>> {
    HOST.with_borrow(Clone::clone)
}

/// Changes the state, if there is one.
pub(super) fn send(msg: Msg) {
    if let Some(host) = host() {
        host.send(msg);
    }
}
