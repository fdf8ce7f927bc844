//! Running other programs: what runs is shown, and a failure names it.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, ErrorKind, Write};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Error, Result, anyhow, bail};

/// A program to run, with its arguments and environment.
#[derive(Debug)]
pub(crate) struct Program {
    command: Command,
}

impl Program {
    pub(crate) fn new(name: impl AsRef<OsStr>) -> Self {
        Self { command: Command::new(name) }
    }

    pub(crate) fn arg(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.command.arg(argument);
        self
    }

    pub(crate) fn args(mut self, arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Self {
        self.command.args(arguments);
        self
    }

    pub(crate) fn env(mut self, name: impl AsRef<OsStr>, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    pub(crate) fn envs(mut self, variables: impl IntoIterator<Item = (impl AsRef<OsStr>, impl AsRef<OsStr>)>) -> Self {
        self.command.envs(variables);
        self
    }

    pub(crate) fn env_remove(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    pub(crate) fn folder(mut self, folder: impl AsRef<Path>) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Shows the command line, then runs it on this terminal until it ends. An end other than success is an error.
    pub(crate) fn run(mut self) -> Result<()> {
        self.show();
        let status = self.command.status().map_err(|error| self.not_started(error))?;
        self.judge(status)
    }

    /// As [`run`](Self::run), and gives each line of its standard output to `watch` once it is shown.
    pub(crate) fn run_watched(mut self, mut watch: impl FnMut(&str)) -> Result<()> {
        self.show();
        let mut child = self.command.stdout(Stdio::piped()).spawn().map_err(|error| self.not_started(error))?;
        let mut lines = BufReader::new(child.stdout.take().context("the program has no standard output")?);
        let mut line = Vec::new();
        while lines.read_until(b'\n', &mut line)? > 0 {
            let text = String::from_utf8_lossy(&line);
            print!("{text}");
            watch(text.trim_end());
            line.clear();
        }
        let status = child.wait()?;
        self.judge(status)
    }

    /// As [`run`](Self::run), but ends the program when the time is up. Then, and only then, `extension` says how much
    /// longer it may take after all.
    pub(crate) fn run_within(mut self, limit: Duration, extension: impl FnOnce() -> Duration) -> Result<()> {
        self.show();
        let mut child = self.command.spawn().map_err(|error| self.not_started(error))?;
        let started = Instant::now();
        let mut limit = limit;
        let mut extension = Some(extension);
        loop {
            if let Some(status) = child.try_wait()? {
                return self.judge(status);
            }
            if started.elapsed() >= limit {
                limit += extension.take().map_or(Duration::ZERO, |extension| extension());
            }
            if started.elapsed() >= limit {
                child.kill()?;
                child.wait()?;
                bail!("`{}` had no result after {} seconds", self.line(), started.elapsed().as_secs());
            }
            sleep(Duration::from_millis(50));
        }
    }

    /// Runs quietly and gives back what it wrote to its standard output.
    pub(crate) fn output(mut self) -> Result<String> {
        let output = self.command.stdin(Stdio::null()).output().map_err(|error| self.not_started(error))?;
        self.judge(output.status)?;
        String::from_utf8(output.stdout).with_context(|| format!("`{}` did not answer in UTF-8", self.line()))
    }

    /// Runs quietly with `input` as its standard input: whether it ended well. A program that cannot start did not.
    pub(crate) fn succeeds_with(mut self, input: &str) -> bool {
        let child = self.command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        let Ok(mut child) = child else { return false };
        if let Some(mut stdin) = child.stdin.take() {
            // A program may end without reading all of its input: its exit status is the answer, not the broken pipe.
            stdin.write_all(input.as_bytes()).ok();
        }
        child.wait().is_ok_and(|status| status.success())
    }

    /// Shows the command line, then becomes the program: it gets the terminal's signals and gives its own exit status.
    pub(crate) fn become_it(mut self) -> Result<()> {
        self.show();
        let error = self.command.exec();
        Err(self.not_started(error))
    }

    fn show(&self) {
        eprintln!("$ {}", self.line());
    }

    fn line(&self) -> String {
        std::iter::once(self.command.get_program())
            .chain(self.command.get_args())
            .map(|word| word.to_string_lossy())
            .collect::<Vec<_>>()
            .join(" ")
    }

    fn judge(&self, status: ExitStatus) -> Result<()> {
        if status.success() { Ok(()) } else { Err(anyhow!("`{}` failed ({status})", self.line())) }
    }

    fn not_started(&self, error: std::io::Error) -> Error {
        let name = self.command.get_program().to_string_lossy();
        match error.kind() {
            ErrorKind::NotFound => anyhow!("`{name}` is not installed, or not on PATH"),
            _ => Error::new(error).context(format!("`{name}` could not be started")),
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// Writes a shell script that stands for a program of this name. Another process writes it: a file that this one had
    /// open while a parallel test started a program could not be run ("text file busy").
    pub(crate) fn script(folder: &Path, name: &str, body: &str) {
        let mut text = tempfile::NamedTempFile::new().unwrap();
        writeln!(text, "#!/bin/sh\n{body}").unwrap();
        let installed = Command::new("install").arg("-m755").arg(text.path()).arg(folder.join(name)).status();
        assert!(installed.unwrap().success(), "the script {name} could not be written");
    }

    #[test]
    fn a_failure_names_the_command_and_its_exit_status() {
        let error = Program::new("sh").args(["-c", "exit 3"]).run().unwrap_err().to_string();
        assert_eq!(error, "`sh -c exit 3` failed (exit status: 3)");
    }

    #[test]
    fn a_missing_program_is_called_missing() {
        let error = Program::new("civic-no-such-program").run().unwrap_err().to_string();
        assert_eq!(error, "`civic-no-such-program` is not installed, or not on PATH");
    }

    #[test]
    fn a_program_that_hangs_is_ended() {
        let started = Instant::now();
        let error =
            Program::new("sleep").arg("30").run_within(Duration::from_millis(100), || Duration::ZERO).unwrap_err();
        assert!(error.to_string().contains("had no result"), "{error}");
        assert!(started.elapsed() < Duration::from_secs(10));
    }

    #[test]
    fn a_program_that_is_slow_for_a_reason_gets_more_time() {
        let more = || Duration::from_secs(30);
        assert!(Program::new("sleep").arg("0.3").run_within(Duration::from_millis(100), more).is_ok());
    }

    #[test]
    fn a_program_that_ends_in_time_is_judged_by_its_status() {
        let no_more = || Duration::ZERO;
        assert!(Program::new("true").run_within(Duration::from_secs(30), no_more).is_ok());
        assert!(Program::new("false").run_within(Duration::from_secs(30), no_more).is_err());
    }

    #[test]
    fn each_line_is_seen_and_the_end_is_judged() {
        let mut seen = Vec::new();
        let program = Program::new("sh").args(["-c", r"printf 'one\n\377\nthree'; exit 3"]);
        let error = program.run_watched(|line| seen.push(line.to_owned())).unwrap_err().to_string();
        assert_eq!(seen, ["one", "\u{fffd}", "three"]);
        assert!(error.ends_with("failed (exit status: 3)"), "{error}");
    }

    #[test]
    fn input_reaches_the_program() {
        assert!(Program::new("grep").args(["-q", "civic"]).succeeds_with("a civic word\n"));
        assert!(!Program::new("grep").args(["-q", "civic"]).succeeds_with("another word\n"));
    }
}
