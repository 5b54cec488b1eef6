//! Text along a line: in one piece on a street, letter by letter on a river that bends.

use super::ink::Ink;
use super::ruler::{Ruler, Stretch, turned};
use crate::geo::Screen;
use crate::scene::{Align, Font, Measure, TextMark};
use crate::style::Color;
use std::f64::consts::{FRAC_PI_2, PI};
use std::sync::Arc;

/// The whole text as one straight piece on the stretch, never upside down.
pub(super) fn straight_text(
    ruler: &Ruler,
    stretch: Stretch,
    text: &Arc<str>,
    ink: Ink,
) -> TextMark {
    let (a, b) = (ruler.at(stretch.from), ruler.at(stretch.to));
    let middle = ruler.at((stretch.from + stretch.to) / 2.0);
    let at = Screen::new(
        (a.x + b.x + 2.0 * middle.x) / 4.0,
        (a.y + b.y + 2.0 * middle.y) / 4.0,
    );
    text_mark(
        at,
        text,
        ink,
        upright(ruler.angle(stretch.from, stretch.to)),
    )
}

/// The text letter by letter along the stretch. Halos come first, so that none covers a letter.
pub(super) fn bent_text(
    ruler: &Ruler,
    stretch: Stretch,
    text: &str,
    ink: Ink,
    measure: &dyn Measure,
) -> Vec<TextMark> {
    let backwards = ruler.angle(stretch.from, stretch.to).abs() > FRAC_PI_2;
    let reach = ink.font.size();
    let marks = letters(text, ink.font, measure)
        .into_iter()
        .map(|(letter, part)| {
            let offset = part * (stretch.to - stretch.from);
            let (along, turn) = if backwards {
                (stretch.to - offset, PI)
            } else {
                (stretch.from + offset, 0.0)
            };
            let angle = turned(ruler.angle(along - reach, along + reach) + turn);
            text_mark(ruler.at(along), &letter, ink, angle)
        });
    halos_first(marks.collect())
}

/// The letters, each with how far along the text its middle stands, 0 to 1.
fn letters(text: &str, font: Font, measure: &dyn Measure) -> Vec<(Arc<str>, f64)> {
    let widths = text.chars().map(|letter| {
        let letter: Arc<str> = Arc::from(letter.to_string());
        let width = measure.width(&letter, font);
        (letter, width)
    });
    let widths: Vec<(Arc<str>, f64)> = widths.collect();
    let total: f64 = widths.iter().map(|(_, width)| width).sum();
    let mut done = 0.0;
    let place = |(letter, width): (Arc<str>, f64)| {
        let middle = (done + width / 2.0) / total.max(1.0);
        done += width;
        (letter, middle)
    };
    widths.into_iter().map(place).collect()
}

fn halos_first(marks: Vec<TextMark>) -> Vec<TextMark> {
    let halos = marks.iter().filter(|mark| mark.halo.a > 0).cloned();
    let mut all: Vec<TextMark> = halos
        .map(|mark| TextMark {
            color: mark.halo,
            ..mark
        })
        .collect();
    all.extend(marks.into_iter().map(|mark| TextMark {
        halo: Color::TRANSPARENT,
        ..mark
    }));
    all
}

fn text_mark(at: Screen, text: &Arc<str>, ink: Ink, angle: f64) -> TextMark {
    TextMark {
        at,
        align: Align::Center,
        text: Arc::clone(text),
        font: ink.font,
        color: ink.color,
        halo: ink.halo,
        angle,
    }
}

/// The same direction of reading, turned so that letters stand on their feet.
fn upright(angle: f64) -> f64 {
    if angle.abs() > FRAC_PI_2 {
        turned(angle + PI)
    } else {
        angle
    }
}

#[cfg(test)]
mod tests {
    use super::super::ruler::slots;
    use super::*;
    use crate::scene::RoughMeasure;

    const INK: Ink = Ink {
        font: Font::regular(12),
        color: Color::hex(0),
        halo: Color::TRANSPARENT,
    };

    fn ruler(points: &[(f64, f64)]) -> Ruler {
        Ruler::new(points.iter().map(|&(x, y)| Screen::new(x, y)).collect())
    }

    #[test]
    fn a_name_is_never_upside_down_whichever_way_its_street_was_drawn() {
        for way in [[(300.0, 0.0), (0.0, 40.0)], [(0.0, 40.0), (300.0, 0.0)]] {
            let line = ruler(&way);
            let stretch = slots(&line, 80.0, 500.0, 0.3, |_| true)[0][0];
            let text = straight_text(&line, stretch, &Arc::from("Hàng Bạc"), INK);
            assert!(text.angle.abs() < FRAC_PI_2);
        }
    }

    #[test]
    fn letters_along_a_river_that_flows_left_still_read_from_left_to_right() {
        let river = ruler(&[(400.0, 0.0), (200.0, 30.0), (0.0, 0.0)]);
        let stretch = slots(&river, 90.0, 900.0, 1.0, |_| true)[0][0];
        let letters = bent_text(&river, stretch, "Sông Hồng", INK, &RoughMeasure);
        assert_eq!(letters.len(), 9);
        assert!(letters.windows(2).all(|pair| pair[0].at.x < pair[1].at.x));
    }
}
