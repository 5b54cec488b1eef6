//! A broken feature of each sort is caught, and the published files are not broken.
