//! What of an element follows the state.

use super::element::El;
use super::live::effect;
use crate::app::words::Key;
use crate::ui::Store;
use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlInputElement, Node};
use std::borrow::Cow;
use std::mem;

/// What can stand on the page, or be missing.
type Text = Option<Cow<'static, str>>;

/// What a closure may return where text is asked for.
pub(in crate::ui) trait IntoText {
    fn into_text(self) -> Text;
}

impl IntoText for &'static str {
    fn into_text(self) -> Text {
        Some(Cow::Borrowed(self))
    }
}

impl IntoText for String {
    fn into_text(self) -> Text {
        Some(Cow::Owned(self))
    }
}

/// Yes and no, as ARIA writes them.
impl IntoText for bool {
    fn into_text(self) -> Text {
        Some(Cow::Borrowed(if self { "true" } else { "false" }))
    }
}

impl<T: IntoText> IntoText for Option<T> {
    fn into_text(self) -> Text {
        self.and_then(T::into_text)
    }
}

/// Where a text is shown.
enum Place {
    Attribute(Element, &'static str),
    Inside(Node),
}

impl Place {
    fn show(&self, text: Option<&str>) {
        let _ = match (self, text) {
            (Self::Attribute(element, name), Some(text)) => element.set_attribute(name, text),
            (Self::Attribute(element, name), None) => element.remove_attribute(name),
            (Self::Inside(node), text) => {
                node.set_node_value(text.or(Some("")));
                Ok(())
            }
        };
    }
}

/// What is on or off.
enum Switch {
    Class(&'static str),
    Attribute(&'static str),
    Checked,
}

impl Switch {
    fn turn(&self, element: &Element, on: bool) {
        let _ = match self {
            Self::Class(name) => element.class_list().toggle_with_force(name, on),
            Self::Attribute(name) => element.toggle_attribute_with_force(name, on),
            Self::Checked => {
                element.unchecked_ref::<HtmlInputElement>().set_checked(on);
                Ok(on)
            }
        };
    }
}

impl El {
    /// An attribute that follows what `read` reads; without a value it is missing.
    pub(in crate::ui) fn live<T: IntoText>(
        self,
        name: &'static str,
        read: impl Fn() -> T + 'static,
    ) -> Self {
        let place = Place::Attribute(self.node().clone(), name);
        follow_text(place, Box::new(move || read().into_text()));
        self
    }

    /// Text at the end that follows what `read` reads.
    pub(in crate::ui) fn live_text<T: IntoText>(self, read: impl Fn() -> T + 'static) -> Self {
        follow_text(self.place_inside(), Box::new(move || read().into_text()));
        self
    }

    fn place_inside(&self) -> Place {
        let node = document().create_text_node("");
        self.put(&node);
        Place::Inside(node.into())
    }

    /// Words of the interface at the end, in its language.
    #[inline(never)]
    pub(in crate::ui) fn words(self, store: Store, key: Key) -> Self {
        self.live_text(move || store.words(key))
    }

    /// An attribute in words of the interface, in its language.
    #[inline(never)]
    pub(in crate::ui) fn say(self, name: &'static str, store: Store, key: Key) -> Self {
        self.live(name, move || store.words(key))
    }

    /// What it is called by those who listen.
    pub(in crate::ui) fn named(self, store: Store, key: Key) -> Self {
        self.say("aria-label", store, key)
    }

    /// A class that it has while `on` says so.
    pub(in crate::ui) fn class_if(
        self,
        name: &'static str,
        on: impl Fn() -> bool + 'static,
    ) -> Self {
        self.switch(Switch::Class(name), Box::new(on))
    }

    /// An attribute without a value that it has while `on` says so: `hidden`, `disabled`.
    pub(in crate::ui) fn attr_if(
        self,
        name: &'static str,
        on: impl Fn() -> bool + 'static,
    ) -> Self {
        self.switch(Switch::Attribute(name), Box::new(on))
    }

    /// Whether a box or a radio button is on.
    pub(in crate::ui) fn checked(self, on: impl Fn() -> bool + 'static) -> Self {
        self.switch(Switch::Checked, Box::new(on))
    }

    #[inline(never)]
    fn switch(self, what: Switch, on: Box<dyn Fn() -> bool>) -> Self {
        let element = self.node().clone();
        let mut before = None;
        effect(move || {
            let now = on();
            if before.replace(now) != Some(now) {
                what.turn(&element, now);
            }
        });
        self
    }

    /// Elements at the end that are made anew whenever what `make` reads has changed.
    pub(in crate::ui) fn swap<I: IntoIterator<Item = Self>>(
        self,
        make: impl Fn() -> I + 'static,
    ) -> Self {
        self.follow_parts(Box::new(move || make().into_iter().collect()));
        self
    }

    #[inline(never)]
    fn follow_parts(&self, make: Box<dyn Fn() -> Vec<Self>>) {
        let end = document().create_text_node("");
        self.put(&end);
        let parent = self.clone();
        let mut shown = Vec::new();
        effect(move || {
            let before = mem::replace(&mut shown, make());
            before.iter().for_each(|part| part.node().remove());
            for part in &shown {
                let _ = parent.node().insert_before(part.node(), Some(&end));
            }
        });
    }
}

#[inline(never)]
fn follow_text(place: Place, read: Box<dyn Fn() -> Text>) {
    let mut shown = None;
    effect(move || {
        let now = read();
        if now != shown {
            place.show(now.as_deref());
            shown = now;
        }
    });
}
