//! A hand that plays on a map: it keeps the clock, the camera and what the map answered.

use hanoi_map::geo::{Screen, World};
use hanoi_map::view::{
    Camera, Gestures, Input, Moment, Motion, Move, Moving, Outcome, Pointer, PointerKind,
    PointerPhase, Policy, Viewport, Wheel, WheelMode,
};

/// The map of these tests, in CSS pixels.
pub(crate) const VIEW: Viewport = Viewport::new(800.0, 600.0);

/// A hand, and the map under it.
pub(crate) struct Hand {
    pub(crate) now_ms: f64,
    pub(crate) camera: Camera,
    pub(crate) gestures: Gestures,
    pub(crate) moving: Moving,
    pub(crate) motion: Motion,
    pub(crate) kind: PointerKind,
    pub(crate) shift: bool,
    /// Everything the map answered so far.
    pub(crate) said: Vec<Outcome>,
}

impl Hand {
    pub(crate) fn new(kind: PointerKind, policy: Policy) -> Self {
        Self {
            now_ms: 1000.0,
            camera: Camera::home(),
            gestures: Gestures::new(policy),
            moving: Moving::Still,
            motion: Motion::Full,
            kind,
            shift: false,
            said: Vec::new(),
        }
    }

    pub(crate) fn finger() -> Self {
        Self::new(PointerKind::Touch, Policy::Greedy)
    }

    pub(crate) fn mouse() -> Self {
        Self::new(PointerKind::Mouse, Policy::Greedy)
    }

    pub(crate) fn moment(&self) -> Moment {
        Moment {
            now_ms: self.now_ms,
            camera: self.camera,
            viewport: VIEW,
        }
    }

    /// Gives an input to the map, obeys what it orders, and returns what it answered.
    pub(crate) fn give(&mut self, input: Input) -> Vec<Outcome> {
        let outcomes = self.gestures.handle(input, self.moment());
        for outcome in &outcomes {
            if let Outcome::Map(order) = outcome {
                self.camera = self.moving.obey(*order, self.moment(), self.motion);
            }
        }
        self.said.extend(outcomes.iter().copied());
        outcomes
    }

    pub(crate) fn point(&mut self, id: i32, phase: PointerPhase, x: f64, y: f64) -> Vec<Outcome> {
        let pressing = matches!(phase, PointerPhase::Down | PointerPhase::Move);
        self.give(Input::Pointer(Pointer {
            id,
            kind: self.kind,
            phase,
            at: Screen::new(x, y),
            buttons: u16::from(pressing),
            shift: self.shift,
        }))
    }

    pub(crate) fn down(&mut self, id: i32, x: f64, y: f64) -> Vec<Outcome> {
        self.point(id, PointerPhase::Down, x, y)
    }

    /// Moves a pressed pointer, 10 ms later.
    pub(crate) fn drag(&mut self, id: i32, x: f64, y: f64) -> Vec<Outcome> {
        self.wait(10.0);
        self.point(id, PointerPhase::Move, x, y)
    }

    pub(crate) fn up(&mut self, id: i32, x: f64, y: f64) -> Vec<Outcome> {
        self.point(id, PointerPhase::Up, x, y)
    }

    /// Presses and releases in one place within 50 ms.
    pub(crate) fn tap(&mut self, x: f64, y: f64) -> Vec<Outcome> {
        let mut said = self.down(1, x, y);
        self.wait(50.0);
        said.extend(self.up(1, x, y));
        said
    }

    pub(crate) fn wheel(&mut self, delta_y: f64, mode: WheelMode, ctrl: bool) -> Vec<Outcome> {
        self.give(Input::Wheel(Wheel {
            at: Screen::new(200.0, 150.0),
            delta_x: 0.0,
            delta_y,
            mode,
            ctrl,
        }))
    }

    pub(crate) fn wait(&mut self, ms: f64) {
        self.now_ms += ms;
    }

    /// Lets frames pass, at 60 a second, until the map stands. Returns how long that took, in
    /// milliseconds.
    pub(crate) fn rest(&mut self) -> f64 {
        let began_ms = self.now_ms;
        loop {
            let (camera, is_still) = self.moving.step(self.moment());
            self.camera = camera;
            let took_ms = self.now_ms - began_ms;
            assert!(took_ms < 10_000.0, "still moving: {:?}", self.moving);
            if is_still {
                return took_ms;
            }
            self.wait(16.0);
        }
    }

    /// The world point that is shown there.
    pub(crate) fn under(&self, x: f64, y: f64) -> World {
        self.camera.world_from_screen(VIEW, Screen::new(x, y))
    }

    /// Asserts that a world point is shown there, to a hundredth of a pixel.
    pub(crate) fn assert_shows(&self, world: World, x: f64, y: f64) {
        let shown = self.camera.screen_from_world(VIEW, world);
        let off = shown.distance(Screen::new(x, y));
        assert!(off < 0.01, "shown at {shown:?}, not at {x}, {y}");
    }

    pub(crate) fn has_said(&self, what: impl Fn(&Outcome) -> bool) -> bool {
        self.said.iter().any(what)
    }

    /// Whether the last orders threw the map.
    pub(crate) fn is_flung(&self) -> bool {
        self.has_said(|outcome| matches!(outcome, Outcome::Map(Move::Fling(_))))
    }

    pub(crate) fn is_tapped(&self) -> bool {
        self.has_said(|outcome| matches!(outcome, Outcome::Tap { .. }))
    }
}
