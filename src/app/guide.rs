//! The guide of those who walk the map by keys: a round of what is in view, and what is near.

use crate::data::FeatureIx;
use crate::geo::World;
use crate::scene::{Item, Stop};

/// What the guide knows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Guide {
    /// The round that is being walked.
    pub round: Option<Round>,
    /// What is near the middle, when that was asked for last.
    pub near: Option<Near>,
    /// How many times something was told: the same words are told again when they are asked for again.
    pub turn: u32,
    /// Whether a cluster is about to open: a new round begins in it.
    pub opening: bool,
}

/// A round of what is in view, from the middle outwards.
#[derive(Clone, Debug, PartialEq)]
pub struct Round {
    /// Where it leads; never empty.
    pub stops: Vec<Stop>,
    /// The number of the stop that the visitor is at.
    pub at: usize,
    /// The middle of the map when it began: distances are told from there.
    pub from: World,
}

/// What is near the middle of the map, or near the place whose card is open.
#[derive(Clone, Debug, PartialEq)]
pub struct Near {
    /// The place whose card is open, when it is in view.
    pub to: Option<FeatureIx>,
    /// What is nearest; none when nothing is shown at all.
    pub nearest: Option<Stop>,
    /// Whether nothing is in view.
    pub is_far: bool,
    /// That place, or the middle: where distances are told from.
    pub from: World,
    /// How wide the view is, in metres.
    pub across_m: f64,
}

impl Round {
    /// The stop that the visitor is at.
    pub fn stop(&self) -> Option<&Stop> {
        self.stops.get(self.at)
    }
}

impl Guide {
    /// What was told last, and what Enter opens.
    pub fn told(&self) -> Option<&Item> {
        let stop = match (&self.near, &self.round) {
            (Some(near), _) => near.nearest.as_ref(),
            (None, round) => round.as_ref()?.stop(),
        };
        Some(&stop?.item)
    }

    /// The point that distances are told from, while something is told.
    pub fn from(&self) -> Option<World> {
        let near = self.near.as_ref().map(|near| near.from);
        near.or(self.round.as_ref().map(|round| round.from))
    }

    /// Tells nothing more.
    pub fn end(&mut self) {
        *self = Self {
            turn: self.turn,
            ..Self::default()
        };
    }
}
