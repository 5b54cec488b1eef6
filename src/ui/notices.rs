//! What the visitor should know: problems are read aloud at once, notes when there is time.

use super::Store;
use super::dom::{El, Row, button, el};
use super::icon::{Icon, icon};
use super::progress::progress;
use crate::app::Msg;
use crate::app::show::{self, NoticeLine, Urgency};
use crate::app::words::key;

/// The notices, newest last.
pub(super) fn notices(store: Store) -> El {
    el("section", "notices")
        .named(store, key::ALERTS_LABEL)
        .swap(progress(store))
        .with(lines(store))
}

fn lines(store: Store) -> El {
    let notices = store.slice(show::notices);
    el("div", "notice-lines")
        .attr("aria-live", "polite")
        .rows(move || {
            let row = |line: NoticeLine| {
                let key = format!("{} {}", line.number, line.text);
                Row::new(key, move || notice(store, line))
            };
            notices.get().into_iter().map(row).collect()
        })
}

fn notice(store: Store, line: NoticeLine) -> El {
    let (role, picture) = match line.urgency {
        Urgency::Problem => (Some("alert"), Icon::Alert),
        Urgency::Note => (None, Icon::Info),
    };
    let number = line.number;
    let dismiss = button("tool")
        .named(store, key::ALERTS_DISMISS)
        .click(move || store.send(Msg::Dismiss(number)))
        .with(icon(Icon::Close));
    el("div", "notice")
        .maybe("role", role)
        .with(icon(picture))
        .with(text(store, line))
        .with(dismiss)
}

fn text(store: Store, line: NoticeLine) -> El {
    let retry = line.retry.map(|asset| {
        button("button")
            .click(move || store.send(Msg::Retry(asset)))
            .words(store, key::ALERTS_RETRY)
    });
    let text = el("div", "notice-text").with(el("p", "").text(&line.text));
    let text = match line.more.is_empty() {
        true => text,
        false => text.with(more(store, &line.more)),
    };
    text.with_all(retry)
}

fn more(store: Store, lines: &[String]) -> El {
    let lines = lines.iter().map(|line| el("li", "").text(line));
    el("details", "")
        .with(el("summary", "").words(store, key::ALERTS_MORE))
        .with(el("ul", "").with_all(lines))
}
