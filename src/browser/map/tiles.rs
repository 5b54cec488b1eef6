//! The second ground: raster tiles from the network, only while the visitor wants them.
//!
//! Only tiles in view are asked for, never in advance, and what is kept is up to the browser and
//! the headers of the tile server (the usage policy of OpenStreetMap's tiles asks for both). A tile
//! that does not come leaves the drawn ground below it.

use crate::app::{Msg, State};
use crate::geo::{TILE_PX, World, short_decimal, within};
use crate::view::{Camera, Viewport};
use gloo::events::EventListener;
use std::cell::Cell;
use std::collections::HashMap;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlImageElement};

/// The deepest zoom that is asked for.
const MAX_TILE_ZOOM: f64 = 19.0;
/// So many tiles in a row that do not come are told to the visitor.
const FAILURES_TO_TELL: u32 = 4;
const DEFAULT_TEMPLATE: &str = "https://tile.openstreetmap.org/{z}/{x}/{y}.png";

type TileId = (u8, u32, u32);

struct Tile {
    image: HtmlImageElement,
    _listeners: [EventListener; 2],
}

impl Drop for Tile {
    fn drop(&mut self) {
        self.image.set_src("");
        self.image.remove();
    }
}

/// The tiles on the page.
pub(super) struct Tiles {
    container: HtmlElement,
    template: String,
    tiles: HashMap<TileId, Tile>,
    failures: Rc<Cell<u32>>,
}

impl Tiles {
    /// No tiles yet, in their container. The page's `<meta name="tiles">` names another server.
    pub(super) fn new(container: HtmlElement) -> Self {
        let template = template().unwrap_or_else(|| DEFAULT_TEMPLATE.to_owned());
        Self {
            container,
            template,
            tiles: HashMap::new(),
            failures: Rc::default(),
        }
    }

    /// Shows the tiles in view, or none when they are not wanted.
    pub(super) fn show(&mut self, state: &State, camera: Camera, viewport: Viewport) {
        if !state.online_streets {
            self.tiles.clear();
            self.failures.set(0);
            return;
        }
        let zoom = camera.zoom.round().min(MAX_TILE_ZOOM);
        let wanted = in_view(camera, viewport, zoom);
        self.tiles.retain(|id, _| wanted.contains(id));
        for id in wanted {
            if !self.tiles.contains_key(&id)
                && let Some(tile) = self.load(id)
            {
                self.tiles.insert(id, tile);
            }
            if let Some(tile) = self.tiles.get(&id) {
                place(tile, id, camera, viewport);
            }
        }
    }

    fn load(&self, (zoom, x, y): TileId) -> Option<Tile> {
        let document = web_sys::window()?.document()?;
        let image: HtmlImageElement = document.create_element("img").ok()?.dyn_into().ok()?;
        image.set_alt("");
        let style = image.style();
        for (property, value) in [
            ("position", "absolute"),
            ("left", "0"),
            ("top", "0"),
            ("transform-origin", "0 0"),
            ("visibility", "hidden"),
        ] {
            let _ = style.set_property(property, value);
        }
        let listeners = [self.when_here(&image), self.when_lost(&image)];
        let url = self
            .template
            .replace("{z}", &zoom.to_string())
            .replace("{x}", &x.to_string());
        image.set_src(&url.replace("{y}", &y.to_string()));
        self.container.append_child(&image).ok()?;
        Some(Tile {
            image,
            _listeners: listeners,
        })
    }

    fn when_here(&self, image: &HtmlImageElement) -> EventListener {
        let (shown, failures) = (image.clone(), Rc::clone(&self.failures));
        EventListener::once(image, "load", move |_| {
            failures.set(0);
            let _ = shown.style().set_property("visibility", "visible");
        })
    }

    fn when_lost(&self, image: &HtmlImageElement) -> EventListener {
        let failures = Rc::clone(&self.failures);
        EventListener::once(image, "error", move |_| {
            failures.set(failures.get() + 1);
            if failures.get() == FAILURES_TO_TELL {
                super::super::host::send(Msg::StreetsFailed);
            }
        })
    }
}

fn template() -> Option<String> {
    let document = web_sys::window()?.document()?;
    let meta = document.query_selector("meta[name=tiles]").ok()??;
    meta.get_attribute("content")
        .filter(|template| template.contains("{z}"))
}

fn in_view(camera: Camera, viewport: Viewport, zoom: f64) -> Vec<TileId> {
    let view = camera.view_box(viewport);
    let across = zoom.exp2();
    let column = |at: f64| within((at * across).floor(), 0.0, across - 1.0) as u32;
    let (left, right) = (column(view.min.x), column(view.max.x));
    (column(view.min.y)..=column(view.max.y))
        .flat_map(|y| (left..=right).map(move |x| (zoom as u8, x, y)))
        .collect()
}

fn place(tile: &Tile, (zoom, x, y): TileId, camera: Camera, viewport: Viewport) {
    let across = f64::from(zoom).exp2();
    let corner = World {
        x: f64::from(x) / across,
        y: f64::from(y) / across,
    };
    let at = camera.screen_from_world(viewport, corner);
    // A hair wider than a tile, so that no seam shows between two.
    let scale = camera.scale() / across / TILE_PX * 1.002;
    let transform = format!(
        "translate({}px,{}px) scale({})",
        short_decimal(at.x, 3),
        short_decimal(at.y, 3),
        short_decimal(scale, 6)
    );
    let _ = tile.image.style().set_property("transform", &transform);
}
