//! What properties mean, read from the table in the readme of the data: it is written once.

/// The meaning of a property. In the table `*` stands for any ending, and several names share a line.
pub(super) fn of<'r>(readme: &'r str, property: &str) -> Option<&'r str> {
    let rows = readme.lines().filter_map(row);
    rows.filter(|(names, _)| {
        let mut names = names.split('`').skip(1).step_by(2);
        names.any(|name| match name.strip_suffix('*') {
            Some(stem) => property.starts_with(stem),
            None => property == name,
        })
    })
    .map(|(_, meaning)| meaning)
    .next()
}

/// The names and the meaning of a line of the table: the first cell and the third.
fn row(line: &str) -> Option<(&str, &str)> {
    let mut cells = line.strip_prefix("| ")?.strip_suffix(" |")?.split(" | ");
    let (names, _, meaning) = (cells.next()?, cells.next()?, cells.next()?);
    names.starts_with('`').then_some((names, meaning))
}
