//! Reading versions out of what `--version` prints.

use std::process::Command;

use crate::process;

/// The version a program says it has, if it is there at all.
pub(super) fn version_from_command(command: &mut Command) -> Option<String> {
    let text = process::answer(command.arg("--version"))?;
    version_from_text(&text).map(str::to_owned)
}

/// The first word that starts with a digit, or with a `v` and a digit, as `node` writes it.
fn version_from_text(text: &str) -> Option<&str> {
    text.split_whitespace()
        .map(|word| word.strip_prefix('v').unwrap_or(word))
        .find(|word| word.starts_with(|letter: char| letter.is_ascii_digit()))
}

/// The part before the first dot, as a number.
pub(super) fn major_from_version(version: &str) -> Option<u32> {
    version.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_as_each_tool_writes_them() {
        for (text, version) in [
            ("trunk 0.21.14", "0.21.14"),
            ("wasm-bindgen 0.2.128", "0.2.128"),
            ("wasm-opt version 132 (version_132)", "132"),
            ("v20.20.2", "20.20.2"),
            (
                "Chromium 156.0.8078.79 built on Debian GNU/Linux 12",
                "156.0.8078.79",
            ),
        ] {
            assert_eq!(version_from_text(text), Some(version), "in {text:?}");
        }
    }

    #[test]
    fn text_without_a_version_has_none() {
        assert_eq!(version_from_text("command not found"), None);
        assert_eq!(version_from_text(""), None);
    }

    #[test]
    fn the_major_version_is_a_number() {
        assert_eq!(major_from_version("20.20.2"), Some(20));
        assert_eq!(major_from_version("next"), None);
    }
}
