//! Text as it is kept: normalised, trimmed, bounded, and one copy of what repeats.

use super::latin;
use std::borrow::Cow;
use std::collections::HashSet;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::Arc;

/// The most characters kept of one text.
pub(super) const LONGEST: usize = 500;

/// The text in NFC, trimmed, control characters as spaces, cut after [`LONGEST`] characters.
pub(super) fn clean(text: &str) -> Cow<'_, str> {
    clean_to(text, LONGEST)
}

/// The same, cut after `most` characters.
pub(super) fn clean_to(text: &str, most: usize) -> Cow<'_, str> {
    if text.len() <= most && is_clean(text.as_bytes()) {
        return Cow::Borrowed(text);
    }
    let is_end = |c: char| c.is_whitespace() || c.is_control();
    // No more than can be kept is looked at: a letter is composed of up to three characters.
    let text = beginning(text.trim_start_matches(is_end), 4 * most);
    let text = text.trim_end_matches(is_end);
    let text = if text.chars().any(char::is_control) {
        Cow::Owned(text.replace(char::is_control, " "))
    } else {
        Cow::Borrowed(text)
    };
    cut(composed(text), most)
}

/// Whether there is nothing to do: one look at the bytes of nearly every text. Only what is sure is
/// let through: ASCII that prints, letters below the combining marks (leads C3 to CB), the block of
/// Vietnamese letters (E1 B8 to E1 BB), dashes and quotes (E2 80), and no space at either end.
fn is_clean(text: &[u8]) -> bool {
    if text.first() == Some(&b' ') || text.last() == Some(&b' ') {
        return false;
    }
    let mut at = 0;
    while let Some(lead) = text.get(at) {
        at += match (lead, text.get(at + 1), text.get(at + 2)) {
            (b' '..=b'~', _, _) => 1,
            (0xc3..=0xcb, _, _) => 2,
            (0xe1, Some(0xb8..=0xbb), _) | (0xe2, Some(0x80), Some(0x90..=0xa7)) => 3,
            _ => return false,
        };
    }
    true
}

/// The text in NFC.
fn composed(text: Cow<'_, str>) -> Cow<'_, str> {
    if text.chars().any(latin::is_mark) {
        Cow::Owned(latin::composed(&text))
    } else {
        text
    }
}

/// The first so many characters.
fn beginning(text: &str, characters: usize) -> &str {
    let end = text.char_indices().nth(characters);
    end.map_or(text, |(end, _)| &text[..end])
}

fn cut(text: Cow<'_, str>, most: usize) -> Cow<'_, str> {
    if text.len() <= most {
        return text;
    }
    match text.char_indices().nth(most) {
        Some((end, _)) => Cow::Owned(format!("{}…", &text[..end])),
        None => text,
    }
}

/// Texts of which one copy is enough: codes, wards, property names, values that repeat.
#[derive(Default)]
pub(super) struct Pool(HashSet<Arc<str>, BuildHasherDefault<Fnv>>);

impl Pool {
    /// Long texts seldom repeat, and past so many a file's values are evidently all different.
    const LONGEST_KEPT: usize = 40;
    const MOST: usize = 4096;

    /// The one copy of the text.
    pub(super) fn get(&mut self, text: &str) -> Arc<str> {
        if text.len() > Self::LONGEST_KEPT {
            return text.into();
        }
        if let Some(known) = self.0.get(text) {
            return known.clone();
        }
        let new: Arc<str> = text.into();
        if self.0.len() < Self::MOST {
            self.0.insert(new.clone());
        }
        new
    }
}

/// Fowler, Noll and Vo's hash, 1a: a third of the work of the default one on short texts. Somebody may
/// make texts that collide; the pool is small, so that costs them little.
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decomposed_vietnamese_is_composed() {
        let decomposed = latin::decomposed("Hội Gióng");
        assert_eq!(clean(&decomposed), "Hội Gióng");
    }

    #[test]
    fn what_is_taken_for_clean_is() {
        for c in (0..0x3000_u32).filter_map(char::from_u32) {
            if is_clean(c.to_string().as_bytes()) {
                assert!(!latin::is_mark(c), "{c:?}");
                assert!(!c.is_control() && !c.is_whitespace(), "{c:?}");
            }
        }
        assert!(is_clean("Văn Miếu – Quốc Tử Giám, “Đường”".as_bytes()));
        assert!(!is_clean(b" a") && !is_clean(b"a ") && !is_clean("a\u{301}".as_bytes()));
    }

    #[test]
    fn ends_and_control_characters_go() {
        assert_eq!(clean(" a\tb\u{7}\n"), "a b");
        assert!(matches!(clean("Bát Tràng"), Cow::Borrowed(_)));
    }

    #[test]
    fn a_long_text_is_cut_at_a_character() {
        let long = "đ".repeat(LONGEST + 3);
        assert_eq!(clean(&long).chars().count(), LONGEST + 1);
        assert!(clean(&long).ends_with('…'));
        assert_eq!(clean(&"đ".repeat(LONGEST)).chars().count(), LONGEST);
    }

    #[test]
    fn the_pool_gives_the_same_copy_twice() {
        let mut pool = Pool::default();
        assert!(Arc::ptr_eq(&pool.get("pagoda"), &pool.get("pagoda")));
    }
}
