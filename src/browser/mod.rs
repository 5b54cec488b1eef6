//! The only folder that touches `web-sys`: canvas, pointers, fetch, storage, the address bar.
//!
//! It carries out [`crate::app::Task`]s and turns events into [`crate::app::Msg`]s. It decides
//! nothing about the map and knows no components.

mod address;
mod fetch;
mod host;
mod map;
mod marks;
mod reader;
mod settings;
mod tasks;

pub use host::{Host, connect};
pub use map::{MapHandle, mount_map, request_frame, request_resize};
pub use reader::worker::serve_reader;
pub use settings::{opening_messages, prefers_dark};
pub use tasks::{Ears, boot, copy, copy_link, run_task};
