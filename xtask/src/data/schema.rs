//! The schema: every property a feature may have, what it holds, and which layers must have it. Walks are
//! written here like a layer.
//! The order is the order in which the files are written.

use super::codes;

/// What a property holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Holds {
    /// A text, trimmed, in NFC.
    Text,
    /// A list of texts, not empty.
    Texts,
    /// One of the codes.
    Code(&'static str),
    /// Some of the codes, none twice.
    Codes(&'static str),
    /// The id of another feature.
    Id,
    /// Ids of other features.
    Ids,
    /// Ids that no feature has any more.
    OldIds,
    /// A whole number within these.
    Int(i64, i64),
    /// Years, 0 where unknown.
    Years,
    /// Any number.
    Number,
    /// A number above zero.
    Size,
    /// Yes, or no; said only where it is not the rule.
    Flag(bool),
    /// Longitude and latitude.
    LonLat,
    /// An address that begins with `https://`.
    Link,
    /// `2026` or `2026-01` or `2026-01-31`.
    Date,
    /// Days or spans of days: `2026-02-22`, `2026-02-18/2026-05-11`.
    Spans,
    /// A Wikidata item: `Q42`.
    Wikidata,
    /// An object of OpenStreetMap: `way/42`.
    Osm,
    /// Titles with or without links, and perhaps what was read there and when.
    Sources,
    /// Places in the order of a walk, each with what to look at there.
    Stops,
}

/// One property.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Field {
    pub(crate) name: &'static str,
    pub(crate) holds: Holds,
    /// The layers whose features must have it; a letter each, see [`letter`].
    pub(crate) must: &'static str,
    /// The layers whose features may have it.
    pub(crate) may: &'static str,
}

const ALL: &str = "hcszo";
/// Every layer, and the walks.
const TOLD: &str = "hcszow";
/// Layers of places: heritage, craft, creative spaces. One place may carry the facts of several.
const PLACES: &str = "hcs";

/// The letter of a layer in [`Field::must`] and [`Field::may`].
pub(crate) fn letter(layer: &str) -> char {
    match layer {
        "heritage" => 'h',
        "craft" => 'c',
        "creative" => 's',
        "cci" => 'z',
        "events" => 'o',
        "walks" => 'w',
        _ => '?',
    }
}

const fn field(name: &'static str, holds: Holds, must: &'static str, may: &'static str) -> Field {
    Field {
        name,
        holds,
        must,
        may,
    }
}

use Holds::{
    Code, Codes, Date, Flag, Id, Ids, Int, Link, LonLat, OldIds, Osm, Size, Sources, Spans, Stops,
    Text, Texts, Wikidata, Years,
};

pub(crate) const FIELDS: &[Field] = &[
    field("name_vi", Text, TOLD, TOLD),
    field("name_en", Text, TOLD, TOLD),
    field("alt", Texts, "", ALL),
    field("was", OldIds, "", ALL),
    field("kinds", Codes(codes::KINDS), ALL, ALL),
    field("layers", Codes(codes::LAYERS), "", PLACES),
    field("rank", Int(1, 5), ALL, ALL),
    field("part_of", Id, "", "h"),
    field("at", Id, "", "o"),
    field("links", Ids, "", "z"),
    field("address", Text, "", "hcso"),
    field("ward", Text, ALL, ALL),
    field("ward_type", Code(codes::WARD_TYPE), ALL, ALL),
    field("commune_old", Text, "c", PLACES),
    field("district", Text, "hcso", "hcso"),
    field("confidence", Code(codes::CONFIDENCE), "hcso", "hcso"),
    field("error_m", Int(10, 5000), "hcso", "hcso"),
    field("position_source", Text, "", "hcso"),
    field("position_note_vi", Text, "", "hcso"),
    field("position_note_en", Text, "", "hcso"),
    field("point", LonLat, "z", "z"),
    field("status", Code(codes::STATUS), "z", "hcsz"),
    field("status_date", Date, "z", "hcsz"),
    field("period", Code(codes::PERIOD), "", PLACES),
    field("craft", Code(codes::CRAFT), "c", PLACES),
    field("craft_detail_vi", Text, "c", PLACES),
    field("craft_detail_en", Text, "c", PLACES),
    field("field", Code(codes::FIELD), "", "hcsow"),
    field("since_vi", Text, "", PLACES),
    field("since_en", Text, "", PLACES),
    field("year", Int(-300, 2026), "", "hcso"),
    field("recognition", Codes(codes::RECOGNITION), "", "hcso"),
    field("recognition_years", Years, "", "hcso"),
    field("recognition_checked", Flag(true), "", PLACES),
    field("unsourced", Codes(codes::UNSOURCED), "", PLACES),
    field("visitor", Flag(false), "", PLACES),
    field("visit_vi", Text, "", PLACES),
    field("visit_en", Text, "", PLACES),
    field("access_vi", Text, "", "hcsow"),
    field("access_en", Text, "", "hcsow"),
    field("calendar", Code(codes::CALENDAR), "o", "o"),
    field("lunar_month", Int(1, 12), "", "o"),
    field("lunar_month_end", Int(1, 12), "", "o"),
    field("lunar_day_start", Int(1, 30), "", "o"),
    field("lunar_day_end", Int(1, 30), "", "o"),
    field("second_lunar_month", Int(1, 12), "", "o"),
    field("second_lunar_day_start", Int(1, 30), "", "o"),
    field("second_lunar_day_end", Int(1, 30), "", "o"),
    field("solar_month", Int(1, 12), "", "o"),
    field("solar_month_end", Int(1, 12), "", "o"),
    field("solar_day_start", Int(1, 31), "", "o"),
    field("solar_day_end", Int(1, 31), "", "o"),
    field("weekday_start", Int(1, 7), "", "o"),
    field("weekday_end", Int(1, 7), "", "o"),
    field("frequency", Code(codes::FREQUENCY), "o", "o"),
    field("frequency_from", Int(1900, 2100), "", "o"),
    field("frequency_note_vi", Text, "", "o"),
    field("frequency_note_en", Text, "", "o"),
    field("announced", Spans, "", "o"),
    field("when_vi", Text, "o", "o"),
    field("when_en", Text, "o", "o"),
    field("place_vi", Text, "o", "o"),
    field("place_en", Text, "o", "o"),
    field("first_held", Int(1000, 2026), "", "o"),
    field("first_held_vi", Text, "", "o"),
    field("first_held_en", Text, "", "o"),
    field("latest_known_vi", Text, "o", "o"),
    field("latest_known_en", Text, "o", "o"),
    field("last_held", Int(1000, 2100), "", "o"),
    field("phase", Code(codes::PHASE), "z", "z"),
    field("year_from", Int(2025, 2045), "z", "z"),
    field("certainty", Code(codes::CERTAINTY), "z", "z"),
    field("specialities", Codes(codes::SPECIALITY), "z", "z"),
    field("expected_vi", Text, "", "z"),
    field("expected_en", Text, "", "z"),
    field("extent_how_vi", Text, "z", "z"),
    field("extent_how_en", Text, "z", "z"),
    field("extent_ha", Size, "z", "z"),
    field("area_ha", Size, "", "z"),
    field("operator_vi", Text, "z", "z"),
    field("operator_en", Text, "z", "z"),
    field("named_by_vi", Text, "z", "z"),
    field("named_by_en", Text, "z", "z"),
    field("read_on", Date, "z", "z"),
    field("best_vi", Text, "", "w"),
    field("best_en", Text, "", "w"),
    field("length_m", Int(0, 20000), "w", "w"),
    field("stops", Stops, "w", "w"),
    field("wikidata", Wikidata, "", ALL),
    field("osm", Osm, "", PLACES),
    field("website", Link, "", ALL),
    field("checked", Date, TOLD, TOLD),
    field("sources", Sources, TOLD, TOLD),
    field("summary_vi", Text, TOLD, TOLD),
    field("summary_en", Text, TOLD, TOLD),
    field("summary_by", Code(codes::SUMMARY_BY), TOLD, TOLD),
];

/// The property that says the same in the other language, for those that have one.
pub(crate) fn other_language(name: &str) -> Option<String> {
    match name.strip_suffix("_vi") {
        Some(stem) => Some(format!("{stem}_en")),
        None => name.strip_suffix("_en").map(|stem| format!("{stem}_vi")),
    }
}

/// The properties whose codes have words in `assets/words/codes.*.txt`: the key's first part.
pub(crate) fn words_of(name: &str) -> Option<&'static str> {
    match name {
        "kinds" => Some("kind"),
        "specialities" => Some("speciality"),
        "status" => Some("status"),
        "period" => Some("period"),
        "craft" => Some("craft"),
        "field" => Some("field"),
        "recognition" => Some("recognition"),
        "frequency" => Some("frequency"),
        "phase" => Some("phase"),
        "certainty" => Some("certainty"),
        _ => None,
    }
}
