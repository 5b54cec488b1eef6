//! A run of named steps: a heading before each, its seconds after it, and a summary at the end.

use std::time::{Duration, Instant};

use crate::failure::Failure;

/// How a step ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Passed,
    Failed,
    Skipped,
}

#[derive(Debug)]
struct Step {
    name: &'static str,
    outcome: Outcome,
    took: Duration,
}

/// The steps run so far. A failure doesn't stop the run, so that one run shows all failures.
#[derive(Debug, Default)]
pub(crate) struct Steps {
    done: Vec<Step>,
}

impl Steps {
    /// Runs one step and says whether it passed.
    pub(crate) fn run(
        &mut self,
        name: &'static str,
        work: impl FnOnce() -> Result<(), Failure>,
    ) -> bool {
        println!("\n=== {name}");
        let start = Instant::now();
        let result = work();
        let took = start.elapsed();
        let outcome = match &result {
            Ok(()) => Outcome::Passed,
            Err(_) => Outcome::Failed,
        };
        match result {
            Ok(()) => println!("--- {name}: passed, {}", seconds(took)),
            Err(failure) => println!("--- {name}: FAILED, {}: {failure}", seconds(took)),
        }
        self.done.push(Step {
            name,
            outcome,
            took,
        });
        outcome == Outcome::Passed
    }

    /// Notes a step that can't run, and why.
    pub(crate) fn skip(&mut self, name: &'static str, why: &str) {
        println!("\n=== {name}\n--- {name}: not run, {why}");
        self.done.push(Step {
            name,
            outcome: Outcome::Skipped,
            took: Duration::ZERO,
        });
    }

    /// Prints the summary and its closing line; an error if a step failed.
    pub(crate) fn finish(self) -> Result<(), Failure> {
        print!("\n{}", self.summary());
        match self.count(Outcome::Failed) {
            0 => Ok(()),
            failed => Err(Failure::Steps { failed }),
        }
    }

    fn summary(&self) -> String {
        let rows: String = self.done.iter().map(Step::row).collect();
        let (passed, failed) = (self.count(Outcome::Passed), self.count(Outcome::Failed));
        format!("{rows}\n{passed} passed, {failed} failed\n")
    }

    fn count(&self, outcome: Outcome) -> usize {
        self.done
            .iter()
            .filter(|step| step.outcome == outcome)
            .count()
    }
}

impl Step {
    fn row(&self) -> String {
        let word = match self.outcome {
            Outcome::Passed => "passed",
            Outcome::Failed => "FAILED",
            Outcome::Skipped => "not run",
        };
        format!("{word:<8} {:>8}  {}\n", seconds(self.took), self.name)
    }
}

fn seconds(took: Duration) -> String {
    format!("{:.1} s", took.as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failing() -> Result<(), Failure> {
        Err(Failure::Data("no".to_owned()))
    }

    #[test]
    fn the_closing_line_counts_steps_and_leaves_out_the_skipped() {
        let mut steps = Steps::default();
        assert!(steps.run("one", || Ok(())));
        assert!(!steps.run("two", failing));
        steps.skip("three", "two failed");
        assert!(steps.run("four", || Ok(())));
        let summary = steps.summary();
        assert_eq!(summary.lines().last(), Some("2 passed, 1 failed"));
        assert!(summary.contains("not run"), "{summary}");
    }

    #[test]
    fn one_failed_step_fails_the_run() {
        let mut steps = Steps::default();
        steps.run("one", failing);
        assert!(steps.finish().is_err());
    }
}
