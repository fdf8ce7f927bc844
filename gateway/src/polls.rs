//! What a city may ask: poll files, and what is wrong with a poll before the first citizen sees it.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use civic_core::poll::gateway::wire::PollDocument;
use civic_core::poll::{Change, Eligibility, Method};

/// The polls of a folder: each file `*.toml` or `*.json` is one.
pub fn read_folder(folder: &Path) -> Result<Vec<PollDocument>> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("cannot read the folder {}", folder.display()))?;
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    paths.sort();
    let is_poll = |path: &&std::path::PathBuf| path.extension().is_some_and(|end| end == "toml" || end == "json");
    let polls: Vec<_> = paths.iter().filter(is_poll).map(|path| read_file(path)).collect::<Result<_>>()?;
    let ids: BTreeSet<_> = polls.iter().map(|poll| &poll.id).collect();
    ensure!(ids.len() == polls.len(), "two polls in {} have the same id", folder.display());
    Ok(polls)
}

fn read_file(path: &Path) -> Result<PollDocument> {
    let read = || {
        let text = std::fs::read_to_string(path)?;
        let is_json = path.extension().is_some_and(|end| end == "json");
        let poll = if is_json { serde_json::from_str(&text)? } else { toml::from_str(&text)? };
        check(&poll)?;
        Ok::<_, anyhow::Error>(poll)
    };
    read().with_context(|| format!("cannot take the poll in {}", path.display()))
}

/// Whether a poll can be put to citizens.
pub fn check(poll: &PollDocument) -> Result<()> {
    let is_plain =
        |id: &str| !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    ensure!(is_plain(&poll.id), "the id `{}` is not of letters, digits, `-` and `_`", poll.id);
    ensure!(!poll.question.trim().is_empty(), "it asks no question");
    let ids: BTreeSet<_> = poll.choices.iter().map(|choice| &choice.id).collect();
    ensure!(ids.len() == poll.choices.len(), "two of its choices have the same id");
    ensure!(poll.choices.iter().all(|choice| !choice.id.trim().is_empty()), "one of its choices has no id");
    match (&poll.method, poll.choices.len()) {
        (Method::YesNo { .. }, 1..) => bail!("a question of yes or no has no choices"),
        (Method::YesNo { .. }, _) | (Method::Opinions, 1..) | (_, 2..) => {}
        _ => bail!("it has too few choices"),
    }
    if let (Some(opens), Some(closes)) = (poll.opens, poll.closes) {
        ensure!(opens < closes, "it ends before it begins");
    }
    match (poll.change, poll.secret) {
        (Change::Replace, true) => bail!(
            "a secret ballot cannot be replaced by voting again, for that the gateway would have to know whose it is: \
             write `change = \"never\"`, `change = \"receipt\"`, or `secret = false`"
        ),
        (Change::Replace, false) if poll.eligibility == Eligibility::Open => {
            bail!("a vote in an open poll cannot be replaced: nobody knows whose it is")
        }
        _ => Ok(()),
    }
}
