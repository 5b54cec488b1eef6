//! User timing marks: tests and benchmarks wait for them.

/// Leaves a mark on the page's timeline.
pub(super) fn leave(name: &str) {
    if let Some(performance) = web_sys::window().and_then(|window| window.performance()) {
        let _ = performance.mark(name);
    }
}
