//! Which language a text is in.

use crate::data::Lang;

/// The language of a text where it is not that of the page. Vietnamese shows in its letters: a
/// name that both languages share may as well be an Italian one.
pub(in crate::app) fn text_lang(text: &str, page: Lang) -> Option<Lang> {
    (page != Lang::Vi && text.chars().any(is_vietnamese)).then_some(Lang::Vi)
}

/// Letters that hardly any other language has.
fn is_vietnamese(letter: char) -> bool {
    matches!(letter, '\u{1ea0}'..='\u{1ef9}') || "ăĂđĐĩĨũŨơƠưƯ".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vietnamese_name_on_an_english_page_is_known_by_its_letters() {
        assert_eq!(text_lang("Hồ Gươm", Lang::En), Some(Lang::Vi));
        assert_eq!(text_lang("Hồ Gươm", Lang::Vi), None);
        assert_eq!(text_lang("Casa Italia", Lang::En), None);
        assert_eq!(text_lang("Musée Louis-Finot", Lang::En), None);
    }
}
