//! The space on the sheet that names have taken: no two names of the ground touch, and no name is
//! repeated within sight of itself.

use crate::geo::{Screen, ScreenBox, cos, sin};
use crate::scene::{Align, TextMark};
use std::sync::Arc;

/// A name is not repeated within this many CSS pixels.
const REPEAT_PX: f64 = 320.0;
/// Free space around a name, CSS pixels.
const GAP_PX: f64 = 2.0;

/// A run of discs that covers a text at any angle.
#[derive(Clone, Debug)]
pub(super) struct Claim {
    name: Arc<str>,
    discs: Vec<Screen>,
    radius: f64,
    bounds: ScreenBox,
}

impl Claim {
    /// The claim of a name written with these marks; `widths` are theirs, in CSS pixels.
    pub(super) fn new(name: &Arc<str>, marks: &[(TextMark, f64)]) -> Self {
        let discs: Vec<Screen> = marks.iter().flat_map(discs_of).collect();
        let size = marks.iter().map(|(mark, _)| mark.font.size());
        let radius = size.fold(0.0, f64::max) * 0.52 + GAP_PX / 2.0;
        Self {
            name: Arc::clone(name),
            bounds: around(&discs).grown(radius),
            discs,
            radius,
        }
    }

    fn touches(&self, other: &Self) -> bool {
        let reach = self.radius + other.radius;
        self.bounds.overlaps(other.bounds)
            && self
                .discs
                .iter()
                .any(|a| other.discs.iter().any(|b| a.distance(*b) < reach))
    }

    fn enters(&self, taken: ScreenBox) -> bool {
        let near = taken.grown(self.radius);
        self.bounds.overlaps(taken) && self.discs.iter().any(|disc| near.contains(*disc))
    }

    fn repeats(&self, other: &Self) -> bool {
        self.name == other.name && self.bounds.grown(REPEAT_PX).overlaps(other.bounds)
    }
}

/// Every claim so far.
#[derive(Debug)]
pub(super) struct Claims<'a> {
    claims: Vec<Claim>,
    taken: &'a [ScreenBox],
}

impl<'a> Claims<'a> {
    /// No claims yet, but boxes that are taken by others.
    pub(super) const fn beside(taken: &'a [ScreenBox]) -> Self {
        let claims = Vec::new();
        Self { claims, taken }
    }

    /// Keeps names off these lines: bridges, whose names are places of their own.
    pub(super) fn keep_free(&mut self, lines: &[Vec<Screen>]) {
        let pairs = lines.iter().flat_map(|line| line.windows(2));
        self.claims.extend(pairs.map(|pair| Claim {
            name: Arc::from(""),
            discs: between(pair[0], pair[1]),
            radius: GAP_PX,
            bounds: around(pair).grown(GAP_PX),
        }));
    }

    /// Takes the space if it is free.
    pub(super) fn take(&mut self, claim: Claim) -> bool {
        let free = !self.taken.iter().any(|taken| claim.enters(*taken))
            && !self
                .claims
                .iter()
                .any(|other| other.touches(&claim) || other.repeats(&claim));
        if free {
            self.claims.push(claim);
        }
        free
    }
}

fn discs_of((mark, width): &(TextMark, f64)) -> Vec<Screen> {
    let size = mark.font.size();
    let count = (width / size).ceil().max(1.0) as usize;
    let start = match mark.align {
        Align::Left => 0.0,
        Align::Center => -width / 2.0,
        Align::Right => -width,
    };
    let (sin, cos) = (sin(mark.angle), cos(mark.angle));
    (0..count)
        .map(|disc| start + width * (disc as f64 + 0.5) / count as f64)
        .map(|along| Screen::new(mark.at.x + along * cos, mark.at.y + along * sin))
        .collect()
}

fn between(a: Screen, b: Screen) -> Vec<Screen> {
    let steps = (a.distance(b) / 8.0).ceil().clamp(1.0, 256.0);
    (0..=steps as usize)
        .map(|at| at as f64 / steps)
        .map(|part| Screen::new(a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part))
        .collect()
}

fn around(points: &[Screen]) -> ScreenBox {
    let far = f64::INFINITY;
    let all = ScreenBox::new(far, far, -far, -far);
    points.iter().fold(all, |all, point| {
        ScreenBox::new(
            all.min.x.min(point.x),
            all.min.y.min(point.y),
            all.max.x.max(point.x),
            all.max.y.max(point.y),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::Font;
    use crate::style::Color;

    fn claim(name: &str, x: f64, y: f64, angle: f64) -> Claim {
        let name = Arc::from(name);
        let mark = TextMark {
            at: Screen::new(x, y),
            align: Align::Center,
            text: Arc::clone(&name),
            font: Font::regular(12),
            color: Color::hex(0),
            halo: Color::TRANSPARENT,
            angle,
        };
        Claim::new(&name, &[(mark, 60.0)])
    }

    #[test]
    fn names_that_would_touch_are_refused() {
        let mut claims = Claims::beside(&[]);
        assert!(claims.take(claim("Hàng Bạc", 0.0, 0.0, 0.0)));
        assert!(!claims.take(claim("Hàng Bè", 20.0, 5.0, 1.2)));
        assert!(claims.take(claim("Hàng Mã", 20.0, 40.0, 0.0)));
    }

    #[test]
    fn a_street_name_is_not_repeated_within_the_repeat_distance() {
        let mut claims = Claims::beside(&[]);
        assert!(claims.take(claim("Trần Phú", 0.0, 0.0, 0.0)));
        assert!(!claims.take(claim("Trần Phú", 200.0, 0.0, 0.0)));
        assert!(claims.take(claim("Trần Phú", 800.0, 0.0, 0.0)));
    }

    #[test]
    fn a_name_gives_way_to_what_the_figures_cover() {
        let label = [ScreenBox::new(-5.0, -20.0, 80.0, -4.0)];
        let mut claims = Claims::beside(&label);
        assert!(!claims.take(claim("Hàng Bạc", 0.0, 0.0, 0.0)));
        assert!(claims.take(claim("Hàng Bạc", 0.0, 8.0, 0.0)));
    }

    #[test]
    fn a_slanted_name_leaves_the_corner_of_its_box_free() {
        let mut claims = Claims::beside(&[]);
        assert!(claims.take(claim("Đinh Tiên Hoàng", 0.0, 0.0, 0.785)));
        assert!(claims.take(claim("Hồ Hoàn Kiếm", 60.0, -20.0, 0.785)));
    }
}
