//! The sections of the file and the properties of their rows, in the order in which they are written.

use crate::data::codes;
use crate::data::schema::Holds::{self, Code, Date, Flag, Id, Ids, Int, Number, Sources, Text};

/// A list of rows of one sort.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Section {
    pub(crate) name: &'static str,
    /// What the rows are, for the JSON Schema.
    pub(super) about: &'static str,
    pub(super) columns: &'static [Column],
}

/// A property of a row.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    pub(super) name: &'static str,
    pub(super) holds: Holds,
    pub(super) must: bool,
}

/// The first and the last year that a row may speak of.
const YEAR: Holds = Int(1999, 2045);
/// Whose city another one is to Hanoi.
const RELATION: &str = "design-peer vietnam";
/// The plan that promises: 270 of the centres, 271 of the commercial and cultural zones.
const PLAN: &str = "plan-270 plan-271";

const fn must(name: &'static str, holds: Holds) -> Column {
    let must = true;
    Column { name, holds, must }
}

const fn may(name: &'static str, holds: Holds) -> Column {
    let must = false;
    Column { name, holds, must }
}

pub(crate) const SECTIONS: &[Section] = &[
    Section {
        name: "figures",
        about: "A number with its unit, its year and its sources; value_to where it is a range.",
        columns: &[
            must("id", Id),
            must("label_vi", Text),
            must("label_en", Text),
            must("value", Number),
            may("value_to", Number),
            must("unit_vi", Text),
            must("unit_en", Text),
            must("year", YEAR),
            may("target", Flag(true)),
            may("note_vi", Text),
            may("note_en", Text),
            must("sources", Sources),
        ],
    },
    Section {
        name: "timeline",
        about: "What happened when, and what is expected, by date.",
        columns: &[
            must("id", Id),
            must("date", Date),
            may("date_to", Date),
            may("expected", Flag(true)),
            must("text_vi", Text),
            must("text_en", Text),
            must("sources", Sources),
        ],
    },
    Section {
        name: "pillars",
        about: "The pillars of action of Plan 270, in its order.",
        columns: &[
            must("id", Id),
            must("title_vi", Text),
            must("title_en", Text),
            must("text_vi", Text),
            must("text_en", Text),
            must("sources", Sources),
        ],
    },
    Section {
        name: "fields",
        about: "The fields of the UNESCO Creative Cities Network; the id is the code that places use.",
        columns: &[
            must("id", Code(codes::FIELD)),
            must("title_vi", Text),
            must("title_en", Text),
            may("since", YEAR),
            may("hanoi", Flag(true)),
            may("note_vi", Text),
            may("note_en", Text),
            must("sources", Sources),
        ],
    },
    Section {
        name: "cities",
        about: "Creative cities that a source names beside Hanoi.",
        columns: &[
            must("id", Id),
            must("name_vi", Text),
            must("name_en", Text),
            must("country_vi", Text),
            must("country_en", Text),
            must("relation", Code(RELATION)),
            may("field", Code(codes::FIELD)),
            may("joined", YEAR),
            must("sources", Sources),
        ],
    },
    Section {
        name: "laws",
        about: "Laws, resolutions and plans, by date.",
        columns: &[
            must("id", Id),
            may("number", Text),
            must("title_vi", Text),
            must("title_en", Text),
            must("by_vi", Text),
            must("by_en", Text),
            must("date", Date),
            may("in_force", Date),
            must("text_vi", Text),
            must("text_en", Text),
            must("sources", Sources),
        ],
    },
    Section {
        name: "roadmap",
        about: "What a plan promises by a year (from promised to promised_to new centres or zones), beside how many places have been named and which.",
        columns: &[
            must("id", Id),
            must("plan", Code(PLAN)),
            must("year", YEAR),
            must("promised", Number),
            may("promised_to", Number),
            may("in_all", Flag(true)),
            must("text_vi", Text),
            must("text_en", Text),
            must("named", Number),
            may("zones", Ids),
            must("named_vi", Text),
            must("named_en", Text),
            must("sources", Sources),
        ],
    },
];
