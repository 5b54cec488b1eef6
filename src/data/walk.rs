//! Walks: places in an order that makes a way, and what to look at in each. What `walks.geojson` says, for
//! the panel and the map that are written from it.

use super::detail::{Words, source};
use super::feature::Geometry;
use super::members::{self, Members};
use super::{Both, LayerId, Limits, ParseError, Source, entry, parse};
use crate::geo::World;
use std::collections::HashMap;

/// A walk.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Walk {
    /// Unique in the file; never changes.
    pub id: String,
    /// What it is called.
    pub name: Both,
    /// A few sentences.
    pub summary: Both,
    /// When to go.
    pub best: Option<Both>,
    /// Steps, pavements and the like on the way.
    pub access: Option<Both>,
    /// Where it leads, in order.
    pub stops: Vec<WalkStop>,
    /// How long the way is, in metres.
    pub length_m: u32,
    /// The way, from the first stop to the last.
    pub line: Vec<World>,
    /// Where its facts come from.
    pub sources: Vec<Source>,
}

/// A stop of a walk.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WalkStop {
    /// The id of the place.
    pub place: String,
    /// What to look at.
    pub say: Both,
}

/// Reads `walks.geojson`. A walk without a line or without stops is left out: it leads nowhere.
pub fn walks(bytes: &[u8]) -> Result<Vec<Walk>, ParseError> {
    let (dataset, _) = parse(bytes, LayerId::Guest, Limits::DEFAULT)?;
    let lines = dataset.features.iter().filter_map(|feature| {
        let Geometry::Lines(lines) = &feature.geometry else {
            return None;
        };
        Some((&*feature.id, lines.first()?))
    });
    let lines: HashMap<&str, &Vec<World>> = lines.collect();
    let text = entry::text_from_bytes(bytes, Limits::DEFAULT)?;
    let (mut walks, mut properties) = (Vec::new(), Members::new());
    members::walk(text, &mut |json| {
        let feature = members::split_feature(json, &mut properties).unwrap_or_default();
        let id = feature.id.and_then(members::scalar).unwrap_or_default();
        let walk = lines
            .get(&*id)
            .map(|line| walk(&id, line, &Words(&properties)));
        walks.extend(walk.filter(|walk| !walk.stops.is_empty()));
    })
    .map_err(|error| entry::error_from_json(&error, text))?;
    Ok(walks)
}

fn walk(id: &str, line: &[World], words: &Words<'_, '_>) -> Walk {
    let both = |name: &str| words.both(&format!("{name}_vi"), &format!("{name}_en"));
    let stops = words.list("stops").into_iter();
    let sources = words.list("sources").into_iter();
    Walk {
        id: id.to_owned(),
        name: both("name").unwrap_or_default(),
        summary: both("summary").unwrap_or_default(),
        best: both("best"),
        access: both("access"),
        stops: stops.filter_map(stop).collect(),
        // A length is a small whole number; a cast of anything else ends at the type's bounds.
        length_m: words.number("length_m").unwrap_or_default() as u32,
        line: line.to_vec(),
        sources: sources.filter_map(source).collect(),
    }
}

fn stop(json: &str) -> Option<WalkStop> {
    let mut members = Members::new();
    members::split(json, &mut members).ok()?;
    let words = Words(&members);
    Some(WalkStop {
        place: words.text("place")?,
        say: words.both("say_vi", "say_en").unwrap_or_default(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Lang;

    fn file(geometry: &str, stops: &str) -> String {
        format!(
            r#"{{"type":"FeatureCollection","features":[{{"type":"Feature","id":"guilds",
            "geometry":{geometry},"properties":{{"name_vi":"Phố nghề","name_en":"Guild streets",
            "length_m":1200,"stops":{stops},"sources":[{{"title":"A"}}]}}}}]}}"#
        )
    }

    const LINE: &str = r#"{"type":"LineString","coordinates":[[105.85,21.03],[105.851,21.034]]}"#;

    #[test]
    fn a_walk_has_its_line_and_what_to_look_at_in_each_stop() {
        let stops = r#"[{"place":"a","say_vi":"Cổng","say_en":"The gate"},{"place":"b"},{},4]"#;
        let read = walks(file(LINE, stops).as_bytes()).unwrap();
        let [walk] = read.as_slice() else {
            panic!("{read:?}")
        };
        assert_eq!((walk.id.as_str(), walk.length_m), ("guilds", 1200));
        assert_eq!(walk.line.len(), 2);
        assert_eq!(walk.stops.len(), 2);
        assert_eq!(walk.stops[0].say.get(Lang::En), "The gate");
        assert_eq!(walk.stops[1].say, Both::default());
    }

    #[test]
    fn what_leads_nowhere_is_no_walk() {
        let point = r#"{"type":"Point","coordinates":[105.85,21.03]}"#;
        assert_eq!(
            walks(file(point, r#"[{"place":"a"}]"#).as_bytes()),
            Ok(Vec::new())
        );
        assert_eq!(walks(file(LINE, "[]").as_bytes()), Ok(Vec::new()));
        assert_eq!(walks(file(LINE, "7").as_bytes()), Ok(Vec::new()));
    }

    #[test]
    fn another_file_in_its_place_is_an_error() {
        assert_eq!(walks(b"<!doctype html>"), Err(ParseError::Html));
        assert!(walks(b"{}").is_err());
    }
}
