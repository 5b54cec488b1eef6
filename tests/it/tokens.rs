//! The style sheet repeats the colours of the map; here the two are held together.

use hanoi_map::style::{Color, Theme};
use std::collections::BTreeMap;

const SHEET: &str = include_str!("../../assets/css/tokens.css");
pub(crate) const LIGHT: &str = ":root {";
pub(crate) const DARK: &str = ":root[data-theme=\"dark\"] {";
const DARK_BEFORE_THE_APP: &str = ":root:not([data-theme]) {";

/// The colours of a block, by token.
pub(crate) fn colors(block: &str) -> BTreeMap<&'static str, Color> {
    let (_, after) = SHEET.split_once(block).unwrap();
    let (inside, _) = after.split_once('}').unwrap();
    let lines = inside
        .lines()
        .filter_map(|line| line.trim().split_once(": #"));
    let hex = |digits: &str| u32::from_str_radix(digits.trim_end_matches(';'), 16).unwrap();
    lines
        .map(|(token, digits)| (token, Color::hex(hex(digits))))
        .collect()
}

fn theme(theme: &Theme) -> [(&'static str, Color); 13] {
    [
        ("--land", theme.land),
        ("--water", theme.water),
        ("--park", theme.park),
        ("--road", theme.road),
        ("--ink", theme.ink),
        ("--quiet-ink", theme.quiet_ink),
        ("--panel", theme.panel),
        ("--heritage", theme.heritage),
        ("--craft", theme.craft),
        ("--creative", theme.creative),
        ("--events", theme.events),
        ("--cci", theme.cci),
        ("--guest", theme.guest),
    ]
}

#[test]
fn the_style_sheet_has_the_colours_of_the_map() {
    for (block, of_map) in [(LIGHT, &Theme::LIGHT), (DARK, &Theme::DARK)] {
        let of_sheet = colors(block);
        for (token, color) in theme(of_map) {
            assert_eq!(of_sheet.get(token), Some(&color), "{token} in {block}");
        }
    }
}

#[test]
fn the_night_before_the_app_is_the_night_of_the_app() {
    let night = colors(DARK);
    for (token, color) in colors(DARK_BEFORE_THE_APP) {
        assert_eq!(night.get(token), Some(&color), "{token}");
    }
}
