//! The reader: reads big or foreign files in a worker, away from the page.

fn main() {
    #[cfg(target_arch = "wasm32")]
    hanoi_map::browser::serve_reader();
}
