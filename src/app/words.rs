//! The words of the interface, by key and language. The tables are made from `assets/words` by
//! `build.rs`, which stops the build when a language lacks a key.

use crate::data::{Facet, Lang, LayerId};
use std::sync::LazyLock;

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// One text of the interface, in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(pub u16);

/// The names, and the texts of each language, cut into lines when they are first wanted.
static LINES: LazyLock<[Vec<&'static str>; 3]> = LazyLock::new(|| {
    let [vi, en] = COLUMNS;
    [NAMES, vi, en].map(|column| column.split('\n').collect())
});

impl Key {
    /// The text in that language.
    pub fn text(self, lang: Lang) -> &'static str {
        let [_, vi, en] = &*LINES;
        let column = match lang {
            Lang::Vi => vi,
            Lang::En => en,
        };
        column.get(usize::from(self.0)).copied().unwrap_or_default()
    }

    /// The text with each `{name}` replaced by its value.
    pub fn fill(self, lang: Lang, values: &[(&str, &str)]) -> String {
        let mut text = self.text(lang).to_owned();
        for (name, value) in values {
            text = text.replace(&format!("{{{name}}}"), value);
        }
        text
    }

    /// The key of that name, for words that depend on data.
    pub fn find(name: &str) -> Option<Self> {
        let [names, ..] = &*LINES;
        names.binary_search(&name).ok().map(|ix| Self(ix as u16))
    }
}

/// One text for one, another for any other number; `{n}` is the number.
pub fn counted(lang: Lang, one: Key, other: Key, n: usize) -> String {
    let key = if n == 1 { one } else { other };
    key.fill(lang, &[("n", &grouped(lang, n))])
}

/// A whole number with its thousands parted as the language does.
pub fn grouped(lang: Lang, n: usize) -> String {
    let separator = match lang {
        Lang::Vi => '.',
        Lang::En => ',',
    };
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (ix, digit) in digits.chars().enumerate() {
        if ix > 0 && (digits.len() - ix).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

/// The words for a code of the data: `code(lang, "kind", "pagoda")`. The code itself when it has
/// no words, as in a visitor's own file.
pub fn code(lang: Lang, property: &str, value: &str) -> String {
    Key::find(&format!("{property}.{value}"))
        .map_or_else(|| value.to_owned(), |key| key.text(lang).to_owned())
}

/// The words for a value of a facet; wards are their own words.
pub fn facet_value(lang: Lang, facet: Facet, value: &str) -> String {
    code(lang, facet.id(), value)
}

/// The name of a layer.
pub fn layer_name(lang: Lang, layer: LayerId) -> String {
    code(lang, "layer", layer.id())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_reads_in_both_languages() {
        assert_eq!(key::LAYER_CRAFT.text(Lang::En), "Craft villages");
        assert_eq!(key::LAYER_CRAFT.text(Lang::Vi), "Làng nghề");
    }

    #[test]
    fn codes_of_the_data_are_known_by_name_and_other_keys_are_not() {
        assert_eq!(Key::find("layer.craft"), Some(key::LAYER_CRAFT));
        assert_eq!(code(Lang::En, "facet", "kind"), "Kind");
        assert_eq!(Key::find("sheet.taller"), None);
    }

    #[test]
    fn a_code_without_words_is_shown_as_it_is() {
        assert_eq!(code(Lang::En, "kind", "spaceport"), "spaceport");
    }

    #[test]
    fn thousands_are_parted_as_each_language_does() {
        assert_eq!(grouped(Lang::En, 1_234_567), "1,234,567");
        assert_eq!(grouped(Lang::Vi, 1234), "1.234");
        assert_eq!(grouped(Lang::Vi, 999), "999");
    }
}
