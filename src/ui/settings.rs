//! Language, theme, ground; and the way to what else there is to read.

use super::dom::{El, button, el};
use super::segments::{segment, segments};
use super::{Store, dialog};
use crate::app::words::{Key, key};
use crate::app::{Msg, Panel, ThemeChoice};
use crate::data::Lang;

const LANGS: [(Lang, &str); 2] = [(Lang::Vi, "Tiếng Việt"), (Lang::En, "English")];

const THEMES: [(ThemeChoice, Key); 3] = [
    (ThemeChoice::Auto, key::SETTINGS_AUTO),
    (ThemeChoice::Light, key::SETTINGS_LIGHT),
    (ThemeChoice::Dark, key::SETTINGS_DARK),
];

const PANELS: [(Panel, Key); 5] = [
    (Panel::City, key::CITY_TITLE),
    (Panel::Walks, key::WALKS_TITLE),
    (Panel::Legend, key::LEGEND_TITLE),
    (Panel::Keys, key::KEYS_TITLE),
    (Panel::About, key::ABOUT_TITLE),
];

/// What a visitor can set, remembered on the device.
pub(super) fn settings(store: Store) -> El {
    let streets = store.slice(|state| state.online_streets);
    let streets = el("input", "")
        .attr("type", "checkbox")
        .checked(move || streets.get())
        .changed(move |on| store.send(Msg::SetOnlineStreets(on)));
    let panel = |(panel, words)| {
        let open = button("link").words(store, words);
        el("li", "").with(open.click(move || store.send(Msg::Open(Some(panel)))))
    };
    let body = [
        segments(
            store,
            key::SETTINGS_LANG,
            LANGS.map(|pair| lang(store, pair)),
        ),
        segments(
            store,
            key::SETTINGS_THEME,
            THEMES.map(|pair| theme(store, pair)),
        ),
        el("h3", "").words(store, key::SETTINGS_GROUND),
        el("label", "choice")
            .with(streets)
            .with(el("span", "").words(store, key::SETTINGS_STREETS)),
        el("p", "fine").words(store, key::SETTINGS_STREETS_WHAT),
        el("h3", "").words(store, key::SETTINGS_MORE),
        el("ul", "").with_all(PANELS.map(panel)),
    ];
    dialog::panel(store, "settings", key::SETTINGS_TITLE, body)
}

fn lang(store: Store, (lang, name): (Lang, &str)) -> El {
    let name = el("span", "").attr("lang", lang.code()).text(name);
    let is_chosen = move || store.lang() == lang;
    segment(store, "lang", is_chosen, Msg::SetLang(lang), name)
}

fn theme(store: Store, (theme, words): (ThemeChoice, Key)) -> El {
    let chosen = store.slice(|state| state.theme);
    let is_chosen = move || chosen.get() == theme;
    let name = el("span", "").words(store, words);
    segment(store, "theme", is_chosen, Msg::SetTheme(theme), name)
}
