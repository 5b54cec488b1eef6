//! Which letters of a shown name were typed.

use super::fold::{Word, fold, for_each_word};
use super::vocabulary::LEAST_INSIDE;
use crate::geo::sort_short_by_key;
use std::ops::Range;

/// The stretches of the name that the typed words begin or stand in, counted in characters, in order
/// and apart from each other.
pub(super) fn ranges_in(name: &str, typed: &[Word]) -> Vec<Range<usize>> {
    let letters: Vec<char> = name.chars().collect();
    let mut ranges: Vec<Range<usize>> = typed
        .iter()
        .filter_map(|word| range_of(&letters, word))
        .collect();
    sort_short_by_key(&mut ranges, |range| (range.start, range.end));
    let mut apart: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match apart.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => apart.push(range),
        }
    }
    apart
}

/// At the beginning of a word if it stands there: of one with the typed marks before others, as a whole word
/// before a part. Else wherever it stands first, if it is long enough to have been found there.
fn range_of(letters: &[char], typed: &Word) -> Option<Range<usize>> {
    let folded = typed.folded.as_str();
    let inside = if folded.len() < LEAST_INSIDE {
        0
    } else {
        letters.len()
    };
    let is_start = |at: &usize| *at == 0 || !is_of_word(letters[at - 1]);
    let found = |at: usize| Some(at..at + length_at(&letters[at..], folded)?);
    let starts = (0..letters.len()).filter(is_start).filter_map(found);
    let is_part = |end: usize| letters.get(end).is_some_and(|next| is_of_word(*next));
    starts
        .min_by_key(|range| {
            let other_marks = !has_marks_of(&letters[range.clone()], typed);
            (other_marks, is_part(range.end), range.start)
        })
        .or_else(|| (0..inside).find_map(found))
}

/// Whether the letters have the marks that were typed; without marks everything was meant.
fn has_marks_of(letters: &[char], typed: &Word) -> bool {
    let text: String = letters.iter().collect();
    let mut same = typed.is_plain();
    for_each_word(&text, |word| same |= word == typed);
    same
}

/// Marks of decomposed letters belong to the word too.
fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || (!c.is_ascii() && fold(c.encode_utf8(&mut [0; 4])).is_empty())
}

/// How many of the letters make up the typed word.
fn length_at(letters: &[char], typed: &str) -> Option<usize> {
    let mut rest = typed;
    for (count, letter) in letters.iter().enumerate() {
        if rest.is_empty() {
            return Some(count);
        }
        rest = rest.strip_prefix(folded(*letter).as_str())?;
    }
    rest.is_empty().then_some(letters.len())
}

fn folded(letter: char) -> String {
    let mut text = String::new();
    for_each_word(letter.encode_utf8(&mut [0; 4]), |word| {
        text.push_str(&word.folded)
    });
    // What is no letter must not be passed over: "ab" does not stand in "a b".
    if text.is_empty() { letter.into() } else { text }
}

#[cfg(test)]
mod tests {
    use super::super::fold::words_of;
    use super::*;

    fn shown(name: &str, typed: &str) -> String {
        let ranges = ranges_in(name, &words_of(typed));
        let marked = name.chars().enumerate().map(|(at, c)| {
            if ranges.iter().any(|range| range.contains(&at)) {
                c
            } else {
                '_'
            }
        });
        marked.collect()
    }

    #[test]
    fn typed_letters_are_found_under_their_marks() {
        assert_eq!(shown("Làng gốm Bát Tràng", "bat tr"), "_________Bát_Tr___");
        assert_eq!(shown("Đường Lâm", "đường"), "Đường____");
    }

    #[test]
    fn a_beginning_of_a_word_comes_before_the_inside_of_another() {
        assert_eq!(shown("Bàn An", "an"), "____An");
        assert_eq!(shown("Nhạc viện", "iện"), "______iện");
        assert_eq!(shown("A B", "ab"), "___");
    }

    #[test]
    fn a_word_with_the_typed_marks_comes_before_others_and_a_whole_one_before_a_part() {
        assert_eq!(shown("văn hóa Hồ Gươm", "hồ"), "________Hồ_____");
        assert_eq!(shown("văn hóa Hồ Gươm", "ho"), "________Hồ_____");
        assert_eq!(shown("phố Hồ, hố", "hố"), "________hố");
        assert_eq!(shown("hoa và hồ", "hóa"), "hoa______");
    }

    #[test]
    fn stretches_that_meet_become_one() {
        assert_eq!(ranges_in("Văn Miếu", &words_of("va van")), vec![0..3]);
    }
}
