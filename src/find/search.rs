//! Search as you type: by names in both languages, other names, kinds, crafts and wards, with or
//! without marks, words in any order, small slips forgiven when nothing else is found.

use super::fold::{Word, fold, for_each_word, words_of};
use super::highlight::ranges_in;
use super::place::position_from_query;
use super::score::{MOST_WORDS, Role, Score, Typed};
use super::vocabulary::{Collector, NO_FIT, Vocabulary};
use crate::data::{Catalog, Facet, Feature, FeatureIx, Lang};
use crate::geo::{LonLat, sort_by, sort_by_key};
use std::ops::Range;
use std::sync::Arc;

/// Something that was found.
#[derive(Clone, Debug, PartialEq)]
pub enum Hit {
    /// A place.
    Feature {
        /// Which one.
        ix: FeatureIx,
        /// The letters of the shown name that match, counted in characters. None when only other
        /// texts of the place have what was typed.
        ranges: Vec<Range<usize>>,
        /// Which of its texts matched best.
        matched: Matched,
    },
    /// A walk.
    Walk {
        /// Its number among the walks.
        number: usize,
        /// The letters of the shown name that match, counted in characters.
        ranges: Vec<Range<usize>>,
    },
    /// The position that was typed.
    Position(LonLat),
}

/// Which of a place's texts matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matched {
    /// Its name in that language.
    Name(Lang),
    /// One of its other names, by number.
    Also(usize),
    /// Its ward or former district, what it is, or several of its texts together.
    Keyword,
}

/// Every word of the catalogue, and of what words each place's texts are made.
#[derive(Debug, Default)]
pub struct Searcher {
    vocabulary: Vocabulary,
    /// The words of all texts of all places, by number in the vocabulary, one after the other.
    words: Vec<u32>,
    texts: Vec<Text>,
    /// By place: where its texts end, and those of the place before begin.
    ends: Vec<u32>,
    features: Vec<Arc<Feature>>,
    /// By place: its number when all are sorted by name.
    order: Vec<u32>,
}

/// One text of a place.
#[derive(Debug)]
struct Text {
    /// Where its words end.
    end: u32,
    matched: Matched,
}

/// A place that has all typed words.
struct Found {
    score: Score,
    rank: u8,
    /// Its place in the order of names.
    order: u32,
    ix: FeatureIx,
}

impl Searcher {
    /// Takes in the names of every feature, and what `keywords` says of it besides.
    pub fn build(catalog: &Catalog, keywords: &dyn Fn(&Feature) -> Vec<String>) -> Self {
        let mut all = Self::default();
        let mut collector = Collector::default();
        for (_, feature) in catalog.iter() {
            for_each_text(feature, keywords, |text, matched| {
                for_each_word(text, |word| all.words.push(collector.number(word)));
                let end = all.words.len() as u32;
                all.texts.push(Text { end, matched });
            });
            all.ends.push(all.texts.len() as u32);
            all.features.push(feature.clone());
        }
        all.vocabulary = collector.done();
        all.order = order_of(&all.features);
        all
    }

    /// The best places for the words typed so far, best first, or the position that was typed.
    /// Nothing typed finds nothing. Words after the eighth are not looked at.
    pub fn search(&self, query: &str, lang: Lang, limit: usize) -> Vec<Hit> {
        if let Some(position) = position_from_query(query) {
            return vec![Hit::Position(position)];
        }
        let mut words = words_of(query);
        words.truncate(MOST_WORDS);
        if words.is_empty() {
            return Vec::new();
        }
        let mut typed = self.graded(&words);
        let mut found = self.found(&typed);
        if found.is_empty() {
            self.forgive(&words, &mut typed);
            found = self.found(&typed);
        }
        drop_far_fetched(&mut found);
        let best = best_of(&mut found, limit);
        best.iter()
            .map(|found| self.hit(found.ix, lang, &words, &typed))
            .collect()
    }

    fn graded(&self, words: &[Word]) -> Typed {
        let graded = |word| {
            let mut grades = vec![NO_FIT; self.vocabulary.len()];
            self.vocabulary.grade(word, &mut grades);
            grades
        };
        let mut typed = Typed {
            grades: words.iter().map(graded).collect(),
            fits: vec![0; self.vocabulary.len()],
        };
        typed.note_fits();
        typed
    }

    fn forgive(&self, words: &[Word], typed: &mut Typed) {
        for (word, grades) in words.iter().zip(&mut typed.grades) {
            self.vocabulary.grade_misspelt(word, grades);
        }
        typed.note_fits();
    }

    fn found(&self, typed: &Typed) -> Vec<Found> {
        let all = typed.all();
        let mut found = Vec::new();
        for ((ix, order), feature) in (0..).zip(&self.order).zip(&self.features) {
            let words = self.words_of(self.texts_of(ix));
            let fits = words
                .iter()
                .fold(0, |bits, word| bits | typed.fits[*word as usize]);
            if fits == all
                && let Some((score, _)) = self.best_text(ix, typed)
            {
                let (rank, order) = (feature.rank, *order);
                found.push(Found {
                    score,
                    rank,
                    order,
                    ix,
                });
            }
        }
        found
    }

    /// The place's best score, and the text that has it.
    fn best_text(&self, ix: FeatureIx, typed: &Typed) -> Option<(Score, Matched)> {
        let texts = self.texts_of(ix);
        let together = typed.score_texts(self.words_of(texts.clone()));
        let apart = texts.filter_map(|at| {
            let matched = self.texts[at].matched;
            let score = typed.score_text(self.words_of(at..at + 1), role_of(matched))?;
            Some((score, matched))
        });
        apart
            .chain(together.map(|score| (score, Matched::Keyword)))
            .min_by_key(|(score, _)| *score)
    }

    fn hit(&self, ix: FeatureIx, lang: Lang, words: &[Word], typed: &Typed) -> Hit {
        let best = self.best_text(ix, typed);
        let shown = self.features[ix as usize].names.get(lang);
        Hit::Feature {
            ix,
            ranges: ranges_in(shown, words),
            matched: best.map_or(Matched::Keyword, |(_, matched)| matched),
        }
    }

    fn texts_of(&self, ix: FeatureIx) -> Range<usize> {
        let ix = ix as usize;
        let start = if ix == 0 { 0 } else { self.ends[ix - 1] };
        start as usize..self.ends[ix] as usize
    }

    fn words_of(&self, texts: Range<usize>) -> &[u32] {
        let end_of = |text: usize| self.texts[text].end as usize;
        if texts.is_empty() {
            return &[];
        }
        let start = if texts.start == 0 {
            0
        } else {
            end_of(texts.start - 1)
        };
        &self.words[start..end_of(texts.end - 1)]
    }
}

fn role_of(matched: Matched) -> Role {
    match matched {
        Matched::Name(_) => Role::Name,
        Matched::Also(_) => Role::OtherName,
        Matched::Keyword => Role::Keyword,
    }
}

fn for_each_text(
    feature: &Feature,
    keywords: &dyn Fn(&Feature) -> Vec<String>,
    mut each: impl FnMut(&str, Matched),
) {
    let names = &feature.names;
    for_each_reading(&names.vi, |name| each(name, Matched::Name(Lang::Vi)));
    if names.en != names.vi {
        for_each_reading(&names.en, |name| each(name, Matched::Name(Lang::En)));
    }
    for (number, name) in feature.also.iter().enumerate() {
        each(name, Matched::Also(number));
    }
    for area in feature.tags_of(Facet::Ward).chain(&feature.district) {
        each(area, Matched::Keyword);
    }
    for words in keywords(feature) {
        each(&words, Matched::Keyword);
    }
}

/// `Hồ Hoàn Kiếm (Hồ Gươm)` is a name, and so is what stands before the bracket. What stands in it is
/// only a part of the name: in `Van Lake (Temple of Literature)` it is the name of another place.
fn for_each_reading(name: &str, mut each: impl FnMut(&str)) {
    each(name);
    if let Some((outside, _)) = name.split_once('(') {
        each(outside);
    }
}

/// By name, then as they came.
fn order_of(features: &[Arc<Feature>]) -> Vec<u32> {
    let names = features.iter().map(|feature| fold(&feature.names.vi));
    let mut sorted: Vec<(String, usize)> = names.zip(0..).collect();
    sort_by(&mut sorted, Ord::cmp);
    let mut order = vec![0; features.len()];
    for (number, (_, at)) in (0..).zip(sorted) {
        order[at] = number;
    }
    order
}

/// Where something has the typed marks, what has others is kept for its name only: `hỏa lò` is the
/// prison, and not every place with some `hoà` and some `lô` in its texts.
fn drop_far_fetched(found: &mut Vec<Found>) {
    if found.iter().any(|found| !found.score.wrong_marks) {
        found.retain(|found| !found.score.wrong_marks || found.score.is_of_name());
    }
}

/// The first `limit` in order, without sorting the rest.
fn best_of(found: &mut [Found], limit: usize) -> &[Found] {
    let key = |found: &Found| (found.score.key(found.rank), found.order);
    let limit = limit.min(found.len());
    sort_by_key(&mut found[..limit], key);
    for at in limit..found.len() {
        let mut place = at;
        for before in (0..limit).rev() {
            if key(&found[place]) > key(&found[before]) {
                break;
            }
            found.swap(place, before);
            place = before;
        }
    }
    &found[..limit]
}
