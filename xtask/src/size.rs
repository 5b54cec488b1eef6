//! What every file of the built site weighs, and whether what is needed first stays within the budget.

use std::fs;
use std::path::{Path, PathBuf};

use crate::dist::files_under;
use crate::failure::Failure;

/// Brotli bytes of everything needed to first see, filter and search the map; 1 kB is 1000 bytes.
const BUDGET: usize = 300_000;

/// When a file is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Group {
    /// To first see and use the map; counts against the budget.
    First,
    /// Right after the first paint, in the background.
    Soon,
    /// When somebody asks for it.
    Later,
}

/// Which file belongs where: the first pattern that fits decides. `*` stands for anything but `/`.
const TABLE: [(&str, Group); 13] = [
    ("index.html", Group::First),
    ("places.*", Group::Later),
    ("data.*", Group::Later),
    ("sw*.js", Group::Soon),
    ("reader*", Group::Later),
    ("hanoi-map*.js", Group::Later), // the element for other people's pages
    ("*.css", Group::First),
    ("*.js", Group::First),
    ("*.wasm", Group::First),
    ("assets/js/*.js", Group::First),
    ("assets/first/*.pack", Group::First),
    ("assets/fonts/*.woff2", Group::Soon),
    ("snippets/*/*", Group::First),
];

#[derive(Debug)]
struct Weight {
    path: String,
    group: Group,
    raw: usize,
    brotli: usize,
}

/// Prints the table and fails above the budget.
pub(crate) fn report(site: &Path) -> Result<(), Failure> {
    let files = files_under(site)?;
    let (downloads, files): (Vec<&PathBuf>, Vec<&PathBuf>) =
        files.iter().partition(|file| is_download(file));
    let mut weights = files
        .iter()
        .map(|file| weigh(site, file))
        .collect::<Result<Vec<_>, _>>()?;
    weights.sort_by(|one, other| {
        (one.group as u8, other.brotli).cmp(&(other.group as u8, one.brotli))
    });
    println!("{:>10} {:>10}  (bytes)", "raw", "brotli");
    for group in [Group::First, Group::Soon, Group::Later] {
        print_group(group, &weights);
    }
    println!("{} more files to download", downloads.len());
    within_budget(sum(Group::First, &weights))
}

/// Whether a file is there only to be kept by somebody: large, and nobody waits for it.
fn is_download(path: &Path) -> bool {
    let kind = path.extension().and_then(|kind| kind.to_str());
    kind.is_some_and(|kind| ["csv", "gpx", "ics", "kml"].contains(&kind))
        || path.ends_with("data/all.geojson")
}

fn weigh(site: &Path, file: &Path) -> Result<Weight, Failure> {
    let bytes = fs::read(file).map_err(Failure::file("read", file))?;
    let path = file.strip_prefix(site).unwrap_or(file);
    let path = path.to_string_lossy().replace('\\', "/");
    Ok(Weight {
        group: group_of(&path),
        path,
        raw: bytes.len(),
        brotli: brotli_length(&bytes).map_err(Failure::file("compress", file))?,
    })
}

fn brotli_length(mut bytes: &[u8]) -> std::io::Result<usize> {
    let best = brotli::enc::BrotliEncoderParams {
        quality: 11,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut bytes, &mut packed, &best)?;
    Ok(packed.len())
}

/// When a file of the site is asked for.
pub(crate) fn group_of(path: &str) -> Group {
    let rule = TABLE.iter().find(|(pattern, _)| fits(pattern, path));
    rule.map_or(Group::Later, |(_, group)| *group)
}

/// Does a path fit a pattern in which `*` stands for anything but `/`?
fn fits(pattern: &str, path: &str) -> bool {
    let Some((before, rest)) = pattern.split_once('*') else {
        return pattern == path;
    };
    let Some(tail) = path.strip_prefix(before) else {
        return false;
    };
    let reach = tail.find('/').unwrap_or(tail.len());
    (0..=reach)
        .filter(|end| tail.is_char_boundary(*end))
        .any(|end| fits(rest, &tail[end..]))
}

fn print_group(group: Group, weights: &[Weight]) {
    for weight in weights.iter().filter(|weight| weight.group == group) {
        println!("{:>10} {:>10}  {}", weight.raw, weight.brotli, weight.path);
    }
    let title = match group {
        Group::First => "to first use",
        Group::Soon => "soon after, in the background",
        Group::Later => "when asked for",
    };
    println!("{:>10} {:>10}  = {title}\n", "", sum(group, weights));
}

fn sum(group: Group, weights: &[Weight]) -> usize {
    weights
        .iter()
        .filter(|weight| weight.group == group)
        .map(|weight| weight.brotli)
        .sum()
}

fn within_budget(first: usize) -> Result<(), Failure> {
    if first > BUDGET {
        return Err(Failure::expected(
            "size to first use",
            format!("at most {BUDGET} bytes of brotli"),
            format!("{first}, {} too many", first - BUDGET),
        ));
    }
    println!("{first} bytes to first use, within the budget of {BUDGET}");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_grouped_by_when_they_are_needed() {
        for (path, group) in [
            ("index.html", Group::First),
            ("hanoi-creative-map-0123456789abcdef_bg.wasm", Group::First),
            ("hanoi-creative-map-0123456789abcdef.js", Group::First),
            ("style-0123456789abcdef.css", Group::First),
            ("assets/first/places.pack", Group::First),
            ("assets/first/ground.pack", Group::First),
            ("assets/cards/heritage.pack", Group::Later),
            ("assets/cards/city.pack", Group::Later),
            ("assets/basemap/hanoi.geojson", Group::Later),
            ("reader_bg.wasm", Group::Later),
            ("assets/fonts/be-vietnam-pro-latin-400.woff2", Group::Soon),
            ("sw.js", Group::Soon),
            ("hanoi-map.js", Group::Later),
            ("places.html", Group::Later),
            ("assets/data/heritage.geojson", Group::Later),
        ] {
            assert_eq!(group_of(path), group, "{path}");
        }
    }

    #[test]
    fn a_star_does_not_cross_folders() {
        assert!(fits("a/*.js", "a/b.js"));
        assert!(!fits("a/*.js", "a/b/c.js"));
        assert!(!fits("*.js", "b/c.js"));
        assert!(fits("places.*", "places.html"));
    }

    #[test]
    fn one_byte_above_the_budget_fails() {
        assert!(within_budget(BUDGET).is_ok());
        assert!(within_budget(BUDGET + 1).is_err());
    }

    #[test]
    fn brotli_makes_repetition_small() {
        assert!(brotli_length(&b"Ha Noi ".repeat(1000)).unwrap() < 40);
    }
}
