//! The properties of our own files, and the names under which other people's files keep theirs.
