//! Turns the words of `assets/words` into tables: one constant a key, one column a language.
//! A key that one language lacks stops the build.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, process};

const FOLDER: &str = "assets/words";
const LANGS: [&str; 2] = ["vi", "en"];
const PARTS: [&str; 3] = ["ui", "show", "codes"];

fn main() {
    println!("cargo::rerun-if-changed={FOLDER}");
    if let Err(error) = write_words() {
        println!("cargo::error={error}");
        process::exit(1);
    }
}

fn write_words() -> Result<(), String> {
    let mut tables = Vec::new();
    for lang in LANGS {
        let mut table = BTreeMap::new();
        for part in PARTS {
            read_words(&format!("{FOLDER}/{part}.{lang}.txt"), &mut table)?;
        }
        tables.push(table);
    }
    let keys: BTreeSet<&String> = tables.iter().flat_map(|table| table.keys()).collect();
    for (lang, table) in LANGS.iter().zip(&tables) {
        if let Some(missing) = keys.iter().find(|key| !table.contains_key(**key)) {
            return Err(format!("{FOLDER}: `{missing}` has no words in {lang}"));
        }
    }
    let code = tables_as_code(&keys, &tables);
    let out = env::var("OUT_DIR").map_err(|error| error.to_string())?;
    fs::write(Path::new(&out).join("words.rs"), code).map_err(|error| error.to_string())
}

fn read_words(path: &str, table: &mut BTreeMap<String, String>) -> Result<(), String> {
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

fn tables_as_code(keys: &BTreeSet<&String>, tables: &[BTreeMap<String, String>]) -> String {
    let mut code = String::from("/// The keys in order.\npub(super) const KEYS: &[&str] = &[\n");
    for key in keys {
        let _ = writeln!(code, "    {key:?},");
    }
    code.push_str("];\n/// One column a language, in the order of the keys.\n");
    let _ = writeln!(
        code,
        "pub(super) const TEXTS: [&[&str]; {}] = [",
        tables.len()
    );
    for table in tables {
        code.push_str("    &[\n");
        for words in table.values() {
            let _ = writeln!(code, "        {words:?},");
        }
        code.push_str("    ],\n");
    }
    code.push_str("];\n/// One constant a key of the interface: `sheet.close` is `SHEET_CLOSE`.\n");
    code.push_str("#[allow(dead_code, missing_docs, reason = \"one constant a key\")]\npub mod key {\n    use super::Key;\n");
    for (ix, key) in keys.iter().enumerate() {
        let name = key.replace(['.', '-'], "_").to_uppercase();
        let _ = writeln!(code, "    pub const {name}: Key = Key({ix});");
    }
    code.push_str("}\n");
    code
}
