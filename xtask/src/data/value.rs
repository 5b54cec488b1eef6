//! Whether a property's value is what the schema says it holds.

use super::codes;
use super::schema::Holds;
use hanoi_map::data::Span;
use serde_json::Value;

/// What was expected, where the value is something else.
pub(crate) fn wrong(holds: Holds, value: &Value) -> Option<String> {
    let fits = match holds {
        Holds::Text => text(value),
        Holds::Texts => list(value, text),
        Holds::Code(known) => code(value, known),
        Holds::Codes(known) => list(value, |one| code(one, known)),
        Holds::Id => id(value),
        Holds::Ids | Holds::OldIds => list(value, id),
        Holds::Int(least, most) => value.as_i64().is_some_and(|n| (least..=most).contains(&n)),
        Holds::Years => years(value),
        Holds::Number => value.is_number(),
        Holds::Size => value.as_f64().is_some_and(|n| n > 0.0),
        Holds::Flag(said) => value.as_bool() == Some(said),
        Holds::LonLat => lonlat(value),
        Holds::Link => link(value),
        Holds::Date => date(value),
        Holds::Spans => list(value, |one| one.as_str().is_some_and(is_span)),
        Holds::Wikidata => value.as_str().is_some_and(is_wikidata),
        Holds::Osm => value.as_str().is_some_and(is_osm),
        Holds::Sources => list(value, source),
        Holds::Stops => list(value, stop),
    };
    (!fits).then(|| expected(holds))
}

fn expected(holds: Holds) -> String {
    match holds {
        Holds::Text => "a text, trimmed, not empty, in NFC".to_owned(),
        Holds::Texts => "a list of different texts, trimmed, in NFC".to_owned(),
        Holds::Code(known) => format!("one of: {known}"),
        Holds::Codes(known) => format!("a list of different codes of: {known}"),
        Holds::Id => "an id: small letters, digits and hyphens".to_owned(),
        Holds::Ids | Holds::OldIds => "a list of different ids".to_owned(),
        Holds::Int(least, most) => format!("a whole number, {least} to {most}"),
        Holds::Years => "a list of years, 0 where unknown".to_owned(),
        Holds::Number => "a number".to_owned(),
        Holds::Size => "a number above 0".to_owned(),
        Holds::Flag(said) => format!("{said}, or no such property"),
        Holds::LonLat => "[longitude, latitude]".to_owned(),
        Holds::Link => "an address that begins with https://".to_owned(),
        Holds::Date => "a date: 2026, 2026-01 or 2026-01-31".to_owned(),
        Holds::Spans => {
            "a list of different days or spans: 2026-02-22, 2026-02-18/2026-05-11".to_owned()
        }
        Holds::Wikidata => "a Wikidata item such as Q42".to_owned(),
        Holds::Osm => "an object of OpenStreetMap such as node/42, way/42, relation/42".to_owned(),
        Holds::Stops => {
            "a list of different stops, each with place, say_vi, say_en and perhaps straight: true"
                .to_owned()
        }
        Holds::Sources => {
            "a list of different sources, each with title, or title_vi and title_en, \
             and perhaps a url, facts and the date it was read"
                .to_owned()
        }
    }
}

/// Combining marks (U+0300 to U+036F): precomposed letters exist for all of Vietnamese, so a text
/// in NFC has none.
fn is_mark(letter: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&letter)
}

/// As a regular expression: what no text has in it, besides two spaces; see [`is_mark`].
pub(crate) const NOT_IN_TEXT: &str = r"[\u0300-\u036f\u0000-\u001f\u007f-\u009f]";
/// As a regular expression: a letter of an id; see [`is_id`].
pub(crate) const ID: &str = "[a-z0-9-]";

fn text(value: &Value) -> bool {
    value.as_str().is_some_and(|text| {
        let plain = !text.contains("  ") && !text.contains(is_mark);
        !text.is_empty() && text.trim() == text && plain && !text.contains(char::is_control)
    })
}

fn list(values: &Value, fits: impl Fn(&Value) -> bool) -> bool {
    values.as_array().is_some_and(|values| {
        let different = (1..values.len()).all(|ix| !values[..ix].contains(&values[ix]));
        !values.is_empty() && different && values.iter().all(fits)
    })
}

fn code(value: &Value, known: &str) -> bool {
    value.as_str().is_some_and(|code| codes::has(known, code))
}

/// Whether a text can be an id.
pub(crate) fn is_id(text: &str) -> bool {
    let letters = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    !text.is_empty() && text.chars().all(letters)
}

fn id(value: &Value) -> bool {
    value.as_str().is_some_and(is_id)
}

fn years(value: &Value) -> bool {
    let year = |n: i64| n == 0 || (1900..=2026).contains(&n);
    let values = value.as_array();
    values.is_some_and(|all| !all.is_empty() && all.iter().all(|n| n.as_i64().is_some_and(year)))
}

fn lonlat(value: &Value) -> bool {
    let pair = value.as_array().filter(|pair| pair.len() == 2);
    pair.is_some_and(|pair| pair.iter().all(Value::is_number))
}

fn link(value: &Value) -> bool {
    let rest = value.as_str().and_then(|url| url.strip_prefix("https://"));
    rest.is_some_and(is_place)
}

/// Sources include old sites that answer nothing but `http`.
fn page(value: &Value) -> bool {
    let old = value.as_str().and_then(|url| url.strip_prefix("http://"));
    link(value) || old.is_some_and(is_place)
}

fn is_place(rest: &str) -> bool {
    rest.contains('.') && !rest.contains(char::is_whitespace)
}

fn date(value: &Value) -> bool {
    value.as_str().is_some_and(is_date)
}

fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    let digits = |part: &&str| part.chars().all(|c| c.is_ascii_digit());
    [4, 2, 2].starts_with(&lengths) && !lengths.is_empty() && parts.iter().all(digits)
}

fn is_span(text: &str) -> bool {
    Span::from_iso(text).is_some()
}

fn is_wikidata(text: &str) -> bool {
    let number = text.strip_prefix('Q').unwrap_or_default();
    !number.is_empty() && number.chars().all(|c| c.is_ascii_digit())
}

fn is_osm(text: &str) -> bool {
    let (kind, number) = text.split_once('/').unwrap_or_default();
    let is_number = !number.is_empty() && number.chars().all(|c| c.is_ascii_digit());
    matches!(kind, "node" | "way" | "relation") && is_number
}

fn stop(value: &Value) -> bool {
    let known = ["place", "straight", "say_vi", "say_en"];
    value.as_object().is_some_and(|map| {
        map.get("place").is_some_and(id)
            && map.get("say_vi").is_some_and(text)
            && map.get("say_en").is_some_and(text)
            && map.get("straight").is_none_or(|straight| straight == true)
            && map.keys().all(|name| known.contains(&name.as_str()))
    })
}

fn source(value: &Value) -> bool {
    let Some(map) = value.as_object() else {
        return false;
    };
    let has = |name| map.get(name).is_some_and(text);
    let titled = match map.get("title") {
        Some(title) => {
            text(title) && !map.contains_key("title_vi") && !map.contains_key("title_en")
        }
        None => has("title_vi") && has("title_en"),
    };
    let known = ["title", "title_vi", "title_en", "url", "facts", "read"];
    titled
        && map.get("url").is_none_or(page)
        && map.get("facts").is_none_or(text)
        && map.get("read").is_none_or(date)
        && map.keys().all(|name| known.contains(&name.as_str()))
}
