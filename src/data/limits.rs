//! How much of a file is taken in, checked before memory is.

/// The most that is read from one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of text.
    pub bytes: usize,
    /// Features.
    pub features: usize,
    /// Positions in all shapes together.
    pub positions: usize,
    /// Opened brackets inside each other.
    pub nesting: usize,
}

impl Limits {
    /// What the app reads of any file.
    pub const DEFAULT: Self = Self {
        bytes: 256 << 20,
        features: 1_500_000,
        positions: 8_000_000,
        nesting: 64,
    };
}

impl Default for Limits {
    fn default() -> Self {
        Self::DEFAULT
    }
}
