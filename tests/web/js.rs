//! What the tests ask the browser in its own language.

use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// More frames than any change on the page needs, however slow the machine.
const MOST_FRAMES: usize = 1200;

/// Runs the body of a function of one argument.
pub(crate) fn run(body: &str, argument: &JsValue) -> JsValue {
    Function::new_with_args("it", body)
        .call1(&JsValue::NULL, argument)
        .unwrap_or_else(|error| panic!("{body}: {error:?}"))
}

/// A number that a script gives.
pub(crate) fn number(body: &str, argument: &JsValue) -> f64 {
    run(body, argument).as_f64().unwrap_or(f64::NAN)
}

/// The next frame of the browser, not counted by [`watch`].
pub(crate) async fn frame() {
    let frames = "return new Promise(window.plainFrame ?? requestAnimationFrame)";
    let promise: Promise = run(frames, &JsValue::NULL).unchecked_into();
    JsFuture::from(promise).await.unwrap();
}

/// Waits, frame by frame, until it is so.
pub(crate) async fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    for _ in 0..MOST_FRAMES {
        if is_so() {
            return;
        }
        frame().await;
    }
    panic!("did not come true: {what}");
}

/// From now on counts listeners, observers and frames that are asked for and given back.
pub(crate) fn watch() {
    run(
        "if (window.plainFrame) return;
         window.plainFrame = requestAnimationFrame.bind(window);
         window.tally = { listeners: 0, observers: 0, frames: 0 };
         const wrap = (of, name, then) => {
           const plain = of[name];
           of[name] = function (...all) { then(all); return plain.apply(this, all); };
         };
         wrap(EventTarget.prototype, 'addEventListener', () => { tally.listeners += 1; });
         wrap(EventTarget.prototype, 'removeEventListener', () => { tally.listeners -= 1; });
         wrap(ResizeObserver.prototype, 'observe', () => { tally.observers += 1; });
         wrap(ResizeObserver.prototype, 'disconnect', () => { tally.observers -= 1; });
         wrap(window, 'requestAnimationFrame', () => { tally.frames += 1; });",
        &JsValue::NULL,
    );
}

/// How many listeners, observers or frames were asked for, less those that were given back.
pub(crate) fn tally(of: &str) -> f64 {
    number(&format!("return window.tally.{of}"), &JsValue::NULL)
}

/// How many elements stand on the page.
pub(crate) fn elements() -> f64 {
    number(
        "return document.querySelectorAll('*').length",
        &JsValue::NULL,
    )
}

/// Bytes of the program's memory, which grows by pages and never shrinks.
pub(crate) fn memory() -> f64 {
    number("return it.buffer.byteLength", &wasm_bindgen::memory())
}

/// How many pixels of a canvas are not transparent.
pub(crate) fn painted(canvas: &JsValue) -> f64 {
    number(
        "if (!it.width || !it.height) return 0;
         const { data } = it.getContext('2d').getImageData(0, 0, it.width, it.height);
         let count = 0;
         for (let at = 3; at < data.length; at += 4) count += data[at] > 0 ? 1 : 0;
         return count;",
        canvas,
    )
}

/// The colour of the pixel in the middle of a canvas: red, green, blue, opacity.
pub(crate) fn middle_colour(canvas: &JsValue) -> Vec<u8> {
    let data = run(
        "return it.getContext('2d').getImageData(it.width >> 1, it.height >> 1, 1, 1).data.join()",
        canvas,
    );
    let text = data.as_string().unwrap();
    text.split(',').map(|part| part.parse().unwrap()).collect()
}

/// Says to the browser that an event happened on an element.
pub(crate) fn dispatch(element: &JsValue, event: &str) {
    run(&format!("it.dispatchEvent(new {event})"), element);
}
