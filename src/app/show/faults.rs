//! What is wrong with a file or a feature, in words that name the mend.

use crate::app::words::{self, Key, key};
use crate::data::{Lang, ParseError, Trouble};
use crate::geo::short_decimal;

/// What is wrong with a feature, and the mend.
pub(super) fn trouble(lang: Lang, trouble: &Trouble) -> String {
    let pair = |key: words::Key, first: f64, second: f64| {
        key.fill(
            lang,
            &[
                ("first", &short_decimal(first, 7)),
                ("second", &short_decimal(second, 7)),
            ],
        )
    };
    match trouble {
        Trouble::NoGeometry => key::TROUBLE_NO_GEOMETRY.text(lang).to_owned(),
        Trouble::BadGeometry { expected, found } => key::TROUBLE_BAD_GEOMETRY.fill(
            lang,
            &[
                ("expected", &phrase(lang, expected)),
                ("found", &phrase(lang, found)),
            ],
        ),
        Trouble::Swapped { first, second } => pair(key::TROUBLE_SWAPPED, *first, *second),
        Trouble::Projected { first, second } => {
            let key = match is_vn2000(*first, *second) {
                true => key::TROUBLE_VN2000,
                false => key::TROUBLE_PROJECTED,
            };
            pair(key, *first, *second)
        }
        Trouble::OffEarth { first, second } => pair(key::TROUBLE_OFF_EARTH, *first, *second),
        Trouble::DuplicateId { id } => key::TROUBLE_DUPLICATE.fill(lang, &[("id", id)]),
        Trouble::NotAFeature { found } => key::TROUBLE_NOT_FEATURE.fill(lang, &[("found", found)]),
        Trouble::LimitReached { limit } => {
            key::TROUBLE_LIMIT.fill(lang, &[("limit", &words::grouped(lang, *limit))])
        }
    }
}

/// Why nothing could be read, and the mend.
pub(super) fn parse_error(lang: Lang, error: &ParseError) -> String {
    let megabytes = |bytes: usize| (bytes >> 20).to_string();
    match error {
        ParseError::TooLarge { found, limit } => key::PARSE_TOO_LARGE.fill(
            lang,
            &[("found", &megabytes(*found)), ("limit", &megabytes(*limit))],
        ),
        ParseError::TooDeep { limit } => {
            key::PARSE_TOO_DEEP.fill(lang, &[("limit", &limit.to_string())])
        }
        ParseError::NotText { byte } => {
            key::PARSE_NOT_TEXT.fill(lang, &[("byte", &byte.to_string())])
        }
        ParseError::Html => key::PARSE_HTML.text(lang).to_owned(),
        ParseError::NotJson {
            line,
            column,
            truncated,
        } => {
            let key = if *truncated {
                key::PARSE_TRUNCATED
            } else {
                key::PARSE_NOT_JSON
            };
            key.fill(
                lang,
                &[("line", &line.to_string()), ("column", &column.to_string())],
            )
        }
        ParseError::NoNumber { line, column } => key::PARSE_NO_NUMBER.fill(
            lang,
            &[("line", &line.to_string()), ("column", &column.to_string())],
        ),
        ParseError::NoFeatureList => key::PARSE_NO_FEATURE_LIST.text(lang).to_owned(),
        ParseError::Empty => key::PARSE_EMPTY.text(lang).to_owned(),
        ParseError::Xml => key::PARSE_XML.text(lang).to_owned(),
        ParseError::NotGeoJson { found } => {
            let nothing = key::PARSE_NOTHING.text(lang);
            key::PARSE_NOT_GEOJSON.fill(lang, &[("found", found.as_deref().unwrap_or(nothing))])
        }
    }
}

/// Whether metres lie in a zone of VN-2000 or UTM over Vietnam, in either order: the zones' middles are
/// 500 km east, and Vietnam reaches from 900 to 2,600 km north of the equator.
fn is_vn2000(first: f64, second: f64) -> bool {
    let (east, north) = if first < second {
        (first, second)
    } else {
        (second, first)
    };
    (100_000.0..900_000.0).contains(&east) && (900_000.0..2_700_000.0).contains(&north)
}

/// A phrase of the reader's own in the visitor's language, `3 positions` with its number; anything else
/// is what stood in the file, and is shown as it is.
fn phrase(lang: Lang, phrase: &str) -> String {
    let (number, noun) = match phrase.split_once(' ') {
        Some((number, noun)) if number.bytes().all(|byte| byte.is_ascii_digit()) => (number, noun),
        _ => ("", phrase),
    };
    Key::find(&format!("phrase.{}", noun.replace(' ', "-")))
        .map_or_else(|| phrase.to_owned(), |key| key.fill(lang, &[("n", number)]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::EXPECTED;

    #[test]
    fn every_phrase_of_the_reader_has_words_in_both_languages() {
        let found = [
            "nothing",
            "an object",
            "an array",
            "an empty array",
            "1 position",
            "3 positions",
            "1 numbers",
        ];
        for text in EXPECTED.into_iter().chain(found) {
            assert_ne!(phrase(Lang::Vi, text), text);
        }
        assert_eq!(phrase(Lang::En, "3 positions"), "3 positions");
        assert_eq!(phrase(Lang::Vi, "3 positions"), "3 vị trí");
    }

    #[test]
    fn what_stood_in_the_file_is_shown_as_it_is() {
        for text in ["\"Circle\"", "", " ", "7", "7 samurai", "null"] {
            assert_eq!(phrase(Lang::Vi, text), text);
        }
    }

    #[test]
    fn metres_over_vietnam_are_told_from_those_of_the_whole_world() {
        assert!(is_vn2000(587_412.3, 2_325_501.8) && is_vn2000(2_325_501.8, 587_412.3));
        assert!(!is_vn2000(11_783_000.0, 2_394_000.0) && !is_vn2000(5.0, 2_325_501.8));
    }
}
