//! The little of XML that KML and GPX need: text that is text, elements around it.

/// Writes an element with a text in it.
pub(super) fn element(out: &mut String, tag: &str, text: &str) {
    out.push_str(&format!("<{tag}>{}</{tag}>\n", escape(text)));
}

/// Writes an element with a text in it, unless there is none.
pub(super) fn maybe(out: &mut String, tag: &str, text: &str) {
    if !text.is_empty() {
        element(out, tag, text);
    }
}

/// Text that is safe between tags and in quoted attributes, of XML and of HTML. What XML 1.0 can't hold becomes
/// the replacement character.
pub fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            // A reader would make a plain line end of it.
            '\r' => safe.push_str("&#13;"),
            '\t' | '\n' => safe.push(letter),
            '\u{fffe}' | '\u{ffff}' => safe.push('\u{fffd}'),
            control if control < ' ' => safe.push('\u{fffd}'),
            other => safe.push(other),
        }
    }
    safe
}

/// Text as the id of an element: a letter first, then letters, digits, points and hyphens.
pub(super) fn id(text: &str) -> String {
    let plain = |letter: char| match letter {
        'a'..='z' | 'A'..='Z' | '0'..='9' | '.' | '-' | '_' => letter,
        _ => '_',
    };
    format!("place.{}", text.chars().map(plain).collect::<String>())
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use proptest::prelude::*;
    use quick_xml::Reader;
    use quick_xml::events::Event;

    /// The texts of all elements of that tag, as the `quick-xml` crate reads them; every element is closed.
    pub(crate) fn texts(xml: &str, tag: &str) -> Vec<String> {
        let mut reader = Reader::from_str(xml);
        let (mut found, mut open): (Vec<String>, Vec<String>) = Default::default();
        loop {
            let inside = open.last().is_some_and(|name| name == tag);
            match reader.read_event().unwrap() {
                Event::Start(start) => {
                    open.push(String::from_utf8(start.name().as_ref().to_vec()).unwrap());
                    if open.last().is_some_and(|name| name == tag) {
                        found.push(String::new());
                    }
                }
                Event::End(_) => drop(open.pop()),
                Event::Text(text) if inside => {
                    found.last_mut().unwrap().push_str(&text.decode().unwrap());
                }
                Event::GeneralRef(name) if inside => {
                    let letter = match name.resolve_char_ref().unwrap() {
                        Some(letter) => letter,
                        None => match name.decode().unwrap().as_ref() {
                            "amp" => '&',
                            "lt" => '<',
                            "gt" => '>',
                            "quot" => '"',
                            other => unreachable!("&{other};"),
                        },
                    };
                    found.last_mut().unwrap().push(letter);
                }
                Event::Eof => break,
                _ => {}
            }
        }
        assert!(open.is_empty(), "{open:?} is open");
        found
    }

    #[test]
    fn text_from_data_can_not_become_markup() {
        assert_eq!(
            escape("<img src=x onerror='a(\"b\")'> & Hồ Gươm"),
            "&lt;img src=x onerror=&#39;a(&quot;b&quot;)&#39;&gt; &amp; Hồ Gươm"
        );
    }

    #[test]
    fn an_id_is_one_that_xml_allows() {
        assert_eq!(id("22-hàng buồm"), "place.22-h_ng_bu_m");
    }

    proptest! {
        #[test]
        fn any_text_comes_back(text in any::<String>()) {
            let mut xml = String::new();
            element(&mut xml, "name", &text);
            let held = |letter: char| match letter {
                '\t' | '\n' | '\r' => letter,
                '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
                control if control < ' ' => '\u{fffd}',
                other => other,
            };
            let expected: String = text.chars().map(held).collect();
            prop_assert_eq!(texts(&xml, "name"), [expected]);
        }
    }
}
