//! What the visitor should know: problems are read aloud at once, notes when there is time.

use super::Store;
use super::icon::{Icon, icon};
use crate::app::Msg;
use crate::app::show::{self, NoticeLine, Urgency};
use crate::app::words::key;
use leptos::prelude::*;

/// The notices, newest last.
#[component]
pub(super) fn Notices() -> impl IntoView {
    let store = Store::here();
    let notices = store.slice(show::notices);
    view! {
        <section class="notices" aria-label=store.text(key::ALERTS_LABEL) aria-live="polite">
            <For
                each=move || notices.get()
                key=|line| (line.number, line.text.clone())
                children=move |line| notice(store, line)
            />
        </section>
    }
}

fn notice(store: Store, line: NoticeLine) -> AnyView {
    let NoticeLine {
        number,
        urgency,
        text,
        more,
        retry,
    } = line;
    let (role, picture) = match urgency {
        Urgency::Problem => (Some("alert"), Icon::Alert),
        Urgency::Note => (None, Icon::Info),
    };
    let more = (!more.is_empty()).then(|| {
        let lines = more
            .into_iter()
            .map(|line| view! { <li>{line}</li> })
            .collect_view();
        view! {
            <details>
                <summary>{store.text(key::ALERTS_MORE)}</summary>
                <ul>{lines}</ul>
            </details>
        }
    });
    let retry = retry.map(|asset| {
        let again = move |_| store.send(Msg::Retry(asset));
        view! {
            <button class="button" type="button" on:click=again>
                {store.text(key::ALERTS_RETRY)}
            </button>
        }
    });
    view! {
        <div class="notice" role=role>
            {icon(picture)}
            <div class="notice-text">
                <p>{text}</p>
                {more}
                {retry}
            </div>
            <button
                class="tool"
                type="button"
                aria-label=store.text(key::ALERTS_DISMISS)
                on:click=move |_| store.send(Msg::Dismiss(number))
            >
                {icon(Icon::Close)}
            </button>
        </div>
    }
    .into_any()
}
