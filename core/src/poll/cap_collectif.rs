//! Cap Collectif, reading only: projects, consultations, proposals that are voted on, and questions with what was answered. Votes go
//! by a session of its own pages, a telephone or a captcha, so all have the address of their own page.
//!
//! GraphQL; its schemas differ by who asks, and each thing is asked for by itself, so that what one schema lacks costs no other.

use super::answer::{self, NOT_FOUND, UNEXPECTED};
use super::backend::Dialect;
use super::casting::Voter;
use super::model::{
    Answers, Capabilities, Choice, ChoiceId, Count, Disclosure, Eligibility, Figure, Identity, Majority, Method, Poll,
    PollId, Results, Writes,
};
use super::reading::{Ask, MOST_CHOICES, Reading, Why};
use crate::Error;
use crate::document::json_text::{object, string};
use crate::document::{Node, json};
use crate::http::{Body, Endpoint, Request, Response};
use crate::link::Link;

/// A Cap Collectif platform, and what of it is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct CapCollectif {
    /// The address of its GraphQL: `https://participer.city.example/graphql`.
    pub base: Endpoint,
    /// What is shown.
    pub shown: Shown,
    /// The page where one takes part; without it, the one that the platform names.
    pub page: Option<Link>,
}

/// What is shown; the ids are the platform's global ones (`UXVlc3Rpb246MTM4NQ==`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// All public projects.
    Projects,
    /// All consultations.
    Consultations,
    /// The proposals of a step of a project, which are voted on.
    Step(String),
    /// A question with several options, of which several may be chosen.
    Choices(String),
    /// A question that is answered by a grade (majority judgment).
    Grades(String),
    /// A debate: for or against.
    Debate(String),
}

/// Records a page.
const PAGE: usize = 50;

impl CapCollectif {
    /// The question for what is shown, of one thing if it has an id.
    fn query(&self) -> (String, Option<&str>) {
        let page = "pageInfo { hasNextPage endCursor }";
        let list = |name: &str, fields: &str| {
            (
                format!(
                    "query($after: String) {{ {name}(first: {PAGE}, after: $after) {{ {page} edges {{ node {{ {fields} }} }} }} }}"
                ),
                None,
            )
        };
        match &self.shown {
            Shown::Projects => list("projects", "id title url votes { totalCount } contributors { totalCount }"),
            Shown::Consultations => list("consultations", "id title url contribuable"),
            Shown::Step(id) => (
                format!(
                    "query($id: ID!, $after: String) {{ node(id: $id) {{ id ... on ProposalStep {{ title url canDisplayBallot \
                     proposals(first: {PAGE}, after: $after) {{ {page} edges {{ node {{ id title summary url published \
                     voteOnStep: votes(stepId: $id) {{ totalCount totalPointsCount }} }} }} }} }} }} }}"
                ),
                Some(id),
            ),
            Shown::Choices(id) => (
                "query($id: ID!) { node(id: $id) { id ... on MultipleChoiceQuestion { title choices { edges { node { id title \
                 responses { totalCount } } } } } } }"
                    .to_owned(),
                Some(id),
            ),
            Shown::Grades(id) => (
                "query($id: ID!) { node(id: $id) { id ... on MajorityQuestion { title totalVotesCount responsesByChoice { \
                 choice count } } } }"
                    .to_owned(),
                Some(id),
            ),
            Shown::Debate(id) => (
                "query($id: ID!) { node(id: $id) { id ... on Debate { title url votes { totalCount } yesVotes: votes(type: FOR) \
                 { totalCount } noVotes: votes(type: AGAINST) { totalCount } } } }"
                    .to_owned(),
                Some(id),
            ),
        }
    }

    fn ask(&self, after: Option<&str>) -> Ask {
        let (query, id) = self.query();
        let variables = id.map(|id| ("id", string(id))).into_iter().chain(after.map(|after| ("after", string(after))));
        let body: Body = answer::graphql_body(&query, object(variables));
        let request = Request::post(self.base.as_str(), body);
        if after.is_some() { Ask::may(0, request) } else { Ask::must(0, request) }
    }

    fn reading(&self, data: &Node<'_>) -> Result<Reading, Error> {
        if answer::is_missing(data, &["node"]) {
            return Err(NOT_FOUND);
        }
        let mut reading = Reading::default();
        // The answer has the name of what was asked for.
        let root =
            data.fields().iter().map(|(_, node)| node).find(|node| matches!(node, Node::Map(_))).ok_or(UNEXPECTED)?;
        let asked = match &self.shown {
            Shown::Projects | Shown::Consultations => root.get("edges").map(|_| root),
            Shown::Step(_) => root.get("proposals"),
            Shown::Choices(_) => root.get("choices").or_else(|| root.get("responses")),
            Shown::Grades(_) => root.get("responsesByChoice"),
            Shown::Debate(_) => root.get("votes"),
        };
        let asked = asked.ok_or(UNEXPECTED)?;
        match &self.shown {
            Shown::Projects | Shown::Consultations => self.listed(asked, &mut reading),
            Shown::Step(id) => self.step(root, asked, id, &mut reading),
            Shown::Choices(id) if root.get("choices").is_some() => self.choices(root, asked, id, &mut reading),
            Shown::Choices(id) => self.responses(root, asked, id, &mut reading),
            Shown::Grades(id) => self.grades(root, asked, id, &mut reading),
            Shown::Debate(id) => self.debate(root, asked, id, &mut reading),
        }
        let page = asked.get("pageInfo").filter(|page| page.flag("hasNextPage") == Some(true));
        let cursor = page.and_then(|page| page.text("endCursor"));
        reading.next.extend(cursor.map(|cursor| self.ask(Some(cursor))));
        Ok(reading)
    }

    /// Projects and consultations: what there is, and where.
    fn listed(&self, connection: &Node<'_>, reading: &mut Reading) {
        for node in nodes(connection) {
            let title = answer::name(node, "title");
            let Some(id) = node.text("id").filter(|_| !title.is_empty()) else {
                reading.leave_out(node.text("id"), Why::Nameless);
                continue;
            };
            let poll = self.poll_of(node, id, Method::Approval { seats: 1 }, Vec::new());
            let results = Results {
                poll: poll.id.clone(),
                voters: total(node, "contributors"),
                ticks: total(node, "votes"),
                ..Results::default()
            };
            reading.results.push(results);
            reading.polls.push(Poll { is_open: node.flag("contribuable"), ..poll });
        }
    }

    fn step(&self, step: &Node<'_>, proposals: &Node<'_>, id: &str, reading: &mut Reading) {
        let is_hidden = step.flag("canDisplayBallot") == Some(false);
        let (mut choices, mut counts) = (Vec::new(), Vec::new());
        for node in nodes(proposals) {
            let Some(choice) = option(node) else {
                reading.leave_out(node.text("id"), Why::Nameless);
                continue;
            };
            let is_public = node.flag("published") != Some(false) && node.flag("draft") != Some(true);
            if !is_public || node.text("publicationStatus").is_some_and(|status| status != "PUBLISHED") {
                reading.leave_out(Some(&choice.id.0), Why::NotPublic);
                continue;
            }
            // Votes of this step; others may have been cast in an earlier one.
            let counted =
                |name: &str| node.get("voteOnStep").and_then(|votes| answer::count(votes, name)).filter(|_| !is_hidden);
            let figure = match (counted("totalCount"), counted("totalPointsCount")) {
                (Some(votes), Some(points)) if points > 0 => Figure::Points { votes, points },
                (Some(votes), _) => Figure::Votes(votes),
                (None, _) => Figure::Hidden,
            };
            counts.push(Count { choice: choice.id.clone(), figure, likes: None, won: None });
            choices.push(choice);
        }
        let most = u32::try_from(choices.len()).unwrap_or(u32::MAX);
        self.push(reading, self.poll_of(step, id, Method::Multiple { least: 1, most }, choices), counts, None);
    }

    fn choices(&self, question: &Node<'_>, connection: &Node<'_>, id: &str, reading: &mut Reading) {
        let (mut choices, mut counts) = (Vec::new(), Vec::new());
        for node in nodes(connection) {
            let Some(choice) = option(node) else {
                reading.leave_out(node.text("id"), Why::Nameless);
                continue;
            };
            let figure = total(node, "responses").map_or(Figure::Hidden, Figure::Votes);
            counts.push(Count { choice: choice.id.clone(), figure, likes: None, won: None });
            choices.push(choice);
        }
        let most = u32::try_from(choices.len()).unwrap_or(u32::MAX);
        self.push(reading, self.poll_of(question, id, Method::Multiple { least: 1, most }, choices), counts, None);
    }

    /// The same question by its answers, each the options that one person chose. What they wrote stays where it is. Counts of
    /// a part of the answers would be wrong, and are not shown.
    fn responses(&self, question: &Node<'_>, connection: &Node<'_>, id: &str, reading: &mut Reading) {
        let answers = nodes(connection);
        let mut counted: Vec<(String, u64)> = Vec::new();
        for node in &answers {
            let value = node.text("value").unwrap_or_default();
            let tree = json::parse(value).ok();
            let labels = match tree.as_ref().and_then(|tree| tree.get("labels")) {
                Some(labels) => answer::items(Some(labels)).iter().filter_map(Node::scalar).collect(),
                None => vec![value],
            };
            for label in labels.into_iter().filter(|label| !label.is_empty()) {
                let has_room = counted.len() < MOST_CHOICES;
                match counted.iter_mut().find(|(known, _)| known == label) {
                    Some((_, count)) => *count = count.saturating_add(1),
                    None if has_room => counted.push((label.to_owned(), 1)),
                    None => {}
                }
            }
        }
        let voters = answer::count(connection, "totalCount");
        let is_whole = voters == u64::try_from(answers.len()).ok();
        let counts = counted.iter().map(|(label, count)| Count {
            choice: ChoiceId(label.clone()),
            figure: if is_whole { Figure::Votes(*count) } else { Figure::Hidden },
            likes: None,
            won: None,
        });
        let counts = counts.collect();
        let choices = counted.iter().map(|(label, _)| Choice {
            id: ChoiceId(label.clone()),
            name: crate::document::plain::line(label),
            ..Choice::default()
        });
        let choices: Vec<_> = choices.collect();
        let most = u32::try_from(choices.len()).unwrap_or(u32::MAX);
        self.push(reading, self.poll_of(question, id, Method::Multiple { least: 1, most }, choices), counts, voters);
    }

    /// One thing, graded. The grades are the platform's codes (`VERY_WELL`), best first as it sends them.
    fn grades(&self, question: &Node<'_>, graded: &Node<'_>, id: &str, reading: &mut Reading) {
        let (mut grades, mut counts) = (Vec::new(), Vec::new());
        for node in answer::items(Some(graded)) {
            match (node.text("choice"), answer::count(node, "count")) {
                (Some(grade), Some(count)) => {
                    grades.push(grade.to_owned());
                    counts.push(count);
                }
                (grade, _) => reading.leave_out(grade, Why::Nameless),
            }
        }
        let choice = Choice { id: ChoiceId(id.to_owned()), name: answer::name(question, "title"), ..Choice::default() };
        let count = Count { choice: choice.id.clone(), figure: Figure::Grades(counts), likes: None, won: None };
        let poll = self.poll_of(question, id, Method::Judgment { grades }, vec![choice]);
        self.push(reading, poll, vec![count], answer::count(question, "totalVotesCount"));
    }

    fn debate(&self, debate: &Node<'_>, votes: &Node<'_>, id: &str, reading: &mut Reading) {
        let poll = self.poll_of(debate, id, Method::YesNo { majority: Majority::Simple }, Vec::new());
        let voters = answer::count(votes, "totalCount");
        self.push(reading, poll, Vec::new(), voters);
        let answers = total(debate, "yesVotes").zip(total(debate, "noVotes"));
        if let Some(results) = reading.results.last_mut() {
            results.answers = answers.map(|(yes, no)| Answers { yes, no, abstain: 0 });
        }
    }

    fn push(&self, reading: &mut Reading, poll: Poll, counts: Vec<Count>, voters: Option<u64>) {
        reading.results.push(Results { poll: poll.id.clone(), voters, counts, ..Results::default() });
        reading.polls.push(poll);
    }

    fn poll_of(&self, node: &Node<'_>, id: &str, method: Method, choices: Vec<Choice>) -> Poll {
        Poll {
            page: self.page.clone().or_else(|| node.text("url").and_then(Link::vet)),
            choices,
            eligibility: Eligibility::Person,
            results: Disclosure::Always,
            ..Poll::new(PollId(id.to_owned()), answer::name(node, "title"), method)
        }
    }
}

/// An option by its id; answers that tell none are known by their titles.
fn option(node: &Node<'_>) -> Option<Choice> {
    let name = answer::name(node, "title");
    let id = node.text("id").map_or_else(|| name.clone(), str::to_owned);
    let link = node.text("url").and_then(Link::vet);
    let text = answer::words(node, "summary");
    (!name.is_empty()).then(|| Choice { id: ChoiceId(id), name, text, link, ..Choice::default() })
}

fn total(node: &Node<'_>, name: &str) -> Option<u64> {
    answer::count(node.get(name)?, "totalCount")
}

fn nodes<'n, 'a>(connection: &'n Node<'a>) -> Vec<&'n Node<'a>> {
    answer::items(connection.get("edges")).iter().filter_map(|edge| edge.get("node")).collect()
}

impl Dialect for CapCollectif {
    fn list(&self, _voter: &Voter) -> Vec<Ask> {
        vec![self.ask(None)]
    }

    fn poll(&self, id: &PollId, _voter: &Voter) -> Vec<Ask> {
        let id = id.0.clone();
        let shown = match &self.shown {
            Shown::Step(_) => Shown::Step(id),
            Shown::Choices(_) => Shown::Choices(id),
            Shown::Grades(_) => Shown::Grades(id),
            Shown::Debate(_) => Shown::Debate(id),
            list => list.clone(),
        };
        vec![Self { shown, ..self.clone() }.ask(None)]
    }

    fn decode(&self, _ask: &Ask, response: &Response) -> Result<Reading, Error> {
        answer::graphql(response, |data| self.reading(data))
    }

    fn capabilities(&self, _poll: &Poll, _voter: &Voter) -> Capabilities {
        Capabilities { identity: Identity::Person, results: Disclosure::Always, writes: Writes::Link }
    }
}
