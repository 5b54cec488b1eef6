//! The app without a browser: one [`State`], changed by one function, [`update`], which answers
//! with [`Task`]s for the browser. Everything a visitor can do is a variant of [`Msg`].
//!
//! What panels show is read from the state by the functions of `view`: plain data for `ui/`.

pub mod link;
mod msg;
pub mod show;
pub mod words;

pub use msg::{Asset, Fault, Msg, Panel, Setting, Task, ThemeChoice};
