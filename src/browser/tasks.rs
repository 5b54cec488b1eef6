//! Carries out what the state asks of the browser.

use super::host::send;
use super::{address, fetch, map, reader, settings};
use crate::app::{Msg, Task, start};
use crate::data::Date;
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Brings the state to the address and the device, and fetches what the map needs. Once, after
/// [`super::connect`].
pub fn boot() {
    let address = address::now();
    let embed = matches!(&address, Some(Msg::Navigated { query, .. }) if query.contains("embed=1"));
    settings::opening_messages(embed)
        .into_iter()
        .chain(address)
        .chain([Msg::Opened(address::surroundings())])
        .for_each(send);
    start().into_iter().for_each(run_task);
    address::listen();
    follow_the_day();
    follow_system_theme();
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
fn follow_the_day() {
    let say = || send(Msg::Today(Date::in_hanoi(js_sys::Date::now())));
    say();
    if let Some(window) = web_sys::window() {
        EventListener::new(&window, "focus", move |_| say()).forget();
    }
}

fn follow_system_theme() {
    let Some(window) = web_sys::window() else {
        return;
    };
    let Ok(Some(list)) = window.match_media("(prefers-color-scheme: dark)") else {
        return;
    };
    EventListener::new(&list, "change", |event| {
        if let Some(event) = event.dyn_ref::<web_sys::MediaQueryListEvent>() {
            send(Msg::SystemDark(event.matches()));
        }
    })
    .forget();
}
