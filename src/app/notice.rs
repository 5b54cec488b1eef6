//! What the visitor should know, kept as data so that a change of language changes the words.

use super::link::LinkTrouble;
use super::{Asset, Fault};
use crate::data::{LayerId, Report};
use crate::view::Hint;

/// One thing the visitor should know.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// A file did not come or could not be read.
    Failed(Asset, Fault),
    /// A file had bad features; the rest is shown.
    Issues(LayerId, Report),
    /// Parts of the link could not be used.
    Link(Vec<LinkTrouble>),
    /// The link names a place that nobody knows.
    UnknownPlace(String),
    /// Tiles of the online streets do not come.
    StreetsFailed,
    /// The link was copied, or could not be.
    Copied(bool),
    /// The message about an error was copied, or could not be.
    ReportCopied(bool),
    /// How a map is moved that leaves simple gestures to the page around it.
    Gesture(Hint),
}

/// The notices that are shown, each with a number that never comes again.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Notices {
    shown: Vec<(u32, Notice)>,
    next: u32,
}

impl Notices {
    /// Shows a notice; one about the same thing makes way for it.
    pub fn add(&mut self, notice: Notice) {
        if self.shown.iter().any(|(_, old)| *old == notice) {
            return;
        }
        self.shown.retain(|(_, old)| !same_subject(old, &notice));
        self.shown.push((self.next, notice));
        self.next += 1;
    }

    /// Takes a notice away.
    pub fn dismiss(&mut self, number: u32) {
        self.shown.retain(|(at, _)| *at != number);
    }

    /// Takes away what was said about a file.
    pub fn forget(&mut self, asset: Asset) {
        self.shown
            .retain(|(_, notice)| !matches!(notice, Notice::Failed(of, _) if *of == asset));
    }

    /// Takes away what told how to move the map: the visitor has found out.
    pub fn forget_hints(&mut self) {
        self.shown
            .retain(|(_, notice)| !matches!(notice, Notice::Gesture(_)));
    }

    /// The notices with their numbers, oldest first.
    pub fn iter(&self) -> impl Iterator<Item = &(u32, Notice)> {
        self.shown.iter()
    }
}

fn same_subject(a: &Notice, b: &Notice) -> bool {
    match (a, b) {
        (Notice::Failed(a, _), Notice::Failed(b, _)) => a == b,
        (Notice::Issues(a, _), Notice::Issues(b, _)) => a == b,
        (a, b) => std::mem::discriminant(a) == std::mem::discriminant(b),
    }
}
