//! By meaning: folding Vietnamese text, search with ranking, filters and what each would leave.

mod filter;
mod fold;
mod place;
mod search;

pub use filter::{FacetCounts, FilterIndex, Filters};
pub use fold::{fold, fold_keep_marks};
pub use search::{Hit, Matched, Searcher};
