//! Values that parts of the page follow: slices of the state, and what is known only on the page.
//!
//! Leptos compiles its memos and signals anew for each type they hold. These hold anything, so
//! that they are compiled once; the type is known where a value goes in and comes out.

use leptos::prelude::{GetUntracked, Memo, RwSignal, Set, With, WithUntracked};
use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

/// What a value needs to be followed. The default stands in when what made the value is gone.
pub(in crate::ui) trait Value:
    Clone + Default + PartialEq + Send + Sync + 'static
{
}

impl<T: Clone + Default + PartialEq + Send + Sync + 'static> Value for T {}

/// A value whose type only its reader knows. The same if it is the same one.
#[derive(Clone)]
struct Held(Arc<dyn Any + Send + Sync>);

impl PartialEq for Held {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Held {
    fn of<T: Value>(value: T) -> Self {
        Self(Arc::new(value))
    }

    fn get<T: Value>(&self) -> Option<&T> {
        self.0.downcast_ref()
    }
}

fn read<T: Value, R>(held: Option<Held>, read: impl FnOnce(&T) -> R) -> R {
    let nothing;
    let value = match held.as_ref().and_then(Held::get) {
        Some(value) => value,
        None => {
            nothing = T::default();
            &nothing
        }
    };
    read(value)
}

/// A value made from others, that tells its readers only when it changes.
pub(in crate::ui) struct Slice<T> {
    memo: Memo<Held>,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Slice<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Slice<T> {}

type Make = Box<dyn Fn(Option<&Held>) -> Held + Send + Sync>;

#[inline(never)]
fn memo(make: Make) -> Memo<Held> {
    Memo::new(make)
}

#[inline(never)]
fn held(memo: Memo<Held>) -> Option<Held> {
    memo.try_with(Held::clone)
}

impl<T: Value> Slice<T> {
    /// Made by `make`, whenever what it reads has changed.
    pub(in crate::ui) fn new(make: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Self::after(move |_| make())
    }

    /// Made by `make` from what it was before.
    pub(in crate::ui) fn after(make: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self {
        let memo = memo(Box::new(move |before| {
            let now = make(before.and_then(Held::get));
            match before {
                Some(before) if before.get() == Some(&now) => before.clone(),
                _ => Held::of(now),
            }
        }));
        let of = PhantomData;
        Self { memo, of }
    }

    pub(in crate::ui) fn get(self) -> T {
        self.with(T::clone)
    }

    pub(in crate::ui) fn with<R>(self, read_it: impl FnOnce(&T) -> R) -> R {
        read(held(self.memo), read_it)
    }

    /// Reads without following.
    pub(in crate::ui) fn with_untracked<R>(self, read_it: impl FnOnce(&T) -> R) -> R {
        read(self.memo.try_with_untracked(Held::clone), read_it)
    }

    /// Reads without following.
    pub(in crate::ui) fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }
}

/// A value that only a part of the page knows. Whoever read it hears when it is set.
pub(in crate::ui) struct Local<T> {
    signal: RwSignal<Held>,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Local<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Local<T> {}

impl<T: Value> Local<T> {
    pub(in crate::ui) fn new(value: T) -> Self {
        let signal = RwSignal::new(Held::of(value));
        let of = PhantomData;
        Self { signal, of }
    }

    pub(in crate::ui) fn get(self) -> T {
        read(self.signal.try_with(Held::clone), T::clone)
    }

    /// Reads without following.
    pub(in crate::ui) fn get_untracked(self) -> T {
        read(self.signal.try_get_untracked(), T::clone)
    }

    pub(in crate::ui) fn set(self, value: T) {
        set(self.signal, Held::of(value));
    }
}

#[inline(never)]
fn set(signal: RwSignal<Held>, value: Held) {
    let _ = signal.try_set(value);
}
