//! The web app's entry: everything else lives in the library, where tests can reach it.

fn main() {
    #[cfg(all(target_arch = "wasm32", feature = "page"))]
    hanoi_map::ui::start();
}
