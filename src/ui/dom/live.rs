//! What runs when something changes, and what lives as long as a part of the page.

use leptos::prelude::{Effect, LocalStorage, RenderEffect, StoredValue};
use std::any::Any;

/// Holds a thing until the part of the page that is being made goes.
pub(in crate::ui) fn keep(thing: impl Any) {
    hold(Box::new(thing));
}

fn hold(thing: Box<dyn Any>) {
    StoredValue::<_, LocalStorage>::new_local(thing);
}

/// Runs now, and again whenever something that it read has changed, as long as the part of the
/// page that is being made is there.
pub(in crate::ui) fn effect(run: impl FnMut() + 'static) {
    follow(Box::new(run));
}

#[inline(never)]
fn follow(mut run: Box<dyn FnMut()>) {
    keep(RenderEffect::new(move |_| run()));
}

/// Like [`effect`], but the first run comes when what is being made stands on the page.
pub(in crate::ui) fn once_shown(run: impl FnMut() + 'static) {
    follow_later(Box::new(run));
}

fn follow_later(mut run: Box<dyn FnMut()>) {
    Effect::new(move |_| run());
}
