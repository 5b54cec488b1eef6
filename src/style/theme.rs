//! The colours of the map, by theme. The style sheet repeats them as custom properties; a test
//! holds the two together.

use super::Color;

/// The themes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ThemeName {
    /// Ink on dó paper.
    #[default]
    Light,
    /// Lamps on lacquer.
    Dark,
}

/// Every colour of the map in one theme.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Theme {
    /// Dry land.
    pub land: Color,
    /// Land beyond the city's border.
    pub beyond: Color,
    /// Rivers and lakes.
    pub water: Color,
    /// Edge of water.
    pub shore: Color,
    /// Parks and islets.
    pub park: Color,
    /// Airports.
    pub apron: Color,
    /// Streets.
    pub road: Color,
    /// Edges of streets.
    pub casing: Color,
    /// Railway.
    pub rail: Color,
    /// Metro.
    pub metro: Color,
    /// The city's border.
    pub border: Color,
    /// Main text.
    pub ink: Color,
    /// Text of the ground: streets, wards.
    pub quiet_ink: Color,
    /// Text on water.
    pub water_ink: Color,
    /// Halo of text, and rims of symbols.
    pub halo: Color,
    /// Panels.
    pub panel: Color,
    /// Heritage: lacquer.
    pub heritage: Color,
    /// Craft: bronze.
    pub craft: Color,
    /// Creative spaces: cobalt.
    pub creative: Color,
    /// Events: aubergine.
    pub events: Color,
    /// Planned zones: jade.
    pub cci: Color,
    /// The visitor's own data.
    pub guest: Color,
}

impl Theme {
    /// Ink on dó paper.
    pub const LIGHT: Self = Self {
        land: Color::hex(0xf5f0e6),
        beyond: Color::hex(0xebe4d6),
        water: Color::hex(0xbfd8e2),
        shore: Color::hex(0xa9c8d5),
        park: Color::hex(0xd5dfc2),
        apron: Color::hex(0xe6dfd2),
        road: Color::hex(0xffffff),
        casing: Color::hex(0xdcd3c2),
        rail: Color::hex(0xa89f91),
        metro: Color::hex(0x7b6c96),
        border: Color::hex(0xb5a98f),
        ink: Color::hex(0x1e1b18),
        quiet_ink: Color::hex(0x5b544b),
        water_ink: Color::hex(0x2f6175),
        halo: Color::hex(0xfffdf9),
        panel: Color::hex(0xfffdf9),
        heritage: Color::hex(0x920307),
        craft: Color::hex(0x977115),
        creative: Color::hex(0x2611af),
        events: Color::hex(0x451b40),
        cci: Color::hex(0x006e6a),
        guest: Color::hex(0x3d3a36),
    };

    /// Lamps on lacquer.
    pub const DARK: Self = Self {
        land: Color::hex(0x171a1d),
        beyond: Color::hex(0x111316),
        water: Color::hex(0x1e3440),
        shore: Color::hex(0x2a4655),
        park: Color::hex(0x1f2a22),
        apron: Color::hex(0x1f2326),
        road: Color::hex(0x2b3136),
        casing: Color::hex(0x22272b),
        rail: Color::hex(0x4a5157),
        metro: Color::hex(0x8d7fb0),
        border: Color::hex(0x4a4438),
        ink: Color::hex(0xf2ede4),
        quiet_ink: Color::hex(0xa8a196),
        water_ink: Color::hex(0x86b6ca),
        halo: Color::hex(0x171a1d),
        panel: Color::hex(0x1e2226),
        heritage: Color::hex(0xfa3324),
        craft: Color::hex(0xf0b659),
        creative: Color::hex(0x84b8fb),
        events: Color::hex(0xaf6c99),
        cci: Color::hex(0xa9faed),
        guest: Color::hex(0xd8d2c8),
    };

    /// The colours of a theme.
    pub const fn of(name: ThemeName) -> &'static Self {
        match name {
            ThemeName::Light => &Self::LIGHT,
            ThemeName::Dark => &Self::DARK,
        }
    }
}
