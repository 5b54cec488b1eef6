//! Under which licences the data stands, and the credit to give.

/// A licence.
pub(super) struct Licence {
    /// Its name in the list of the Open Definition.
    pub(super) name: &'static str,
    pub(super) title: &'static str,
    pub(super) url: &'static str,
}

/// Of names, facts, texts, and positions that are our own; of those from GeoNames too.
pub(super) const PLACES: Licence = Licence {
    name: "CC-BY-4.0",
    title: "Creative Commons Attribution 4.0: names, facts, texts, own positions",
    url: "https://creativecommons.org/licenses/by/4.0/",
};

/// Of geometry from OpenStreetMap.
pub(super) const GEOMETRY: Licence = Licence {
    name: "ODbL-1.0",
    title: "Open Database License 1.0: positions and shapes from OpenStreetMap",
    url: "https://opendatacommons.org/licenses/odbl/1-0/",
};

/// Every file of places holds both: what we wrote, and positions from OpenStreetMap.
pub(super) const BOTH: [Licence; 2] = [PLACES, GEOMETRY];

/// Who made the data.
pub(super) const AUTHOR: &str = "Hanoi Creative Map contributors";

/// The credit to give, on one line.
pub(super) const CREDIT: &str = "Hanoi Creative Map contributors, CC BY 4.0. Positions and shapes from OpenStreetMap: © OpenStreetMap contributors, ODbL 1.0. Some points: GeoNames, CC BY 4.0.";
