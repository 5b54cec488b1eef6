//! Hands on the map: every gesture played with explicit times, through the same machine and the
//! same animator as in the browser.

mod any;
mod embedded;
mod fingers;
mod flights;
mod hand;
mod mouse;
mod two_fingers;
