//! The last moments of a drag, from which a fling gets its speed.

use crate::geo::Screen;
use crate::view::Velocity;

/// Older positions say nothing about how the finger left the glass.
const WINDOW_MS: f64 = 100.0;
/// A finger that rested this long before it was lifted did not throw anything.
const REST_MS: f64 = 50.0;
/// Two positions closer in time than this give a wild speed.
const SHORTEST_MS: f64 = 8.0;

/// Where a pointer was in the last 100 ms.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Track {
    steps: Vec<(f64, Screen)>,
}

impl Track {
    /// A track that begins here and now.
    pub(super) fn starting(now_ms: f64, at: Screen) -> Self {
        Self {
            steps: vec![(now_ms, at)],
        }
    }

    /// The pointer moved.
    pub(super) fn push(&mut self, now_ms: f64, at: Screen) {
        self.steps.retain(|(then, _)| now_ms - then <= WINDOW_MS);
        self.steps.push((now_ms, at));
    }

    /// How fast it moved when it was lifted; `None` if it had come to rest.
    pub(super) fn velocity(&self, now_ms: f64) -> Option<Velocity> {
        let (last_ms, last) = *self.steps.last()?;
        let recent = |(then, _): &&(f64, Screen)| now_ms - then <= WINDOW_MS;
        let (first_ms, first) = *self.steps.iter().find(recent)?;
        let span_ms = last_ms - first_ms;
        if now_ms - last_ms > REST_MS || span_ms < SHORTEST_MS {
            return None;
        }
        Velocity::worth_gliding((last.x - first.x) / span_ms, (last.y - first.y) / span_ms)
    }
}
