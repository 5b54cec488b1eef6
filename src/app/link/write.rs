//! Writing links: only what a link has to say.

use super::Link;
use super::escape::{escape, escape_item};
use crate::app::Panel;
use crate::data::LayerId;

impl Link {
    /// The query, from `?` on; empty when there is nothing to say.
    pub fn query_string(&self) -> String {
        let said: Vec<String> = self
            .parameters()
            .into_iter()
            .map(|(name, value)| format!("{name}={}", escape(&value)))
            .collect();
        if said.is_empty() {
            return String::new();
        }
        format!("?{}", said.join("&"))
    }

    /// The hash, from `#` on; empty when there is nothing to say.
    pub fn hash(&self) -> String {
        self.view
            .map_or_else(String::new, |view| format!("#map={view}"))
    }

    fn parameters(&self) -> Vec<(&'static str, String)> {
        let settings = [
            ("embed", self.embed.then(|| "1".to_owned())),
            ("lang", self.lang.map(|lang| lang.code().to_owned())),
            ("theme", self.theme.map(|theme| theme.code().to_owned())),
            ("ground", self.online_streets.then(|| "online".to_owned())),
            (
                "layers",
                self.layers.map(|set| list(set.iter().map(LayerId::id))),
            ),
            ("data", self.data.clone()),
            ("q", self.query.clone()),
            ("year", self.year.map(|year| year.to_string())),
            ("place", self.place.clone()),
            ("walk", self.walk.clone()),
            ("panel", self.panel.and_then(Panel::code).map(str::to_owned)),
        ];
        let settings = settings
            .into_iter()
            .filter_map(|(name, value)| value.map(|value| (name, value)));
        let filters = self
            .filters
            .iter()
            .map(|(facet, values)| (facet.id(), list(values.iter().map(String::as_str))));
        settings.chain(filters).collect()
    }
}

fn list<'a>(items: impl Iterator<Item = &'a str>) -> String {
    items.map(escape_item).collect::<Vec<_>>().join(",")
}
