//! First summaries, made by rule from the structured facts: what, where, since when, recognised as.
//! They say only what a named source stands behind. A summary written by a person has
//! `summary_by: "hand"` and is left alone.

mod en;
mod nouns;
mod vi;

use super::error::Finding;
use super::files::Data;
use super::place::Place;
use hanoi_map::app::words;
use hanoi_map::data::Lang;
use serde_json::Value;

/// A place and all that its sentences may look up.
struct Facts<'a> {
    place: &'a Place,
    data: &'a Data,
}

impl<'a> Facts<'a> {
    /// Whether a fact may be said: it is there and rests on a named source.
    fn may_say(&self, fact: &str) -> bool {
        !self.place.list("unsourced").contains(&fact)
    }

    /// Codes of recognition with their years, 0 where unknown; none when unsourced.
    fn recognitions(&self) -> Vec<(&'a str, i64)> {
        if !self.may_say("recognition") {
            return Vec::new();
        }
        let years = self.place.properties.get("recognition_years");
        let years = years
            .and_then(Value::as_array)
            .map_or(&[][..], Vec::as_slice);
        let codes = self.place.list("recognition").into_iter().enumerate();
        codes
            .map(|(ix, code)| (code, years.get(ix).and_then(Value::as_i64).unwrap_or(0)))
            .collect()
    }

    /// The name of the site this place is a part of, without what stands in brackets.
    fn whole(&self, lang: &str) -> Option<&'a str> {
        let whole = self.data.find(self.place.text("part_of")?)?;
        whole.in_lang("name", lang).map(bare)
    }

    /// Since when, where that may be said.
    fn since(&self, lang: &str) -> Option<&'a str> {
        self.place
            .in_lang("since", lang)
            .filter(|_| self.may_say("since"))
    }
}

/// Makes the summaries that are made by rule.
pub(crate) fn rewrite(data: &mut Data) {
    let made: Vec<_> = data.places.iter().map(|place| made(place, data)).collect();
    for (place, made) in data.places.iter_mut().zip(made) {
        let Some([vi, en]) = made else { continue };
        place.properties.insert("summary_vi".to_owned(), vi.into());
        place.properties.insert("summary_en".to_owned(), en.into());
    }
}

/// The rule-made summaries that are not what the rule makes of the facts.
pub(crate) fn stale(data: &Data) -> Vec<Finding> {
    let stale = |place: &Place| {
        let [vi, en] = made(place, data)?;
        let named = [("summary_vi", vi), ("summary_en", en)];
        let wrong = named
            .into_iter()
            .find(|(name, text)| place.text(name) != Some(text))?;
        let expected = format!("\"{}\" (run `cargo xtask data --bless`)", wrong.1);
        Some(place.finding(wrong.0, expected, format!("{:?}", place.text(wrong.0))))
    };
    data.places.iter().filter_map(stale).collect()
}

/// Vietnamese and English, when they are made by rule.
fn made(place: &Place, data: &Data) -> Option<[String; 2]> {
    if place.text("summary_by") != Some("rule") {
        return None;
    }
    let facts = Facts { place, data };
    Some([vi::summary(&facts), en::summary(&facts)])
}

fn bare(name: &str) -> &str {
    name.split(" (").next().unwrap_or(name)
}

/// `a` with a capital.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    let text: String = first.into_iter().flatten().chain(letters).collect();
    if text.ends_with(['.', '?', '!']) {
        text
    } else {
        format!("{text}.")
    }
}

/// Sentences after each other, each with its capital and its stop.
fn joined(sentences: impl IntoIterator<Item = Option<String>>) -> String {
    let sentences: Vec<String> = sentences
        .into_iter()
        .flatten()
        .map(|one| sentence(&one))
        .collect();
    sentences.join(" ")
}

/// The craft in brackets; nothing where it is "other".
fn named_craft(place: &Place, lang: Lang) -> String {
    match place.text("craft") {
        None | Some("other") => String::new(),
        Some(craft) => format!(" ({})", words::code(lang, "craft", craft)),
    }
}

/// `2004`: a year alone.
fn is_year(text: &str) -> bool {
    text.len() == 4 && text.chars().all(|c| c.is_ascii_digit())
}

/// `1884–1887`: two years.
fn is_span(text: &str) -> bool {
    text.split_once('–')
        .is_some_and(|(from, to)| is_year(from) && is_year(to))
}

/// The districts before July 2025 that were urban; the others were rural, Sơn Tây a town.
fn is_urban(district: &str) -> bool {
    [
        "Ba Đình",
        "Hoàn Kiếm",
        "Tây Hồ",
        "Long Biên",
        "Cầu Giấy",
        "Đống Đa",
        "Hai Bà Trưng",
        "Hoàng Mai",
        "Thanh Xuân",
        "Nam Từ Liêm",
        "Bắc Từ Liêm",
        "Hà Đông",
    ]
    .contains(&district)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_has_a_capital_and_one_stop() {
        assert_eq!(sentence("đình làng"), "Đình làng.");
        assert_eq!(sentence("It is."), "It is.");
    }

    #[test]
    fn years_and_spans_are_told_from_other_datings() {
        assert!(is_year("1911") && !is_year("1911–1912") && !is_year("19th"));
        assert!(is_span("1901–1911") && !is_span("17th–18th century"));
    }
}
