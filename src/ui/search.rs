//! The search box: type, walk the results with the arrow keys, take one with Enter.

use super::Store;
use super::dom::{El, Local, Slice, button, effect, el};
use super::icon::{Icon, icon};
use super::results::{option_id, results};
use crate::app::show::{ResultMark, ResultRow};
use crate::app::words::key;
use crate::app::{Msg, show};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{FocusEvent, HtmlInputElement, KeyboardEvent, Node};
use std::rc::Rc;

/// The search landmark.
pub(super) fn search(store: Store) -> El {
    let search = Search {
        store,
        query: store.slice(|state| state.query.clone()),
        results: store.slice(show::results),
        open: Local::new(false),
        marked: Local::new(None),
    };
    let clear = button("clear")
        .attr_if("hidden", move || search.query.with(String::is_empty))
        .named(store, key::SEARCH_CLEAR)
        .click(move || {
            search.clear();
            super::focus::focus_on("search");
        })
        .with(icon(Icon::Close));
    let field = el("div", "field")
        .with(icon(Icon::Search))
        .with(search.input())
        .with(clear);
    let form = el("form", "search").attr("role", "search");
    let inside = form.node().clone();
    let take: Rc<dyn Fn(usize)> = Rc::new(move |number| search.take(number));
    let list = move || results(store, search.results, search.marked, Rc::clone(&take));
    form.on("submit", |event| event.prevent_default())
        .on("focusout", move |event| {
            let stays = goes_into(&inside, event.unchecked_ref());
            search.open.set(stays && search.open.get_untracked());
        })
        .with(field)
        .swap(move || search.is_shown().then(&list))
}

/// Whether the results are open, and which one is marked, is known only here.
#[derive(Clone, Copy)]
struct Search {
    store: Store,
    query: Slice<String>,
    results: Slice<Vec<ResultRow>>,
    open: Local<bool>,
    marked: Local<Option<usize>>,
}

impl Search {
    fn input(self) -> El {
        let input = el("input", "")
            .attr("id", "search")
            .attr("type", "search")
            .attr("autocomplete", "off")
            .attr("spellcheck", "false")
            .attr("enterkeyhint", "search")
            .named(self.store, key::SEARCH_LABEL)
            .say("placeholder", self.store, key::SEARCH_LABEL)
            .attr("aria-autocomplete", "list")
            .live("aria-controls", move || {
                self.is_shown().then_some("results")
            })
            .live("aria-activedescendant", move || self.marked_id());
        let field: HtmlInputElement = input.html().unchecked_into();
        let typed = field.clone();
        // Written only when it differs: a keyboard that composes Vietnamese must not be disturbed.
        effect(move || {
            let query = self.query.get();
            if field.value() != query {
                field.set_value(&query);
            }
        });
        input
            .on("input", move |_| self.typed(typed.value()))
            .click(move || self.open.set(true))
            .key_down(move |event| self.key_down(&event))
    }

    fn is_shown(self) -> bool {
        self.open.get() && self.query.with(|query| !query.trim().is_empty())
    }

    fn marked_id(self) -> Option<String> {
        let marked = self.marked.get().filter(|_| self.is_shown());
        marked.map(option_id)
    }

    fn typed(self, text: String) {
        self.marked.set(None);
        self.open.set(true);
        self.store.send(Msg::Query(text));
    }

    fn take(self, number: usize) {
        self.open.set(false);
        self.marked.set(None);
        let is_walk = |rows: &Vec<ResultRow>| {
            rows.get(number)
                .is_some_and(|row| row.mark == ResultMark::Walk)
        };
        let is_walk = self.results.with_untracked(is_walk);
        self.store.send(Msg::Take(number));
        if is_walk {
            // The list of its stops comes up, as from the panel of the walks.
            super::focus::focus_soon("places");
        }
    }

    fn clear(self) {
        self.marked.set(None);
        self.store.send(Msg::ClearQuery);
    }

    fn key_down(self, event: &KeyboardEvent) {
        let count = self.results.with_untracked(Vec::len);
        let now = self.marked.get_untracked();
        let key = event.key();
        match key.as_str() {
            "ArrowDown" if count > 0 => self.marked.set(Some(after(now, count))),
            "ArrowUp" if count > 0 => self.marked.set(Some(before(now, count))),
            "Enter" if count > 0 => self.take(now.unwrap_or(0)),
            "Escape" if self.query.with_untracked(|query| !query.is_empty()) => self.clear(),
            "Escape" => self.open.set(false),
            _ => return,
        }
        self.open.set(key != "Enter" && key != "Escape");
        event.prevent_default();
    }
}

/// The result below the marked one; the first again after the last.
fn after(marked: Option<usize>, count: usize) -> usize {
    marked.map_or(0, |marked| (marked + 1) % count)
}

/// The result above the marked one.
fn before(marked: Option<usize>, count: usize) -> usize {
    marked.map_or(count - 1, |marked| (marked + count - 1) % count)
}

/// Whether the focus goes to something inside.
fn goes_into(form: &Node, event: &FocusEvent) -> bool {
    let to = event.related_target().and_then(|to| to.dyn_into().ok());
    form.contains(to.as_ref())
}
