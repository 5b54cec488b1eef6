//! The keys of the map that ask for something else than another view.

use super::Msg;

/// What a key asks for while the map has the focus; none for keys that move it, and for those that are
/// not its own. `key` is the browser's `KeyboardEvent.key`.
pub fn msg_from_key(key: &str) -> Option<Msg> {
    Some(match key {
        "n" | "N" | "PageDown" => Msg::Walk(1),
        "p" | "P" | "PageUp" => Msg::Walk(-1),
        "i" | "I" => Msg::WhereAmI,
        "Enter" => Msg::Enter,
        "Escape" => Msg::Leave,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_walk_with_or_without_capitals_and_so_do_the_page_keys() {
        for key in ["n", "N", "PageDown"] {
            assert_eq!(msg_from_key(key), Some(Msg::Walk(1)));
        }
        assert_eq!(msg_from_key("PageUp"), msg_from_key("p"));
        assert_eq!(msg_from_key("ArrowUp"), None);
    }
}
