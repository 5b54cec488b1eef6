//! The native integration tests, one binary. One module a subject.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "the whole binary is tests, their helpers included"
)]

mod app;
mod colors;
mod data_files;
mod filtering;
mod gestures;
mod glyphs;
mod guide;
mod hostile;
mod journey;
mod latin;
mod links;
mod parsing;
mod reading;
mod reads;
mod scenes;
mod searching;
mod shapes;
mod structure;
mod tokens;
mod walks;
mod world;
mod written;
