//! By meaning: folding Vietnamese text, search with ranking, filters and what each would leave.
