//! Unicode's composed and decomposed forms of Latin letters, Vietnamese above all.
//!
//! The whole of Unicode's tables weighs 60 kB compressed, a fifth of what a first visit may weigh;
//! the names on this map are Latin. Text in other scripts passes unchanged. The table is made and
//! checked from the whole of Unicode by `tests/it/latin.rs`.

use super::latin_table::{FIRST_BLOCK, PAIRS, SECOND_BLOCK};

/// Combining marks that stand on their own in decomposed text.
pub fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// The text with every Latin letter as its base and its marks, in canonical order (NFD).
pub fn decomposed(text: &str) -> String {
    let mut out = Vec::with_capacity(text.len());
    text.chars().for_each(|c| take_apart(c, &mut out));
    order_marks(&mut out);
    out.into_iter().collect()
}

/// The text with every Latin letter and its marks as one where Unicode has one (NFC).
pub fn composed(text: &str) -> String {
    let mut apart = Vec::with_capacity(text.len());
    text.chars().for_each(|c| take_apart(c, &mut apart));
    order_marks(&mut apart);
    let mut out: Vec<char> = Vec::with_capacity(apart.len());
    let mut base = None;
    let mut last_rank = 0;
    for c in apart {
        let rank = rank(c);
        if let Some(at) = base
            && (last_rank == 0 || last_rank < rank)
            && let Some(joined) = joined(out[at], c)
        {
            out[at] = joined;
            continue;
        }
        last_rank = rank;
        if rank == 0 {
            base = Some(out.len());
        }
        out.push(c);
    }
    out.into_iter().collect()
}

fn take_apart(c: char, out: &mut Vec<char>) {
    match c {
        // Four marks that Unicode holds for other ways to write others.
        '\u{340}' => out.push('\u{300}'),
        '\u{341}' => out.push('\u{301}'),
        '\u{343}' => out.push('\u{313}'),
        '\u{344}' => out.extend(['\u{308}', '\u{301}']),
        _ => match pair(c) {
            Some((base, mark)) => {
                take_apart(base, out);
                out.push(mark);
            }
            None => out.push(c),
        },
    }
}

/// Marks after one letter, in the order of their rank; those of one rank stay as they are.
fn order_marks(text: &mut [char]) {
    for at in 1..text.len() {
        let mut back = at;
        while back > 0 && rank(text[back]) > 0 && rank(text[back - 1]) > rank(text[back]) {
            text.swap(back - 1, back);
            back -= 1;
        }
    }
}

/// Unicode's canonical combining class of the marks that Latin letters wear; 0 for all else.
fn rank(c: char) -> u8 {
    match c {
        '\u{34f}' => 0,
        '\u{334}'..='\u{338}' => 1,
        '\u{321}'..='\u{322}' | '\u{327}'..='\u{328}' => 202,
        '\u{31b}' => 216,
        '\u{316}'..='\u{319}'
        | '\u{31c}'..='\u{320}'
        | '\u{323}'..='\u{326}'
        | '\u{329}'..='\u{333}'
        | '\u{339}'..='\u{33c}'
        | '\u{347}'..='\u{349}'
        | '\u{34d}'..='\u{34e}'
        | '\u{353}'..='\u{356}'
        | '\u{359}'..='\u{35a}' => 220,
        '\u{315}' | '\u{31a}' | '\u{358}' => 232,
        '\u{35c}' | '\u{35f}' | '\u{362}' => 233,
        '\u{35d}'..='\u{35e}' | '\u{360}'..='\u{361}' => 234,
        '\u{345}' => 240,
        _ if is_mark(c) => 230,
        _ => 0,
    }
}

/// The letter and the mark that a composed letter is made of.
fn pair(c: char) -> Option<(char, char)> {
    let code = u32::from(c);
    let at = if FIRST_BLOCK.contains(&code) {
        code - FIRST_BLOCK.start
    } else if SECOND_BLOCK.contains(&code) {
        code - SECOND_BLOCK.start + (FIRST_BLOCK.end - FIRST_BLOCK.start)
    } else {
        return None;
    };
    let (base, mark) = *PAIRS.get(at as usize)?;
    let of = |code: u16| char::from_u32(code.into());
    (base > 0).then_some((of(base)?, of(mark)?))
}

fn joined(base: char, mark: char) -> Option<char> {
    let wanted = (
        u16::try_from(u32::from(base)).ok()?,
        u16::try_from(u32::from(mark)).ok()?,
    );
    if !is_mark(mark) {
        return None;
    }
    let at = PAIRS.iter().position(|pair| *pair == wanted)? as u32;
    let first = FIRST_BLOCK.end - FIRST_BLOCK.start;
    char::from_u32(if at < first {
        FIRST_BLOCK.start + at
    } else {
        SECOND_BLOCK.start + at - first
    })
}
