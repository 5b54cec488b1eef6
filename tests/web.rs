//! The map in a real browser, without the interface around it: what it paints, what it hears, and
//! what it leaves behind. `cargo xtask test` runs it in Chromium.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "the whole binary is tests, their helpers included"
)]

#[path = "web/hearing.rs"]
mod hearing;
#[path = "web/js.rs"]
mod js;
#[path = "web/leaving.rs"]
mod leaving;
#[path = "web/painting.rs"]
mod painting;
#[path = "web/stage.rs"]
mod stage;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
