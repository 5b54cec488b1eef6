//! The names of a crowd, folded, in one text: what is typed is looked for in all of them at once.

use super::fold::{fold, for_each_word, words_of};
use super::highlight::ranges_in;
use super::vocabulary::LEAST_INSIDE;
use crate::data::Feature;
use crate::geo::sort_by_key;
use std::ops::Range;

/// Between two names; no name has it.
const BETWEEN: char = '\n';
/// So many places that have the first word are looked at: "a" is in nearly all of a million names.
const MOST_LOOKED_AT: usize = 20_000;

/// The folded names of many places, by number.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NameList {
    /// The names of all places one after the other.
    pub text: String,
    /// Where the names of each place end.
    pub ends: Vec<u32>,
}

impl NameList {
    /// Adds the names of the next place.
    pub fn push(&mut self, feature: &Feature) {
        let names = &feature.names;
        let english = (names.en != names.vi).then_some(&names.en);
        let names = std::iter::once(&names.vi).chain(english);
        self.push_names(names.chain(&feature.also).map(|name| &**name));
    }

    /// Adds the next thing by all its names.
    pub fn push_names<'a>(&mut self, names: impl IntoIterator<Item = &'a str>) {
        for name in names {
            self.text.push_str(&fold(name));
            self.text.push(BETWEEN);
        }
        self.ends.push(self.text.len() as u32);
    }

    /// The numbers of the places whose names have every typed word, at most so many: those that begin
    /// with what was typed first, shorter names before longer ones.
    pub fn search(&self, query: &str, limit: usize) -> Vec<u32> {
        let mut words = Vec::new();
        for_each_word(query, |word| words.push(word.folded.clone()));
        let Some((first, others)) = words.split_first() else {
            return Vec::new();
        };
        let mut found: Vec<(bool, usize, u32)> = Vec::new();
        let mut last = None;
        for (at, _) in self.text.match_indices(first.as_str()).take(MOST_LOOKED_AT) {
            let is_start = self.is_start(at);
            let number = self.ends.partition_point(|end| *end as usize <= at) as u32;
            if last == Some(number) || !(is_start || first.len() >= LEAST_INSIDE) {
                continue;
            }
            last = Some(number);
            let range = self.range_of(number);
            if others
                .iter()
                .all(|word| self.text[range.clone()].contains(word.as_str()))
            {
                found.push((at != range.start, range.len(), number));
            }
        }
        sort_by_key(&mut found, |found| *found);
        found.truncate(limit);
        found.into_iter().map(|(.., number)| number).collect()
    }

    fn is_start(&self, at: usize) -> bool {
        let before = self.text[..at].chars().next_back();
        before.is_none_or(|c| !c.is_alphanumeric())
    }

    fn range_of(&self, number: u32) -> Range<usize> {
        let number = number as usize;
        let start = if number == 0 {
            0
        } else {
            self.ends[number - 1]
        };
        start as usize..self.ends[number] as usize
    }
}

/// The letters of the shown name that match what was typed, counted in characters.
pub fn matching_letters(name: &str, query: &str) -> Vec<Range<usize>> {
    ranges_in(name, &words_of(query))
}

/// Whether the words of the text begin with the typed ones, one by one, under the marks that were typed:
/// `đảo` does not begin `dạo bộ`, `dao` does.
pub fn begins_with(text: &str, typed: &str) -> bool {
    let (text, typed) = (words_of(text), words_of(typed));
    let mut pairs = text.iter().zip(&typed);
    typed.len() <= text.len() && pairs.all(|(word, typed)| word.begins_with(typed))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(names: &[&str]) -> NameList {
        let mut list = NameList::default();
        names.iter().for_each(|name| list.push_names([*name]));
        list
    }

    #[test]
    fn names_are_found_with_and_without_marks_and_beginnings_come_first() {
        let list = list(&["Chợ Đồng Xuân", "Đồng Xuân", "Phố Huế", "Đồng Xuân Bắc"]);
        assert_eq!(list.search("dong xuan", 9), [1, 3, 0]);
        assert_eq!(list.search("Đồng", 2), [1, 3]);
        assert_eq!(list.search("xuan cho", 9), [0]);
    }

    #[test]
    fn a_text_begins_with_words_under_the_marks_that_were_typed() {
        for typed in [
            "d",
            "dao",
            "Dạo b",
            "dạo bô",
            "dạo bộ",
            "dao bộ",
            "da\u{323}o",
            "",
        ] {
            assert!(begins_with("Dạo bộ", typed), "{typed}");
        }
        for typed in ["đảo", "đạo", "dào", "bộ", "dạo bộ ven hồ"] {
            assert!(!begins_with("Dạo bộ", typed), "{typed}");
        }
    }

    #[test]
    fn a_letter_inside_a_word_is_not_enough() {
        let list = list(&["Hà Nội", "An Nhiên"]);
        assert_eq!(list.search("h", 9), [0]);
        assert_eq!(list.search("hien", 9), [1]);
        assert!(list.search("", 9).is_empty() && list.search("tay ho", 9).is_empty());
    }
}
