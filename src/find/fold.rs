//! Vietnamese text without its marks, and the marks by themselves.
//!
//! A letter of Vietnamese is a base, perhaps a shape (â, ă, ơ, đ) and, once a syllable, a tone. Search
//! finds by bases and ranks by the rest, so the three are told apart here. The tone belongs to the
//! syllable: `hoà` and `hòa` are two spellings of one word.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower case without any marks; đ becomes d. Composed and decomposed text give the same.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for c in text.nfd() {
        match part_of(c) {
            Part::Letter(base, _) => push_lower(&mut folded, base),
            Part::Other(c) => push_lower(&mut folded, c),
            Part::Shape(_) | Part::Tone(_) => {}
        }
    }
    folded
}

/// Lower case with all marks, composed.
pub fn fold_keep_marks(text: &str) -> String {
    text.nfc().flat_map(char::to_lowercase).nfc().collect()
}

/// What a character is in a decomposed text.
enum Part {
    /// A letter or digit, and the shape it has by itself.
    Letter(char, u8),
    /// A mark that changes the letter before.
    Shape(u8),
    /// A mark that changes the syllable.
    Tone(u8),
    /// Between words.
    Other(char),
}

/// The shape of a letter without one.
pub(super) const PLAIN: u8 = 0;
const STROKE: u8 = 4;
const OTHER_SHAPE: u8 = 5;

fn part_of(c: char) -> Part {
    match c {
        'a'..='z' | 'A'..='Z' | '0'..='9' => Part::Letter(c, PLAIN),
        '\u{0}'..='\u{7f}' => Part::Other(c),
        // đ has no decomposition in Unicode.
        'đ' | 'Đ' => Part::Letter('d', STROKE),
        '\u{302}' => Part::Shape(1),
        '\u{306}' => Part::Shape(2),
        '\u{31b}' => Part::Shape(3),
        '\u{300}' => Part::Tone(1),
        '\u{301}' => Part::Tone(2),
        '\u{303}' => Part::Tone(3),
        '\u{309}' => Part::Tone(4),
        '\u{323}' => Part::Tone(5),
        _ if is_combining_mark(c) => Part::Shape(OTHER_SHAPE),
        _ if c.is_alphanumeric() => Part::Letter(c, PLAIN),
        _ => Part::Other(c),
    }
}

fn push_lower(text: &mut String, c: char) {
    text.extend(c.to_lowercase());
}

/// A word taken apart. `shapes` runs beside the bytes of `folded`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Word {
    pub(super) folded: String,
    pub(super) shapes: Vec<u8>,
    pub(super) tone: u8,
}

impl Word {
    fn push(&mut self, base: char, shape: u8) {
        push_lower(&mut self.folded, base);
        self.shapes.resize(self.folded.len(), shape);
    }

    fn clear(&mut self) {
        self.folded.clear();
        self.shapes.clear();
        self.tone = PLAIN;
    }
}

/// Takes a text apart into its words: runs of letters and digits. `word` is lent, not given.
pub(super) fn for_each_word(text: &str, mut each: impl FnMut(&Word)) {
    let mut word = Word::default();
    for c in text.nfd() {
        match part_of(c) {
            Part::Letter(base, shape) => word.push(base, shape),
            Part::Shape(shape) => {
                if let Some(last) = word.shapes.last_mut() {
                    *last = shape;
                }
            }
            Part::Tone(tone) => word.tone = tone,
            Part::Other(_) => {
                if !word.folded.is_empty() {
                    each(&word);
                }
                word.clear();
            }
        }
    }
    if !word.folded.is_empty() {
        each(&word);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(text: &str) -> Vec<Word> {
        let mut all = Vec::new();
        for_each_word(text, |word| all.push(word.clone()));
        all
    }

    #[test]
    fn all_of_vietnamese_folds_to_plain_letters() {
        assert_eq!(
            fold("Đường Nguyễn Huệ, ỷ ử ẵ Ơ"),
            "duong nguyen hue, y u a o"
        );
        assert_eq!(fold_keep_marks("ĐƯỜNG"), "đường");
    }

    #[test]
    fn two_spellings_of_a_tone_are_one_word() {
        assert_eq!(words("hoà"), words("HÒA"));
        assert_ne!(words("hoà"), words("hoa"));
        assert_ne!(words("đương"), words("dương"));
    }

    #[test]
    fn words_end_at_anything_that_is_no_letter() {
        let folded: Vec<String> = words("22-Hàng  Buồm (Q.1)")
            .into_iter()
            .map(|w| w.folded)
            .collect();
        assert_eq!(folded, ["22", "hang", "buom", "q", "1"]);
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,20}|[À-ỹĐđ ]{0,20}") {
            prop_assert_eq!(fold(&fold(&text)), fold(&text));
            prop_assert_eq!(fold_keep_marks(&fold_keep_marks(&text)), fold_keep_marks(&text));
        }

        #[test]
        fn composed_and_decomposed_text_fold_alike(text in "\\PC{0,20}|[À-ỹĐđ ]{0,20}") {
            let composed: String = text.nfc().collect();
            let decomposed: String = text.nfd().collect();
            prop_assert_eq!(fold(&composed), fold(&decomposed));
            prop_assert_eq!(fold_keep_marks(&composed), fold_keep_marks(&decomposed));
            prop_assert_eq!(words(&composed), words(&decomposed));
        }

        #[test]
        fn a_word_is_what_folding_its_text_gives(text in "[À-ỹĐđa-z]{1,12}") {
            let folded: String = words(&text).into_iter().map(|word| word.folded).collect();
            let letters: String = fold(&text).chars().filter(|c| c.is_alphanumeric()).collect();
            prop_assert_eq!(folded, letters);
        }
    }
}
