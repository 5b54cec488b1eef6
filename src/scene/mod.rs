//! The picture as data: a list of marks in CSS pixels relative to the view, built by one function
//! and painted by another that decides nothing.
//!
//! Two pictures are stacked: the *ground* (`build_ground`) and the *figures* (`build`).
//! Not its concern: how a mark becomes pixels (`browser/painter`, `exchange/svg`).

mod mark;

pub use mark::{Align, Dash, Font, Hatch, Item, Mark, Path, Reach, Scene, Target, TextMark};
