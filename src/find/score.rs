//! How well a place answers what was typed.
//!
//! First come those whose marks don't contradict the typed ones, then by what was hit: a whole name,
//! the beginning of one, words of one in any order, words of several texts, the inside of a word, a
//! misspelt word; a name before another name. Places that are alike in this come by importance, and
//! only then by whether they have just the typed marks: a name without marks is often no more than
//! the English one, and `cau` means the bridges before it means Cau Giay Park.

use super::vocabulary::{Grade, NO_FIT, Part, has_same_marks, has_wrong_marks, part_of};

/// The most typed words that are looked at.
pub(super) const MOST_WORDS: usize = 8;

/// The lower the better; see the module.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Score {
    /// Marks and what was hit.
    pub(super) class: u16,
    /// How many typed words leave out marks.
    pub(super) fewer_marks: u8,
}

/// What a text is to its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Name,
    OtherName,
    Keyword,
}

/// What was hit, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    WholeName,
    NameBeginning,
    NameWords,
    Keywords,
    SeveralTexts,
    InsideWord,
    Misspelt,
}

/// The typed words, graded against the vocabulary.
pub(super) struct Typed {
    /// By typed word, then by word of the vocabulary.
    pub(super) grades: Vec<Vec<Grade>>,
    /// By word of the vocabulary: one bit for each typed word that fits.
    pub(super) fits: Vec<u8>,
}

/// The best grade of each typed word in some text.
type Best = [Grade; MOST_WORDS];

impl Typed {
    /// Every typed word has a bit.
    pub(super) fn all(&self) -> u8 {
        match self.grades.len() {
            MOST_WORDS => u8::MAX,
            count => (1 << count) - 1,
        }
    }

    /// Notes which words of the vocabulary fit at all.
    pub(super) fn note_fits(&mut self) {
        self.fits.fill(0);
        for (bit, grades) in self.grades.iter().enumerate() {
            for (fits, grade) in self.fits.iter_mut().zip(grades) {
                *fits |= u8::from(*grade != NO_FIT) << bit;
            }
        }
    }

    /// The score of one text, given by its words; `None` when a typed word is missing from it.
    pub(super) fn score_text(&self, words: &[u32], role: Role) -> Option<Score> {
        let mut best = [NO_FIT; MOST_WORDS];
        self.take_best(words, &mut best);
        let place = if role == Role::Keyword {
            Place::Keywords
        } else if !self.begins(words) {
            Place::NameWords
        } else if words.len() == self.grades.len() && part_of(self.last(words)?) == Part::Whole {
            Place::WholeName
        } else {
            Place::NameBeginning
        };
        self.score(&best, place, role)
    }

    /// The score of all texts of a place together.
    pub(super) fn score_texts(&self, words: &[u32]) -> Option<Score> {
        let mut best = [NO_FIT; MOST_WORDS];
        self.take_best(words, &mut best);
        self.score(&best, Place::SeveralTexts, Role::Keyword)
    }

    fn take_best(&self, words: &[u32], best: &mut Best) {
        for word in words {
            let mut fits = self.fits[*word as usize];
            while fits != 0 {
                let bit = fits.trailing_zeros() as usize;
                fits &= fits - 1;
                let grade = self.grades[bit][*word as usize];
                if best[bit] == NO_FIT || grade < best[bit] {
                    best[bit] = grade;
                }
            }
        }
    }

    /// Whether the text begins with the typed words: whole ones, and at last one being typed.
    fn begins(&self, words: &[u32]) -> bool {
        let last = self.grades.len().saturating_sub(1);
        words.len() >= self.grades.len()
            && self
                .grades
                .iter()
                .zip(words)
                .enumerate()
                .all(|(at, (grades, word))| {
                    let grade = grades[*word as usize];
                    let most = if at == last {
                        Part::Beginning
                    } else {
                        Part::Whole
                    };
                    grade != NO_FIT && part_of(grade) <= most
                })
    }

    fn last(&self, words: &[u32]) -> Option<Grade> {
        Some(self.grades.last()?[*words.last()? as usize])
    }

    fn score(&self, best: &Best, place: Place, role: Role) -> Option<Score> {
        let best = best.get(..self.grades.len())?;
        if best.contains(&NO_FIT) {
            return None;
        }
        let worst = best.iter().map(|grade| part_of(*grade)).max()?;
        let place = match worst {
            Part::Whole | Part::Beginning => place,
            Part::Inside => place.max(Place::InsideWord),
            Part::Misspelt => Place::Misspelt,
        };
        let wrong = u16::from(best.iter().any(|grade| has_wrong_marks(*grade)));
        let other = u16::from(role == Role::OtherName);
        let fewer = best.iter().filter(|grade| !has_same_marks(**grade));
        Some(Score {
            class: wrong << 8 | (place as u16) << 1 | other,
            fewer_marks: fewer.count() as u8,
        })
    }
}
