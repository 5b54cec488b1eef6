//! A picture cut into parts that can be painted one a frame.

use super::Mark;
use crate::geo::Screen;
use std::sync::Arc;

/// What one part costs at most, in points of an area's outline.
const MOST: usize = 1400;
/// What a point of a stroke costs, and a line of text with its halo.
const STROKE: usize = 2;
const TEXT: usize = 30;

/// The marks in their order, in parts of about the same cost. Lines of one opaque colour are cut
/// between two lines if need be: nothing of that is seen.
pub fn slices(marks: Vec<Mark>) -> Vec<Vec<Mark>> {
    let mut parts: Vec<Vec<Mark>> = Vec::new();
    let mut left = 0;
    let mut add = |mark: Mark, cost: usize| {
        match parts.last_mut() {
            Some(part) if cost <= left => part.push(mark),
            _ => {
                left = MOST;
                parts.push(vec![mark]);
            }
        }
        left = left.saturating_sub(cost);
    };
    for mark in marks {
        let cost = cost(&mark);
        let cuts = cost / MOST + 1;
        match mark {
            Mark::Stroke {
                lines,
                closed,
                width,
                color,
                dash,
            } if color.a == 255 => {
                for some in lines.chunks(lines.len().div_ceil(cuts).max(1)) {
                    let part = Mark::Stroke {
                        lines: Arc::new(some.to_vec()),
                        closed,
                        width,
                        color,
                        dash,
                    };
                    add(part, cost / cuts);
                }
            }
            mark => add(mark, cost),
        }
    }
    parts
}

fn cost(mark: &Mark) -> usize {
    match mark {
        Mark::Fill { rings, .. } => points(rings),
        Mark::Stroke { lines, .. } => STROKE * points(lines),
        Mark::Text(_) => TEXT,
        _ => 1,
    }
}

fn points(lines: &[Vec<Screen>]) -> usize {
    lines.iter().map(Vec::len).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::Dash;
    use crate::style::Color;

    fn roads(count: usize, color: Color) -> Mark {
        let road = vec![Screen::new(0.0, 0.0); 100];
        Mark::Stroke {
            lines: Arc::new(vec![road; count]),
            closed: false,
            width: 2.0,
            color,
            dash: Dash::Solid,
        }
    }

    fn costs(part: &[Mark]) -> usize {
        part.iter().map(cost).sum()
    }

    #[test]
    fn no_part_costs_more_than_a_frame_can_bear_and_none_is_lost() {
        let land = Color::hex(0xffffff);
        let marks = vec![Mark::Background(land), roads(50, land), roads(3, land)];
        let parts = slices(marks);
        let all: usize = parts.iter().map(|part| costs(part)).sum();
        assert!(parts.iter().all(|part| costs(part) < MOST * 3 / 2));
        assert!(parts.len() <= 2 * all / MOST, "{} parts", parts.len());
        assert_eq!(all, 1 + STROKE * (50 + 3) * 100);
        assert!(matches!(parts[0][0], Mark::Background(_)));
    }

    #[test]
    fn a_small_picture_is_painted_in_one_part() {
        assert_eq!(
            slices(vec![roads(2, Color::hex(0)), roads(3, Color::hex(1))]).len(),
            1
        );
    }

    #[test]
    fn lines_that_shine_through_are_not_cut_since_crossings_would_show() {
        let marks = vec![roads(50, Color::hex(0).alpha(0.5))];
        assert_eq!(slices(marks.clone()), [marks]);
    }
}
