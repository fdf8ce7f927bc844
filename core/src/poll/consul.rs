//! CONSUL Democracy: citizens' proposals and debates, by GraphQL. It takes no votes from outside, and tells nothing of its polls
//! and budgets, so all have the address of their own page.
//!
//! Spec: <https://docs.consuldemocracy.org/tech_docs/features/graphql>. Asked by GET, which needs nobody's permission; 25 records a
//! page, 8 levels, a complexity of 2500.

use super::answer::{self, NOT_FOUND, UNEXPECTED};
use super::backend::Dialect;
use super::casting::Voter;
use super::model::{
    Capabilities, Choice, ChoiceId, Count, Disclosure, Eligibility, Figure, Identity, Method, Poll, PollId, Results,
    Writes,
};
use super::reading::{Ask, Reading, Why};
use crate::Error;
use crate::document::Node;
use crate::document::json_text::string;
use crate::http::{Endpoint, Request, Response};
use crate::link::Link;

/// A CONSUL, and what of it is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Consul {
    /// Where its API is reached: what stands before `/graphql`. It lets no pages of other sites in, so mostly that is an address
    /// of the city's own site.
    pub base: Endpoint,
    /// The platform's own address, for links; without it, the base.
    pub site: Option<Endpoint>,
    /// What is shown.
    pub shown: Kind,
}

/// The two kinds of things that citizens support or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    /// Proposals: one supports them.
    #[default]
    Proposals,
    /// Debates: one agrees or not.
    Debates,
}

/// Records a page; it gives no more.
const PAGE: usize = 25;
/// A proposal has no votes against it.
const OF_PROPOSALS: &str = "id title summary description cached_votes_up retired_at public_author { username }";
const OF_DEBATES: &str = "id title description cached_votes_up cached_votes_down public_author { username }";

impl Kind {
    /// In queries, and in the addresses of pages.
    fn name(self) -> &'static str {
        match self {
            Self::Proposals => "proposals",
            Self::Debates => "debates",
        }
    }

    fn fields(self) -> &'static str {
        match self {
            Self::Proposals => OF_PROPOSALS,
            Self::Debates => OF_DEBATES,
        }
    }
}

impl Consul {
    fn get(&self, query: &str) -> Request {
        Request::get(self.base.join("graphql")).with("query", query)
    }

    fn page_after(&self, cursor: Option<&str>) -> Request {
        let after = cursor.map(|cursor| format!(", after: {}", string(cursor))).unwrap_or_default();
        let (name, fields) = (self.shown.name(), self.shown.fields());
        self.get(&format!(
            "{{ {name}(first: {PAGE}{after}) {{ pageInfo {{ hasNextPage endCursor }} edges {{ node {{ {fields} }} }} }} }}"
        ))
    }

    fn reading(&self, data: &Node<'_>) -> Result<Reading, Error> {
        if answer::is_missing(data, &["proposal", "debate"]) {
            return Err(NOT_FOUND);
        }
        let mut reading = Reading::default();
        for (field, node) in data.fields() {
            let kind = match field.as_ref() {
                "proposals" | "proposal" => Kind::Proposals,
                "debates" | "debate" => Kind::Debates,
                _ => continue,
            };
            let Some(edges) = node.get("edges") else {
                self.add(kind, node, &mut reading);
                continue;
            };
            for edge in answer::items(Some(edges)) {
                self.add(kind, edge.get("node").unwrap_or(edge), &mut reading);
            }
            let page = node.get("pageInfo").filter(|page| page.flag("hasNextPage") == Some(true));
            let cursor = page.and_then(|page| page.text("endCursor"));
            reading.next.extend(cursor.map(|cursor| Ask::may(0, self.page_after(Some(cursor)))));
        }
        let is_empty = reading.count() == 0 && !data.has(&["proposals", "debates"]);
        if is_empty { Err(UNEXPECTED) } else { Ok(reading) }
    }

    fn add(&self, kind: Kind, node: &Node<'_>, reading: &mut Reading) {
        let question = answer::name(node, "title");
        // Numbers are unique within a kind. An answer that was asked for titles only has none, and leads nowhere.
        let number = node.text("id").filter(|id| answer::is_number(id));
        let Some(number) = number.filter(|_| !question.is_empty()) else {
            if *node != Node::Null {
                reading.leave_out(node.text("id"), Why::Nameless);
            }
            return;
        };
        if node.text("retired_at").is_some() {
            reading.leave_out(Some(number), Why::Over);
            return;
        }
        let id = PollId(format!("{}/{number}", kind.name()));
        let choice = Choice { id: ChoiceId(number.to_owned()), name: question.clone(), ..Choice::default() };
        reading.results.extend(results(kind, node, &id, &choice.id));
        let texts = [answer::words(node, "summary"), answer::words(node, "description")];
        let texts: Vec<_> = texts.into_iter().filter(|text| !text.is_empty()).collect();
        let author = node.get("public_author").map(|author| answer::name(author, "username"));
        let method = match kind {
            Kind::Proposals => Method::Approval { seats: 1 },
            Kind::Debates => Method::Opinions,
        };
        reading.polls.push(Poll {
            page: self.page(&id.0),
            text: texts.join("\n\n"),
            organiser: author.filter(|name| !name.is_empty()),
            choices: vec![choice],
            eligibility: Eligibility::Person,
            results: Disclosure::Always,
            ..Poll::new(id, question, method)
        });
    }

    fn page(&self, path: &str) -> Option<Link> {
        answer::page(self.site.as_ref().unwrap_or(&self.base), path)
    }
}

/// The supports, if they were asked for.
fn results(kind: Kind, node: &Node<'_>, poll: &PollId, choice: &ChoiceId) -> Option<Results> {
    let up = answer::count(node, "cached_votes_up")?;
    let (figure, voters) = match kind {
        Kind::Proposals => (Figure::Votes(up), up),
        Kind::Debates => {
            let disagree = answer::count(node, "cached_votes_down")?;
            (Figure::Opinions { agree: up, disagree, pass: 0 }, up.saturating_add(disagree))
        }
    };
    let counts = vec![Count { choice: choice.clone(), figure, likes: None, won: None }];
    Some(Results { poll: poll.clone(), voters: Some(voters), counts, ..Results::default() })
}

impl Dialect for Consul {
    fn list(&self, _voter: &Voter) -> Vec<Ask> {
        vec![Ask::must(0, self.page_after(None))]
    }

    fn poll(&self, id: &PollId, _voter: &Voter) -> Vec<Ask> {
        let (kind, number) = match id.0.split_once('/') {
            Some(("debates", number)) => (Kind::Debates, number),
            Some((_, number)) => (Kind::Proposals, number),
            None => (self.shown, id.0.as_str()),
        };
        let singular = kind.name().trim_end_matches('s');
        let query = format!("{{ {singular}(id: {}) {{ {} }} }}", string(number), kind.fields());
        vec![Ask::must(0, self.get(&query))]
    }

    fn decode(&self, _ask: &Ask, response: &Response) -> Result<Reading, Error> {
        answer::graphql(response, |data| self.reading(data))
    }

    fn capabilities(&self, _poll: &Poll, _voter: &Voter) -> Capabilities {
        Capabilities { identity: Identity::Person, results: Disclosure::Always, writes: Writes::Link }
    }
}
