//! The one voice of the page: how many places are shown.

use super::Store;
use crate::app::show;
use leptos::prelude::*;

/// Read aloud when it changes; not seen, because the list says it too.
#[component]
pub(super) fn Status() -> impl IntoView {
    let status = Store::here().slice(show::status);
    view! {
        <p class="unseen" role="status" aria-live="polite" aria-atomic="true">
            {move || status.get()}
        </p>
    }
}
