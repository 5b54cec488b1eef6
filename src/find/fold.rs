//! Vietnamese text without its marks, and the marks by themselves.
//!
//! A letter of Vietnamese is a base, perhaps a shape (â, ă, ơ, đ) and, once a syllable, a tone. Search
//! finds by bases and ranks by the rest, so the three are told apart here. The tone belongs to the
//! syllable: `hoà` and `hòa` are two spellings of one word.

use crate::data::case::lower;
use crate::data::latin::{composed, decomposed, is_mark};
use std::sync::OnceLock;

/// Lower case without any marks; đ becomes d. Composed and decomposed text give the same.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for c in decomposed(text).chars() {
        match part_of(c) {
            Part::Letter(base, _) => folded.push(lower(base)),
            Part::Other(c) => folded.push(lower(c)),
            Part::Shape(_) | Part::Tone(_) => {}
        }
    }
    folded
}

/// The words of a text, taken apart, in their order.
pub(super) fn words_of(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    for_each_word(text, |word| words.push(word.clone()));
    words
}

/// Lower case with all marks, composed.
pub fn fold_keep_marks(text: &str) -> String {
    let small: String = composed(text).chars().map(lower).collect();
    composed(&small)
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
        _ if is_mark(c) => Part::Shape(OTHER_SHAPE),
        _ if c.is_alphanumeric() => Part::Letter(c, PLAIN),
        _ => Part::Other(c),
    }
}

/// Of two marks on one letter the same is kept in whatever order they stand.
fn one_of(a: u8, b: u8) -> u8 {
    match (a, b) {
        (PLAIN, only) | (only, PLAIN) => only,
        _ => a.min(b),
    }
}

/// A word taken apart. `shapes` runs beside the bytes of `folded`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Word {
    pub(super) folded: String,
    pub(super) shapes: Vec<u8>,
    pub(super) tone: u8,
}

impl Word {
    /// Whether it begins with the typed word, which may leave out marks but not have others.
    pub(super) fn begins_with(&self, typed: &Self) -> bool {
        let may_be = |typed: u8, own: u8| typed == PLAIN || typed == own;
        let mut shapes = typed.shapes.iter().zip(&self.shapes);
        self.folded.starts_with(&typed.folded)
            && may_be(typed.tone, self.tone)
            && shapes.all(|(typed, own)| may_be(*typed, *own))
    }

    /// Whether it was written without any marks.
    pub(super) fn is_plain(&self) -> bool {
        self.tone == PLAIN && self.shapes.iter().all(|shape| *shape == PLAIN)
    }

    fn push(&mut self, base: char, shape: u8) {
        self.folded.push(lower(base));
        self.shapes.resize(self.folded.len(), shape);
    }

    fn take_shape(&mut self, shape: u8) {
        if let Some(last) = self.shapes.last_mut() {
            *last = one_of(*last, shape);
        }
    }

    fn take_tone(&mut self, tone: u8) {
        self.tone = one_of(self.tone, tone);
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
    for c in text.chars() {
        if let Some(letter) = known_letter(c) {
            word.push(letter.base.into(), letter.shape);
            word.take_tone(letter.tone);
            continue;
        }
        for c in decomposed(c.encode_utf8(&mut [0; 4])).chars() {
            match part_of(c) {
                Part::Letter(base, shape) => word.push(base, shape),
                Part::Shape(shape) => word.take_shape(shape),
                Part::Tone(tone) => word.take_tone(tone),
                Part::Other(_) if word.folded.is_empty() => word.clear(),
                Part::Other(_) => {
                    each(&word);
                    word.clear();
                }
            }
        }
    }
    if !word.folded.is_empty() {
        each(&word);
    }
}

/// A letter or digit of Vietnamese or English. `base` is 0 for what is none.
#[derive(Clone, Copy, Default)]
struct Letter {
    base: u8,
    shape: u8,
    tone: u8,
}

/// From here on letters have marks.
const FIRST_MARKED: u32 = 0xc0;
/// The Latin letters with marks end here, but for a block further on.
const LATIN_END: u32 = 0x250;
/// The block of Vietnamese letters.
const BLOCK: std::ops::Range<u32> = 0x1ea0..0x1f00;
const KNOWN: usize = (LATIN_END - FIRST_MARKED + BLOCK.end - BLOCK.start) as usize;

/// The parts of a letter that has one ASCII letter for a base. They are looked up in Unicode's tables
/// once; taking apart the names of a city of letters takes a fifth of the time then.
fn known_letter(c: char) -> Option<Letter> {
    let code = u32::from(c);
    let at = match code {
        0..FIRST_MARKED if c.is_ascii_alphanumeric() => {
            let base = c.to_ascii_lowercase() as u8;
            return Some(Letter {
                base,
                ..Letter::default()
            });
        }
        FIRST_MARKED..LATIN_END => code - FIRST_MARKED,
        _ if BLOCK.contains(&code) => code - BLOCK.start + LATIN_END - FIRST_MARKED,
        _ => return None,
    };
    let letter = marked_letters().get(at as usize).copied();
    letter.filter(|letter| letter.base > 0)
}

fn marked_letters() -> &'static [Letter; KNOWN] {
    static LETTERS: OnceLock<[Letter; KNOWN]> = OnceLock::new();
    LETTERS.get_or_init(|| {
        let codes = (FIRST_MARKED..LATIN_END).chain(BLOCK);
        let mut letters = [Letter::default(); KNOWN];
        for (letter, c) in letters.iter_mut().zip(codes.filter_map(char::from_u32)) {
            *letter = letter_from_tables(c).unwrap_or_default();
        }
        letters
    })
}

fn letter_from_tables(c: char) -> Option<Letter> {
    let mut letter = Letter::default();
    for c in decomposed(c.encode_utf8(&mut [0; 4])).chars() {
        match part_of(c) {
            Part::Letter(base, shape) if base.is_ascii() => {
                letter.base = base.to_ascii_lowercase() as u8;
                letter.shape = shape;
            }
            Part::Shape(shape) => letter.shape = one_of(letter.shape, shape),
            Part::Tone(tone) => letter.tone = one_of(letter.tone, tone),
            Part::Letter(..) | Part::Other(_) => return None,
        }
    }
    Some(letter)
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

    #[test]
    fn letters_that_are_known_are_what_the_tables_say() {
        for c in (0..0x2000)
            .filter_map(char::from_u32)
            .filter(|c| c.is_alphanumeric())
        {
            let folded: String = words(&c.to_string())
                .into_iter()
                .map(|word| word.folded)
                .collect();
            assert_eq!(folded, fold(&c.to_string()), "{c}");
        }
        let [word] = words("ự").try_into().unwrap();
        assert_eq!(
            (word.folded.as_str(), word.shapes, word.tone),
            ("u", vec![3], 5)
        );
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "[a-zA-Z0-9À-ɏḀ-ỹĐđ ]{0,20}") {
            prop_assert_eq!(fold(&fold(&text)), fold(&text));
            prop_assert_eq!(fold_keep_marks(&fold_keep_marks(&text)), fold_keep_marks(&text));
        }

        #[test]
        fn composed_and_decomposed_text_fold_alike(text in "[a-zA-Z0-9À-ɏḀ-ỹĐđ ]{0,20}") {
            let (one, other) = (composed(&text), decomposed(&text));
            prop_assert_eq!(fold(&one), fold(&other));
            prop_assert_eq!(fold_keep_marks(&one), fold_keep_marks(&other));
            prop_assert_eq!(words(&one), words(&other));
        }

        #[test]
        fn a_word_is_what_folding_its_text_gives(text in "[À-ỹĐđa-z]{1,12}") {
            let folded: String = words(&text).into_iter().map(|word| word.folded).collect();
            let letters: String = fold(&text).chars().filter(|c| c.is_alphanumeric()).collect();
            prop_assert_eq!(folded, letters);
        }
    }
}
