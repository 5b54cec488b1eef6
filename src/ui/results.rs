//! The list under the search box.

use super::Store;
use super::dom::{El, Local, Slice, el, once_shown};
use super::icon::{Icon, icon};
use super::symbol::symbol;
use super::told::part;
use crate::app::show::{ResultMark, ResultRow, Stretch};
use crate::app::words::key;
use leptos::prelude::document;
use std::rc::Rc;

/// The id of the option of that number.
pub(super) fn option_id(number: usize) -> String {
    format!("result-{number}")
}

/// What was found, best first; the marked one is what Enter takes.
pub(super) fn results(
    store: Store,
    results: Slice<Vec<ResultRow>>,
    marked: Local<Option<usize>>,
    take: Rc<dyn Fn(usize)>,
) -> El {
    once_shown(move || {
        let id = marked.get().map(option_id);
        if let Some(option) = id.and_then(|id| document().get_element_by_id(&id)) {
            option.scroll_into_view_with_bool(false);
        }
    });
    let rows = move || -> Vec<El> {
        let rows = results.get().into_iter().enumerate();
        rows.map(|(number, row)| option(number, row, marked, Rc::clone(&take)))
            .collect()
    };
    let list = el("ul", "")
        .attr("id", "results")
        .attr("role", "listbox")
        .attr("tabindex", "0")
        .named(store, key::SEARCH_RESULTS)
        .attr_if("hidden", move || results.with(Vec::is_empty))
        .swap(rows);
    let nothing = el("p", "empty")
        .attr_if("hidden", move || results.with(|rows| !rows.is_empty()))
        .words(store, key::SEARCH_NONE);
    el("div", "results").with(list).with(nothing)
}

fn option(
    number: usize,
    row: ResultRow,
    marked: Local<Option<usize>>,
    take: Rc<dyn Fn(usize)>,
) -> El {
    let name = el("span", "row-name").maybe("lang", row.name_lang.map(|lang| lang.code()));
    let name = row.name.iter().fold(name, stretch);
    let text = el("span", "row-text")
        .with(name)
        .with(el("span", "row-sub").with_all(row.sub.iter().map(part)));
    el("li", "row")
        .attr("id", &option_id(number))
        .attr("role", "option")
        .live("aria-selected", move || marked.get() == Some(number))
        // The box keeps the focus, so that the list is not closed before it is clicked.
        .on("mousedown", |event| event.prevent_default())
        .click(move || take(number))
        .with(mark(row.mark))
        .with(text)
}

fn mark(mark: ResultMark) -> El {
    match mark {
        ResultMark::Place(layer) => symbol(layer),
        ResultMark::Walk => icon(Icon::Walk),
        ResultMark::Position => icon(Icon::Search),
    }
}

fn stretch(name: El, Stretch { text, hit }: &Stretch) -> El {
    match hit {
        true => name.with(el("mark", "").text(text)),
        false => name.text(text),
    }
}
