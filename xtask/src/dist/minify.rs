//! JSON without the spaces that make it readable: they compress well but not to nothing.

use std::fs;
use std::path::Path;

use super::walk::files_under;
use crate::failure::Failure;

const KINDS: [&str; 3] = ["json", "geojson", "webmanifest"];

/// Minifies every JSON file below a folder, in place.
pub(super) fn folder(folder: &Path) -> Result<(), Failure> {
    for path in files_under(folder)? {
        let kind = path.extension().and_then(|kind| kind.to_str());
        if kind.is_some_and(|kind| KINDS.contains(&kind)) {
            file(&path)?;
        }
    }
    Ok(())
}

fn file(path: &Path) -> Result<(), Failure> {
    let text = fs::read_to_string(path).map_err(Failure::file("read", path))?;
    serde_json::from_str::<serde_json::Value>(&text).map_err(|error| {
        Failure::expected(path.display().to_string(), "JSON", error.to_string())
    })?;
    fs::write(path, without_spaces(&text)).map_err(Failure::file("write", path))
}

/// Drops white space outside strings and leaves all else as written: order of keys, digits of numbers.
fn without_spaces(json: &str) -> String {
    let mut inside = false;
    let mut escaped = false;
    let keep = |&letter: &char| {
        let kept = inside || !letter.is_ascii_whitespace();
        match letter {
            '"' if !escaped => inside = !inside,
            _ => {}
        }
        escaped = inside && letter == '\\' && !escaped;
        kept
    };
    json.chars().filter(keep).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_go_outside_strings_only() {
        let json =
            "{\n  \"name\": \"Hồ Gươm, \\\"the lake\\\" \\\\\",\n  \"at\": [105.80, 21.0]\n}\n";
        let small = "{\"name\":\"Hồ Gươm, \\\"the lake\\\" \\\\\",\"at\":[105.80,21.0]}";
        assert_eq!(without_spaces(json), small);
    }

    #[test]
    fn the_meaning_stays() {
        let json = "[ \"a \\\\\" , { \"b c\" : null } ]";
        let before: serde_json::Value = serde_json::from_str(json).unwrap();
        let after: serde_json::Value = serde_json::from_str(&without_spaces(json)).unwrap();
        assert_eq!(before, after);
    }
}
