//! Counting a poll, and counting it again from its export.
//!
//! An export is lines of JSON. The first says what was asked and what came out; each of the others is a ballot, in the order
//! of their hashes, and a leaf of the tree.

use std::io::BufRead;

use anyhow::{Context, Result, bail, ensure};
use civic_core::poll::counting::{Outcome, tally};
use civic_core::poll::gateway::votes::in_order;
use civic_core::poll::gateway::wire::{PollDocument, ProofDocument, ResultsDocument};
use civic_core::poll::{Poll, Vote};
use serde::{Deserialize, Serialize};

use crate::merkle::{Tree, from_hex, hex, leaf};
use crate::store::{Entry, Hash};

/// The first line of an export.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Header {
    /// What was asked, and by what rules.
    pub poll: PollDocument,
    /// How many ballots follow.
    pub size: u64,
    /// The root over them.
    pub root: String,
}

/// A line of an export.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    ballot: String,
    vote: Vote,
}

/// The vote as exports and the store write it.
pub fn vote_text(vote: Vote) -> Result<String> {
    Ok(serde_json::to_string(&in_order(vote))?)
}

/// The line of a ballot.
fn line(entry: &Entry) -> String {
    format!("{{\"ballot\":\"{}\",\"vote\":{}}}", hex(&entry.ballot), entry.vote)
}

/// The result of a poll, from votes that are equal and how many there are of each.
pub fn results(poll: &PollDocument, is_final: bool, votes: &[(String, u64)], codes: u64) -> Result<ResultsDocument> {
    let ballots = votes.iter().map(|(vote, count)| Ok((serde_json::from_str(vote)?, *count)));
    let ballots = ballots.collect::<Result<Vec<(Vote, u64)>>>()?;
    Ok(document(poll, is_final, ballots, codes))
}

fn document(document: &PollDocument, is_final: bool, ballots: Vec<(Vote, u64)>, codes: u64) -> ResultsDocument {
    let Poll { id, method, choices, quorum, .. } = document.poll();
    let outcome: Outcome = tally(&method, &choices, ballots, &document.lots);
    let eligible = document.eligible.or((codes > 0).then_some(codes));
    let turnout = quorum.map(|quorum| quorum.turnout(&outcome, eligible));
    ResultsDocument { poll: id.0, is_final, eligible, turnout, outcome }
}

/// A poll that is over.
pub struct Counted {
    /// The export, line by line.
    lines: Vec<String>,
    /// The hashes of keys, in the same order.
    ballots: Vec<Hash>,
    tree: Tree,
    /// The first line.
    pub header: Header,
    /// What came out.
    pub results: ResultsDocument,
}

impl Counted {
    /// Counts all ballots of a sealed poll; `entries` are in the order of their hashes.
    pub fn new(poll: &PollDocument, codes: u64, entries: &[Entry]) -> Result<Self> {
        let lines: Vec<_> = entries.iter().map(line).collect();
        let tree = Tree::new(lines.iter().map(|line| leaf(line)).collect());
        // The export says how many could vote, so that who counts again need not ask for the codes.
        let poll = PollDocument { eligible: poll.eligible.or((codes > 0).then_some(codes)), ..poll.clone() };
        let votes = entries.iter().map(|entry| Ok((serde_json::from_str(&entry.vote)?, 1)));
        let results = document(&poll, true, votes.collect::<Result<_>>()?, codes);
        let header = Header { poll, size: tree.size() as u64, root: hex(&tree.root()) };
        let ballots = entries.iter().map(|entry| entry.ballot).collect();
        Ok(Self { lines, ballots, tree, header, results })
    }

    /// How many ballots count.
    pub fn size(&self) -> usize {
        self.lines.len()
    }

    /// That a ballot is counted; `None` if it is not.
    pub fn proof(&self, ballot: &Hash) -> Option<ProofDocument> {
        let index = self.ballots.binary_search(ballot).ok()?;
        let path = self.tree.path(index).iter().map(|hash| hex(hash)).collect();
        let (size, root) = (self.header.size, self.header.root.clone());
        Some(ProofDocument { leaf: self.lines[index].clone(), index: index as u64, size, path, root })
    }

    /// The export from one of its lines on, in pieces; the first line is line 0.
    pub fn export(&self, from: usize, most: usize) -> Result<String> {
        let mut piece = String::new();
        if from == 0 {
            piece = serde_json::to_string(&self.header)? + "\n";
        }
        for line in self.lines.iter().skip(from).take(most) {
            piece.push_str(line);
            piece.push('\n');
        }
        Ok(piece)
    }
}

/// Counts an export again, and checks that it is the one of which the root was published.
///
/// # Errors
///
/// Whatever does not fit: a ballot that is there twice or out of order, one that is not valid, a count or root that differs.
pub fn recount(export: impl BufRead) -> Result<(Header, ResultsDocument)> {
    let mut lines = export.lines();
    let first = lines.next().context("the export is empty")??;
    let header: Header = serde_json::from_str(&first).context("the first line is not that of an export")?;
    let Poll { method, choices, .. } = header.poll.poll();
    let (mut leaves, mut votes) = (Vec::new(), Vec::new());
    let mut last: Option<Hash> = None;
    for (number, text) in (2..).zip(lines) {
        let text = text?;
        let ballot = (|| {
            let Line { ballot, vote } = serde_json::from_str(&text)?;
            let hash = from_hex(&ballot).context("the ballot is not called by a hash")?;
            ensure!(last.is_none_or(|last| last < hash), "the ballot is there twice, or not in its place");
            if let Err(wrong) = method.check(&vote, &choices) {
                bail!("the ballot is not valid: {wrong:?}");
            }
            last = Some(hash);
            Ok(vote)
        })();
        votes.push((ballot.with_context(|| format!("line {number}"))?, 1));
        leaves.push(leaf(&text));
    }
    let tree = Tree::new(leaves);
    ensure!(tree.size() as u64 == header.size, "there are {} ballots, and should be {}", tree.size(), header.size);
    let root = hex(&tree.root());
    ensure!(root == header.root, "the root over these ballots is {root}, and should be {}", header.root);
    let results = document(&header.poll, true, votes, 0);
    Ok((header, results))
}
