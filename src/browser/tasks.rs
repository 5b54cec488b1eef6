//! Carries out what the state asks of the browser.

use super::host::send;
use super::{address, fetch, map, reader, settings};
use crate::app::{Msg, Task, start};
use crate::data::Date;
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// What the app hears of the page around it. Dropped, it hears nothing, and nothing more is read or
/// written for it.
pub struct Ears {
    _ears: Vec<EventListener>,
}

impl Drop for Ears {
    fn drop(&mut self) {
        address::forget_waiting();
        reader::page::stop_all();
    }
}

/// Brings the state to the address and the device, and fetches what the map needs. Once, after
/// [`super::connect`].
pub fn boot() -> Ears {
    let address = address::now();
    let embed = matches!(&address, Some(Msg::Navigated { query, .. }) if query.contains("embed=1"));
    settings::opening_messages(embed)
        .into_iter()
        .chain(address)
        .chain([Msg::Opened(address::surroundings())])
        .for_each(send);
    reader::ahead::forget();
    start().into_iter().for_each(run_task);
    let ears = address::listen().chain(system_theme()).chain(the_day());
    Ears {
        _ears: ears.collect(),
    }
}

/// Carries out one task.
pub fn run_task(task: Task) {
    match task {
        Task::Fetch(asset) => fetch::pack(asset),
        Task::Read(asset) => fetch::published(asset),
        Task::ReadGuest(url) => fetch::guest(&url),
        Task::StopReading(asset) => reader::page::stop(asset),
        Task::Fly(camera) => map::fly(camera),
        Task::Jump(camera) => map::jump(camera),
        Task::WriteLink { query, hash, push } => address::write(&query, &hash, push),
        Task::Remember(setting) => settings::remember(&setting),
    }
}

/// Copies the address of what is seen; the message says whether it went.
pub fn copy_link() {
    if let Some(link) = address::whole() {
        copy(link, Msg::Copied);
    }
}

/// Copies a text; the message says whether it went.
pub fn copy(text: String, said: fn(bool) -> Msg) {
    let Some(window) = web_sys::window() else {
        return;
    };
    spawn_local(async move {
        let copied = JsFuture::from(window.navigator().clipboard().write_text(&text)).await;
        send(said(copied.is_ok()));
    });
}

/// Says which day it is, and again whenever the visitor comes back to the page.
fn the_day() -> Option<EventListener> {
    let say = || send(Msg::Today(Date::in_hanoi(js_sys::Date::now())));
    say();
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "focus", move |_| say()))
}

/// Listens for the system going light or dark.
fn system_theme() -> Option<EventListener> {
    let list = web_sys::window()?.match_media("(prefers-color-scheme: dark)");
    let list = list.ok()??;
    Some(EventListener::new(&list, "change", |event| {
        if let Some(event) = event.dyn_ref::<web_sys::MediaQueryListEvent>() {
            send(Msg::SystemDark(event.matches()));
        }
    }))
}
