//! Hanoi Creative Map: the map of Hanoi as a UNESCO Creative City of Design.
