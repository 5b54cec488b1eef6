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
    use crate::app::words::Key;

    #[test]
    fn every_code_of_a_drawing_has_words() {
        for glyph in Glyph::all() {
            for code in glyph.codes() {
                let mut facets = [Facet::Kind, Facet::Craft].into_iter();
                let has_words =
                    |facet: Facet| Key::find(&format!("{}.{code}", facet.id())).is_some();
                assert!(facets.any(has_words), "{code} has no words");
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
