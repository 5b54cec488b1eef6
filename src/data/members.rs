//! JSON objects taken apart one level deep: names, and values still as text.
//!
//! Why not one typed parse of the whole file: serde stops at the first value of the wrong type, so
//! one bad feature would cost them all. Here the file is walked once for its syntax (errors with line
//! and column), each feature is a slice of the text, and reading it can fail alone. Properties stay
//! text too, so those that nobody asks for are never copied, and numbers keep their digits.

use serde::Deserialize;
use serde::de::{
    DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor,
};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt;

/// So many members of one object are kept. An entry takes ten times the memory of the shortest member.
const MOST_MEMBERS: usize = 4096;

/// The names of an object with their values as JSON text, in the order of the file.
pub(super) type Members<'a> = Vec<(Cow<'a, str>, &'a str)>;

/// Takes an object apart; what is no object has no members.
pub(super) fn split<'a>(json: &'a str, into: &mut Members<'a>) -> Result<(), serde_json::Error> {
    into.clear();
    serde_json::Deserializer::from_str(json).deserialize_any(Properties(into))
}

/// A feature taken apart: its members as JSON text. Its properties go to a list of their own.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct RawFeature<'a> {
    pub(super) kind: Option<&'a str>,
    pub(super) id: Option<&'a str>,
    pub(super) geometry: Option<&'a str>,
}

/// Takes a feature apart. The list of properties is used again and again for its memory; it stays
/// empty when the properties are no object, as some writers put `[]` for none. An error when the
/// text is no object.
pub(super) fn split_feature<'a>(
    json: &'a str,
    properties: &mut Members<'a>,
) -> Result<RawFeature<'a>, serde_json::Error> {
    properties.clear();
    serde_json::Deserializer::from_str(json).deserialize_map(SplitFeature(properties))
}

/// Walks a whole file: hands over each element of `features` as text and returns the file's `type`.
pub(super) fn walk<'a>(
    text: &'a str,
    feature: &mut dyn FnMut(&'a str),
) -> Result<Option<String>, serde_json::Error> {
    let mut json = serde_json::Deserializer::from_str(text);
    let kind = json.deserialize_map(Walk(feature))?;
    json.end()?;
    Ok(kind)
}

/// A JSON text as a string, borrowed where nothing is escaped; `None` for anything but a string.
pub(super) fn string(json: &str) -> Option<Cow<'_, str>> {
    let inner = json.strip_prefix('"')?.strip_suffix('"')?;
    if inner.contains('\\') {
        serde_json::from_str(json).ok().map(Cow::Owned)
    } else {
        Some(Cow::Borrowed(inner))
    }
}

/// A string, number or truth value as text; `None` for null, lists and objects.
pub(super) fn scalar(json: &str) -> Option<Cow<'_, str>> {
    match json.as_bytes().first()? {
        b'"' => string(json),
        b'-' | b'0'..=b'9' | b't' | b'f' => Some(Cow::Borrowed(json)),
        _ => None,
    }
}

/// A list of JSON texts; empty for anything but a list.
pub(super) fn list(json: &str) -> Vec<&str> {
    serde_json::from_str::<Vec<&RawValue>>(json)
        .map(|values| values.into_iter().map(RawValue::get).collect())
        .unwrap_or_default()
}

/// What `find` makes of the first item of a list of which it makes something; nothing for anything but a
/// list. Holds one item at a time.
pub(super) fn find_in_list<'a, T>(
    json: &'a str,
    find: &mut dyn FnMut(&'a str) -> Option<T>,
) -> Option<T> {
    let mut found = None;
    let mut goes_on = |item| {
        found = find(item);
        found.is_none()
    };
    // An error is how the walk ends early; the syntax has been checked by now.
    let _ = serde_json::Deserializer::from_str(json).deserialize_seq(Items(&mut goes_on));
    found
}

#[derive(Deserialize)]
struct Key<'a>(#[serde(borrow)] Cow<'a, str>);

struct SplitFeature<'m, 'a>(&'m mut Members<'a>);

impl<'a> Visitor<'a> for SplitFeature<'_, 'a> {
    type Value = RawFeature<'a>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a feature")
    }

    fn visit_map<M: MapAccess<'a>>(self, mut map: M) -> Result<Self::Value, M::Error> {
        let mut feature = RawFeature::default();
        while let Some(Key(name)) = map.next_key()? {
            let member = match name.as_ref() {
                "type" => &mut feature.kind,
                "id" => &mut feature.id,
                "geometry" => &mut feature.geometry,
                "properties" => {
                    map.next_value_seed(Properties(&mut *self.0))?;
                    continue;
                }
                _ => {
                    map.next_value::<IgnoredAny>()?;
                    continue;
                }
            };
            *member = Some(map.next_value::<&RawValue>()?.get());
        }
        Ok(feature)
    }
}

struct Properties<'m, 'a>(&'m mut Members<'a>);

impl<'a> DeserializeSeed<'a> for Properties<'_, 'a> {
    type Value = ();

    fn deserialize<D: Deserializer<'a>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_any(self)
    }
}

impl<'a> Visitor<'a> for Properties<'_, 'a> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("properties")
    }

    fn visit_map<M: MapAccess<'a>>(self, mut map: M) -> Result<(), M::Error> {
        while let Some((Key(name), value)) = map.next_entry::<Key<'a>, &'a RawValue>()? {
            if self.0.len() < MOST_MEMBERS {
                self.0.push((name, value.get()));
            }
        }
        Ok(())
    }

    fn visit_seq<S: SeqAccess<'a>>(self, mut list: S) -> Result<(), S::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }
}

struct Items<'m, 'a>(&'m mut dyn FnMut(&'a str) -> bool);

impl<'a> Visitor<'a> for Items<'_, 'a> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<S: SeqAccess<'a>>(self, mut list: S) -> Result<(), S::Error> {
        while let Some(item) = list.next_element::<&'a RawValue>()? {
            if !(self.0)(item.get()) {
                return Err(S::Error::custom("enough"));
            }
        }
        Ok(())
    }
}

struct Walk<'m, 'a>(&'m mut dyn FnMut(&'a str));

impl<'a> Visitor<'a> for Walk<'_, 'a> {
    type Value = Option<String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a GeoJSON object")
    }

    fn visit_map<M: MapAccess<'a>>(self, mut map: M) -> Result<Self::Value, M::Error> {
        let mut kind = None;
        while let Some(Key(name)) = map.next_key()? {
            match name.as_ref() {
                "type" => {
                    let value: &RawValue = map.next_value()?;
                    kind = string(value.get()).map(Cow::into_owned);
                }
                "features" => map.next_value_seed(Features(&mut *self.0))?,
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(kind)
    }
}

struct Features<'m, 'a>(&'m mut dyn FnMut(&'a str));

impl<'a> DeserializeSeed<'a> for Features<'_, 'a> {
    type Value = ();

    fn deserialize<D: Deserializer<'a>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_seq(self)
    }
}

impl<'a> Visitor<'a> for Features<'_, 'a> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array of features")
    }

    fn visit_seq<S: SeqAccess<'a>>(self, mut features: S) -> Result<(), S::Error> {
        while let Some(feature) = features.next_element::<&'a RawValue>()? {
            (self.0)(feature.get());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stay_as_they_are_written() {
        let mut members = Members::new();
        let json =
            r#"{"id":7.0,"bbox":[1],"properties":{"a": 1.50, "b\n": "x\"y"},"geometry":null}"#;
        let feature = split_feature(json, &mut members).unwrap();
        assert_eq!((feature.kind, feature.id), (None, Some("7.0")));
        assert_eq!(feature.geometry, Some("null"));
        assert_eq!(members[0], ("a".into(), "1.50"));
        assert_eq!(string(members[1].1).unwrap(), "x\"y");
    }

    #[test]
    fn properties_that_are_no_object_are_none() {
        for none in ["[]", "[{}]", "null", "true", "1", "-1", "1.5", "\"x\""] {
            let json = format!(r#"{{"properties":{none},"id":1}}"#);
            let mut members = Members::new();
            let feature = split_feature(&json, &mut members).unwrap();
            assert_eq!((feature.id, members.len()), (Some("1"), 0), "{none}");
        }
    }

    #[test]
    fn a_scalar_is_text_and_a_list_is_not() {
        assert_eq!(scalar("1.50").unwrap(), "1.50");
        assert_eq!(scalar("true").unwrap(), "true");
        assert_eq!(scalar("null"), None);
        assert_eq!(scalar("[1]"), None);
        assert_eq!(list(r#"[1, "a"]"#), ["1", "\"a\""]);
    }

    #[test]
    fn members_beyond_their_number_are_left_out() {
        let many: Vec<String> = (0..MOST_MEMBERS + 9)
            .map(|n| format!("\"{n}\":{n}"))
            .collect();
        let json = format!("{{{}}}", many.join(","));
        let mut members = Members::new();
        split(&json, &mut members).unwrap();
        assert_eq!(members.len(), MOST_MEMBERS);
    }

    #[test]
    fn a_list_is_walked_until_something_is_found() {
        let mut seen = 0;
        let found = find_in_list("[1, [2], {}, 3]", &mut |item| {
            seen += 1;
            item.starts_with('[').then_some(item)
        });
        assert_eq!((found, seen), (Some("[2]"), 2));
        assert_eq!(find_in_list("{}", &mut Some), None);
    }

    #[test]
    fn the_type_may_come_after_the_features() {
        let mut seen = Vec::new();
        let kind = walk(
            r#"{"features": [{"a":1}, 2], "type": "FeatureCollection"}"#,
            &mut |feature| seen.push(feature),
        );
        assert_eq!(kind.unwrap().as_deref(), Some("FeatureCollection"));
        assert_eq!(seen, ["{\"a\":1}", "2"]);
    }
}
