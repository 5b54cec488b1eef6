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
    for mark in marks.into_iter().flat_map(cut) {
        let cost = cost(&mark);
        match parts.last_mut() {
            Some(part) if cost <= left => {
                left -= cost;
                part.push(mark);
            }
            _ => {
                left = MOST.saturating_sub(cost);
                parts.push(vec![mark]);
            }
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

fn cut(mark: Mark) -> Vec<Mark> {
    let Mark::Stroke {
        lines,
        closed,
        width,
        color,
        dash,
    } = &mark
    else {
        return vec![mark];
    };
    if color.a < 255 || cost(&mark) <= MOST {
        return vec![mark];
    }
    let part = |lines: &[Vec<Screen>]| Mark::Stroke {
        lines: Arc::new(lines.to_vec()),
        closed: *closed,
        width: *width,
        color: *color,
        dash: *dash,
    };
    let mut parts = Vec::new();
    let mut from = 0;
    for at in 1..lines.len() {
        if STROKE * points(&lines[from..=at]) > MOST {
            parts.push(part(&lines[from..at]));
            from = at;
        }
    }
    parts.push(part(&lines[from..]));
    parts
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
        assert!(parts.iter().all(|part| costs(part) <= MOST));
        let all: usize = parts.iter().map(|part| costs(part)).sum();
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
