//! Pictures of the ground take a few frames: they are painted for where the camera will be.

use super::Camera;
use crate::geo::World;

/// A hand goes on as it does for so many frames.
const FRAMES: f64 = 6.0;
/// A picture shows so many zoom levels more than a zoom out has asked for: a notch of a wheel.
const RESERVE_LEVELS: f64 = 0.5;
/// No picture is made for more zoom levels away than this: it would be too coarse until then.
const MOST_LEVELS: f64 = 0.8;

/// Where a camera that a hand moves will be in a moment, by how it moved since the frame before.
pub fn carried_on(before: Camera, camera: Camera) -> Camera {
    between(before, camera, 1.0 + FRAMES)
}

/// What to be ready for: who zooms out goes on zooming out as a rule, and sees past the edges then.
pub fn onward(camera: Camera, goal: Camera) -> Camera {
    if goal.zoom < camera.zoom {
        Camera::new(goal.center, goal.zoom - RESERVE_LEVELS)
    } else {
        goal
    }
}

/// From where to paint on the way to a goal: as near to the goal as the picture still shows all
/// that the camera sees now, as `shows_now` tells.
pub fn ahead(camera: Camera, goal: Camera, shows_now: impl Fn(Camera) -> bool) -> Camera {
    let levels = (goal.zoom - camera.zoom).abs();
    let most = (MOST_LEVELS / levels.max(MOST_LEVELS)).min(1.0);
    [1.0, 0.75, 0.5, 0.25]
        .into_iter()
        .map(|part| between(camera, goal, part * most))
        .find(|there| shows_now(*there))
        .unwrap_or(camera)
}

fn between(from: Camera, to: Camera, part: f64) -> Camera {
    let along = |a: f64, b: f64| a + (b - a) * part;
    let center = World {
        x: along(from.center.x, to.center.x),
        y: along(from.center.y, to.center.y),
    };
    Camera::new(center, along(from.zoom, to.zoom))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(x: f64, zoom: f64) -> Camera {
        let home = Camera::home().center;
        Camera::new(
            World {
                x: home.x + x,
                ..home
            },
            zoom,
        )
    }

    #[test]
    fn a_picture_is_painted_at_the_goal_when_it_shows_what_is_seen_on_the_way() {
        let (camera, goal) = (at(0.0, 12.0), at(0.0, 11.5));
        assert_eq!(ahead(camera, goal, |_| true), goal);
    }

    #[test]
    fn a_picture_that_would_leave_the_view_bare_is_painted_nearer() {
        let near = |there: Camera| there.zoom <= 12.3;
        let there = ahead(at(0.0, 12.0), at(0.0, 12.6), near);
        assert!((there.zoom - 12.3).abs() < 1e-9);
        assert_eq!(
            ahead(at(0.0, 12.0), at(0.0, 14.0), |_| false),
            at(0.0, 12.0)
        );
    }

    #[test]
    fn a_far_goal_is_not_painted_while_its_picture_would_be_a_blur() {
        let there = ahead(at(0.0, 15.0), at(0.0, 11.0), |_| true);
        assert!((there.zoom - (15.0 - MOST_LEVELS)).abs() < 1e-9);
    }

    #[test]
    fn a_zoom_out_finds_more_than_it_asked_for_and_a_zoom_in_does_not() {
        assert_eq!(onward(at(0.0, 12.0), at(0.0, 11.9)), at(0.0, 11.4));
        assert_eq!(onward(at(0.0, 12.0), at(0.0, 12.5)), at(0.0, 12.5));
        assert_eq!(onward(at(0.0, 12.0), at(1e-4, 12.0)), at(1e-4, 12.0));
    }

    #[test]
    fn a_hand_is_expected_to_go_on_as_it_goes() {
        let there = carried_on(at(0.0, 12.0), at(1e-6, 12.0));
        assert!(there.center.x > at(5e-6, 12.0).center.x);
        assert_eq!(carried_on(at(0.0, 12.0), at(0.0, 12.0)), at(0.0, 12.0));
    }
}
