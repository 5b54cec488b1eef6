//! A page with nothing but the map's own elements on it, and a host that keeps what it hears.

use hanoi_map::app::{Asset, Msg, State, Task, read, update};
use hanoi_map::browser::{Host, MapHandle, connect, mount_map, run_task};
use hanoi_map::data::{LayerId, Limits};
use hanoi_map::view::{Insets, Overlays};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlCanvasElement, HtmlElement};

const BASEMAP: &[u8] = include_bytes!("../../assets/basemap/hanoi.geojson");
/// A lake in the middle of the city, where the map opens.
const PLACES: &str = r#"{"type":"FeatureCollection","features":[{"type":"Feature","id":"lake",
    "geometry":{"type":"Point","coordinates":[105.8469,21.0307]},
    "properties":{"name_vi":"Hồ","name_en":"Lake","kinds":["lake"],"rank":1}}]}"#;
const NOTHING: &str = r#"{"type":"FeatureCollection","features":[]}"#;

/// CSS pixels of the surface.
pub(crate) const SIZE: (u32, u32) = (320, 240);

/// Holds the state as the interface would, and remembers every message.
pub(crate) struct Listener {
    state: RefCell<State>,
    heard: RefCell<Vec<Msg>>,
}

impl Listener {
    /// Whether such a message was heard.
    pub(crate) fn heard(&self, is_it: impl Fn(&Msg) -> bool) -> bool {
        self.heard.borrow().iter().any(is_it)
    }

    /// How many messages were heard.
    pub(crate) fn count(&self) -> usize {
        self.heard.borrow().len()
    }
}

impl Host for Listener {
    fn send(&self, msg: Msg) {
        self.heard.borrow_mut().push(msg.clone());
        let tasks = update(&mut self.state.borrow_mut(), msg);
        // The address of the test's page, and its network, are not the map's.
        tasks
            .into_iter()
            .filter(|task| matches!(task, Task::Fly(_) | Task::Jump(_)))
            .for_each(run_task);
    }

    fn with(&self, read: &mut dyn FnMut(&State)) {
        read(&self.state.borrow());
    }

    fn covers(&self) -> (Insets, Overlays) {
        Default::default()
    }
}

/// What the app hears when the reader has read that file.
fn read_msg(asset: Asset, file: &[u8]) -> Msg {
    let reading = read(asset, file.to_vec(), Limits::DEFAULT, &mut |_| ()).unwrap();
    Msg::Read(asset, reading.pack.into(), None)
}

/// What the app hears when a visitor's file has been read.
pub(crate) fn guest_msg(file: &[u8]) -> Msg {
    read_msg(Asset::Places(LayerId::Guest), file)
}

/// The elements of a map, the map on them, and who listens to it.
pub(crate) struct Stage {
    pub(crate) surface: HtmlElement,
    pub(crate) figures: HtmlCanvasElement,
    pub(crate) host: Rc<Listener>,
    pub(crate) map: Option<MapHandle>,
}

impl Stage {
    /// A mounted map of the real ground with one place in its middle.
    pub(crate) fn set() -> Self {
        let host = Rc::new(Listener {
            state: RefCell::new(State::default()),
            heard: RefCell::default(),
        });
        connect(host.clone());
        host.send(read_msg(Asset::Basemap, BASEMAP));
        for layer in LayerId::OURS {
            let places = if layer == LayerId::Heritage {
                PLACES
            } else {
                NOTHING
            };
            host.send(read_msg(Asset::Places(layer), places.as_bytes()));
        }
        let surface: HtmlElement = element("div");
        let style = format!(
            "position:fixed;left:0;top:0;width:{}px;height:{}px",
            SIZE.0, SIZE.1
        );
        surface.set_attribute("style", &style).unwrap();
        let (tiles, ground, figures) = (element("div"), element("canvas"), element("canvas"));
        for part in [&tiles, &ground, &figures] {
            surface.append_child(part).unwrap();
        }
        let body = web_sys::window().unwrap().document().unwrap().body();
        body.unwrap().append_child(&surface).unwrap();
        let mut stage = Self {
            surface,
            figures: figures.unchecked_into(),
            host,
            map: None,
        };
        stage.map = mount_map(
            stage.surface.clone(),
            ground.unchecked_into(),
            stage.figures.clone(),
            tiles,
        );
        assert!(stage.map.is_some(), "the map did not mount");
        stage
    }

    /// The canvas that shows the ground: two of them change places.
    pub(crate) fn ground(&self) -> HtmlCanvasElement {
        let first = self.surface.query_selector("canvas").unwrap();
        first.unwrap().unchecked_into()
    }

    /// Gives the surface another size, in CSS pixels.
    pub(crate) fn resize(&self, width: u32, height: u32) {
        for (name, px) in [("width", width), ("height", height)] {
            let style = self.surface.style();
            style.set_property(name, &format!("{px}px")).unwrap();
        }
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.map = None;
        self.surface.remove();
    }
}

fn element(name: &str) -> HtmlElement {
    let document = web_sys::window().unwrap().document().unwrap();
    let element: JsValue = document.create_element(name).unwrap().into();
    element.unchecked_into()
}
