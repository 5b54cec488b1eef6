//! How well a place answers what was typed.
//!
//! First come those whose marks don't contradict the typed ones, then by what was hit: a whole name;
//! a name, its beginning before words within; a ward or a kind; words of several texts; words of
//! which one that isn't the last was only begun; the inside of a word; a misspelt word. Those that
//! are alike in this come by importance, where words within a name cost one rank, and other names one
//! more: `old quarter` means Hanoi Old Quarter before the Old Quarter Spring Flower Market. Last counts
//! whether the marks are just the typed ones: a name without marks is often no
//! more than the English one, and `cau` means the bridges before it means Cau Giay Park.

use super::vocabulary::{Grade, NO_FIT, Part, has_same_marks, has_wrong_marks, part_of};

/// The most typed words that are looked at.
pub(super) const MOST_WORDS: usize = 8;

/// The lower the better; see the module.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Score {
    /// Whether marks were typed that the text doesn't have.
    pub(super) wrong_marks: bool,
    group: Group,
    /// Ranks that the place falls behind.
    behind: u8,
    is_other_name: bool,
    /// How many typed words leave out marks.
    fewer_marks: u8,
}

impl Score {
    /// The order of places, the best first: importance counts within a group only.
    pub(super) fn key(self, rank: u8) -> impl Ord {
        let Self {
            wrong_marks,
            group,
            behind,
            is_other_name,
            fewer_marks,
        } = self;
        (
            wrong_marks,
            group,
            rank + behind,
            behind,
            is_other_name,
            fewer_marks,
        )
    }

    /// Whether a name has all typed words.
    pub(super) fn is_of_name(self) -> bool {
        self.group <= Group::Name
    }
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
enum Group {
    WholeName,
    Name,
    Keyword,
    SeveralTexts,
    Begun,
    Inside,
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
        let begins = self.begins(words);
        let is_whole = begins && words.len() == self.grades.len();
        let group = match role {
            Role::Keyword => Group::Keyword,
            _ if is_whole && part_of(self.last(words)?) == Part::Whole => Group::WholeName,
            _ => Group::Name,
        };
        let mut score = self.score(words, group)?;
        score.is_other_name = role == Role::OtherName;
        if group == Group::Name {
            score.behind = u8::from(!begins) + u8::from(score.is_other_name);
        }
        Some(score)
    }

    /// The score of all texts of a place together.
    pub(super) fn score_texts(&self, words: &[u32]) -> Option<Score> {
        self.score(words, Group::SeveralTexts)
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

    fn score(&self, words: &[u32], group: Group) -> Option<Score> {
        let mut best = [NO_FIT; MOST_WORDS];
        self.take_best(words, &mut best);
        let best = best.get(..self.grades.len())?;
        if best.contains(&NO_FIT) {
            return None;
        }
        let (_, before) = best.split_last()?;
        let worst = best.iter().map(|grade| part_of(*grade)).max()?;
        let group = match worst {
            Part::Misspelt => Group::Misspelt,
            Part::Inside => Group::Inside,
            _ if before.iter().any(|grade| part_of(*grade) != Part::Whole) => Group::Begun,
            _ => group,
        };
        let fewer = best.iter().filter(|grade| !has_same_marks(**grade));
        Some(Score {
            wrong_marks: best.iter().any(|grade| has_wrong_marks(*grade)),
            group,
            behind: 0,
            is_other_name: false,
            fewer_marks: fewer.count() as u8,
        })
    }
}
