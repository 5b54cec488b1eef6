//! For visitors: the Vietnamese lunar calendar, and when events are held next.

mod edition;
pub mod lunar;

pub use edition::{Edition, LunarDay, Sureness, Upcoming, editions, upcoming};
