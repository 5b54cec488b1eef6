//! The only folder that touches Leptos: components that send messages and read slices.
//!
//! A component is a function from the [`Store`] to an element, in a file of its own. It shows what
//! `app::show` says, and adds nothing but what is open right now.

mod about;
mod app;
mod card;
mod card_actions;
mod card_foot;
mod card_text;
mod choice;
mod chooser;
mod controls;
mod dialog;
mod dom;
mod drag;
mod embed;
mod filter_button;
mod filter_group;
mod filters;
mod focus;
mod head;
mod heights;
mod icon;
pub mod insets;
mod keys;
mod layers;
mod legend;
mod map_view;
mod notices;
mod page;
mod panic;
mod place_row;
mod places;
mod progress;
mod results;
mod search;
mod segments;
mod settings;
mod sheet;
mod skip;
mod status;
mod store;
mod symbol;
mod timeline;
mod told;
mod walk_button;
mod written;
mod written_lines;

pub use app::{mount, start};
pub use store::Store;
