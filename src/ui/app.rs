//! The root: one page, laid out by the style sheet.

use super::about::about;
use super::chooser::chooser;
use super::controls::controls;
use super::dom::{El, Local, Part, el, in_short_tasks, keep};
use super::embed::{credit, frame_head};
use super::head::head;
use super::heights::Heights;
use super::keys::keys;
use super::legend::legend;
use super::map_view::map_view;
use super::notices::notices;
use super::settings::settings;
use super::sheet::sheet;
use super::skip::skip;
use super::status::status;
use super::written::{city, walks};
use super::{Store, page, panic};
use crate::app::Panel;
use crate::browser;
use leptos::mount::mount_to;
use leptos::prelude::document;
use leptos::web_sys::HtmlElement;
use std::collections::VecDeque;
use std::mem;
use std::rc::Rc;

/// Puts the app in the place of the static shell, for as long as the page lives.
pub fn start() {
    panic::show_on_page();
    mem::forget(document().body().map(mount));
}

/// Puts an app at the end of an element. It is seen once all its parts are made, and the static shell goes
/// then. The app goes, with all that it heard and held, when what this gives is dropped.
pub fn mount(parent: HtmlElement) -> impl Sized {
    mount_to(parent.clone(), move || {
        let store = Store::new();
        browser::connect(Rc::new(store));
        keep(browser::boot());
        page::follow(store);
        let coming = Local::new(true);
        let app = el("main", "app").class_if("coming", move || coming.get());
        let _ = parent.append_child(app.node());
        keep(OnPage(app.clone()));
        in_short_tasks(app, parts(store), move || {
            coming.set(false);
            if let Some(shell) = document().get_element_by_id("shell") {
                shell.remove();
            }
        });
    })
}

/// An element that leaves the page when it is dropped.
struct OnPage(El);

impl Drop for OnPage {
    fn drop(&mut self) {
        self.0.node().remove();
    }
}

/// The parts of the app, in their order on the page.
fn parts(store: Store) -> VecDeque<Part> {
    let heights = Heights::new(store);
    let embed = store.slice(|state| state.embed);
    let top = move || match embed.get() {
        true => vec![frame_head(store)],
        false => {
            let [to_list, to_map] = skip(store, heights);
            vec![to_list, to_map, head(store)]
        }
    };
    let about_itself = move |app: El| {
        app.class_if("embed", move || embed.get())
            .class_if("carded", move || heights.is_carded())
            .live("data-sheet", move || heights.now().code())
    };
    let rest = move |app: El| {
        app.with(status(store))
            .with(notices(store))
            .swap(open_panel(store))
            .swap(chooser(store))
    };
    VecDeque::from([
        part(move |app| about_itself(app).swap(top)),
        part(move |app| app.with(map_view(store, heights))),
        part(move |app| app.with(controls(store)).with(credit(store))),
        part(move |app| app.with(sheet(store, heights))),
        part(rest),
    ])
}

fn part(add: impl FnOnce(El) -> El + 'static) -> Part {
    Box::new(add)
}

/// The dialog that is open, if one is.
fn open_panel(store: Store) -> impl Fn() -> Option<El> + 'static {
    let panel = store.slice(|state| state.panel);
    move || {
        Some(match panel.get()? {
            Panel::About => about(store),
            Panel::City => city(store),
            Panel::Keys => keys(store),
            Panel::Legend => legend(store),
            Panel::Settings => settings(store),
            Panel::Walks => walks(store),
            Panel::Filters => return None,
        })
    }
}
