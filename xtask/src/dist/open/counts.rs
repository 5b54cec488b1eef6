//! How much of what the city counts is on the map.

use crate::data::{Data, Place};
use hanoi_map::app::written::COMPARED;
use hanoi_map::data::Facet;

type Counted = (&'static str, fn(&Place) -> bool);

/// What is counted, by the name under which the page asks for it.
pub(super) const COUNTED: [Counted; 10] = [
    ("relics", |place| compared(place, "relics")),
    ("listed", |place| {
        compared(place, "relics") && any(place, "recognition", &LISTED)
    }),
    ("villages", |place| compared(place, "craft-villages")),
    ("recognised", |place| {
        place.kind() == "craft-village" && any(place, "recognition", &VILLAGE)
    }),
    ("intangible", |place| compared(place, "intangible")),
    ("museums", |place| compared(place, "museums")),
    ("libraries", |place| compared(place, "libraries")),
    ("universities", |place| compared(place, "universities")),
    ("theatres", |place| compared(place, "theatres")),
    ("cinemas", |place| compared(place, "cinemas")),
];

const LISTED: [&str; 4] = ["city", "national", "national-special", "unesco-whs"];
const VILLAGE: [&str; 3] = [
    "craft-village-city",
    "traditional-craft-village-city",
    "world-craft-city",
];

/// How many features are of that sort.
pub(super) fn count(data: &Data, is_one: fn(&Place) -> bool) -> usize {
    data.places.iter().filter(|place| is_one(place)).count()
}

/// Whether the panel of the map sets the place beside that figure of the city.
fn compared(place: &Place, figure: &str) -> bool {
    let found = COMPARED.iter().find(|(id, ..)| *id == figure);
    found.is_some_and(|(_, facet, codes)| {
        let property = match facet {
            Facet::Kind => "kinds",
            other => other.id(),
        };
        any(place, property, codes)
    })
}

fn any(place: &Place, property: &str, codes: &[&str]) -> bool {
    place.list(property).iter().any(|code| codes.contains(code))
}
