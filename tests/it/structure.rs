//! The shape of the code: a folder uses folders to its left in the order data flows, never to its
//! right, and nothing before `browser/` knows a browser.

use std::fs;
use std::path::{Path, PathBuf};

/// The folders in the order data flows. `plan` and `story` will stand beside `trip`.
const ORDER: [&str; 12] = [
    "geo", "data", "index", "find", "style", "view", "scene", "trip", "exchange", "app", "browser",
    "ui",
];

#[test]
fn a_folder_never_looks_to_its_right() {
    let mut wrong = Vec::new();
    for (at, folder) in ORDER.iter().enumerate() {
        for file in rust_files(&source(folder)) {
            let text = fs::read_to_string(&file).unwrap();
            for right in &ORDER[at + 1..] {
                if text.contains(&format!("crate::{right}")) {
                    wrong.push(format!("{} uses crate::{right}", file.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_folder_of_the_crate_has_its_place_in_the_order() {
    let folders = fs::read_dir(source(""))
        .unwrap()
        .flatten()
        .filter(|entry| entry.path().is_dir());
    for folder in folders {
        let name = folder.file_name().into_string().unwrap();
        assert!(
            ORDER.contains(&name.as_str()),
            "src/{name} has no place in the order"
        );
    }
}

#[test]
fn only_ui_touches_leptos_and_only_ui_and_browser_touch_the_browser() {
    for (at, folder) in ORDER.iter().enumerate() {
        for file in rust_files(&source(folder)) {
            let text = fs::read_to_string(&file).unwrap();
            let name = file.display();
            assert!(
                *folder == "ui" || !text.contains("leptos::"),
                "{name} touches Leptos"
            );
            let in_browser = at >= ORDER.len() - 2;
            assert!(
                in_browser || !text.contains("web_sys"),
                "{name} touches the browser"
            );
        }
    }
}

#[test]
fn every_file_says_what_it_owns() {
    for folder in ORDER {
        for file in rust_files(&source(folder)) {
            let text = fs::read_to_string(&file).unwrap();
            assert!(
                text.starts_with("//! "),
                "{} has no first sentence",
                file.display()
            );
        }
    }
}

fn source(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("src")
        .join(folder)
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files
}
