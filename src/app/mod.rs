//! The app without a browser: one [`State`], changed by one function, [`update()`], which answers
//! with [`Task`]s for the browser. Everything a visitor can do is a variant of [`Msg`].
//!
//! What panels show is read from the state by the functions of [`show`]: plain data for `ui/`.

pub mod guide;
mod keys;
pub mod link;
mod msg;
mod notice;
mod panel;
mod phrases;
mod reading;
mod shared;
pub mod show;
mod state;
mod update;
pub mod words;
pub mod written;

pub use keys::msg_from_key;
pub use msg::{Asset, Fault, Msg, Progress, Setting, Task, ThemeChoice};
pub use notice::{Notice, Notices};
pub use panel::Panel;
pub use reading::{Arriving, BigFile, CrowdParts, Reading, read};
pub use shared::Shared;
pub use state::{
    Counts, DetailLoad, FacetCounts, Load, OPENING_YEAR, PLAN_YEARS, State, Surroundings,
};
pub use update::{start, update};
