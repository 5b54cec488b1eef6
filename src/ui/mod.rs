//! The only folder that touches Leptos: components that send messages and read slices.
