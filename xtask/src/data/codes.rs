//! The codes of the enumerated properties, parted by spaces. Their words are in `assets/words`.

/// The kinds a feature of a layer may have as its first.
pub(super) fn main_kinds(layer: &str) -> &'static str {
    match layer {
        "craft" => "craft-village craft-street",
        "cci" => "cci",
        "events" => EVENT_KINDS,
        _ => PLACE_KINDS,
    }
}

/// Whether a code is one of those in a list.
pub(super) fn has(codes: &str, code: &str) -> bool {
    codes.split(' ').any(|known| known == code)
}

pub(super) const KINDS: &str = "\
    archaeological architecture arts-hub assembly-hall book bookshop bridge cave cci church \
    cinema citadel commemoration commercial-cultural-zone communal-house coworking craft craft-street craft-village \
    cultural-institute design-studio factory-reuse fashion festival-creative \
    festival-traditional film gallery historic-area historic-house lake library market \
    monument mosque museum museum-private music pagoda park performance photography \
    public-art square street temple theatre university walking-street walking-weekend \
    world-heritage";

pub(super) const PLACE_KINDS: &str = "\
    archaeological architecture arts-hub assembly-hall bookshop bridge cave church cinema \
    citadel communal-house coworking cultural-institute design-studio factory-reuse gallery \
    historic-area historic-house lake library market monument mosque museum museum-private \
    pagoda park performance public-art square street temple theatre university \
    walking-street world-heritage";

pub(super) const EVENT_KINDS: &str = "\
    book commemoration craft fashion festival-creative festival-traditional film market \
    music photography walking-weekend";

pub(super) const CONFIDENCE: &str = "verified single commune memory";
pub(super) const STATUS: &str = "open closed unknown planned candidate";
pub(super) const CERTAINTY: &str = "official indicative proposed";
pub(super) const PHASE: &str = "pilot-2025 2026-2030 by-2030 vision-2045";

pub(super) const PERIOD: &str = "ancient ly tran le nguyen french modern mixed";

pub(super) const CRAFT: &str = "\
    ao-dai bamboo-rattan blacksmith bronze-casting ceramics conical-hats embroidery fans \
    flowers-plants folk-painting food garments gold-silver herbal-medicine horn incense lacquer lantern-toys \
    leather mother-of-pearl-inlay musical-instruments other paper puppetry silk-weaving \
    statue-carving wood-carving";

pub(super) const FIELD: &str =
    "architecture crafts-folk-art design film gastronomy literature media-arts music";

pub(super) const RECOGNITION: &str = "\
    city craft-village-city national national-intangible-heritage national-special \
    traditional-craft-village-city unesco-intangible unesco-memory-of-world unesco-whs \
    world-craft-city";

pub(super) const FREQUENCY: &str = "\
    annual biennial every-5-years irregular occasional twice-a-year weekly";

pub(super) const SPECIALITY: &str = "\
    design digital-media fashion film fine-arts handicrafts multidisciplinary music \
    performing-arts";

pub(super) const CALENDAR: &str = "solar lunar";
pub(super) const LAYERS: &str = "heritage craft creative events cci";
pub(super) const SUMMARY_BY: &str = "rule hand";
pub(super) const UNSOURCED: &str = "since recognition craft";
pub(super) const WARD_TYPE: &str = "phường xã";
