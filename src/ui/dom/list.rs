//! A list whose rows stay while their keys do: what is typed, open or in focus in them is kept.

use super::element::El;
use super::live::effect;
use leptos::prelude::{Owner, document, untrack};
use leptos::reactive::owner::WeakOwner;
use leptos::web_sys::Node;
use std::mem;

/// A row to be: what it is known by, and how it is made when it is new.
pub(in crate::ui) struct Row {
    key: String,
    make: Box<dyn FnOnce() -> El>,
}

impl Row {
    pub(in crate::ui) fn new(key: impl Into<String>, make: impl FnOnce() -> El + 'static) -> Self {
        let make = Box::new(make);
        Self {
            key: key.into(),
            make,
        }
    }
}

/// A row that stands on the page, and what lives as long as it does.
struct Shown {
    key: String,
    row: El,
    owner: Owner,
}

impl Drop for Shown {
    fn drop(&mut self) {
        self.owner.cleanup();
        self.row.node().remove();
    }
}

struct List {
    parent: El,
    end: Node,
    /// Of the part of the page that the list stands in; it does not keep that alive.
    owner: WeakOwner,
    shown: Vec<Shown>,
}

impl El {
    /// Rows at the end, as `read` reads them.
    #[inline(never)]
    pub(in crate::ui) fn rows(self, read: impl Fn() -> Vec<Row> + 'static) -> Self {
        self.follow_rows(Box::new(read));
        self
    }

    fn follow_rows(&self, read: Box<dyn Fn() -> Vec<Row>>) {
        let end = document().create_text_node("");
        self.put(&end);
        let mut list = List {
            parent: self.clone(),
            end: end.into(),
            // Not that of the effect, which ends with each of its runs.
            owner: Owner::current().unwrap_or_default().downgrade(),
            shown: Vec::new(),
        };
        effect(move || {
            let rows = read();
            untrack(|| list.show(rows));
        });
    }
}

impl List {
    fn show(&mut self, rows: Vec<Row>) {
        let mut before = mem::take(&mut self.shown);
        for row in rows {
            let kept = before.iter().position(|shown| shown.key == row.key);
            self.shown.push(match kept {
                Some(at) => before.remove(at),
                None => self.make(row),
            });
        }
        drop(before);
        self.put_in_order();
    }

    fn make(&self, row: Row) -> Shown {
        let owner = self.owner.upgrade().unwrap_or_default().child();
        Shown {
            key: row.key,
            row: owner.with(row.make),
            owner,
        }
    }

    /// From the last to the first, each before the one that follows it. The row with the focus
    /// would lose it by being moved: it stays, and the others move about it.
    fn put_in_order(&self) {
        let focus = document().active_element();
        let mut next = self.end.clone();
        for shown in self.shown.iter().rev() {
            let row = shown.row.node();
            let stands = row.next_sibling().as_ref() == Some(&next);
            let new = row.parent_node().is_none();
            if new || !(stands || row.contains(focus.as_deref())) {
                let _ = self.parent.node().insert_before(row, Some(&next));
            }
            next = row.clone().into();
        }
    }
}
