//! The codes that the city has sent by post. A real city keeps no list; the demo does, because nobody gets a letter from it.

use std::{
    fs, io,
    path::Path,
    sync::atomic::{AtomicUsize, Ordering},
};

use anyhow::Context as _;
use civic_gateway::app::App;

/// The poll that they are for.
pub(crate) const POLL: &str = "trenta-all-ora";
/// How many are drawn.
const ALL: u32 = 240;
/// How many a page shows.
const SHOWN: usize = 4;

/// Codes for who tries the demo.
pub(crate) struct Codes {
    all: Vec<String>,
    next: AtomicUsize,
}

impl Codes {
    /// Reads those of a data folder, or draws them.
    pub(super) async fn open(folder: &Path, gateway: &App) -> anyhow::Result<Self> {
        let file = folder.join("codes.txt");
        let text = match fs::read_to_string(&file) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let text = gateway.draw_codes(POLL, ALL).await?.join("\n");
                fs::write(&file, &text).with_context(|| format!("cannot write {}", file.display()))?;
                text
            }
            Err(error) => return Err(error).with_context(|| format!("cannot read {}", file.display())),
        };
        Ok(Self { all: text.lines().map(str::to_owned).collect(), next: AtomicUsize::new(0) })
    }

    /// Some of them; others each time, until all were shown.
    pub(crate) fn some(&self) -> Vec<String> {
        let from = self.next.fetch_add(SHOWN, Ordering::Relaxed);
        self.all.iter().cycle().skip(from % self.all.len().max(1)).take(SHOWN).cloned().collect()
    }
}
