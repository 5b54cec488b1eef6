//! An element: its attributes, its children, what is heard on it. What is set here stays.

use super::live::keep;
use leptos::prelude::document;
use leptos::wasm_bindgen::closure::Closure;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent, Node};

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element of the page. A clone is the same element.
#[derive(Clone)]
pub(in crate::ui) struct El(Element);

/// A new element with its classes.
#[inline(never)]
pub(in crate::ui) fn el(tag: &str, class: &str) -> El {
    made(document().create_element(tag), class)
}

/// A new element of a drawing.
pub(in crate::ui) fn svg(tag: &str, class: &str) -> El {
    made(document().create_element_ns(Some(SVG), tag), class)
}

/// A button that submits nothing.
#[inline(never)]
pub(in crate::ui) fn button(class: &str) -> El {
    el("button", class).attr("type", "button")
}

/// A link that opens in a window of its own.
#[inline(never)]
pub(in crate::ui) fn link_out(url: &str) -> El {
    el("a", "")
        .attr("href", url)
        .attr("target", "_blank")
        .attr("rel", "noopener")
}

/// Only a tag that can be none fails, and ours are fixed: then the error stands in the element's
/// place, and nothing that is done to it does anything.
fn made(element: Result<Element, JsValue>, class: &str) -> El {
    let element = El(element.unwrap_or_else(JsCast::unchecked_into));
    if class.is_empty() {
        element
    } else {
        element.attr("class", class)
    }
}

impl El {
    /// The element itself.
    pub(in crate::ui) fn node(&self) -> &Element {
        &self.0
    }

    /// Another element like it, with all that is in it, but with nothing that is heard or followed.
    pub(in crate::ui) fn copy(&self) -> Self {
        let copy = self.0.clone_node_with_deep(true);
        Self(copy.map_or_else(JsCast::unchecked_into, JsCast::unchecked_into))
    }

    /// The element, as one of the page and not of a drawing.
    pub(in crate::ui) fn html(&self) -> HtmlElement {
        self.0.clone().unchecked_into()
    }

    /// An attribute.
    #[inline(never)]
    pub(in crate::ui) fn attr(self, name: &str, value: &str) -> Self {
        let _ = self.0.set_attribute(name, value);
        self
    }

    /// An attribute that may be missing.
    pub(in crate::ui) fn maybe(self, name: &str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// Text at the end.
    #[inline(never)]
    pub(in crate::ui) fn text(self, text: &str) -> Self {
        self.put(&document().create_text_node(text));
        self
    }

    /// An element at the end.
    #[inline(never)]
    pub(in crate::ui) fn with(self, child: Self) -> Self {
        self.put(&child.0);
        self
    }

    /// Elements at the end.
    pub(in crate::ui) fn with_all(self, children: impl IntoIterator<Item = Self>) -> Self {
        children.into_iter().fold(self, Self::with)
    }

    /// Any node at the end.
    pub(super) fn put(&self, node: &Node) {
        let _ = self.0.append_child(node);
    }

    /// Calls `hear` whenever the event happens, as long as what made the element is there.
    pub(in crate::ui) fn on(self, event: &'static str, hear: impl Fn(Event) + 'static) -> Self {
        self.listen(event, Box::new(hear))
    }

    #[inline(never)]
    fn listen(self, event: &'static str, hear: Box<dyn Fn(Event)>) -> Self {
        let hear = Closure::wrap(hear);
        let function = hear.as_ref().unchecked_ref();
        let _ = self.0.add_event_listener_with_callback(event, function);
        keep(Listener {
            element: self.0.clone(),
            event,
            hear,
        });
        self
    }

    /// Calls `hear` when it is clicked, or pressed by key.
    pub(in crate::ui) fn click(self, hear: impl Fn() + 'static) -> Self {
        self.on("click", move |_| hear())
    }

    /// Calls `hear` with every key that is pressed in it.
    pub(in crate::ui) fn key_down(self, hear: impl Fn(KeyboardEvent) + 'static) -> Self {
        self.on("keydown", move |event| hear(event.unchecked_into()))
    }

    /// Calls `hear` when a box or a radio button is changed, with whether it is on now.
    pub(in crate::ui) fn changed(self, hear: impl Fn(bool) + 'static) -> Self {
        let input: HtmlInputElement = self.0.clone().unchecked_into();
        self.on("change", move |_| hear(input.checked()))
    }
}

/// A listener that ends when it is dropped.
struct Listener {
    element: Element,
    event: &'static str,
    hear: Closure<dyn Fn(Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        let function = self.hear.as_ref().unchecked_ref();
        let element = &self.element;
        let _ = element.remove_event_listener_with_callback(self.event, function);
    }
}
