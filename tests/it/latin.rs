//! The small tables of Latin letters agree with the whole of Unicode.

use hanoi_map::data::latin::{composed, decomposed};
use proptest::prelude::*;
use std::fmt::Write as _;
use std::{env, fs};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::decompose_canonical;

const TABLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/data/latin_table.rs");

#[test]
fn the_table_is_what_unicode_says() {
    let file = fs::read_to_string(TABLE).unwrap();
    let head = file.split("= [\n").next().unwrap();
    let pairs: Vec<(u32, u32)> = (0xc0..0x250).chain(0x1e00..0x1f00).map(pair).collect();
    let mut now = format!("{head}= [\n");
    for row in pairs.chunks(8) {
        let row: Vec<String> = row
            .iter()
            .map(|(base, mark)| format!("({base:#x}, {mark:#x}),"))
            .collect();
        let _ = writeln!(now, "    {}", row.join(" "));
    }
    now.push_str("];\n");
    if env::var_os("BLESS").is_some() {
        fs::write(TABLE, now).unwrap();
        return;
    }
    assert!(
        file == now,
        "the table is not what Unicode says: BLESS=1 cargo test --test it latin"
    );
}

/// The two characters that a letter is made of, itself composed as far as it can be.
fn pair(code: u32) -> (u32, u32) {
    let Some(c) = char::from_u32(code) else {
        return (0, 0);
    };
    let mut parts = Vec::new();
    decompose_canonical(c, |part| parts.push(part));
    match parts.split_last() {
        Some((mark, rest)) if !rest.is_empty() => {
            let base: Vec<char> = rest.iter().copied().collect::<String>().nfc().collect();
            assert_eq!(base.len(), 1, "{c} is more than a letter and a mark");
            (u32::from(base[0]), u32::from(*mark))
        }
        _ => (0, 0),
    }
}

#[test]
fn every_latin_letter_comes_apart_and_together_as_unicode_says() {
    for c in (0..0x2000).filter_map(char::from_u32) {
        let code = u32::from(c);
        if (0x370..0x1e00).contains(&code) || code >= 0x1f00 {
            continue;
        }
        let text = c.to_string();
        assert_eq!(
            decomposed(&text),
            text.nfd().collect::<String>(),
            "{c} {:x}",
            u32::from(c)
        );
        assert_eq!(
            composed(&text),
            text.nfc().collect::<String>(),
            "{c} {:x}",
            u32::from(c)
        );
    }
}

proptest! {
    #[test]
    fn latin_text_with_marks_in_any_order_is_normalised_as_unicode_says(
        text in "([a-zA-ZÀ-ỹđĐ ][\u{300}\u{301}\u{302}\u{303}\u{306}\u{309}\u{31b}\u{323}\u{327}\u{340}-\u{36f}]{0,3}){0,12}",
    ) {
        let latin: String =
            text.chars().filter(|c| !(0x370..0x1e00).contains(&u32::from(*c))).collect();
        prop_assert_eq!(decomposed(&latin), latin.nfd().collect::<String>());
        prop_assert_eq!(composed(&latin), latin.nfc().collect::<String>());
    }
}
