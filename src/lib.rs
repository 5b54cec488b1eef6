//! Hanoi Creative Map: the map of Hanoi as a UNESCO Creative City of Design.
//!
//! Folders in the order data flows; each uses those before it, never those after it. Everything up
//! to `app` is plain Rust that knows no browser.

pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod data;
pub mod exchange;
pub mod find;
pub mod geo;
pub mod index;
pub mod scene;
pub mod style;
pub mod trip;
#[cfg(all(target_arch = "wasm32", feature = "page"))]
pub mod ui;
pub mod view;
