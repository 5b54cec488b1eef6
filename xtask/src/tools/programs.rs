//! Where programs are.

use std::path::PathBuf;

/// The path a variable names, or the first program of a list that exists.
pub(super) fn locate(variable: &str, programs: &[&str]) -> Option<PathBuf> {
    if let Some(path) = std::env::var_os(variable) {
        return Some(PathBuf::from(path));
    }
    let folders = std::env::var_os("PATH").unwrap_or_default();
    programs.iter().find_map(|program| {
        std::env::split_paths(&folders)
            .map(|folder| folder.join(program)) // an absolute program stays as it is
            .find(|path| path.is_file())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_program_that_is_there_is_found() {
        let none = "NO_SUCH_VARIABLE_OF_THIS_PROJECT";
        assert!(locate(none, &["surely-no-such-program", "cargo"]).is_some());
        assert_eq!(locate(none, &["/no/such/program"]), None);
    }
}
