//! The search box: type, walk the results with the arrow keys, take one with Enter.

use super::Store;
use super::icon::{Icon, icon};
use super::results::{Results, option_id};
use crate::app::words::key;
use crate::app::{Msg, show};
use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::html::{Form, Input};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::Node;

/// The search landmark. Whether the results are open, and which one is marked, is known only here.
#[component]
pub(super) fn Search() -> impl IntoView {
    let store = Store::here();
    let query = store.slice(|state| state.query.clone());
    let results = store.slice(show::results);
    let (open, set_open) = signal(false);
    let (marked, set_marked) = signal(None::<usize>);
    let input = NodeRef::<Input>::new();
    let form = NodeRef::<Form>::new();
    // Written only when it differs: a keyboard that composes Vietnamese must not be disturbed.
    Effect::new(move |_| {
        let query = query.get();
        if let Some(input) = input.get().filter(|input| input.value() != query) {
            input.set_value(&query);
        }
    });
    let typed = move |text: String| {
        set_marked.set(None);
        set_open.set(true);
        store.send(Msg::Query(text));
    };
    let take = move |number: usize| {
        set_open.set(false);
        set_marked.set(None);
        store.send(Msg::Take(number));
    };
    let clear = move || {
        set_marked.set(None);
        store.send(Msg::ClearQuery);
    };
    let key_down = move |event: KeyboardEvent| {
        let count = results.with_untracked(Vec::len);
        let now = marked.get_untracked();
        match event.key().as_str() {
            "ArrowDown" if count > 0 => set_marked.set(Some(after(now, count))),
            "ArrowUp" if count > 0 => set_marked.set(Some(before(now, count))),
            "Enter" if count > 0 => take(now.unwrap_or(0)),
            "Escape" if query.with_untracked(|query| !query.is_empty()) => clear(),
            "Escape" => set_open.set(false),
            _ => return,
        }
        set_open.set(event.key() != "Enter" && event.key() != "Escape");
        event.prevent_default();
    };
    let left = move |event: FocusEvent| {
        let inside = form
            .get_untracked()
            .is_some_and(|form| goes_into(&form, &event));
        set_open.set(inside && open.get_untracked());
    };
    let shown = move || open.get() && query.with(|query| !query.trim().is_empty());
    view! {
        <form
            class="search"
            role="search"
            node_ref=form
            on:submit=|event| event.prevent_default()
            on:focusout=left
        >
            <div class="field">
                {icon(Icon::Search)}
                <input
                    id="search"
                    type="search"
                    node_ref=input
                    autocomplete="off"
                    spellcheck="false"
                    enterkeyhint="search"
                    aria-label=store.text(key::SEARCH_LABEL)
                    placeholder=store.text(key::SEARCH_LABEL)
                    aria-autocomplete="list"
                    aria-controls=move || shown().then_some("results")
                    aria-activedescendant=move || marked.get().filter(|_| shown()).map(option_id)
                    on:input:target=move |event| typed(event.target().value())
                    on:click=move |_| set_open.set(true)
                    on:keydown=key_down
                />
                <button
                    class="clear"
                    type="button"
                    hidden=move || query.with(String::is_empty)
                    aria-label=store.text(key::SEARCH_CLEAR)
                    on:click=move |_| {
                        clear();
                        super::focus::focus_on("search");
                    }
                >
                    {icon(Icon::Close)}
                </button>
            </div>
            {move || shown().then(|| view! { <Results results marked take=Callback::new(take) /> })}
        </form>
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
