//! What is remembered on this device, and what the system prefers.

use crate::app::{Msg, Setting, ThemeChoice};
use crate::data::Lang;
use gloo::storage::{LocalStorage, Storage};

const LANG: &str = "lang";
const THEME: &str = "theme";
const ONLINE_STREETS: &str = "online-streets";

/// Remembers a setting. A device that refuses (private windows do) costs only the memory.
pub(super) fn remember(setting: &Setting) {
    let _ = match setting {
        Setting::Lang(lang) => LocalStorage::set(LANG, lang.code()),
        Setting::Theme(theme) => LocalStorage::set(THEME, theme.code()),
        Setting::OnlineStreets(on) => LocalStorage::set(ONLINE_STREETS, on),
    };
}

/// The messages that bring the state to what the device remembers and the system prefers.
pub fn opening_messages(embed: bool) -> Vec<Msg> {
    let text = |key: &str| LocalStorage::get::<String>(key).ok();
    let mut messages = vec![Msg::SystemDark(prefers_dark())];
    let lang = text(LANG)
        .and_then(|code| Lang::from_code(&code))
        .or_else(system_lang);
    messages.extend(lang.map(Msg::SetLang));
    let theme = text(THEME).and_then(|code| ThemeChoice::from_code(&code));
    messages.extend(theme.map(Msg::SetTheme));
    if !embed && LocalStorage::get(ONLINE_STREETS).unwrap_or(false) {
        messages.push(Msg::SetOnlineStreets(true));
    }
    messages
}

/// Whether the system is dark.
pub fn prefers_dark() -> bool {
    media("(prefers-color-scheme: dark)")
}

/// Whether the system asks for less motion.
pub(super) fn prefers_less_motion() -> bool {
    media("(prefers-reduced-motion: reduce)")
}

fn media(query: &str) -> bool {
    let list = web_sys::window().and_then(|window| window.match_media(query).ok().flatten());
    list.is_some_and(|list| list.matches())
}

fn system_lang() -> Option<Lang> {
    let code = web_sys::window()?.navigator().language()?;
    Lang::from_code(code.split('-').next()?)
}
