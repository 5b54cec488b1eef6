//! Reading links: every part by itself, so that a broken one costs only itself.

use super::escape::{unescape, unescape_percents};
use super::{Link, LinkPart, LinkTrouble, LinkView, address};
use crate::app::{Panel, ThemeChoice};
use crate::data::{Facet, Lang, LayerId};
use crate::geo::sort_short_by_key;
use std::ops::RangeInclusive;

/// A year outside this is a slip of the finger.
const YEARS: RangeInclusive<u16> = 2000..=2100;
/// More parameters, or values of one list, are nobody's wish.
const MOST: usize = 200;
/// What mail, search and social sites hang on any link; those that end in `_` are beginnings.
const FOREIGN: [&str; 20] = [
    "utm_", "mtm_", "mc_", "gad_", "_", "fbclid", "gclid", "gclsrc", "gbraid", "wbraid", "dclid",
    "msclkid", "ttclid", "twclid", "yclid", "igsh", "igshid", "zarsrc", "si", "ref",
];

impl Link {
    /// Reads a query (with or without its `?`) and a hash (with or without its `#`), and what was
    /// wrong with them.
    pub fn read(query: &str, hash: &str) -> (Self, Vec<LinkTrouble>) {
        let mut reader = Reader::default();
        let query = query.strip_prefix('?').unwrap_or(query);
        let parameters = query.split('&').filter(|parameter| !parameter.is_empty());
        for parameter in parameters.take(MOST) {
            let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
            reader.parameter(&unescape(name), &unescape(value));
        }
        reader.hash(hash.strip_prefix('#').unwrap_or(hash));
        let Reader { mut link, troubles } = reader;
        sort_short_by_key(&mut link.filters, |(facet, _)| *facet);
        (link, troubles)
    }
}

#[derive(Default)]
struct Reader {
    link: Link,
    troubles: Vec<LinkTrouble>,
}

impl Reader {
    /// Only `map=` is ours: a bare hash is a place on the page, as after "skip to the list".
    fn hash(&mut self, hash: &str) {
        for part in hash.split('&').take(MOST) {
            if let Some(view) = part.strip_prefix("map=") {
                let view = unescape_percents(view);
                self.link.view = self.checked(LinkPart::View, &view, LinkView::parse);
            }
        }
    }

    fn parameter(&mut self, name: &str, value: &str) {
        match name {
            "embed" => self.embed(value),
            "lang" => self.link.lang = self.checked(LinkPart::Lang, value, lang),
            "theme" => {
                self.link.theme = self.checked(LinkPart::Theme, value, ThemeChoice::from_code);
            }
            "ground" => self.ground(value),
            "layers" => self.layers(value),
            "data" => self.data(value),
            "q" => self.link.query = text(value),
            "year" => self.link.year = self.checked(LinkPart::Year, value, year),
            "place" => self.link.place = self.id(LinkPart::Place, value),
            "walk" => self.link.walk = self.id(LinkPart::Walk, value),
            "panel" => self.link.panel = self.checked(LinkPart::Panel, value, Panel::from_code),
            other => self.filter_or_foreign(other, value),
        }
    }

    /// What `read` makes of the value, or a trouble.
    fn checked<T>(
        &mut self,
        part: LinkPart,
        value: &str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let meant = read(value);
        if meant.is_none() {
            self.complain(part, value);
        }
        meant
    }

    fn complain(&mut self, part: LinkPart, found: &str) {
        self.troubles.push(LinkTrouble::new(part, found));
    }

    fn embed(&mut self, value: &str) {
        let read = |value: &str| match value {
            "1" | "true" | "" => Some(true),
            "0" | "false" => Some(false),
            _ => None,
        };
        self.link.embed = self
            .checked(LinkPart::Embed, value, read)
            .unwrap_or_default();
    }

    fn ground(&mut self, value: &str) {
        let read = |value: &str| match value {
            "online" => Some(true),
            "drawn" => Some(false),
            _ => None,
        };
        self.link.online_streets = self
            .checked(LinkPart::Ground, value, read)
            .unwrap_or_default();
    }

    /// Only an empty list hides every layer; one with nothing but wrong names says nothing.
    fn layers(&mut self, value: &str) {
        let mut known = Vec::new();
        for item in items(value) {
            known.extend(self.checked(LinkPart::Layers, &item, LayerId::from_id));
        }
        let is_meant = !known.is_empty() || items(value).next().is_none();
        self.link.layers = is_meant.then(|| known.into_iter().collect());
    }

    fn data(&mut self, value: &str) {
        let read = |value: &str| address::is_allowed(value).then(|| value.to_owned());
        self.link.data = text(value).and_then(|value| self.checked(LinkPart::Data, &value, read));
    }

    fn id(&mut self, part: LinkPart, value: &str) -> Option<String> {
        let read = |value: &str| (!value.contains(char::is_control)).then(|| value.to_owned());
        self.checked(part, &text(value)?, read)
    }

    fn filter_or_foreign(&mut self, name: &str, value: &str) {
        if let Some(facet) = Facet::ALL.into_iter().find(|facet| facet.id() == name) {
            items(value).for_each(|item| self.choose(facet, item));
        } else if !is_foreign(name) {
            self.complain(LinkPart::Unknown, name);
        }
    }

    /// Adds a value to a filter, once.
    fn choose(&mut self, facet: Facet, value: String) {
        let filters = &mut self.link.filters;
        match filters.iter_mut().find(|(of, _)| *of == facet) {
            Some((_, values)) if values.len() >= MOST || values.contains(&value) => {}
            Some((_, values)) => values.push(value),
            None => filters.push((facet, vec![value])),
        }
    }
}

fn is_foreign(name: &str) -> bool {
    FOREIGN
        .iter()
        .any(|foreign| name == *foreign || (foreign.ends_with('_') && name.starts_with(foreign)))
}

/// The values of a list; a comma within one is escaped once more.
fn items(value: &str) -> impl Iterator<Item = String> + '_ {
    value
        .split(',')
        .filter(|item| !item.is_empty())
        .take(MOST)
        .map(unescape_percents)
}

/// The value, unless it is empty.
fn text(value: &str) -> Option<String> {
    (!value.is_empty()).then(|| value.to_owned())
}

/// `vi`, and what browsers make of it: `vi-VN`, `VI`.
fn lang(value: &str) -> Option<Lang> {
    let code = value.split('-').next().unwrap_or_default();
    Lang::from_code(&code.to_ascii_lowercase())
}

fn year(value: &str) -> Option<u16> {
    value.parse().ok().filter(|year| YEARS.contains(year))
}
