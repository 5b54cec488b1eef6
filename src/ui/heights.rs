//! How high the phone's bottom sheet stands.

use super::Store;
use super::dom::{Local, Slice};
use crate::app::{Msg, Panel};
use leptos::prelude::{document, untrack};

/// A sheet that stands higher than this share of the page leaves nothing of the map.
const MOST: f64 = 0.6;

/// How high the sheet stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Height {
    #[default]
    Peek,
    Half,
    Full,
}

impl Height {
    /// The code that the style sheet knows.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Peek => "peek",
            Self::Half => "half",
            Self::Full => "full",
        }
    }

    /// One press on the handle: higher, and from the top down again.
    pub(super) const fn next(self) -> Self {
        match self {
            Self::Peek => Self::Half,
            Self::Half => Self::Full,
            Self::Full => Self::Peek,
        }
    }

    /// The height that is nearest to a share of the screen.
    pub(super) fn nearest(share: f64) -> Self {
        match share {
            share if share < 0.3 => Self::Peek,
            share if share < 0.66 => Self::Half,
            _ => Self::Full,
        }
    }
}

/// How high the sheet stands with the list in it, and with a card: each is remembered.
#[derive(Clone, Copy)]
pub(super) struct Heights {
    store: Store,
    list: Local<Height>,
    card: Local<Height>,
    filtering: Slice<bool>,
    carded: Slice<bool>,
}

impl Heights {
    pub(super) fn new(store: Store) -> Self {
        Self {
            store,
            list: Local::new(Height::Peek),
            card: Local::new(Height::Half),
            filtering: store.slice(|state| state.panel == Some(Panel::Filters)),
            carded: store.slice(|state| state.selected_ix().is_some()),
        }
    }

    pub(super) fn is_carded(self) -> bool {
        self.carded.get()
    }

    /// The height that counts now: the filters need it all.
    pub(super) fn now(self) -> Height {
        match (self.filtering.get(), self.carded.get()) {
            (true, _) => Height::Full,
            (_, true) => self.card.get(),
            _ => self.list.get(),
        }
    }

    /// The height that counts now, without following it.
    pub(super) fn now_untracked(self) -> Height {
        untrack(|| self.now())
    }

    /// The keyboard is in the list, or on its way there: show it.
    pub(super) fn raise(self) {
        if self.list.get_untracked() == Height::Peek {
            self.list.set(Height::Half);
        }
    }

    /// The keyboard is at the map: show it. On a desk no sheet hides it, however high it would stand.
    pub(super) fn uncover_map(self) {
        let sheet = document().query_selector(".sheet").ok().flatten();
        let height = sheet.map_or(0.0, |sheet| sheet.get_bounding_client_rect().height());
        let page = document().document_element();
        if height <= MOST * page.map_or(0.0, |page| f64::from(page.client_height())) {
            return;
        }
        if self.filtering.get_untracked() {
            self.store.send(Msg::Open(None));
        }
        self.set(Height::Half);
    }

    /// Moves the sheet, and remembers it for what is in it.
    pub(super) fn set(self, height: Height) {
        match self.carded.get_untracked() {
            true => self.card.set(height),
            false => self.list.set(height),
        }
    }
}
