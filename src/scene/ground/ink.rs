//! How the names of the ground look: water in italics, everything quieter than the names of places.

use super::piece::{Kind, Piece};
use super::sheet::Sheet;
use crate::scene::Font;
use crate::style::Color;

/// How the letters of a name look.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ink {
    pub(super) font: Font,
    pub(super) color: Color,
    pub(super) halo: Color,
}

/// The letters of a piece's name.
pub(super) fn ink(piece: &Piece, sheet: &Sheet<'_>) -> Ink {
    let theme = sheet.theme;
    let (font, color, halo) = match piece.kind {
        Kind::RiverLine => {
            let wide = piece.width_m * sheet.px_per_metre > 18.0;
            let halo = if wide { theme.water } else { theme.land };
            (Font::italic(13), theme.water_ink, halo.alpha(0.9))
        }
        Kind::Lake => (Font::italic(12), theme.water_ink, theme.water.alpha(0.9)),
        Kind::Ward => (
            Font::regular(12),
            theme.quiet_ink.alpha(0.8),
            theme.land.alpha(0.9),
        ),
        Kind::Road => (Font::regular(12), theme.quiet_ink, theme.road.alpha(0.95)),
        _ => (Font::regular(12), theme.quiet_ink, theme.land.alpha(0.9)),
    };
    Ink { font, color, halo }
}
