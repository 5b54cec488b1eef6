//! The top of the panel: what this is, the language, the way to settings, search and layers.

use super::icon::{Icon, icon};
use super::layers::Layers;
use super::search::Search;
use super::{Store, insets};
use crate::app::words::key;
use crate::app::{Msg, Panel};
use crate::data::Lang;
use leptos::html::Header;
use leptos::prelude::*;

/// Title, language, settings; then search and layers.
#[component]
pub(super) fn Head() -> impl IntoView {
    let store = Store::here();
    let node = NodeRef::<Header>::new();
    insets::watch(node);
    view! {
        <header class="head" data-covers="" node_ref=node>
            <div class="head-bar">
                <div class="title">
                    <h1>{store.text(key::APP_TITLE)}</h1>
                    <p>{store.text(key::APP_TAGLINE)}</p>
                </div>
                <div class="head-tools">
                    <LangSwitch />
                    <button
                        class="tool"
                        type="button"
                        aria-label=store.text(key::APP_MENU)
                        aria-haspopup="dialog"
                        on:click=move |_| store.send(Msg::Open(Some(Panel::Settings)))
                    >
                        {icon(Icon::More)}
                    </button>
                </div>
                <Search />
            </div>
            <Layers />
        </header>
    }
}

/// One press to the other language, named in that language.
#[component]
fn LangSwitch() -> impl IntoView {
    let store = Store::here();
    let other = move || match store.lang() {
        Lang::Vi => Lang::En,
        Lang::En => Lang::Vi,
    };
    view! {
        <button
            class="tool"
            type="button"
            lang=move || other().code()
            aria-label=store.text(key::APP_SWITCH)
            on:click=move |_| store.send(Msg::SetLang(other()))
        >
            {store.text(key::APP_SWITCH_SHORT)}
        </button>
    }
}
