//! A screen that nobody sees, for a browser that draws on none but a real one.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};

/// Large enough for the largest window of the tests; in points, and bits of colour.
const SIZE: &str = "1600x1200x24";

/// A running X server. It ends when this is dropped.
#[derive(Debug)]
pub(crate) struct Screen {
    server: Child,
    display: String,
}

impl Screen {
    /// Starts an Xvfb, which picks a display that nobody uses (Xserver(1), `-displayfd`) and listens only on this machine.
    pub(crate) fn start(xvfb: &Path) -> Result<Self> {
        let mut server = Command::new(xvfb)
            .args(["-displayfd", "1", "-screen", "0", SIZE, "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("`{}` could not be started", xvfb.display()))?;
        let answer = server.stdout.take().context("Xvfb has no standard output")?;
        let mut screen = Self { server, display: String::new() };
        let mut number = String::new();
        BufReader::new(answer).read_line(&mut number)?;
        if number.trim().is_empty() {
            bail!("`{}` ended before it had a display: run `Xvfb :99` and see what it says", xvfb.display());
        }
        screen.display = format!(":{}", number.trim());
        Ok(screen)
    }

    /// The value of `DISPLAY` for whoever is to draw on it.
    pub(crate) fn display(&self) -> &str {
        &self.display
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // It may have ended by itself, which is what is wanted.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::program::tests::script;

    #[test]
    fn the_server_picks_the_display_and_ends_with_the_screen() {
        let folder = tempfile::tempdir().unwrap();
        script(folder.path(), "Xvfb", "echo 42\nexec sleep 60");
        let screen = Screen::start(&folder.path().join("Xvfb")).unwrap();
        assert_eq!(screen.display(), ":42");
        let process = screen.server.id().to_string();
        drop(screen);
        let is_there = Command::new("kill").args(["-0", &process]).stderr(Stdio::null()).status().unwrap();
        assert!(!is_there.success(), "the X server goes on");
    }

    #[test]
    fn a_server_that_does_not_start_is_said_so() {
        let folder = tempfile::tempdir().unwrap();
        script(folder.path(), "Xvfb", "exit 1");
        let error = Screen::start(&folder.path().join("Xvfb")).unwrap_err().to_string();
        assert!(error.contains("ended before it had a display"), "{error}");
    }
}
