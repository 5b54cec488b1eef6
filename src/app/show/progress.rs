//! How far a visitor's file has come.

use crate::app::words::{self, key};
use crate::app::{Progress, State};

/// A file on its way.
#[derive(Clone, Debug, PartialEq)]
pub struct ProgressLine {
    /// "Loading points.geojson: 12 of 174 MB".
    pub text: String,
    /// How much of it has come, in percent; none where nobody knows.
    pub percent: Option<u8>,
}

/// The visitor's file, while it is on its way.
pub fn progress(state: &State) -> Option<ProgressLine> {
    let lang = state.lang;
    let name = file_name(state.guest_url.as_deref()?);
    Some(match state.progress? {
        Progress::Fetched { bytes, of: 0 } => ProgressLine {
            text: key::PROGRESS_FETCHED.fill(lang, &[("file", name), ("n", &megabytes(bytes))]),
            percent: None,
        },
        Progress::Fetched { bytes, of } => ProgressLine {
            text: key::PROGRESS_FETCHED_OF.fill(
                lang,
                &[
                    ("file", name),
                    ("n", &megabytes(bytes)),
                    ("all", &megabytes(of)),
                ],
            ),
            percent: Some((bytes.min(of) * 100 / of) as u8),
        },
        Progress::Read(features) => ProgressLine {
            text: key::PROGRESS_READ.fill(
                lang,
                &[
                    ("file", name),
                    ("n", &words::grouped(lang, features as usize)),
                ],
            ),
            percent: None,
        },
    })
}

fn file_name(url: &str) -> &str {
    let path = url.split(['?', '#']).next().unwrap_or(url);
    path.rsplit('/')
        .next()
        .filter(|name| !name.is_empty())
        .unwrap_or(url)
}

/// Whole megabytes, begun ones counted.
fn megabytes(bytes: u64) -> String {
    bytes.div_ceil(1_000_000).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(progress: Progress) -> ProgressLine {
        let state = State {
            guest_url: Some("https://a.vn/files/points.geojson?v=2".into()),
            progress: Some(progress),
            ..State::default()
        };
        super::progress(&state).unwrap()
    }

    #[test]
    fn a_file_says_how_much_of_it_has_come() {
        let (bytes, of) = (43_500_000, 174_000_000);
        let some = line(Progress::Fetched { bytes, of });
        assert_eq!(some.percent, Some(25));
        assert!(some.text.contains("points.geojson") && some.text.contains("44"));
        assert_eq!(line(Progress::Fetched { bytes, of: 0 }).percent, None);
        assert!(line(Progress::Read(20_000)).text.contains("20,000"));
    }

    #[test]
    fn nothing_is_said_of_a_file_that_is_not_on_its_way() {
        assert_eq!(progress(&State::default()), None);
    }
}
