//! Running other programs, with errors that show the command line.

use std::process::{Command, Stdio};

use crate::failure::Failure;

/// Runs a program whose output the reader sees.
pub(crate) fn run(command: &mut Command) -> Result<(), Failure> {
    let line = line(command);
    let status = command.status().map_err(|why| Failure::NotStarted {
        line: line.clone(),
        why,
    })?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::Exited {
        line,
        status: status.to_string(),
    })
}

/// What a program prints, or nothing if it isn't there or fails: for looking around.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

fn line(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_program_is_named_with_its_arguments() {
        let failure = run(Command::new("cargo")
            .arg("no-such-command-here")
            .stderr(Stdio::null()));
        let message = failure.unwrap_err().to_string();
        assert!(
            message.contains("`cargo no-such-command-here`"),
            "{message}"
        );
    }

    #[test]
    fn a_program_that_is_not_there_answers_nothing() {
        assert_eq!(answer(&mut Command::new("surely-no-such-program")), None);
    }
}
