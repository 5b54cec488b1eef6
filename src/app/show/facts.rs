//! The facts of a card, in the order in which a visitor asks.

use super::Fact;
use super::calendar;
use super::places::capitalised;
use crate::app::phrases::{month_name, text_lang};
use crate::app::words::{self, Key, key};
use crate::data::{Both, Date, Detail, Facet, Feature, Lang, LayerId};
use crate::geo::decimal;

/// What is known of a place, as names and values; of events also when they are held next.
pub(super) fn facts(
    feature: &Feature,
    detail: &Detail,
    today: Option<Date>,
    lang: Lang,
) -> Vec<Fact> {
    let mut list = List {
        lang,
        facts: Vec::new(),
    };
    list.values(key::FACT_KIND, feature, Facet::Kind);
    list.values(key::FACT_CRAFT, feature, Facet::Craft);
    list.both(key::FACT_MAKES, detail.craft_detail.as_ref());
    list.both(key::FACT_SINCE, detail.since.as_ref());
    list.values(key::FACT_PERIOD, feature, Facet::Period);
    list.recognition(feature, detail);
    list.values(key::FACT_FIELD, feature, Facet::Field);
    list.event(feature, detail, today);
    list.zone(detail);
    list.both(key::FACT_VISIT, detail.visit.as_ref());
    list.both(key::FACT_ACCESS, detail.access.as_ref());
    list.status(feature, detail);
    list.name(key::FACT_ADDRESS, detail.address.as_deref());
    list.name(key::FACT_WARD, feature.tag(Facet::Ward).map(AsRef::as_ref));
    list.name(key::FACT_DISTRICT, detail.district.as_deref());
    list.extra(feature);
    list.facts
}

struct List {
    lang: Lang,
    facts: Vec<Fact>,
}

impl List {
    fn add(&mut self, name: Key, value: String) {
        if !value.is_empty() {
            self.facts.push(Fact {
                name: name.text(self.lang).to_owned(),
                value,
                lang: None,
            });
        }
    }

    fn both(&mut self, name: Key, text: Option<&Both>) {
        if let Some(text) = text {
            self.add(name, capitalised(text.get(self.lang)));
        }
    }

    /// A Vietnamese name, which keeps its language on an English page.
    fn name(&mut self, name: Key, value: Option<&str>) {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            let lang = (self.lang == Lang::En).then_some(Lang::Vi);
            let name = name.text(self.lang).to_owned();
            self.facts.push(Fact {
                name,
                value: value.to_owned(),
                lang,
            });
        }
    }

    fn values(&mut self, name: Key, feature: &Feature, facet: Facet) {
        let values: Vec<String> = feature
            .tags_of(facet)
            .map(|value| words::facet_value(self.lang, facet, value))
            .collect();
        self.add(name, capitalised(&values.join(", ")));
    }

    fn recognition(&mut self, feature: &Feature, detail: &Detail) {
        let values: Vec<String> = feature
            .tags_of(Facet::Recognition)
            .enumerate()
            .map(|(at, value)| {
                let what = words::facet_value(self.lang, Facet::Recognition, value);
                match detail.recognition_years.get(at) {
                    Some(year) if *year > 0 => key::FACT_RECOGNISED_IN
                        .fill(self.lang, &[("what", &what), ("year", &year.to_string())]),
                    _ => what,
                }
            })
            .collect();
        self.add(key::FACT_RECOGNITION, capitalised(&values.join("; ")));
    }

    fn event(&mut self, feature: &Feature, detail: &Detail, today: Option<Date>) {
        if let (Some(rule), Some(today)) = (&detail.rule, today) {
            let next = capitalised(&calendar::next(rule, today, self.lang));
            self.add(key::EVENT_NEXT, next);
        }
        let from_map = feature.when.as_ref().map(|when| match self.lang {
            Lang::Vi => when.vi.to_string(),
            Lang::En => when.en.to_string(),
        });
        let when = detail
            .when
            .as_ref()
            .map(|when| when.get(self.lang).to_owned())
            .or(from_map);
        self.add(key::FACT_WHEN, capitalised(&when.unwrap_or_default()));
        self.both(key::FACT_WHERE, detail.place.as_ref());
        self.add(
            key::FACT_FIRST_HELD,
            detail.first_held.clone().unwrap_or_default(),
        );
        self.both(key::FACT_LATEST, detail.latest_known.as_ref());
    }

    fn zone(&mut self, detail: &Detail) {
        self.both(key::FACT_EXPECTED, detail.expected.as_ref());
        self.both(key::FACT_NAMED_BY, detail.named_by.as_ref());
        self.both(key::FACT_OPERATOR, detail.operator.as_ref());
        if let Some(hectares) = detail.extent_ha {
            let n = if hectares < 10.0 {
                decimal(hectares, 1)
            } else {
                decimal(hectares, 0)
            };
            let n = if self.lang == Lang::Vi {
                n.replace('.', ",")
            } else {
                n
            };
            let value = key::FACT_AREA_HA.fill(self.lang, &[("n", &n)]);
            self.add(key::FACT_EXTENT, value);
        }
        self.both(key::FACT_EXTENT_HOW, detail.extent_how.as_ref());
        let read_on = detail.read_on.as_deref().map(|date| month(date, self.lang));
        self.add(key::FACT_READ_ON, read_on.unwrap_or_default());
    }

    fn status(&mut self, feature: &Feature, detail: &Detail) {
        let Some(status) = feature.status.as_deref() else {
            return;
        };
        let words = words::code(self.lang, "status", status);
        let value = match &detail.status_date {
            Some(date) => key::FACT_STATUS_DATED.fill(
                self.lang,
                &[("status", &words), ("date", &month(date, self.lang))],
            ),
            None => words,
        };
        self.add(key::FACT_STATUS, capitalised(&value));
    }

    fn extra(&mut self, feature: &Feature) {
        if feature.layer != LayerId::Guest {
            return;
        }
        self.facts
            .extend(feature.extra.iter().map(|(name, value)| Fact {
                name: name.to_string(),
                value: value.to_string(),
                lang: text_lang(value, self.lang),
            }));
    }
}

/// `2026-01` as a reader writes it: 01/2026 in Vietnamese, January 2026 in English.
fn month(date: &str, lang: Lang) -> String {
    let mut parts = date.split('-');
    let (Some(year), Some(number)) = (parts.next(), parts.next()) else {
        return date.to_owned();
    };
    match (lang, number.parse::<usize>().ok().and_then(month_name)) {
        (Lang::En, Some(name)) => format!("{name} {year}"),
        _ => format!("{number}/{year}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_written_as_each_language_does() {
        assert_eq!(month("2026-01", Lang::En), "January 2026");
        assert_eq!(month("2026-01", Lang::Vi), "01/2026");
        assert_eq!(month("2026", Lang::En), "2026");
    }
}
