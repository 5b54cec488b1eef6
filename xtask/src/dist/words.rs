//! What the codes in the data mean in both languages, read from the files that translators edit.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use crate::failure::Failure;

/// The words of every code, by a key such as `kind.pagoda`.
#[derive(Debug)]
pub(super) struct Words {
    vi: HashMap<String, String>,
    en: HashMap<String, String>,
}

impl Words {
    /// Reads the code files of a words folder.
    pub(super) fn read(folder: &Path) -> Result<Self, Failure> {
        let text = |name: &str| {
            let path = folder.join(name);
            fs::read_to_string(&path).map_err(Failure::file("read", &path))
        };
        let (vi, en) = (text("codes.vi.txt")?, text("codes.en.txt")?);
        Ok(Self::from_texts(&vi, &en))
    }

    /// From lines of `key = words`.
    pub(super) fn from_texts(vi: &str, en: &str) -> Self {
        Self {
            vi: map_from_text(vi),
            en: map_from_text(en),
        }
    }

    /// The Vietnamese and the English words of a property's code.
    pub(super) fn of(&self, property: &str, code: &str) -> Option<(&str, &str)> {
        let key = format!("{property}.{code}");
        Some((self.vi.get(&key)?, self.en.get(&key)?))
    }
}

fn map_from_text(text: &str) -> HashMap<String, String> {
    text.lines()
        .filter_map(|line| line.split_once(" = "))
        .map(|(key, words)| (key.trim().to_owned(), words.trim().to_owned()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_words_in_both_languages_or_none() {
        let words = Words::from_texts("kind.lake = hồ\nkind.park = vườn\n", "kind.lake = lake\n");
        assert_eq!(words.of("kind", "lake"), Some(("hồ", "lake")));
        assert_eq!(words.of("kind", "park"), None);
    }
}
