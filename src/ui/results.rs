//! The list under the search box.

use super::Store;
use super::icon::{Icon, icon};
use super::symbol::symbol;
use crate::app::show::{ResultRow, Stretch};
use crate::app::words::key;
use leptos::prelude::*;

/// The id of the option of that number.
pub(super) fn option_id(number: usize) -> String {
    format!("result-{number}")
}

/// What was found, best first; the marked one is what Enter takes.
#[component]
pub(super) fn Results(
    results: Memo<Vec<ResultRow>>,
    marked: ReadSignal<Option<usize>>,
    take: Callback<usize>,
) -> impl IntoView {
    let store = Store::here();
    Effect::new(move |_| {
        let id = marked.get().map(option_id);
        if let Some(option) = id.and_then(|id| document().get_element_by_id(&id)) {
            option.scroll_into_view_with_bool(false);
        }
    });
    let rows = move || {
        let rows = results.get();
        let rows = rows.into_iter().enumerate();
        rows.map(|(number, row)| option(number, row, marked, take))
            .collect_view()
    };
    view! {
        <div class="results">
            <ul
                id="results"
                role="listbox"
                tabindex="0"
                aria-label=store.text(key::SEARCH_RESULTS)
                hidden=move || results.with(Vec::is_empty)
            >
                {rows}
            </ul>
            <p class="empty" hidden=move || results.with(|rows| !rows.is_empty())>
                {store.text(key::SEARCH_NONE)}
            </p>
        </div>
    }
}

fn option(
    number: usize,
    row: ResultRow,
    marked: ReadSignal<Option<usize>>,
    take: Callback<usize>,
) -> AnyView {
    let is_marked = move || marked.get() == Some(number);
    view! {
        <li
            id=option_id(number)
            class="row"
            role="option"
            aria-selected=move || is_marked().to_string()
            // The box keeps the focus, so that the list is not closed before it is clicked.
            on:mousedown=|event| event.prevent_default()
            on:click=move |_| take.run(number)
        >
            {row.layer.map_or_else(|| icon(Icon::Search), symbol)}
            <span class="row-text">
                <span class="row-name" lang=row.name_lang.map(|lang| lang.code())>
                    {row.name.into_iter().map(stretch).collect_view()}
                </span>
                <span class="row-sub">{row.sub}</span>
            </span>
        </li>
    }
    .into_any()
}

fn stretch(Stretch { text, hit }: Stretch) -> AnyView {
    match hit {
        true => view! { <mark>{text}</mark> }.into_any(),
        false => text.into_any(),
    }
}
