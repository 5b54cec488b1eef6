//! The program and its glue, as they are sent: wasm-bindgen gives each import a name with a hash,
//! which stands in both files and which no compression makes small.

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha384};

use super::walk::files_under;
use crate::failure::Failure;

const HEADER: usize = 8;
const IMPORTS: u8 = 2;
const FUNCTION: u8 = 0;

/// Gives the imports of every program of the site short names, in the program and in its glue.
/// Tells the digests by which a page may ask for these files: before, and now.
pub(super) fn shorten(site: &Path) -> Result<Vec<(String, String)>, Failure> {
    let mut digests = Vec::new();
    for program in files_under(site)? {
        let name = program.to_string_lossy().into_owned();
        let Some(stem) = name.strip_suffix("_bg.wasm") else {
            continue;
        };
        let glue = PathBuf::from(format!("{stem}.js"));
        let bytes = fs::read(&program).map_err(Failure::file("read", &program))?;
        let text = fs::read_to_string(&glue).map_err(Failure::file("read", &glue))?;
        let (new_bytes, names) = rename(&bytes).ok_or_else(|| no_program(&name))?;
        let new_text = without_comments(&renamed(&text, &names)?);
        digests.push((digest(&bytes), digest(&new_bytes)));
        digests.push((digest(text.as_bytes()), digest(new_text.as_bytes())));
        fs::write(&program, new_bytes).map_err(Failure::file("write", &program))?;
        fs::write(&glue, new_text).map_err(Failure::file("write", &glue))?;
    }
    Ok(digests)
}

/// As `integrity` writes it.
fn digest(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

fn no_program(name: &str) -> Failure {
    Failure::expected(
        name,
        "a WebAssembly program that imports functions",
        "another file",
    )
}

fn short(number: usize) -> String {
    format!("i{number}")
}

/// The program with short names, and the names it had.
fn rename(program: &[u8]) -> Option<(Vec<u8>, Vec<String>)> {
    let (header, mut rest) = program.split_at_checked(HEADER)?;
    let mut out = header.to_vec();
    let mut names = Vec::new();
    while let Some((id, after)) = rest.split_first() {
        let (length, after) = number(after)?;
        let (section, after) = after.split_at_checked(length)?;
        let short;
        let section = if *id == IMPORTS {
            short = imports(section, &mut names)?;
            &short
        } else {
            section
        };
        out.push(*id);
        push_number(&mut out, section.len());
        out.extend_from_slice(section);
        rest = after;
    }
    Some((out, names))
}

fn imports(section: &[u8], names: &mut Vec<String>) -> Option<Vec<u8>> {
    let (count, mut rest) = number(section)?;
    let mut out = Vec::new();
    push_number(&mut out, count);
    for at in 0..count {
        let (module, after) = text(rest)?;
        let (name, after) = text(after)?;
        let (kind, after) = after.split_first()?;
        let (type_ix, after) = number(after)?;
        if *kind != FUNCTION {
            return None;
        }
        names.push(String::from_utf8(name.to_vec()).ok()?);
        push_text(&mut out, module);
        push_text(&mut out, short(at).as_bytes());
        out.push(FUNCTION);
        push_number(&mut out, type_ix);
        rest = after;
    }
    Some(out)
}

/// A number in LEB128, seven bits a byte, and what comes after it.
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut number = 0;
    for (at, byte) in bytes.iter().enumerate().take(5) {
        number |= usize::from(byte & 0x7f) << (7 * at);
        if *byte < 0x80 {
            return Some((number, &bytes[at + 1..]));
        }
    }
    None
}

fn push_number(out: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        out.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

fn text(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = number(bytes)?;
    rest.split_at_checked(length)
}

fn push_text(out: &mut Vec<u8>, text: &[u8]) {
    push_number(out, text.len());
    out.extend_from_slice(text);
}

/// The glue with the short names. Each stands in it once, as a key of what the program imports.
fn renamed(glue: &str, names: &[String]) -> Result<String, Failure> {
    let mut glue = glue.to_owned();
    for (at, name) in names.iter().enumerate() {
        let key = format!(" {name}: ");
        if glue.matches(&key).count() != 1 {
            return Err(Failure::expected(
                "the glue",
                format!("one key {name}"),
                "none or more",
            ));
        }
        glue = glue.replace(&key, &format!(" {}: ", short(at)));
    }
    Ok(glue)
}

/// Without indents and lines of comment.
fn without_comments(glue: &str) -> String {
    let lines = glue.lines().map(str::trim);
    let code = lines.filter(|line| {
        let is_comment = ["/*", "*", "//"]
            .iter()
            .any(|start| line.starts_with(start));
        !line.is_empty() && !is_comment
    });
    code.flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A type section, and one import: function `f_0123` of `m`, of type 0; then an empty section.
    const PROGRAM: &[u8] =
        b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02\x0c\x01\x01m\x06f_0123\0\0\x0a\x01\0";

    #[test]
    fn an_import_gets_a_short_name_and_all_else_stays() {
        let (program, names) = rename(PROGRAM).unwrap();
        assert_eq!(names, ["f_0123"]);
        let expected = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02\x08\x01\x01m\x02i0\0\0\x0a\x01\0";
        assert_eq!(program, expected);
    }

    #[test]
    fn what_is_cut_off_is_no_program() {
        for end in [0, 7, 12, 20, PROGRAM.len() - 1] {
            assert_eq!(rename(&PROGRAM[..end]), None, "{end}");
        }
    }

    #[test]
    fn long_numbers_are_read_as_they_are_written() {
        for wanted in [0, 127, 128, 300, 1_000_000] {
            let mut bytes = Vec::new();
            push_number(&mut bytes, wanted);
            assert_eq!(number(&bytes), Some((wanted, &[][..])));
        }
    }

    #[test]
    fn the_glue_has_the_same_short_name_and_no_comments() {
        let glue = "const import0 = {\n    /** Does. */\n    f_0123: function() {},\n};\n";
        let glue = renamed(glue, &["f_0123".to_owned()]).unwrap();
        assert_eq!(
            without_comments(&glue),
            "const import0 = {\ni0: function() {},\n};\n"
        );
        assert!(renamed(&glue, &["f_0123".to_owned()]).is_err());
    }
}
