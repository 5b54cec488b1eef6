//! What the legend says of the drawings inside symbols.

use super::places::capitalised;
use crate::app::words;
use crate::data::{Facet, Lang};
use crate::style::Glyph;

/// The kinds and crafts that a drawing stands for.
pub fn glyph_words(lang: Lang, glyph: Glyph) -> String {
    let mut names: Vec<String> = Vec::new();
    for code in glyph.codes() {
        let kind = words::facet_value(lang, Facet::Kind, code);
        let name = if kind == code {
            words::facet_value(lang, Facet::Craft, code)
        } else {
            kind
        };
        if !names.contains(&name) {
            names.push(name);
        }
    }
    capitalised(&names.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_drawing_has_words_in_both_languages() {
        for glyph in Glyph::all() {
            for code in glyph.codes() {
                for lang in [Lang::Vi, Lang::En] {
                    let both = [Facet::Kind, Facet::Craft]
                        .map(|facet| words::code(lang, facet.id(), code) != code);
                    // "museum", "lake" and so on are their own words in English.
                    let is_word = lang == Lang::En && !code.contains('-');
                    assert!(
                        both.contains(&true) || is_word,
                        "{code} has no words in {lang:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn kinds_that_share_a_drawing_are_named_together_and_once() {
        let words = |lang, code| Glyph::of(code).map(|glyph| glyph_words(lang, glyph));
        let in_english = words(Lang::En, "temple");
        assert_eq!(in_english.as_deref(), Some("Temple, incense"));
        let in_vietnamese = words(Lang::Vi, "pagoda");
        assert_eq!(in_vietnamese.as_deref(), Some("Chùa"));
    }
}
