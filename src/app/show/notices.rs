//! Notices in words.

use super::faults::{parse_error, trouble};
use super::{NoticeLine, Urgency};
use crate::app::notice::Notice;
use crate::app::words::{self, key};
use crate::app::{Asset, Fault, State};
use crate::data::{Issue, Lang, LayerId, Report};
use crate::view::Hint;

/// What the visitor should know, oldest first.
pub fn notices(state: &State) -> Vec<NoticeLine> {
    state
        .notices
        .iter()
        .map(|(number, notice)| {
            let line = in_words(state, notice);
            NoticeLine {
                number: *number,
                ..line
            }
        })
        .collect()
}

fn in_words(state: &State, notice: &Notice) -> NoticeLine {
    let lang = state.lang;
    match notice {
        Notice::Failed(asset, fault) => failed(state, *asset, fault),
        Notice::Issues(layer, report) => issues(lang, *layer, report),
        Notice::Link(troubles) => {
            let more = troubles.iter().map(|trouble| {
                let values = [
                    ("part", trouble.part.name()),
                    ("expected", trouble.part.expected()),
                    ("found", &trouble.found),
                ];
                key::LINK_TROUBLE.fill(lang, &values)
            });
            problem(key::NOTICE_LINK.text(lang).to_owned(), more.collect())
        }
        Notice::UnknownPlace(id) => problem(
            key::NOTICE_UNKNOWN_PLACE.fill(lang, &[("id", id)]),
            Vec::new(),
        ),
        Notice::StreetsFailed => problem(key::NOTICE_STREETS.text(lang).to_owned(), Vec::new()),
        Notice::Gesture(hint) => {
            let key = match hint {
                Hint::TwoFingers => key::NOTICE_TWO_FINGERS,
                Hint::CtrlWheel => key::NOTICE_CTRL_WHEEL,
            };
            note(key.text(lang))
        }
        Notice::Copied(true) => note(key::NOTICE_COPIED.text(lang)),
        Notice::Copied(false) => note(key::NOTICE_NOT_COPIED.text(lang)),
        Notice::ReportCopied(true) => note(key::REPORT_COPIED.text(lang)),
        Notice::ReportCopied(false) => note(key::REPORT_NOT_COPIED.text(lang)),
    }
}

fn note(text: &str) -> NoticeLine {
    NoticeLine {
        urgency: Urgency::Note,
        ..problem(text.to_owned(), Vec::new())
    }
}

fn problem(text: String, more: Vec<String>) -> NoticeLine {
    NoticeLine {
        number: 0,
        urgency: Urgency::Problem,
        text,
        more,
        retry: None,
    }
}

fn failed(state: &State, asset: Asset, fault: &Fault) -> NoticeLine {
    let lang = state.lang;
    let file = file_words(state, asset);
    let (text, more) = match fault {
        Fault::Unreachable => (
            key::NOTICE_UNREACHABLE.fill(lang, &[("file", &file)]),
            Vec::new(),
        ),
        Fault::Refused(status) => {
            let values = [("file", file.as_str()), ("status", &status.to_string())];
            (key::NOTICE_REFUSED.fill(lang, &values), Vec::new())
        }
        Fault::NoReader => (
            key::NOTICE_NO_READER.fill(lang, &[("file", &file)]),
            Vec::new(),
        ),
        Fault::Unreadable(error) => (
            key::NOTICE_UNREADABLE.fill(lang, &[("file", &file)]),
            vec![parse_error(lang, error)],
        ),
    };
    let text = format!("{text} {}", key::NOTICE_OTHERS.text(lang));
    NoticeLine {
        retry: Some(asset),
        ..problem(text, more)
    }
}

fn file_words(state: &State, asset: Asset) -> String {
    let lang = state.lang;
    let path = |layer: LayerId| format!("{}.geojson", layer.id());
    match asset {
        Asset::Basemap => key::NOTICE_BASEMAP.text(lang).to_owned(),
        Asset::AllPlaces => key::NOTICE_PLACES.text(lang).to_owned(),
        Asset::Places(LayerId::Guest) => {
            let url = state.guest_url.clone().unwrap_or_default();
            key::NOTICE_GUEST.fill(lang, &[("path", &url)])
        }
        Asset::Places(layer) => key::NOTICE_LAYER.fill(
            lang,
            &[
                ("layer", &words::layer_name(lang, layer)),
                ("path", &path(layer)),
            ],
        ),
        Asset::City => key::NOTICE_CITY.text(lang).to_owned(),
        Asset::Walks => key::NOTICE_WALKS.text(lang).to_owned(),
        Asset::Details(layer) => key::NOTICE_DETAILS.fill(
            lang,
            &[
                ("layer", &words::layer_name(lang, layer)),
                ("path", &path(layer)),
            ],
        ),
    }
}

fn issues(lang: Lang, layer: LayerId, report: &Report) -> NoticeLine {
    let (one, other) = (key::NOTICE_ISSUES_ONE, key::NOTICE_ISSUES_OTHER);
    let text = match report.read {
        0 => key::NOTICE_ISSUES_NONE.fill(lang, &[("n", &words::grouped(lang, report.found))]),
        _ => words::counted(lang, one, other, report.issue_count),
    };
    let text = text.replace("{layer}", &words::layer_name(lang, layer));
    let mut more: Vec<String> = report
        .issues
        .iter()
        .map(|issue| issue_line(lang, issue))
        .collect();
    let rest = report.issue_count.saturating_sub(report.issues.len());
    if rest > 0 {
        more.push(key::NOTICE_MORE.fill(lang, &[("n", &words::grouped(lang, rest))]));
    }
    problem(text, more)
}

fn issue_line(lang: Lang, issue: &Issue) -> String {
    let n = words::grouped(lang, issue.feature);
    let who = match &issue.name {
        Some(name) => key::TROUBLE_NAMED.fill(lang, &[("n", &n), ("name", name)]),
        None => key::TROUBLE_FEATURE.fill(lang, &[("n", &n)]),
    };
    format!("{who}: {}", trouble(lang, &issue.trouble))
}
