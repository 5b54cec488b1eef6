//! How much of what the city counts is on the map.

use crate::data::{Data, Place};

type Counted = (&'static str, fn(&Place) -> bool);

/// What is counted, by the name under which the page asks for it.
pub(super) const COUNTED: [Counted; 10] = [
    ("relics", |place| any(place, "kinds", &RELICS)),
    ("listed", |place| {
        any(place, "kinds", &RELICS) && any(place, "recognition", &LISTED)
    }),
    ("villages", |place| place.kind() == "craft-village"),
    ("recognised", |place| {
        place.kind() == "craft-village" && any(place, "recognition", &VILLAGE)
    }),
    ("intangible", |place| any(place, "recognition", &INTANGIBLE)),
    ("museums", |place| {
        any(place, "kinds", &["museum", "museum-private"])
    }),
    ("libraries", |place| any(place, "kinds", &["library"])),
    ("universities", |place| any(place, "kinds", &["university"])),
    ("theatres", |place| any(place, "kinds", &["theatre"])),
    ("cinemas", |place| any(place, "kinds", &["cinema"])),
];

/// The kinds of places that are put on lists of relics.
const RELICS: [&str; 14] = [
    "archaeological",
    "assembly-hall",
    "bridge",
    "cave",
    "church",
    "citadel",
    "communal-house",
    "historic-area",
    "historic-house",
    "monument",
    "mosque",
    "pagoda",
    "temple",
    "world-heritage",
];
const LISTED: [&str; 4] = ["city", "national", "national-special", "unesco-whs"];
const VILLAGE: [&str; 3] = [
    "craft-village-city",
    "traditional-craft-village-city",
    "world-craft-city",
];
const INTANGIBLE: [&str; 2] = ["national-intangible-heritage", "unesco-intangible"];

/// How many features are of that sort.
pub(super) fn count(data: &Data, is_one: fn(&Place) -> bool) -> usize {
    data.places.iter().filter(|place| is_one(place)).count()
}

fn any(place: &Place, property: &str, codes: &[&str]) -> bool {
    place.list(property).iter().any(|code| codes.contains(code))
}
