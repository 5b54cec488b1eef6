//! Colours, and how well two of them can be told apart.

use crate::geo::power;

/// An sRGB colour with opacity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Color {
    /// Red, 0..=255.
    pub r: u8,
    /// Green, 0..=255.
    pub g: u8,
    /// Blue, 0..=255.
    pub b: u8,
    /// Opacity, 0 transparent to 255 opaque.
    pub a: u8,
}

impl Color {
    /// Nothing at all.
    pub const TRANSPARENT: Self = Self {
        r: 0,
        g: 0,
        b: 0,
        a: 0,
    };

    /// An opaque colour from `0xRRGGBB`.
    pub const fn hex(rgb: u32) -> Self {
        Self {
            r: (rgb >> 16) as u8,
            g: (rgb >> 8) as u8,
            b: rgb as u8,
            a: 255,
        }
    }

    /// The colour at another opacity, 0..=1.
    pub fn alpha(self, opacity: f64) -> Self {
        Self {
            a: (opacity.clamp(0.0, 1.0) * 255.0).round() as u8,
            ..self
        }
    }

    /// The colour as CSS writes it.
    pub fn css(self) -> String {
        let Self { r, g, b, a } = self;
        if a == 255 {
            format!("#{r:02x}{g:02x}{b:02x}")
        } else {
            format!("#{r:02x}{g:02x}{b:02x}{a:02x}")
        }
    }

    /// Relative luminance, 0..=1 (WCAG 2.2, definition of relative luminance).
    pub fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                power((value + 0.055) / 1.055, 2.4)
            }
        };
        0.2126 * linear(self.r) + 0.7152 * linear(self.g) + 0.0722 * linear(self.b)
    }
}

/// Contrast of two opaque colours, 1..=21 (WCAG 2.2, definition of contrast ratio).
pub fn contrast_ratio(a: Color, b: Color) -> f64 {
    let (a, b) = (a.luminance(), b.luminance());
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn black_on_white_is_twenty_one_to_one() {
        assert!((contrast_ratio(Color::hex(0), Color::hex(0xffffff)) - 21.0).abs() < 1e-9);
    }

    #[test]
    fn css_shows_the_opacity_only_when_there_is_one() {
        assert_eq!(Color::hex(0x920307).css(), "#920307");
        assert_eq!(Color::hex(0x920307).alpha(0.5).css(), "#92030780");
    }
}
