//! What panels, sentences and written pages say alike: lengths, dates, lunar days, the language of a text.

mod dates;
mod language;
mod length;
mod lunar;

pub(in crate::app) use dates::{iso_in_words, month_in_words, month_name, span_in_words};
pub(in crate::app) use language::text_lang;
pub(in crate::app) use length::{length, round_length};
pub(in crate::app) use lunar::lunar_in_words;
