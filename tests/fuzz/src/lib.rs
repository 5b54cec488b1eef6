//! What all targets share: memory in proportion to the input, and a walk through all that a state shows.

use hanoi_map::app::{Asset, Msg, State, show, update};
use hanoi_map::data::{Lang, LayerId};
use hanoi_map::exchange::svg_from_scene;
use hanoi_map::scene::{RoughMeasure, build};
use hanoi_map::view::Viewport;
use peak_alloc::PeakAlloc;

#[global_allocator]
static PEAK: PeakAlloc = PeakAlloc;

/// Bytes that any input may cost: tables, and room that is reserved before anything is read.
const FREE: usize = 1 << 20;

/// The files whose bytes somebody else may have written.
pub const ASSETS: [Asset; 7] = [
    Asset::Places(LayerId::Guest),
    Asset::Places(LayerId::Heritage),
    Asset::Details(LayerId::Craft),
    Asset::Basemap,
    Asset::AllPlaces,
    Asset::City,
    Asset::Walks,
];

/// Does the work and stops the run when at any time it held more than so many times the input's length.
pub fn in_proportion<T>(input: usize, times: usize, work: impl FnOnce() -> T) -> T {
    let before = PEAK.current_usage();
    PEAK.reset_peak_usage();
    let done = work();
    let took = PEAK.peak_usage().saturating_sub(before);
    let most = FREE + times * input;
    assert!(
        took <= most,
        "{input} bytes of input held {took} of memory, at most {most} are fair"
    );
    done
}

/// A map of a desk's size that has been told nothing yet.
pub fn state() -> State {
    let mut state = State::default();
    update(&mut state, Msg::Resized(Viewport::new(900.0, 700.0)));
    state
}

/// Asks for everything that panels, the map and a drawing show, in both languages; opens a card; searches.
pub fn look_around(state: &mut State) {
    let camera = state.camera;
    update(state, Msg::Settled(camera));
    update(state, Msg::Query("ho".into()));
    let first = state
        .catalog
        .iter()
        .next()
        .map(|(_, feature)| feature.id.clone());
    if let Some(id) = first {
        update(state, Msg::Select(id));
    }
    for lang in [Lang::Vi, Lang::En] {
        update(state, Msg::SetLang(lang));
        read_panels(state);
    }
    let scene = build(&state.frame(), &RoughMeasure);
    svg_from_scene(&scene, 900.0, 700.0);
}

fn read_panels(state: &State) {
    show::card(state);
    show::chooser(state);
    show::city(state);
    show::facets(state);
    show::layer_chips(state);
    show::notices(state);
    show::places(state);
    show::progress(state);
    show::results(state);
    show::status(state);
    show::timeline(state);
}
