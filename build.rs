//! Turns the words of `assets/words` into tables: one constant a key, one column a language.
//! A key that one language lacks stops the build.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, process};

const FOLDER: &str = "assets/words";
const LANGS: [&str; 2] = ["vi", "en"];
const PARTS: [&str; 3] = ["ui", "show", "codes"];
/// Beginnings of the keys that the app looks up by name, since data says which: facets and their codes, and
/// what the reader found. Names of other keys stay out of the page.
const NAMED: [&str; 14] = [
    "certainty",
    "craft",
    "facet",
    "field",
    "frequency",
    "kind",
    "layer",
    "period",
    "phase",
    "phrase",
    "plan",
    "recognition",
    "speciality",
    "status",
];
/// What the build puts into packs: each text stands alone, so that the page's wasm holds none of them.
const PACKED: [&str; 1] = ["packed"];

fn main() {
    println!("cargo::rerun-if-changed={FOLDER}");
    if let Err(error) = write_words() {
        println!("cargo::error={error}");
        process::exit(1);
    }
}

fn write_words() -> Result<(), String> {
    let code = tables_as_code(&read_tables(&PARTS)?) + &texts_as_code(&read_tables(&PACKED)?);
    let out = env::var("OUT_DIR").map_err(|error| error.to_string())?;
    fs::write(Path::new(&out).join("words.rs"), code).map_err(|error| error.to_string())
}

type Table = BTreeMap<String, String>;

/// The tables of all languages, each with the same keys.
fn read_tables(parts: &[&str]) -> Result<[Table; 2], String> {
    let mut tables = [Table::new(), Table::new()];
    for (lang, table) in LANGS.iter().zip(&mut tables) {
        for part in parts {
            read_words(&format!("{FOLDER}/{part}.{lang}.txt"), table)?;
        }
    }
    let keys: BTreeSet<&String> = tables.iter().flat_map(|table| table.keys()).collect();
    for (lang, table) in LANGS.iter().zip(&tables) {
        if let Some(missing) = keys.iter().find(|key| !table.contains_key(**key)) {
            return Err(format!("{FOLDER}: `{missing}` has no words in {lang}"));
        }
    }
    Ok(tables)
}

fn read_words(path: &str, table: &mut Table) -> Result<(), String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    for (number, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let place = format!("{path}:{}", number + 1);
        let (key, words) = line
            .split_once('=')
            .ok_or_else(|| format!("{place}: expected `key = words`"))?;
        let (key, words) = (key.trim().to_owned(), words.trim().to_owned());
        if words.is_empty() {
            return Err(format!("{place}: `{key}` has no words"));
        }
        if table.insert(key.clone(), words).is_some() {
            return Err(format!("{place}: `{key}` stands here a second time"));
        }
    }
    Ok(())
}

/// A text a language and one of names, a line a key: a table of so many short texts would be half addresses.
fn tables_as_code(tables: &[Table; 2]) -> String {
    let (named, others): (Vec<&String>, Vec<&String>) =
        tables[0].keys().partition(|key| is_named(key));
    let names = lines(named.iter().map(|key| key.as_str()));
    let keys: Vec<&String> = named.into_iter().chain(others).collect();
    let columns = tables
        .each_ref()
        .map(|table| lines(keys.iter().map(|key| table[*key].as_str())));
    let mut code = format!(
        "/// The names of the first keys, in order, a line each.\npub(super) const NAMES: &str = {names:?};\n\
         /// One column a language, a line a key.\npub(super) const COLUMNS: [&str; {}] = {columns:?};\n",
        columns.len()
    );
    code.push_str("/// One constant a key of the interface: `sheet.close` is `SHEET_CLOSE`.\n");
    code.push_str("#[allow(dead_code, missing_docs, reason = \"one constant a key\")]\npub mod key {\n    use super::Key;\n");
    for (ix, key) in keys.iter().enumerate() {
        let name = constant(key);
        let _ = writeln!(code, "    pub const {name}: Key = Key({ix});");
    }
    code.push_str("}\n");
    code
}

fn is_named(key: &str) -> bool {
    key.split('.')
        .next()
        .is_some_and(|start| NAMED.contains(&start))
}

fn lines<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words.collect::<Vec<_>>().join("\n")
}

fn texts_as_code([vi, en]: &[Table; 2]) -> String {
    let mut code = String::from(
        "/// The words that stand in packs, a constant a text.\n#[allow(dead_code, missing_docs, reason = \"one constant a text\")]\npub mod packed {\n    /// A text in Vietnamese and in English.\n    pub type Text = [&'static str; 2];\n",
    );
    for (key, words) in vi {
        let (name, english) = (constant(key), &en[key]);
        let _ = writeln!(
            code,
            "    pub const {name}: Text = [{words:?}, {english:?}];"
        );
    }
    code.push_str("}\n");
    code
}

/// `sheet.close` as the name of a constant: `SHEET_CLOSE`.
fn constant(key: &str) -> String {
    key.replace(['.', '-'], "_").to_uppercase()
}
