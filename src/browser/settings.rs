//! What is remembered on this device, and what the system prefers.

use crate::app::{Msg, Setting, ThemeChoice};
use crate::data::Lang;
use web_sys::Storage;

const LANG: &str = "lang";
const THEME: &str = "theme";
const ONLINE_STREETS: &str = "online-streets";

/// Remembers a setting. A device that refuses (private windows do) costs only the memory.
pub(super) fn remember(setting: &Setting) {
    let (key, value) = match setting {
        Setting::Lang(lang) => (LANG, lang.code()),
        Setting::Theme(theme) => (THEME, theme.code()),
        Setting::OnlineStreets(true) => (ONLINE_STREETS, "on"),
        Setting::OnlineStreets(false) => (ONLINE_STREETS, "off"),
    };
    if let Some(storage) = storage() {
        let _ = storage.set_item(key, value);
    }
}

/// None where the device refuses: asking for it may throw already.
fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// The messages that bring the state to what the device remembers and the system prefers.
pub fn opening_messages(embed: bool) -> Vec<Msg> {
    let storage = storage();
    let text = |key: &str| storage.as_ref()?.get_item(key).ok()?;
    let mut messages = vec![Msg::SystemDark(prefers_dark())];
    let lang = text(LANG)
        .and_then(|code| Lang::from_code(&code))
        .or_else(system_lang);
    let theme = text(THEME).and_then(|code| ThemeChoice::from_code(&code));
    let online = !embed && text(ONLINE_STREETS).is_some_and(|value| value == "on");
    let settings = [
        lang.map(Setting::Lang),
        theme.map(Setting::Theme),
        online.then_some(Setting::OnlineStreets(true)),
    ];
    messages.extend(settings.into_iter().flatten().map(Msg::Recalled));
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
