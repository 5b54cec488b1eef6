//! The list of changes of the data: `## 2026-11-27` and lines that begin with `- ` under it.

use hanoi_map::data::Date;

use crate::failure::Failure;

/// What changed when, the newest first; never empty.
pub(super) struct Changelog(Vec<(Date, Vec<String>)>);

impl Changelog {
    pub(super) fn read(text: &str) -> Result<Self, Failure> {
        let mut days: Vec<(Date, Vec<String>)> = Vec::new();
        for line in text.lines() {
            if let Some(day) = line.strip_prefix("## ") {
                let date = Date::from_iso(day)
                    .ok_or_else(|| Failure::expected("a list of changes", "a date", day))?;
                days.push((date, Vec::new()));
            } else if let (Some(change), Some(last)) = (line.strip_prefix("- "), days.last_mut()) {
                last.1.push(change.to_owned());
            }
        }
        let is_right = !days.is_empty()
            && days.iter().all(|(_, changes)| !changes.is_empty())
            && days.is_sorted_by(|one, other| one.0 > other.0);
        match is_right {
            true => Ok(Self(days)),
            false => Err(Failure::expected(
                "a list of changes",
                "days with changes, the newest first",
                "others",
            )),
        }
    }

    /// The newest day.
    pub(super) fn version(&self) -> Date {
        self.0[0].0
    }

    pub(super) fn days(&self) -> impl Iterator<Item = &(Date, Vec<String>)> {
        self.0.iter()
    }
}
