//! Small and capital letters of Latin, Greek and Cyrillic, by rule: Unicode's tables for all the
//! world's scripts weigh more than the search itself.

/// The small letter; what is none or has none stays.
pub fn lower(c: char) -> char {
    let code = u32::from(c);
    let small = match code {
        0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde => code + 32,
        0x178 => 0xff,
        0x1e9e => 0xdf,
        0x391..=0x3a1 | 0x3a3..=0x3ab | 0x410..=0x42f => code + 32,
        0x386 => 0x3ac,
        0x388..=0x38a => code + 37,
        0x38c => 0x3cc,
        0x38e..=0x38f => code + 63,
        0x400..=0x40f => code + 80,
        _ if is_capital_of_next(code) => code + 1,
        _ => code,
    };
    char::from_u32(small).unwrap_or(c)
}

/// Blocks in which a capital and its small letter stand side by side.
fn is_capital_of_next(code: u32) -> bool {
    let first_is_even = match code {
        0x100..=0x12f | 0x132..=0x137 | 0x14a..=0x177 => true,
        0x139..=0x148 | 0x179..=0x17e => false,
        0x1a0..=0x1a5 => true,
        0x1af..=0x1b0 | 0x1cd..=0x1dc => false,
        0x1de..=0x1ef | 0x1f8..=0x21f | 0x222..=0x233 | 0x246..=0x24f => true,
        0x460..=0x481 | 0x48a..=0x4bf | 0x4d0..=0x52f => true,
        0x1e00..=0x1e95 | 0x1ea0..=0x1eff => true,
        _ => return false,
    };
    code.is_multiple_of(2) == first_is_even
}

/// The capital; what is none or has none stays.
pub fn upper(c: char) -> char {
    let code = u32::from(c);
    // A capital stands at one of these distances before its small letter, or just behind it.
    let capitals = [1, 32, 80, 37, 63, 38].into_iter();
    let mut capitals = capitals.filter_map(|off| char::from_u32(code.checked_sub(off)?));
    match c {
        'ÿ' => 'Ÿ',
        'ß' => c,
        _ => capitals
            .find(|capital| *capital != c && lower(*capital) == c)
            .unwrap_or(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every letter of a block of two scripts or more, and what Unicode makes of it, if it is one letter.
    fn letters(one: impl Fn(char) -> Vec<char>) -> impl Iterator<Item = (char, char)> {
        let blocks = (0..0x180)
            .chain(0x1cd..0x1dd)
            .chain(0x391..0x3b0)
            .chain(0x400..0x482);
        let blocks = blocks.chain(0x1e00..0x1f00);
        blocks
            .filter_map(char::from_u32)
            .filter_map(move |c| match one(c).as_slice() {
                [one] => Some((c, *one)),
                _ => None,
            })
    }

    #[test]
    fn small_letters_are_those_of_unicode() {
        for (c, small) in letters(|c| c.to_lowercase().collect()) {
            assert_eq!(lower(c), small, "{c} {:x}", u32::from(c));
        }
    }

    #[test]
    fn every_capital_is_found_again() {
        for (c, small) in letters(|c| c.to_lowercase().collect()).filter(|(c, small)| c != small) {
            assert_eq!(upper(small), if c == 'ẞ' { 'ß' } else { c }, "{c}");
        }
        assert_eq!("đình".chars().map(upper).collect::<String>(), "ĐÌNH");
    }
}
