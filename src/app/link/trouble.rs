//! What is wrong with a link, for a notice in the visitor's language.

use crate::data::Facet;

/// A part of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkPart {
    /// `#map=`
    View,
    /// `lang=`
    Lang,
    /// `theme=`
    Theme,
    /// `layers=`
    Layers,
    /// `place=`
    Place,
    /// `walk=`
    Walk,
    /// `panel=`
    Panel,
    /// `year=`
    Year,
    /// `data=`
    Data,
    /// `ground=`
    Ground,
    /// `embed=`
    Embed,
    /// One of the filters; reported by those who know which values there are.
    Filter(Facet),
    /// A parameter that nobody knows.
    Unknown,
}

/// The longest quotation in a notice, in letters.
const QUOTED: usize = 60;

/// One part of a link that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkTrouble {
    /// Which part.
    pub part: LinkPart,
    /// What it said, shortened to what fits a notice; the name of a parameter nobody knows.
    pub found: String,
}

impl LinkPart {
    /// Its name in the link.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::View => "map",
            Self::Lang => "lang",
            Self::Theme => "theme",
            Self::Layers => "layers",
            Self::Place => "place",
            Self::Walk => "walk",
            Self::Panel => "panel",
            Self::Year => "year",
            Self::Data => "data",
            Self::Ground => "ground",
            Self::Embed => "embed",
            Self::Filter(facet) => facet.id(),
            Self::Unknown => "?",
        }
    }

    /// What it may say, the same in every language: values, or an example.
    pub const fn expected(&self) -> &'static str {
        match self {
            Self::View => "14/21.0307/105.8469",
            Self::Lang => "vi, en",
            Self::Theme => "light, dark, auto",
            Self::Layers => "heritage, craft, creative, events, cci, guest",
            Self::Place => "den-ngoc-son",
            Self::Walk => "guild-streets",
            Self::Panel => "city, walks, legend, about",
            Self::Year => "2000–2100",
            Self::Data => "https://…/places.geojson",
            Self::Ground => "online",
            Self::Embed => "1",
            Self::Filter(_) | Self::Unknown => {
                "layers, place, walk, q, year, kind, craft, recognition, period, field, ward, certainty, \
                 phase, panel, data, lang, theme, ground, embed"
            }
        }
    }
}

impl LinkTrouble {
    /// This part said that.
    pub fn new(part: LinkPart, found: &str) -> Self {
        let mut quoted: String = found.chars().take(QUOTED).collect();
        if quoted.len() < found.len() {
            quoted.push('…');
        }
        Self {
            part,
            found: quoted,
        }
    }
}
