//! Much to do at once, in tasks so short that the page answers in between.

use super::element::El;
use gloo::timers::callback::Timeout;
use leptos::prelude::Owner;
use leptos::reactive::owner::WeakOwner;
use std::collections::VecDeque;

/// Adds something to an element.
pub(in crate::ui) type Part = Box<dyn FnOnce(El) -> El>;

/// Adds the parts one after the other, each in a task of its own, then says so. Nothing more happens once what
/// is being made has gone.
pub(in crate::ui) fn in_short_tasks(
    element: El,
    parts: VecDeque<Part>,
    done: impl FnOnce() + 'static,
) {
    let owner = Owner::current().unwrap_or_default().downgrade();
    add_soon(element, parts, owner, Box::new(done));
}

fn add_soon(element: El, parts: VecDeque<Part>, owner: WeakOwner, done: Box<dyn FnOnce()>) {
    Timeout::new(0, move || add_next(element, parts, owner, done)).forget();
}

fn add_next(element: El, mut parts: VecDeque<Part>, owner: WeakOwner, done: Box<dyn FnOnce()>) {
    let Some(alive) = owner.upgrade() else { return };
    let Some(part) = parts.pop_front() else {
        return alive.with(done);
    };
    let element = alive.with(|| part(element));
    add_soon(element, parts, owner, done);
}
