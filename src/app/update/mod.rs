//! The one function that changes the state.

mod filter;
mod guide;
mod load;
mod navigate;
mod search;
mod select;
mod walk;

use super::notice::Notice;
use super::{Msg, Setting, State, Task};
use crate::view::Camera;

pub use load::start;

/// Changes the state as the message says and answers with what the browser has to do.
pub fn update(state: &mut State, msg: Msg) -> Vec<Task> {
    let tasks = changed(state, msg);
    for task in &tasks {
        match task {
            Task::Fly(goal) => state.goal = Some(*goal),
            Task::Jump(_) => state.goal = None,
            _ => {}
        }
    }
    tasks
}

fn changed(state: &mut State, msg: Msg) -> Vec<Task> {
    match msg {
        Msg::Arrived(asset, bytes) => load::arrived(state, asset, &bytes),
        Msg::Missed(asset, fault) => load::missed(state, asset, fault),
        Msg::Read(asset, bytes, big_file) => load::read(state, asset, &bytes, big_file),
        Msg::Failed(asset, fault) => load::failed(state, asset, fault),
        Msg::Progress(asset, progress) => quietly(|| load::progressed(state, asset, progress)),
        Msg::Cancel(asset) => load::cancel(state, asset),
        Msg::Retry(asset) => load::retry(state, asset),
        Msg::Resized(viewport) => select::resized(state, viewport),
        Msg::Settled(camera) => settled(state, camera),
        Msg::GoHome => guide::led_elsewhere(state, home(state)),
        Msg::ZoomBy(steps) => guide::led_elsewhere(state, zoomed(state, steps)),
        Msg::PanBy(right, down) => guide::led_elsewhere(state, select::panned(state, right, down)),
        Msg::Hovered(item) => quietly(|| state.hovered = item),
        Msg::Tapped { items, .. } => select::tapped(state, &items),
        Msg::Select(id) => select::select(state, id),
        Msg::Choose(ix) => select::choose(state, ix),
        Msg::Deselect => select::deselect(state),
        Msg::Step(by) => select::step(state, by),
        Msg::Walk(by) => guide::walk(state, by),
        Msg::Enter => guide::enter(state),
        Msg::Leave => guide::leave(state),
        Msg::WhereAmI => guide::where_am_i(state),
        Msg::CloseChooser => quietly(|| state.chooser = None),
        Msg::ToggleLayer(layer, on) => filter::toggle_layer(state, layer, on),
        Msg::ToggleValue(facet, value, on) => filter::toggle_value(state, facet, value, on),
        Msg::ClearFilters => filter::clear(state),
        Msg::SetYear(year) => filter::set_year(state, year),
        Msg::Query(words) => search::query(state, words),
        Msg::Take(number) => search::take(state, number),
        Msg::ClearQuery => search::query(state, String::new()),
        Msg::Recalled(setting) => quietly(|| recall(state, setting)),
        Msg::SetLang(lang) => set_lang(state, lang),
        Msg::SetTheme(theme) => {
            state.theme = theme;
            remembered(state, Setting::Theme(theme))
        }
        Msg::SystemDark(dark) => quietly(|| state.system_dark = dark),
        Msg::SetOnlineStreets(on) => {
            state.online_streets = on;
            remembered(state, Setting::OnlineStreets(on))
        }
        Msg::StreetsFailed => quietly(|| state.notices.add(Notice::StreetsFailed)),
        Msg::Follow(walk) => walk::follow(state, walk),
        Msg::Open(panel) => navigate::open(state, panel),
        Msg::Dismiss(number) => quietly(|| state.notices.dismiss(number)),
        Msg::Navigated { query, hash } => navigate::navigated(state, &query, &hash),
        Msg::Copied(done) => quietly(|| state.notices.add(Notice::Copied(done))),
        Msg::ReportCopied(done) => quietly(|| state.notices.add(Notice::ReportCopied(done))),
        Msg::Today(date) => quietly(|| state.today = Some(date)),
        Msg::Opened(page) => quietly(|| state.surroundings = page),
        Msg::LeftToPage(hint) => quietly(|| state.notices.add(Notice::Gesture(hint))),
    }
}

fn quietly(change: impl FnOnce()) -> Vec<Task> {
    change();
    Vec::new()
}

fn settled(state: &mut State, camera: Camera) -> Vec<Task> {
    // Who has moved the map keeps what is seen.
    state.awaits_card &= camera == state.camera;
    let before = std::mem::replace(&mut state.camera, camera);
    let goal = state.goal.take();
    guide::settled(state, before, goal);
    state.notices.forget_hints();
    filter::look_around(state);
    navigate::write(state, false)
}

fn home(state: &State) -> Camera {
    let home = Camera::home();
    Camera::placing(
        state.viewport,
        home.center,
        state.viewport.free_center(),
        home.zoom,
    )
}

fn zoomed(state: &State, steps: f64) -> Camera {
    let about = state.viewport.free_center();
    let camera = state.camera_at_rest();
    camera.zoomed_about(state.viewport, about, camera.zoom + steps)
}

fn recall(state: &mut State, setting: Setting) {
    match setting {
        Setting::Lang(lang) => state.lang = lang,
        Setting::Theme(theme) => state.theme = theme,
        Setting::OnlineStreets(on) => state.online_streets = on,
    }
}

fn set_lang(state: &mut State, lang: crate::data::Lang) -> Vec<Task> {
    state.lang = lang;
    search::refresh(state);
    remembered(state, Setting::Lang(lang))
}

fn remembered(state: &mut State, setting: Setting) -> Vec<Task> {
    let mut tasks = vec![Task::Remember(setting)];
    tasks.extend(navigate::write(state, false));
    tasks
}
