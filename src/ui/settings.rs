//! Language, theme, ground; and the way to what else there is to read.

use super::segments::{segment, segments};
use super::{Store, dialog};
use crate::app::words::{Key, key};
use crate::app::{Msg, Panel, State, ThemeChoice};
use crate::data::Lang;
use leptos::prelude::*;

const LANGS: [(Lang, &str); 2] = [(Lang::Vi, "Tiếng Việt"), (Lang::En, "English")];

const THEMES: [(ThemeChoice, Key); 3] = [
    (ThemeChoice::Auto, key::SETTINGS_AUTO),
    (ThemeChoice::Light, key::SETTINGS_LIGHT),
    (ThemeChoice::Dark, key::SETTINGS_DARK),
];

const PANELS: [(Panel, Key); 3] = [
    (Panel::Legend, key::LEGEND_TITLE),
    (Panel::Keys, key::KEYS_TITLE),
    (Panel::About, key::ABOUT_TITLE),
];

/// What a visitor can set, remembered on the device.
pub(super) fn settings(store: Store) -> AnyView {
    let streets = store.slice(|state| state.online_streets);
    let theme = |(choice, words): (ThemeChoice, Key)| {
        let chosen = store.slice(|state| state.theme);
        let is_chosen = move || chosen.get() == choice;
        segment(
            store,
            "theme",
            is_chosen,
            Msg::SetTheme(choice),
            store.text(words).into_any(),
            None,
        )
    };
    let panel = |(panel, words): (Panel, Key)| {
        let open = move |_| store.send(Msg::Open(Some(panel)));
        view! { <li><button class="link" type="button" on:click=open>{store.text(words)}</button></li> }
    };
    let body = view! {
        {segments(store, key::SETTINGS_LANG, LANGS.map(|pair| lang(store, pair)).collect_view().into_any())}
        {segments(store, key::SETTINGS_THEME, THEMES.map(theme).collect_view().into_any())}
        <h3>{store.text(key::SETTINGS_GROUND)}</h3>
        <label class="choice">
            <input
                type="checkbox"
                prop:checked=move || streets.get()
                on:change:target=move |event| store.send(Msg::SetOnlineStreets(event.target().checked()))
            />
            <span>{store.text(key::SETTINGS_STREETS)}</span>
        </label>
        <p class="fine">{store.text(key::SETTINGS_STREETS_WHAT)}</p>
        <h3>{store.text(key::SETTINGS_MORE)}</h3>
        <ul>{PANELS.map(panel).collect_view()}</ul>
    };
    dialog::panel(store, "settings", key::SETTINGS_TITLE, body.into_any())
}

fn lang(store: Store, (lang, name): (Lang, &'static str)) -> AnyView {
    let chosen = store.slice(|state: &State| state.lang);
    let is_chosen = move || chosen.get() == lang;
    segment(
        store,
        "lang",
        is_chosen,
        Msg::SetLang(lang),
        name.into_any(),
        Some(lang),
    )
}
