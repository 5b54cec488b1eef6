//! Elements, made one call at a time, and what of them follows the state.
//!
//! Leptos' `view!` makes a type of every element and compiles its code anew for each; on this page
//! that was 70 kB (brotli) of the first visit. Here an element is one type, and a closure is boxed
//! where it comes in. Owners, effects, memos and signals stay Leptos'.

mod element;
mod follow;
mod list;
mod live;
mod tasks;
mod value;

pub(super) use element::{El, button, el, link_out, svg};
pub(super) use list::Row;
pub(super) use live::{effect, keep, once_shown};
pub(super) use tasks::{Part, in_short_tasks};
pub(super) use value::{Local, Slice, Value};
