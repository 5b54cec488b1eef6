//! The root: one page, laid out by the style sheet.

use super::about::about;
use super::chooser::ChooserDialog;
use super::controls::Controls;
use super::embed::{Credit, FullMapLink};
use super::head::Head;
use super::heights::Heights;
use super::keys::keys;
use super::legend::legend;
use super::map_view::MapView;
use super::notices::Notices;
use super::settings::settings;
use super::sheet::Sheet;
use super::skip::Skip;
use super::status::Status;
use super::{Store, page, panic};
use crate::app::Panel;
use crate::browser;
use leptos::prelude::*;
use std::rc::Rc;

/// Puts the app in the place of the static shell.
pub fn start() {
    panic::show_on_page();
    mount_to_body(|| {
        let store = Store::new();
        provide_context(store);
        browser::connect(Rc::new(store));
        browser::boot();
        page::follow(store);
        view! { <App /> }
    });
    if let Some(shell) = document().get_element_by_id("shell") {
        shell.remove();
    }
}

#[component]
fn App() -> impl IntoView {
    let store = Store::here();
    let heights = Heights::new(store);
    let embed = store.slice(|state| state.embed);
    let top = move || match embed.get() {
        true => view! { <FullMapLink /> }.into_any(),
        false => view! {
            <Skip />
            <Head />
        }
        .into_any(),
    };
    view! {
        <main
            class="app"
            class:embed=move || embed.get()
            class:carded=move || heights.is_carded()
            data-sheet=move || heights.now().code()
        >
            {top}
            <MapView />
            <Controls />
            <Credit />
            <Sheet heights />
            <Status />
            <Notices />
            <OpenPanel />
            <ChooserDialog />
        </main>
    }
}

/// The dialog that is open, if one is.
#[component]
fn OpenPanel() -> impl IntoView {
    let store = Store::here();
    let panel = store.slice(|state| state.panel);
    move || {
        Some(match panel.get()? {
            Panel::About => about(store),
            Panel::Keys => keys(store),
            Panel::Legend => legend(store),
            Panel::Settings => settings(store),
            Panel::Filters => return None,
        })
    }
}
