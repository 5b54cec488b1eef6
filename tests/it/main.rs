//! The native integration tests, one binary. One module a subject.

mod parsing;
