//! The service worker's edition and what it keeps on the device.

use std::fs;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use super::html;
use super::walk::files_under;
use crate::failure::Failure;
use crate::size::{Group, group_of};

/// The script, beside the page: a worker reaches what lies below its own address.
const SCRIPT: &str = "sw.js";
/// What of the files that are asked for later the app itself needs: not the downloads.
const OF_THE_APP: [&str; 4] = ["assets/cards/", "assets/icons/", "places.", "reader"];

/// Fills in the script, and tells the page of it. Comes last: what changes afterwards is another edition.
pub(super) fn write(site: &Path) -> Result<(), Failure> {
    let index = site.join("index.html");
    let page = fs::read_to_string(&index).map_err(Failure::file("read", &index))?;
    let meta = format!("<meta name=\"offline\" content=\"{SCRIPT}\">");
    let page = html::insert_after(&page, "<meta charset", &meta)?;
    fs::write(&index, page).map_err(Failure::file("write", &index))?;

    let mut edition = Sha256::new();
    let (mut first, mut later) = (Vec::new(), Vec::new());
    for file in files_under(site)? {
        let path = file.strip_prefix(site).unwrap_or(&file).to_string_lossy();
        let path = path.replace('\\', "/");
        let bytes = fs::read(&file).map_err(Failure::file("read", &file))?;
        let list = match group_of(&path) {
            _ if path == SCRIPT => continue,
            Group::First | Group::Soon => &mut first,
            Group::Later if OF_THE_APP.iter().any(|start| path.starts_with(start)) => &mut later,
            Group::Later => continue,
        };
        edition.update(&path);
        edition.update(&bytes);
        list.push(path);
    }
    let script = site.join(SCRIPT);
    let template = fs::read_to_string(&script).map_err(Failure::file("read", &script))?;
    let edition = format!("{:x}", edition.finalize());
    let filled = filled(&template, &edition[..16], &first, &later)?;
    fs::write(&script, filled).map_err(Failure::file("write", &script))
}

/// The template with its three constants filled in.
fn filled(
    template: &str,
    edition: &str,
    first: &[String],
    later: &[String],
) -> Result<String, Failure> {
    let list = |paths: &[String]| {
        let quoted: Vec<String> = paths.iter().map(|path| format!("'{path}'")).collect();
        format!("[{}]", quoted.join(", "))
    };
    let mut script = template.to_owned();
    for (name, empty, value) in [
        ("EDITION", "''", format!("'{edition}'")),
        ("FIRST", "[]", list(first)),
        ("LATER", "[]", list(later)),
    ] {
        let (from, to) = (
            format!("const {name} = {empty};"),
            format!("const {name} = {value};"),
        );
        if !script.contains(&from) {
            return Err(Failure::expected(
                SCRIPT,
                format!("a line `{from}`"),
                "none",
            ));
        }
        script = script.replace(&from, &to);
    }
    Ok(script)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEMPLATE: &str = include_str!("../../../assets/js/sw.js");

    #[test]
    fn the_worker_of_the_site_has_its_edition_and_its_lists() {
        let script = filled(
            TEMPLATE,
            "0123",
            &["a.js".into()],
            &["b".into(), "c".into()],
        );
        let script = script.unwrap_or_default();
        assert!(script.contains("const EDITION = '0123';"), "{script}");
        assert!(script.contains("const FIRST = ['a.js'];"), "{script}");
        assert!(script.contains("const LATER = ['b', 'c'];"), "{script}");
    }

    #[test]
    fn a_template_without_room_for_them_is_refused() {
        assert!(filled("const EDITION = '';", "0", &[], &[]).is_err());
    }
}
