//! A list whose rows stay while their keys do: what is typed, open or in focus in them is kept.
//!
//! Making a row costs more than anybody would think; of a long list some are made at once and the others
//! in the frames that follow, from the first to the last.

use super::element::El;
use super::live::effect;
use gloo::render::{AnimationFrame, request_animation_frame};
use leptos::prelude::{Owner, document, untrack};
use leptos::reactive::owner::WeakOwner;
use leptos::web_sys::Node;
use std::cell::RefCell;
use std::mem;
use std::rc::Rc;

/// So many rows are made in a frame.
const MADE_A_FRAME: usize = 12;

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

/// A place in the list.
enum Place {
    /// Its row stands on the page.
    Shown(Shown),
    /// Its row is still to be made.
    Due(Row),
}

impl Place {
    fn is_due(&self) -> bool {
        matches!(self, Self::Due(_))
    }
}

struct List {
    parent: El,
    end: Node,
    /// Of the part of the page that the list stands in; it does not keep that alive.
    owner: WeakOwner,
    places: Vec<Place>,
    /// In which the next rows are made.
    frame: Option<AnimationFrame>,
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
        let list = Rc::new(RefCell::new(List {
            parent: self.clone(),
            end: end.into(),
            // Not that of the effect, which ends with each of its runs.
            owner: Owner::current().unwrap_or_default().downgrade(),
            places: Vec::new(),
            frame: None,
        }));
        effect(move || {
            let rows = read();
            untrack(|| {
                list.borrow_mut().replace(rows);
                go_on(&list);
            });
        });
    }
}

/// Makes some of the rows that are due, and sees to it that the others are made.
fn go_on(list: &Rc<RefCell<List>>) {
    let mut held = list.borrow_mut();
    held.frame = None;
    held.make_some();
    held.put_in_order();
    if held.places.iter().any(Place::is_due) {
        let weak = Rc::downgrade(list);
        held.frame = Some(request_animation_frame(move |_| {
            if let Some(list) = weak.upgrade() {
                go_on(&list);
            }
        }));
    }
}

impl List {
    /// Keeps the rows that are wanted again and takes the others off the page.
    fn replace(&mut self, rows: Vec<Row>) {
        let before = mem::take(&mut self.places).into_iter();
        let mut before: Vec<Shown> = before
            .filter_map(|place| match place {
                Place::Shown(shown) => Some(shown),
                Place::Due(_) => None,
            })
            .collect();
        for row in rows {
            let kept = before.iter().position(|shown| shown.key == row.key);
            self.places.push(match kept {
                Some(at) => Place::Shown(before.remove(at)),
                None => Place::Due(row),
            });
        }
    }

    fn make_some(&mut self) {
        let Some(owner) = self.owner.upgrade() else {
            return;
        };
        let mut left = MADE_A_FRAME;
        let places = mem::take(&mut self.places).into_iter();
        self.places = places
            .map(|place| match place {
                Place::Due(row) if left > 0 => {
                    left -= 1;
                    Place::Shown(made(&owner, row))
                }
                place => place,
            })
            .collect();
    }

    /// From the last to the first, each before the one that follows it. The row with the focus
    /// would lose it by being moved: it stays, and the others move about it.
    fn put_in_order(&self) {
        let focus = document().active_element();
        let mut next = self.end.clone();
        for place in self.places.iter().rev() {
            let Place::Shown(shown) = place else { continue };
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

fn made(owner: &Owner, row: Row) -> Shown {
    let owner = owner.child();
    Shown {
        key: row.key,
        row: owner.with(row.make),
        owner,
    }
}
