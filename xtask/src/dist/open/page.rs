//! The page of the data, in each language: `data.vi.html` and `data.en.html`, without scripts.

use std::fmt::Write as _;
use std::path::Path;

use hanoi_map::app::words;
use hanoi_map::data::Lang;
use hanoi_map::exchange::escape;

use super::changelog::Changelog;
use super::files::{ALL, Download, Format, WALKS, set_name, sets};
use super::{Open, counts, put};
use crate::data::coverage;
use crate::dist::csp;
use crate::failure::Failure;

const STYLE: &str = include_str!("data.css");
const KB: usize = 1000;

/// The text around the tables.
const fn frame(lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => include_str!("data.vi.html"),
        Lang::En => include_str!("data.en.html"),
    }
}

/// Writes both pages and their style sheet.
pub(super) fn write(site: &Path, open: &Open, files: &[Download]) -> Result<(), Failure> {
    for lang in [Lang::Vi, Lang::En] {
        let name = format!("data.{}.html", lang.code());
        put(&site.join(name), &page(open, files, lang))?;
    }
    put(&site.join("data.css"), STYLE)
}

/// The page in one language.
pub(super) fn page(open: &Open, files: &[Download], lang: Lang) -> String {
    let changes = open.changes.iter().find(|(code, _)| *code == lang.code());
    let parts = [
        ("policy", csp::for_plain_page()),
        ("version", open.version().to_string()),
        ("year", open.today.year.to_string()),
        ("next", (open.today.year + 1).to_string()),
        ("files", file_rows(open, files, lang)),
        (
            "calendars",
            links(files, |file| matches!(file.format, Format::Ics(_)), lang),
        ),
        ("coverage", coverage_rows(open, lang)),
        (
            "changes",
            changes
                .map(|(_, changes)| change_list(changes))
                .unwrap_or_default(),
        ),
    ];
    let counted = counts::COUNTED.map(|(name, is_one)| {
        let n = counts::count(&open.data, is_one);
        (name, words::grouped(lang, n))
    });
    let mut page = frame(lang).to_owned();
    for (name, text) in parts.into_iter().chain(counted) {
        page = page.replace(&format!("{{{name}}}"), &text);
    }
    page
}

/// A line a layer, a cell a format.
fn file_rows(open: &Open, files: &[Download], lang: Lang) -> String {
    let mut rows = String::new();
    for layer in sets() {
        let n = match layer {
            ALL => open.data.places.len(),
            WALKS => open.data.walks.len(),
            layer => open.data.of(layer).count(),
        };
        let _ = write!(
            rows,
            "<tr><th scope=\"row\">{}</th><td>{}</td>",
            escape(&layer_name(layer, lang)),
            words::grouped(lang, n)
        );
        for format in Format::TABLE {
            let cell = links(
                files,
                |file| file.layer == layer && file.format == format,
                lang,
            );
            let _ = write!(rows, "<td>{cell}</td>");
        }
        rows.push_str("</tr>\n");
    }
    rows
}

fn layer_name(layer: &str, lang: Lang) -> String {
    match (layer, lang) {
        (ALL, Lang::Vi) => "Tất cả".to_owned(),
        (ALL, Lang::En) => "All layers".to_owned(),
        (layer, lang) => set_name(layer, lang),
    }
}

/// Links to files, with their sizes.
fn links(files: &[Download], wanted: impl Fn(&Download) -> bool, lang: Lang) -> String {
    let wanted = files.iter().filter(|file| wanted(file));
    let link = |file: &Download| {
        let (name, size) = (file.name(), size(file.text.len(), lang));
        format!("<a href=\"assets/data/{name}\" download>{name}</a> <small>{size}</small>")
    };
    wanted.map(link).collect::<Vec<_>>().join(" ")
}

/// A size that a reader can take in: 87 kB, 1.4 MB.
pub(super) fn size(bytes: usize, lang: Lang) -> String {
    if bytes < KB * KB {
        return format!("{} kB", bytes.div_ceil(KB));
    }
    let megabytes = format!("{:.1} MB", bytes as f64 / (KB * KB) as f64);
    match lang {
        Lang::Vi => megabytes.replace('.', ","),
        Lang::En => megabytes,
    }
}

fn coverage_rows(open: &Open, lang: Lang) -> String {
    let mut rows = String::new();
    for (layer, counts) in coverage(&open.data) {
        let name = escape(&layer_name(layer, lang));
        let _ = write!(rows, "<tr><th scope=\"row\">{name}</th>");
        for n in counts {
            let _ = write!(rows, "<td>{}</td>", words::grouped(lang, n));
        }
        rows.push_str("</tr>\n");
    }
    rows
}

fn change_list(changes: &Changelog) -> String {
    let mut list = String::new();
    for (date, lines) in changes.days() {
        let _ = write!(list, "<h3><time>{date}</time></h3>\n<ul>\n");
        for line in lines {
            let _ = writeln!(list, "<li>{}</li>", escape(line));
        }
        list.push_str("</ul>\n");
    }
    list
}
