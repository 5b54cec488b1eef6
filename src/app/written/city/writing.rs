//! A part in the making: facts are put into words, and number their sources as they name them.

use super::{Line, What};
use crate::app::phrases::{iso_in_words, text_lang};
use crate::app::words::{self, packed::Text};
use crate::data::{Both, City, CityFact, Lang, Section};
use crate::geo::short_decimal;

/// The lines so far, and what is needed to write more.
pub(super) struct Writing<'a> {
    city: &'a City,
    lang: Lang,
    lines: Vec<Line>,
    used: Vec<u32>,
}

impl<'a> Writing<'a> {
    pub(super) const fn new(city: &'a City, lang: Lang) -> Self {
        Self {
            city,
            lang,
            lines: Vec::new(),
            used: Vec::new(),
        }
    }

    pub(super) fn done(self) -> Vec<Line> {
        self.lines
    }

    pub(super) const fn word(&self, text: Text) -> &'static str {
        match self.lang {
            Lang::Vi => text[0],
            Lang::En => text[1],
        }
    }

    pub(super) fn fill(&self, text: Text, name: &str, value: &str) -> String {
        self.word(text).replace(&format!("{{{name}}}"), value)
    }

    pub(super) fn text(&self, both: &Both) -> String {
        both.get(self.lang).to_owned()
    }

    /// A date, or the days from it to another.
    pub(super) fn date(&self, from: &str, until: &str) -> String {
        iso_in_words(from, until, self.lang)
    }

    /// A number with its thousands parted, and up to three decimals.
    fn number(&self, value: f64) -> String {
        let text = short_decimal(value, 3);
        let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
        let whole = words::grouped(self.lang, whole.parse().unwrap_or_default());
        match (part, self.lang) {
            ("", _) => whole,
            (part, Lang::Vi) => format!("{whole},{part}"),
            (part, Lang::En) => format!("{whole}.{part}"),
        }
    }

    /// The number of a fact, or the range; nothing where there is none.
    pub(super) fn range(&self, fact: &CityFact) -> String {
        let ends = [fact.value, fact.value_to].into_iter().flatten();
        let ends: Vec<String> = ends.map(|value| self.number(value)).collect();
        ends.join("–")
    }

    /// The facts of a section that `keep` keeps.
    pub(super) fn facts(
        &self,
        section: Section,
        keep: impl Fn(&CityFact) -> bool,
    ) -> Vec<&'a CityFact> {
        let facts = self.city.section(section).iter();
        facts.filter(|fact| keep(fact)).collect()
    }

    /// Adds a line; one that would say nothing is left out.
    pub(super) fn add(&mut self, what: What, text: impl Into<String>) {
        let line = Line::new(what, text);
        if !line.text.is_empty()
            || matches!(what, What::Row | What::Cell | What::List | What::Steps)
        {
            self.lines.push(line);
        }
    }

    /// Adds a name, which keeps its language.
    pub(super) fn add_name(&mut self, what: What, text: &str) {
        if !text.is_empty() {
            let foreign = text_lang(text, self.lang).is_some();
            self.push(Line {
                foreign,
                ..Line::new(what, text)
            });
        }
    }

    pub(super) fn push(&mut self, line: Line) {
        self.lines.push(line);
    }

    /// The numbers of a fact's sources: "[1, 3]".
    pub(super) fn cite(&mut self, fact: &CityFact) {
        let mut numbers = Vec::new();
        for source in &fact.sources {
            let known = self.used.iter().position(|used| used == source);
            let at = known.unwrap_or_else(|| {
                self.used.push(*source);
                self.used.len() - 1
            });
            numbers.push(at + 1);
        }
        numbers.sort_unstable();
        let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
        if !numbers.is_empty() {
            self.add(What::Notes, format!("[{}]", numbers.join(", ")));
        }
    }

    /// The sources that the part has named, in the order of their numbers. The next part counts anew.
    pub(super) fn add_sources(&mut self, read: Text) {
        let used = std::mem::take(&mut self.used);
        if !used.is_empty() {
            self.add(What::Sources, used.len().to_string());
        }
        let city = self.city;
        for known in used.iter().filter_map(|at| city.sources.get(*at as usize)) {
            self.push(Line::source(&known.source, self.lang));
            if !known.read.is_empty() {
                let day = self.date(&known.read, "");
                self.add(What::Read, self.fill(read, "date", &day));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_as_each_language_does() {
        let city = City::default();
        let said = |lang, value| Writing::new(&city, lang).number(value);
        assert_eq!(said(Lang::En, 600_000.0), "600,000");
        assert_eq!(said(Lang::En, 13.326), "13.326");
        assert_eq!(said(Lang::Vi, 600_000.0), "600.000");
        assert_eq!(said(Lang::Vi, 1.49), "1,49");
    }
}
