//! The native integration tests, one binary. One module a subject.

mod gestures;
mod parsing;
