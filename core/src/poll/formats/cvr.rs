//! Cast vote records as RCTab reads them: the JSON of NIST's Common Data Format (SP 1500-103), and its generic CSV.
//!
//! They hold what stood on paper: ranks that were left empty, two candidates in one rank, one candidate in two. How such a
//! ballot is to be read is a rule of the election, [`Marks`], and becomes a [`Vote`] only by it.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::{Counted, Fault, MOST_BALLOTS, MOST_OPTIONS, Unreadable, bounded, cell, fault, number, one_line, ranking};
use crate::document::{Node, csv, json};
use crate::error::Nonsense;
use crate::poll::model::Vote;

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Records {
    /// Who could be ranked.
    pub candidates: Vec<String>,
    /// What stands in each rank, the first rank first; and how many ballots say so.
    pub ballots: Vec<(Ranks, u64)>,
}

/// The candidates in each rank of one ballot; an empty rank was left out.
pub type Ranks = Vec<Vec<usize>>;

/// The greatest rank.
const MOST_RANKS: usize = 1_000;

/// How marks on paper are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Marks {
    /// So many ranks in a row may be left empty; a ballot with more is read up to there (RCTab: `maxSkippedRanksAllowed`).
    /// `None`: any number.
    pub skipped: Option<u32>,
    /// What becomes of a candidate who stands in two ranks.
    pub repeated: Repeated,
}

/// What becomes of a candidate who stands in two ranks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Repeated {
    /// The first rank counts.
    #[default]
    First,
    /// The ballot is read up to the second (RCTab: `exhaustOnDuplicateCandidate`).
    Exhaust,
}

impl Records {
    /// The ballots, as rankings.
    pub fn votes(&self, marks: &Marks) -> Counted {
        self.ballots.iter().map(|(ranks, count)| (ranking(marks.read(ranks)), *count)).collect()
    }

    /// Records of rankings; other votes than rankings and blank ones are left out.
    pub fn new(candidates: Vec<String>, ballots: &Counted) -> Self {
        let ranks = |vote: &Vote| match vote {
            Vote::Blank => Some(Vec::new()),
            Vote::Ranking(places) => Some(places.clone()),
            _ => None,
        };
        let ballots = ballots.iter().filter_map(|(vote, count)| Some((ranks(vote)?, *count)));
        Self { candidates, ballots: ballots.collect() }
    }
}

impl Marks {
    fn read(&self, ranks: &Ranks) -> Ranks {
        let most = self.skipped.map_or(usize::MAX, |most| usize::try_from(most).unwrap_or(usize::MAX));
        let (mut read, mut seen, mut skipped): (Ranks, Vec<usize>, usize) = (Vec::new(), Vec::new(), 0);
        for rank in ranks {
            skipped = if rank.is_empty() { skipped.saturating_add(1) } else { 0 };
            let has_repeated = rank.iter().any(|candidate| seen.contains(candidate));
            if skipped > most || (has_repeated && self.repeated == Repeated::Exhaust) {
                break;
            }
            read.push(rank.iter().copied().filter(|candidate| !seen.contains(candidate)).collect());
            seen.extend(rank);
        }
        read
    }
}

/// Gathers ballots that say the same.
#[derive(Default)]
struct Gathered(BTreeMap<Ranks, u64>);

impl Gathered {
    fn add(&mut self, marks: Vec<(usize, usize)>) {
        let ranks = marks.iter().map(|(rank, _)| *rank).max().unwrap_or(0);
        let mut ballot: Ranks = vec![Vec::new(); ranks];
        for (rank, candidate) in marks {
            if let Some(rank) = rank.checked_sub(1).and_then(|rank| ballot.get_mut(rank))
                && !rank.contains(&candidate)
            {
                rank.push(candidate);
            }
        }
        for rank in &mut ballot {
            rank.sort_unstable();
        }
        let count = self.0.entry(ballot).or_default();
        *count = count.saturating_add(1);
    }
}

fn rank(line: usize, text: &str) -> Result<usize, Unreadable> {
    let rank = usize::try_from(number(line, text)?).unwrap_or(usize::MAX);
    match rank {
        1..=MOST_RANKS => Ok(rank),
        0 => Err(fault(line, Fault::Number)),
        _ => Err(fault(line, Fault::TooLarge)),
    }
}

/// Reads the generic CSV: a row for each ballot, and from column `first` on (from 1, as in RCTab's `firstVoteColumnIndex`) a
/// column for each candidate with the rank that they got.
///
/// # Errors
/// The line with a rank that is none; a file without candidates.
pub fn read_csv(text: &str, first: usize) -> Result<Records, Unreadable> {
    let text = bounded(text)?;
    let Ok(Node::List(rows)) = csv::parse(text) else { return Err(fault(0, Fault::TooLarge)) };
    // A table without rows has only its first line, which names the candidates.
    let first_line = text.lines().next().unwrap_or_default();
    let header = format!("{first_line}\n{first_line}");
    let header = csv::parse(&header);
    let names: Vec<String> = match &header {
        Ok(Node::List(rows)) => {
            let cells = rows.first().map(Node::fields).unwrap_or_default();
            cells.iter().skip(first.saturating_sub(1)).map(|(name, _)| name.trim().to_owned()).collect()
        }
        _ => Vec::new(),
    };
    if names.is_empty() || names.len() > MOST_OPTIONS {
        return Err(fault(1, if names.is_empty() { Fault::Missing } else { Fault::TooLarge }));
    }
    let mut gathered = Gathered::default();
    for (line, row) in (2_usize..).zip(&rows) {
        let cells = row.fields().iter().skip(first.saturating_sub(1)).enumerate();
        let marks = cells.filter_map(|(candidate, (_, cell))| Some((candidate, cell.scalar()?)));
        let marks = marks.map(|(candidate, text)| Ok((rank(line, text)?, candidate)));
        gathered.add(marks.collect::<Result<_, Unreadable>>()?);
    }
    Ok(Records { candidates: names, ballots: gathered.0.into_iter().collect() })
}

/// Reads the Common Data Format: some fifty thousand ballots, of which each takes forty values; tables hold more. Of several
/// contests, the first one's.
///
/// # Errors
/// What is not this format, a selection that there is not, or a rank that is none. It has no lines; the line of all errors
/// is 0.
pub fn read_json(text: &str) -> Result<Records, Unreadable> {
    let missing = || fault(0, Fault::Missing);
    let root = json::parse(bounded(text)?).map_err(|nonsense| match nonsense {
        Nonsense::TooLarge => fault(0, Fault::TooLarge),
        _ => fault(0, Fault::Unexpected),
    })?;
    let election = *root.children("Election", &[]).first().ok_or_else(missing)?;
    let names: BTreeMap<&str, &str> = election
        .children("Candidate", &[])
        .into_iter()
        .filter_map(|candidate| Some((candidate.text("@id")?, candidate.text("Name")?)))
        .collect();
    let contest = *election.children("Contest", &[]).first().ok_or_else(missing)?;
    let contest_id = contest.text("@id").unwrap_or_default();
    let mut records = Records::default();
    let mut selections: BTreeMap<&str, usize> = BTreeMap::new();
    for selection in contest.children("ContestSelection", &[]) {
        let id = selection.text("@id").ok_or_else(missing)?;
        let candidate = selection.children("CandidateIds", &[]).first().and_then(|id| id.scalar());
        let name = candidate.and_then(|id| names.get(id)).copied().unwrap_or(id);
        if selections.insert(id, records.candidates.len()).is_some() {
            return Err(fault(0, Fault::Twice));
        }
        records.candidates.push(name.to_owned());
    }
    if records.candidates.len() > MOST_OPTIONS {
        return Err(fault(0, Fault::TooLarge));
    }
    let mut gathered = Gathered::default();
    for record in root.children("CVR", &[]) {
        let current = record.text("CurrentSnapshotId");
        let snapshots = record.children("CVRSnapshot", &[]);
        let named = snapshots.iter().find(|snapshot| current.is_some() && snapshot.text("@id") == current);
        let Some(snapshot) = named.or(snapshots.first()) else { continue };
        let contests = snapshot.children("CVRContest", &[]);
        let Some(votes) = contests.iter().find(|votes| votes.text("ContestId") == Some(contest_id)) else { continue };
        let mut marks = Vec::new();
        for selection in votes.children("CVRContestSelection", &[]) {
            let id = selection.text("ContestSelectionId").ok_or_else(missing)?;
            let candidate = *selections.get(id).ok_or_else(|| fault(0, Fault::Option))?;
            for position in selection.children("SelectionPosition", &[]) {
                let is_marked = position.text("HasIndication") != Some("no");
                match position.text("Rank") {
                    Some(text) if is_marked => marks.push((rank(0, text)?, candidate)),
                    _ => {}
                }
            }
        }
        gathered.add(marks);
    }
    records.ballots = gathered.0.into_iter().collect();
    Ok(records)
}

impl Records {
    /// Each ballot, in the order of what they say, so that a file does not tell who voted when. `None` of more than five
    /// million.
    fn each(&self) -> Option<impl Iterator<Item = (u64, &Ranks)>> {
        let all = self.ballots.iter().fold(0_u128, |sum, (_, count)| sum.saturating_add((*count).into()));
        if all > MOST_BALLOTS {
            return None;
        }
        let mut ballots: Vec<_> = self.ballots.iter().collect();
        ballots.sort();
        Some((1_u64..).zip(ballots.into_iter().flat_map(|(ranks, count)| (0..*count).map(move |_| ranks))))
    }
}

/// Writes the generic CSV; the first candidate is in column 2. A cell holds one rank: of a candidate in several, the best.
/// `None` if there are more than five million ballots.
pub fn write_csv(records: &Records) -> Option<String> {
    let mut text = String::from("id");
    for candidate in &records.candidates {
        // Writing to a string cannot fail.
        let _ = write!(text, ",{}", cell(&one_line(candidate), ','));
    }
    text.push('\n');
    for (id, ranks) in records.each()? {
        let _ = write!(text, "{id}");
        for candidate in 0..records.candidates.len() {
            match ranks.iter().position(|rank| rank.contains(&candidate)) {
                Some(rank) => {
                    let _ = write!(text, ",{}", rank.saturating_add(1));
                }
                None => text.push(','),
            }
        }
        text.push('\n');
    }
    Some(text)
}

/// Writes the Common Data Format. `None` if there are more than five million ballots.
pub fn write_json(records: &Records) -> Option<String> {
    let mut text = String::from(r#"{"@type":"CVR.CastVoteRecordReport","Version":"1.0.0","CVR":["#);
    for (id, ranks) in records.each()? {
        let comma = if id > 1 { "," } else { "" };
        // Writing to a string cannot fail.
        let _ = write!(
            text,
            r#"{comma}{{"@type":"CVR.CVR","BallotPrePrintedId":"{id}","CurrentSnapshotId":"ballot-{id}","ElectionId":"election","CVRSnapshot":[{{"@id":"ballot-{id}","@type":"CVR.CVRSnapshot","Type":"original","CVRContest":[{{"@type":"CVR.CVRContest","ContestId":"contest","CVRContestSelection":["#
        );
        let marks = (1_usize..).zip(ranks).flat_map(|(rank, marked)| marked.iter().map(move |one| (rank, one)));
        for (number, (rank, candidate)) in marks.enumerate() {
            let comma = if number > 0 { "," } else { "" };
            let _ = write!(
                text,
                r#"{comma}{{"@type":"CVR.CVRContestSelection","ContestSelectionId":"cs-{candidate}","SelectionPosition":[{{"@type":"CVR.SelectionPosition","HasIndication":"yes","IsAllocable":"unknown","NumberVotes":1,"Rank":{rank}}}]}}"#
            );
        }
        text.push_str("]}]}]}");
    }
    text.push_str(r#"],"Election":[{"@id":"election","@type":"CVR.Election","Candidate":["#);
    let candidates = records.candidates.iter().enumerate();
    let each = candidates.clone().map(|(candidate, name)| {
        format!(r#"{{"@id":"candidate-{candidate}","@type":"CVR.Candidate","Name":{}}}"#, quoted(name))
    });
    text.push_str(&each.collect::<Vec<_>>().join(","));
    text.push_str(r#"],"Contest":[{"@id":"contest","@type":"CVR.CandidateContest","ContestSelection":["#);
    let each = candidates.map(|(candidate, _)| {
        format!(
            r#"{{"@id":"cs-{candidate}","@type":"CVR.CandidateSelection","CandidateIds":["candidate-{candidate}"]}}"#
        )
    });
    text.push_str(&each.collect::<Vec<_>>().join(","));
    text.push_str("]}]}]}");
    Some(text)
}

/// A JSON string (RFC 8259, section 7).
fn quoted(name: &str) -> String {
    let mut text = String::from("\"");
    for letter in one_line(name).chars() {
        match letter {
            '"' | '\\' => text.extend(['\\', letter]),
            letter if letter < ' ' => {
                let _ = write!(text, "\\u{:04x}", u32::from(letter));
            }
            letter => text.push(letter),
        }
    }
    text.push('"');
    text
}
