//! The only folder that touches `web-sys`: canvas, pointers, fetch, storage.
