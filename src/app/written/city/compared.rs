//! What of the map can be set beside a number of the city.

use crate::data::Facet;

/// A figure, the property of places that answers to it, and the codes that count.
pub type Compared = (&'static str, Facet, &'static [&'static str]);

/// Every figure that the map answers to, by its id in `city.json`.
pub const COMPARED: [Compared; 8] = [
    ("relics", Facet::Kind, &RELICS),
    ("craft-villages", Facet::Kind, &["craft-village"]),
    (
        "intangible",
        Facet::Recognition,
        &["national-intangible-heritage", "unesco-intangible"],
    ),
    ("museums", Facet::Kind, &["museum", "museum-private"]),
    ("libraries", Facet::Kind, &["library"]),
    ("universities", Facet::Kind, &["university"]),
    ("theatres", Facet::Kind, &["theatre"]),
    ("cinemas", Facet::Kind, &["cinema"]),
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
