//! Reading files in a worker, so that the page never stands still: the page's side ([`page`]), the
//! worker's side ([`worker`]), and what goes between them ([`wire`]).
//!
//! Messages are written by hand rather than by gloo's worker crate: that one copies every message
//! through a codec, while the lists of a big file are handed over here without a copy.

pub(super) mod ahead;
pub(super) mod page;
mod wire;
pub(super) mod worker;
