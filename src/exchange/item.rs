//! What the writers take: places with a shape in degrees and named properties.

use crate::geo::LonLat;

/// The value of a property.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A text.
    Text(String),
    /// A number, with the digits that it is written with.
    Number(f64),
    /// Yes or no.
    Flag(bool),
    /// Several values.
    List(Vec<Value>),
    /// Named values.
    Members(Vec<(String, Value)>),
}

impl Value {
    /// The value on one line of text, for formats that know nothing else: the parts of a list are parted by
    /// ` | `, those of a record by a space.
    pub fn flat(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Flag(yes) => yes.to_string(),
            Self::List(values) => joined(values.iter(), " | "),
            Self::Members(members) => joined(members.iter().map(|(_, value)| value), " "),
        }
    }
}

fn joined<'a>(values: impl Iterator<Item = &'a Value>, between: &str) -> String {
    values.map(Value::flat).collect::<Vec<_>>().join(between)
}

/// A shape in degrees.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A point.
    Point(LonLat),
    /// A path of two points or more.
    Line(Vec<LonLat>),
    /// An outer ring and its holes, closed: each ends where it began.
    Polygon(Vec<Vec<LonLat>>),
}

/// A place to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Its id.
    pub id: String,
    /// What it is called where there is room for one name.
    pub name: String,
    /// A few sentences on it.
    pub text: String,
    /// What group it is of: its layer.
    pub group: String,
    /// Its shape.
    pub shape: Shape,
    /// Where its symbol goes: the point, or a point inside the shape.
    pub anchor: LonLat,
    /// Its properties, in order.
    pub properties: Vec<(String, Value)>,
}

/// What a file says of itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct About {
    /// What it is called.
    pub title: String,
    /// What is in it, and which credit is asked for.
    pub text: String,
    /// Who made it.
    pub author: String,
    /// The address of its licence.
    pub licence: String,
    /// Of which day it is: `2026-11-27`.
    pub date: String,
}

/// The names of all properties of the items, each once. They are in the order of the first item that has
/// them; one that another item has in between comes after the one it follows there.
pub fn columns(items: &[Item]) -> Vec<&str> {
    let mut columns: Vec<&str> = Vec::new();
    for item in items {
        let mut after = 0;
        for (name, _) in &item.properties {
            match columns.iter().position(|known| known == name) {
                Some(at) => after = at + 1,
                None => {
                    columns.insert(after, name);
                    after += 1;
                }
            }
        }
    }
    columns
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A point with these properties.
    pub(crate) fn point(id: &str, properties: &[(&str, Value)]) -> Item {
        let at = LonLat {
            lon: 105.8369,
            lat: 21.0479,
        };
        Item {
            id: id.to_owned(),
            name: "Chùa Trấn Quốc".to_owned(),
            text: "A < B & \"C\"".to_owned(),
            group: "heritage".to_owned(),
            shape: Shape::Point(at),
            anchor: at,
            properties: properties
                .iter()
                .map(|(name, value)| ((*name).to_owned(), value.clone()))
                .collect(),
        }
    }

    pub(crate) fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    #[test]
    fn columns_come_once_and_in_the_order_of_the_items() {
        let yes = Value::Flag(true);
        let items = [
            point("a", &[("name", yes.clone()), ("year", yes.clone())]),
            point(
                "b",
                &[("name", yes.clone()), ("craft", yes.clone()), ("year", yes)],
            ),
        ];
        assert_eq!(columns(&items), ["name", "craft", "year"]);
    }

    #[test]
    fn a_list_of_records_is_one_line() {
        let source = |title: &str| Value::Members(vec![("title".to_owned(), text(title))]);
        let list = Value::List(vec![source("Hà Nội mới"), Value::Number(2010.0)]);
        assert_eq!(list.flat(), "Hà Nội mới | 2010");
    }
}
