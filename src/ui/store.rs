//! The app's state in one signal: messages go in by [`Store::send`], slices come out as memos.

use super::dom::{Slice, Value};
use super::insets;
use crate::app::words::Key;
use crate::app::{Msg, State, update};
use crate::browser::{self, Host};
use crate::data::Lang;
use crate::view::{Insets, Overlays};
use leptos::prelude::*;
use std::collections::VecDeque;
use std::mem;

/// The way to the state: copied freely, the same for every component.
#[derive(Clone, Copy)]
pub struct Store {
    state: RwSignal<State>,
    queue: StoredValue<Queue>,
    lang: Slice<Lang>,
}

/// Messages that arrive while one is being worked on wait for it.
#[derive(Default)]
struct Queue {
    busy: bool,
    waiting: VecDeque<Msg>,
}

impl Store {
    /// A store of a fresh state. Make it in the root, so that it lives as long as the page.
    #[allow(
        clippy::new_without_default,
        reason = "a second store would be a mistake"
    )]
    pub fn new() -> Self {
        let state = RwSignal::new(State::default());
        Self {
            state,
            queue: StoredValue::new(Queue::default()),
            lang: Slice::new(move || state.with(|state| state.lang)),
        }
    }

    /// Changes the state and runs what follows from it. Never call it while reading.
    pub fn send(self, msg: Msg) {
        let free = self.queue.try_update_value(|queue| {
            queue.waiting.push_back(msg);
            !mem::replace(&mut queue.busy, true)
        });
        if free != Some(true) {
            return;
        }
        let mut is_seen = false;
        while let Some(msg) = self.next() {
            is_seen |= msg.is_seen_on_map();
            let tasks = self.state.try_update(|state| update(state, msg));
            let tasks = tasks.unwrap_or_default();
            tasks.into_iter().for_each(browser::run_task);
        }
        if is_seen {
            browser::request_frame();
        }
    }

    fn next(self) -> Option<Msg> {
        let next = self.queue.try_update_value(|queue| {
            let next = queue.waiting.pop_front();
            queue.busy = next.is_some();
            next
        });
        next.flatten()
    }

    /// A part of the state that tells its readers only when it changes.
    pub(super) fn slice<T: Value>(self, read: fn(&State) -> T) -> Slice<T> {
        Slice::new(move || self.state.with(read))
    }

    /// The language of the interface.
    pub(super) fn lang(self) -> Lang {
        self.lang.get()
    }

    /// Words of the interface, in its language.
    pub(super) fn words(self, key: Key) -> &'static str {
        key.text(self.lang())
    }
}

impl Host for Store {
    fn send(&self, msg: Msg) {
        Self::send(*self, msg);
    }

    fn with(&self, read: &mut dyn FnMut(&State)) {
        let _ = self.state.try_with_untracked(read);
    }

    fn covers(&self) -> (Insets, Overlays) {
        (insets::measure(), insets::overlays())
    }
}
