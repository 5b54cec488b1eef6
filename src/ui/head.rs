//! The top of the panel: what this is, the language, the way to settings, search and layers.

use super::dom::{El, button, el};
use super::icon::{Icon, icon};
use super::layers::layers;
use super::search::search;
use super::{Store, insets};
use crate::app::words::key;
use crate::app::{Msg, Panel};
use crate::data::Lang;

/// Title, language, settings; then search and layers.
pub(super) fn head(store: Store) -> El {
    let title = el("div", "title")
        .with(el("h1", "").words(store, key::APP_TITLE))
        .with(el("p", "").words(store, key::APP_TAGLINE));
    let menu = button("tool")
        .named(store, key::APP_MENU)
        .attr("aria-haspopup", "dialog")
        .click(move || store.send(Msg::Open(Some(Panel::Settings))))
        .with(icon(Icon::More));
    let tools = el("div", "head-tools").with(lang_switch(store)).with(menu);
    let bar = el("div", "head-bar")
        .with(title)
        .with(tools)
        .with(search(store));
    let head = el("header", "head")
        .attr("data-covers", "")
        .with(bar)
        .with(layers(store));
    insets::watch(&head);
    head
}

/// One press to the other language, named in that language.
fn lang_switch(store: Store) -> El {
    let other = move || match store.lang() {
        Lang::Vi => Lang::En,
        Lang::En => Lang::Vi,
    };
    button("tool")
        .live("lang", move || other().code())
        .named(store, key::APP_SWITCH)
        .click(move || store.send(Msg::SetLang(other())))
        .words(store, key::APP_SWITCH_SHORT)
}
