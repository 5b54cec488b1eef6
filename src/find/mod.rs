//! By meaning: folding Vietnamese text, search with ranking, filters and what each would leave.

mod filter;
mod fold;
mod highlight;
mod names;
mod place;
mod score;
mod search;
mod vocabulary;

pub use filter::{FacetCounts, FilterIndex, Filters};
pub use fold::{fold, fold_keep_marks};
pub use names::{NameList, begins_with, matching_letters};
pub use search::{Hit, Matched, Searcher};
