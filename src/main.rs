//! The web app's entry: everything else lives in the library, where tests can reach it.

fn main() {
    #[cfg(target_arch = "wasm32")]
    hanoi_map::ui::start();
}
