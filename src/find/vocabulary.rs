//! Every different word of the catalogue once, and how well a typed word fits each of them.
//!
//! Ten thousand names are made of a few thousand words, so a typed word is compared with those, and
//! names are then looked through by number.

use super::fold::{PLAIN, Word};
use std::collections::HashMap;

/// The words: their letters in one text, each after a line break, and their marks beside it.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    letters: String,
    /// The shape of the letter at the same byte of `letters`.
    shapes: Vec<u8>,
    tones: Vec<u8>,
    /// Where each word begins; the line break of the next one ends it.
    starts: Vec<u32>,
}

/// How well a typed word fits one of the catalogue: 0 for not at all, else the lower the better.
pub(super) type Grade = u8;

/// No fit.
pub(super) const NO_FIT: Grade = 0;

/// Which part of a word was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    Whole,
    Beginning,
    Inside,
    Misspelt,
}

/// What the typed marks are to those of the word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Marks {
    Same,
    /// Typed without marks that the word has.
    Fewer,
    /// Typed with others.
    Other,
}

fn grade(part: Part, marks: Marks) -> Grade {
    let wrong = u8::from(marks == Marks::Other);
    let fewer = u8::from(marks == Marks::Fewer);
    1 + wrong * 8 + part as u8 * 2 + fewer
}

/// Whether the grade is one for marks that are wrong.
pub(super) fn has_wrong_marks(grade: Grade) -> bool {
    grade > 8
}

/// Whether the marks that were typed are all that the word has.
pub(super) fn has_same_marks(grade: Grade) -> bool {
    !has_wrong_marks(grade) && (grade - 1).is_multiple_of(2)
}

/// The part of the word that the grade is for.
pub(super) fn part_of(grade: Grade) -> Part {
    match (grade - 1) % 8 / 2 {
        0 => Part::Whole,
        1 => Part::Beginning,
        2 => Part::Inside,
        _ => Part::Misspelt,
    }
}

/// A typed word of fewer letters is looked for at the beginnings of words only.
pub(super) const LEAST_INSIDE: usize = 3;
/// A word of fewer letters is not looked for behind a misspelt one, nor a typed one of two fewer.
const LEAST_MISSPELT: usize = 5;

impl Vocabulary {
    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.starts.len()
    }

    /// The letters of a word.
    pub(super) fn word(&self, number: usize) -> &str {
        let start = self.starts[number] as usize;
        let end = self
            .starts
            .get(number + 1)
            .map_or(self.letters.len(), |next| *next as usize);
        // The next word's start lies behind its line break.
        let end = if number + 1 < self.starts.len() {
            end - 1
        } else {
            end
        };
        &self.letters[start..end]
    }

    /// Grades every word for the typed one, into `grades`, one for each word of the vocabulary.
    pub(super) fn grade(&self, typed: &Word, grades: &mut [Grade]) {
        let inside = typed.folded.len() >= LEAST_INSIDE;
        let at_start = format!("\n{}", typed.folded);
        let (pattern, skip) = if inside {
            (&at_start[1..], 0)
        } else {
            (&at_start[..], 1)
        };
        let mut number = 0;
        for (found, _) in self.letters.match_indices(pattern) {
            let found = found + skip;
            while self
                .starts
                .get(number + 1)
                .is_some_and(|next| *next as usize <= found)
            {
                number += 1;
            }
            // The first place in a word is the best: its beginning, if it begins so.
            if grades[number] == NO_FIT {
                grades[number] = self.fit(typed, number, found);
            }
        }
    }

    fn fit(&self, typed: &Word, number: usize, found: usize) -> Grade {
        let start = self.starts[number] as usize;
        let part = if found > start {
            Part::Inside
        } else if self.word(number).len() == typed.folded.len() {
            Part::Whole
        } else {
            Part::Beginning
        };
        let shapes = &self.shapes[found..found + typed.shapes.len()];
        let pairs = typed.shapes.iter().zip(shapes);
        let tones = [(&typed.tone, &self.tones[number])];
        let marks = pairs
            .chain(tones)
            .map(|(typed, known)| compared(*typed, *known))
            .max();
        grade(part, marks.unwrap_or(Marks::Same))
    }

    /// Grades the words that are one slip of the finger away from the typed one, or begin so.
    pub(super) fn grade_misspelt(&self, typed: &Word, grades: &mut [Grade]) {
        if typed.folded.len() + 1 < LEAST_MISSPELT {
            return;
        }
        for (number, known) in grades.iter_mut().enumerate() {
            let word = self.word(number);
            if *known == NO_FIT
                && word.len().max(typed.folded.len()) >= LEAST_MISSPELT
                && is_one_slip_away(typed.folded.as_bytes(), word.as_bytes())
            {
                *known = grade(Part::Misspelt, Marks::Fewer);
            }
        }
    }
}

fn compared(typed: u8, known: u8) -> Marks {
    if typed == known {
        Marks::Same
    } else if typed == PLAIN {
        Marks::Fewer
    } else {
        Marks::Other
    }
}

/// Whether the word, or its beginning, is the typed text with one letter wrong, missing, too many, or
/// two exchanged. Fingers seldom slip on the first letter, so that one must be right.
fn is_one_slip_away(typed: &[u8], word: &[u8]) -> bool {
    let same = typed.iter().zip(word).take_while(|(a, b)| a == b).count();
    if same == 0 {
        return false;
    }
    let (typed, word) = (&typed[same..], &word[same..]);
    let exchanged = match (typed, word) {
        ([a, b, typed @ ..], [c, d, word @ ..]) => (a, b) == (d, c) && word.starts_with(typed),
        _ => false,
    };
    let wrong_or_short = match (typed, word) {
        ([_, typed_on @ ..], [_, on @ ..]) => on.starts_with(typed_on) || on.starts_with(typed),
        ([], _) => true,
        (_, []) => false,
    };
    let too_many = typed
        .split_first()
        .is_some_and(|(_, typed)| word.starts_with(typed));
    exchanged || wrong_or_short || too_many
}

/// Collects words, each once.
#[derive(Default)]
pub(super) struct Collector {
    vocabulary: Vocabulary,
    numbers: HashMap<Word, u32>,
}

impl Collector {
    /// The number of the word.
    pub(super) fn number(&mut self, word: &Word) -> u32 {
        if let Some(known) = self.numbers.get(word) {
            return *known;
        }
        let all = &mut self.vocabulary;
        let number = all.starts.len() as u32;
        all.letters.push('\n');
        all.shapes.push(PLAIN);
        all.starts.push(all.letters.len() as u32);
        all.letters.push_str(&word.folded);
        all.shapes.extend_from_slice(&word.shapes);
        all.tones.push(word.tone);
        self.numbers.insert(word.clone(), number);
        number
    }

    /// The vocabulary of all words met.
    pub(super) fn done(self) -> Vocabulary {
        self.vocabulary
    }
}

#[cfg(test)]
mod tests {
    use super::super::fold::for_each_word;
    use super::*;

    fn vocabulary(text: &str) -> Vocabulary {
        let mut collector = Collector::default();
        for_each_word(text, |word| {
            collector.number(word);
        });
        collector.done()
    }

    fn grades(text: &str, typed: &str) -> Vec<Grade> {
        let all = vocabulary(text);
        let mut grades = vec![NO_FIT; all.len()];
        for_each_word(typed, |word| all.grade(word, &mut grades));
        grades
    }

    #[test]
    fn a_word_is_kept_once_with_its_marks() {
        let all = vocabulary("Hàng Bông, hàng Bạc, HANG");
        let words: Vec<&str> = (0..all.len()).map(|number| all.word(number)).collect();
        assert_eq!(words, ["hang", "bong", "bac", "hang"]);
    }

    #[test]
    fn marks_that_were_typed_must_be_there_and_others_may() {
        let [full, dao, duong] = grades("Đường Dương duong", "duong")[..] else {
            panic!()
        };
        assert!(duong < full && full == dao);
        let [full, other, plain] = grades("Đường Dương duong", "đươ")[..] else {
            panic!()
        };
        assert!(!has_wrong_marks(full) && has_wrong_marks(other) && has_wrong_marks(plain));
        assert!(has_wrong_marks(grades("Đường", "đượng")[0]));
    }

    #[test]
    fn whole_words_are_better_than_beginnings_and_those_than_insides() {
        let parts: Vec<Part> = grades("tran trang atran", "tran")
            .into_iter()
            .map(part_of)
            .collect();
        assert_eq!(parts, [Part::Whole, Part::Beginning, Part::Inside]);
        assert_eq!(
            grades("xa ax", "x"),
            [grade(Part::Beginning, Marks::Same), NO_FIT]
        );
    }

    #[test]
    fn one_slip_is_forgiven_and_two_are_not() {
        for typed in ["tranng", "trag", "tarng", "tramg", "txrang", "tang"] {
            assert!(is_one_slip_away(typed.as_bytes(), b"trangx"), "{typed}");
        }
        for typed in ["tarmg", "trxxng", "gnart", "rang", "xtrang", "drang"] {
            assert!(!is_one_slip_away(typed.as_bytes(), b"trang"), "{typed}");
        }
    }
}
