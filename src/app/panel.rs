//! What can be open beside or over the map, and which of it stands in links.

/// What is open beside or over the map, besides the place that is selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// The filters.
    Filters,
    /// What the symbols mean.
    Legend,
    /// Credits, licences, dates.
    About,
    /// What the city plans, and its figures.
    City,
    /// Walks from place to place.
    Walks,
    /// Keys of the keyboard.
    Keys,
    /// Language, theme, ground.
    Settings,
}

impl Panel {
    /// Those that somebody may want to show to others, with their codes in links.
    const SHARED: [(&str, Self); 4] = [
        ("city", Self::City),
        ("walks", Self::Walks),
        ("legend", Self::Legend),
        ("about", Self::About),
    ];

    /// The code in links, where it stands in links.
    pub fn code(self) -> Option<&'static str> {
        let mut shared = Self::SHARED.into_iter();
        shared.find_map(|(code, panel)| (panel == self).then_some(code))
    }

    /// The panel of that code.
    pub fn from_code(code: &str) -> Option<Self> {
        let mut shared = Self::SHARED.into_iter();
        shared.find_map(|(known, panel)| (known == code).then_some(panel))
    }
}
