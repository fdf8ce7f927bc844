//! Pabulib (pabulib.org, `.pb`): projects, what they cost, and who voted for what.
//!
//! ```text
//! META
//! key;value
//! budget;100000
//! vote_type;approval
//! PROJECTS
//! project_id;cost;name
//! 7;42000;A park
//! VOTES
//! voter_id;vote
//! 1;7
//! ```

use std::collections::BTreeMap;
use std::fmt::Write;

use super::{Counted, Fault, MOST_BALLOTS, MOST_OPTIONS, Unreadable, bounded, cell, fault, number};
use crate::document::{Node, csv};
use crate::poll::model::Vote;

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Instance {
    /// What the file says of itself besides what is read below, in its order: `country`, `unit`, `rule` …
    pub about: Vec<(String, String)>,
    /// The money there is, in parts of the currency's unit.
    pub budget: u64,
    /// How many parts make a unit: 1, or 100 where any amount of the file has cents.
    pub of: u64,
    /// How one voted.
    pub kind: Kind,
    /// What could be voted for.
    pub projects: Vec<Project>,
    /// The ballots: [`Vote::Choices`], [`Vote::Ranking`] or [`Vote::Numbers`] by the kind.
    pub ballots: Counted,
}

/// How one voted (`vote_type`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    /// For any number of projects.
    #[default]
    Approval,
    /// For one.
    ChooseOne,
    /// For projects in order of preference.
    Ordinal,
    /// With points that are shared out.
    Cumulative,
    /// With points for each project.
    Scoring,
}

const KINDS: [(Kind, &str); 5] = [
    (Kind::Approval, "approval"),
    (Kind::ChooseOne, "choose-1"),
    (Kind::Ordinal, "ordinal"),
    (Kind::Cumulative, "cumulative"),
    (Kind::Scoring, "scoring"),
];

/// A project.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Project {
    /// What tells it from the others; without commas.
    pub id: String,
    /// Its name; may be empty.
    pub name: String,
    /// In parts of the currency's unit.
    pub cost: u64,
    /// Whether the city chose it, where the file says so.
    pub is_selected: Option<bool>,
}

/// Reads a file. Its own sums of votes are not believed; ballots are counted as they stand.
///
/// # Errors
/// The line (of a table whose cells have one line each) with an amount that is none, a project that there is not or that a
/// ballot names twice; a file without one of its three sections, without a budget, or of a kind that is not known.
pub fn read(text: &str) -> Result<Instance, Unreadable> {
    let [meta, projects, votes] = sections(bounded(text)?)?;
    let mut instance = Instance { of: 1, ..Instance::default() };
    let mut amounts = Vec::new();
    for (line, row) in meta.rows()?.iter() {
        let (key, value) = (row.text("key").unwrap_or_default(), row.text("value").unwrap_or_default());
        match key {
            "" | "num_projects" | "num_votes" => {}
            _ if value.is_empty() => {}
            "budget" => amounts.push(cents(*line, value)?),
            "vote_type" => {
                let kind = KINDS.iter().find(|(_, name)| *name == value);
                instance.kind = kind.ok_or_else(|| fault(*line, Fault::Unexpected))?.0;
            }
            _ => instance.about.push((key.to_owned(), value.to_owned())),
        }
    }
    if amounts.len() != 1 {
        return Err(fault(0, Fault::Missing));
    }
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    for (line, row) in projects.rows()?.iter() {
        let id = row.text("project_id").ok_or_else(|| fault(*line, Fault::Missing))?;
        amounts.push(cents(*line, row.text("cost").ok_or_else(|| fault(*line, Fault::Missing))?)?);
        let name = row.text("name").unwrap_or_default().to_owned();
        let is_selected = row.text("selected").map(|selected| selected == "1");
        if known.insert(id.to_owned(), instance.projects.len()).is_some() {
            return Err(fault(*line, Fault::Twice));
        }
        instance.projects.push(Project { id: id.to_owned(), name, cost: 0, is_selected });
        if instance.projects.len() > MOST_OPTIONS {
            return Err(fault(*line, Fault::TooLarge));
        }
    }
    if amounts.iter().any(|amount| amount % 100 != 0) {
        instance.of = 100;
    }
    let mut parts = amounts.into_iter().map(|amount| if instance.of == 1 { amount / 100 } else { amount });
    instance.budget = parts.next().unwrap_or_default();
    for (project, cost) in instance.projects.iter_mut().zip(parts) {
        project.cost = cost;
    }
    let mut ballots: BTreeMap<Vote, u64> = BTreeMap::new();
    for (line, row) in votes.rows()?.iter() {
        let count = ballots.entry(vote(*line, row, instance.kind, &known)?).or_default();
        *count = count.saturating_add(1);
    }
    instance.ballots = ballots.into_iter().collect();
    Ok(instance)
}

/// One section: where it begins, and its table.
struct Section<'a> {
    line: usize,
    text: &'a str,
}

impl<'a> Section<'a> {
    /// The rows, each with its line.
    fn rows(&self) -> Result<Vec<(usize, Node<'a>)>, Unreadable> {
        match csv::parse(self.text) {
            Ok(Node::List(rows)) => Ok((self.line.saturating_add(2)..).zip(rows).collect()),
            _ => Err(fault(self.line, Fault::TooLarge)),
        }
    }
}

/// The three sections, in whatever order.
fn sections(text: &str) -> Result<[Section<'_>; 3], Unreadable> {
    let mut found: [Option<(usize, usize)>; 3] = [None; 3];
    let mut marks: Vec<(usize, usize)> = Vec::new();
    let mut at = 0_usize;
    for (line, content) in (1_usize..).zip(text.split_inclusive('\n')) {
        let begin = at;
        at = at.saturating_add(content.len());
        let name = content.trim().trim_end_matches(';');
        let section = ["META", "PROJECTS", "VOTES"].iter().position(|section| *section == name);
        if let Some(slot) = section.and_then(|section| found.get_mut(section)) {
            if slot.is_some() {
                return Err(fault(line, Fault::Twice));
            }
            *slot = Some((line, at));
            marks.push((begin, at));
        }
    }
    let cut = |section: Option<(usize, usize)>| {
        let (line, from) = section.ok_or_else(|| fault(0, Fault::Missing))?;
        let to = marks.iter().map(|(begin, _)| *begin).find(|begin| *begin >= from).unwrap_or(text.len());
        Ok(Section { line, text: text.get(from..to).unwrap_or_default() })
    };
    let [meta, projects, votes] = found;
    Ok([cut(meta)?, cut(projects)?, cut(votes)?])
}

/// An amount in hundredths: `42000`, `1999.5`, `0,50`.
fn cents(line: usize, text: &str) -> Result<u64, Unreadable> {
    let (whole, decimals) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let decimals = decimals.trim_end_matches('0');
    let wrong = || fault(line, Fault::Number);
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if decimals.len() > 2 || !is_digits(decimals) || !is_digits(whole) {
        return Err(wrong());
    }
    let hundredths: u64 = format!("{decimals:0<2}").parse().map_err(|_| wrong())?;
    number(line, whole)?.checked_mul(100).and_then(|cents| cents.checked_add(hundredths)).ok_or_else(wrong)
}

/// `vote` names projects, and `points` what each gets.
fn vote(line: usize, row: &Node<'_>, kind: Kind, known: &BTreeMap<String, usize>) -> Result<Vote, Unreadable> {
    let list =
        |name: &str| row.text(name).unwrap_or_default().split(',').map(str::trim).filter(|text| !text.is_empty());
    let mut seen = vec![false; known.len()];
    let mut projects = Vec::new();
    for id in list("vote") {
        let project = *known.get(id).ok_or_else(|| fault(line, Fault::Option))?;
        match seen.get_mut(project) {
            Some(seen) if !*seen => *seen = true,
            _ => return Err(fault(line, Fault::Twice)),
        }
        projects.push(project);
    }
    if projects.is_empty() {
        return Ok(Vote::Blank);
    }
    Ok(match kind {
        Kind::Approval | Kind::ChooseOne => {
            projects.sort_unstable();
            Vote::Choices(projects)
        }
        Kind::Ordinal => Vote::Ranking(projects.into_iter().map(|project| vec![project]).collect()),
        Kind::Cumulative | Kind::Scoring => {
            let points: Vec<u32> = list("points")
                .map(|points| points.parse().map_err(|_| fault(line, Fault::Number)))
                .collect::<Result<_, _>>()?;
            if points.len() != projects.len() {
                return Err(fault(line, Fault::Missing));
            }
            Vote::Numbers(projects.into_iter().zip(points).collect())
        }
    })
}

/// Writes a file. Each ballot is a row, in the order of what they say and with numbers that say nothing, so that it does not
/// tell who voted when; those of another kind are not written. `None` if there are more than five million.
pub fn write(instance: &Instance) -> Option<String> {
    let mut ballots: Vec<(Row, u64)> =
        instance.ballots.iter().filter_map(|(vote, count)| Some((row(instance, vote)?, *count))).collect();
    ballots.sort();
    let all = ballots.iter().fold(0_u128, |sum, (_, count)| sum.saturating_add((*count).into()));
    if all > MOST_BALLOTS {
        return None;
    }
    let kind = KINDS.iter().find(|(kind, _)| *kind == instance.kind).map_or("approval", |(_, name)| name);
    let mut text = String::from("META\nkey;value\n");
    // Writing to a string cannot fail.
    let _ = writeln!(text, "num_projects;{}\nnum_votes;{all}", instance.projects.len());
    let _ = writeln!(text, "budget;{}\nvote_type;{kind}", amount(instance.budget, instance.of));
    for (key, value) in &instance.about {
        let _ = writeln!(text, "{};{}", cell(key, ';'), cell(value, ';'));
    }
    let has_selection = instance.projects.iter().any(|project| project.is_selected.is_some());
    let _ = writeln!(text, "PROJECTS\nproject_id;cost;name{}", if has_selection { ";selected" } else { "" });
    for project in &instance.projects {
        let cost = amount(project.cost, instance.of);
        let _ = write!(text, "{};{cost};{}", cell(&project.id, ';'), cell(&project.name, ';'));
        if has_selection {
            let _ = write!(text, ";{}", project.is_selected.map_or("", |selected| if selected { "1" } else { "0" }));
        }
        text.push('\n');
    }
    let has_points = matches!(instance.kind, Kind::Cumulative | Kind::Scoring);
    let _ = writeln!(text, "VOTES\nvoter_id;vote{}", if has_points { ";points" } else { "" });
    let each = ballots.iter().flat_map(|(row, count)| (0..*count).map(move |_| row));
    for (voter, row) in (1_u64..).zip(each) {
        let _ = write!(text, "{voter};{}", cell(&row.projects, ';'));
        if has_points {
            let _ = write!(text, ";{}", row.points);
        }
        text.push('\n');
    }
    Some(text)
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Row {
    projects: String,
    points: String,
}

/// What a vote is in the table, if it is of the file's kind.
fn row(instance: &Instance, vote: &Vote) -> Option<Row> {
    let id = |option: usize| instance.projects.get(option).map(|project| project.id.as_str());
    let ids = |options: &mut dyn Iterator<Item = usize>| Some(options.map(id).collect::<Option<Vec<_>>>()?.join(","));
    let row = |projects: String| Some(Row { projects, points: String::new() });
    match (vote, instance.kind) {
        (Vote::Blank, _) => row(String::new()),
        (Vote::Choices(options), Kind::Approval | Kind::ChooseOne) => row(ids(&mut options.iter().copied())?),
        (Vote::Ranking(places), Kind::Ordinal) => row(ids(&mut places.iter().flatten().copied())?),
        (Vote::Numbers(numbers), Kind::Cumulative | Kind::Scoring) => {
            let points: Vec<_> = numbers.iter().map(|(_, points)| points.to_string()).collect();
            let projects = ids(&mut numbers.iter().map(|(option, _)| *option))?;
            Some(Row { projects, points: points.join(",") })
        }
        _ => None,
    }
}

fn amount(parts: u64, of: u64) -> String {
    match (parts.checked_div(of), parts.checked_rem(of)) {
        (Some(whole), Some(cents)) if of == 100 => format!("{whole}.{cents:02}"),
        (whole, _) => whole.unwrap_or(parts).to_string(),
    }
}
