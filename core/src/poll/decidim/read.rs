//! Components: proposals are the options of one poll, and each budget is a poll of its own.

use super::{Decidim, query};
use crate::Error;
use crate::document::Node;
use crate::document::plain::{line, plain};
use crate::http::Request;
use crate::link::Link;
use crate::poll::answer::{self, NOT_FOUND, UNEXPECTED};
use crate::poll::casting::Voter;
use crate::poll::model::{
    Allocation, Change, Choice, ChoiceId, Count, Disclosure, Eligibility, Figure, Method, Poll, PollId, Results,
};
use crate::poll::reading::{Ask, Reading, Why};

/// The components that have something to vote on or to go to.
const READ: [&str; 3] = ["Proposals", "Budgets", "Meetings"];

/// The component of a poll: budgets are called `{component}/{budget}`.
pub(super) fn component_of(id: &PollId) -> &str {
    id.0.split('/').next().unwrap_or_default()
}

impl Decidim {
    pub(super) fn component(&self, id: &str, part: u8, after: Option<&str>, voter: &Voter) -> Ask {
        let ask = Ask::must(part, self.post(query::component(id, part, after), voter));
        if after.is_some() { Ask::may(part, ask.request) } else { ask }
    }

    /// The same component in other words.
    pub(super) fn again(&self, ask: &Ask, part: u8) -> Vec<Ask> {
        let Some((id, after)) = asked(&ask.request) else { return Vec::new() };
        let body = query::component(&id, part, after.as_deref());
        vec![Ask { part, request: Request { body, ..ask.request.clone() }, need: ask.need }]
    }

    /// The components of one space or several, which are asked for next.
    pub(super) fn spaces(&self, data: &Node<'_>, ask: &Ask) -> Reading {
        let components = all(data).into_iter().filter(|node| is_one_of(node, &READ));
        let next = components.filter_map(|node| {
            let body = query::component(node.text("id")?, query::NEWEST, None);
            Some(Ask::may(query::NEWEST, Request { body, ..ask.request.clone() }))
        });
        Reading { next: next.collect(), ..Reading::default() }
    }

    pub(super) fn components(&self, data: &Node<'_>, ask: &Ask) -> Result<Reading, Error> {
        if answer::is_missing(data, &["component"]) {
            return Err(NOT_FOUND);
        }
        let components = all(data);
        if components.is_empty() {
            return Err(UNEXPECTED);
        }
        let mut reading = Reading::default();
        for node in components {
            let Some(id) = node.text("id") else {
                reading.leave_out(None, Why::Nameless);
                continue;
            };
            if let Some(proposals) = node.get("proposals") {
                self.proposals(node, id, proposals, &mut reading);
                let page = proposals.get("pageInfo").filter(|page| page.flag("hasNextPage") == Some(true));
                if let Some(cursor) = page.and_then(|page| page.text("endCursor")) {
                    let body = query::component(id, ask.part, Some(cursor));
                    reading.next.push(Ask::may(ask.part, Request { body, ..ask.request.clone() }));
                }
            }
            for budget in nodes(node.get("budgets")) {
                self.budget(node, id, budget, &mut reading);
            }
            if let Some(meetings) = node.get("meetings") {
                self.meetings(meetings, &mut reading);
            }
        }
        Ok(reading)
    }

    fn proposals(&self, component: &Node<'_>, id: &str, proposals: &Node<'_>, reading: &mut Reading) {
        let (mut choices, mut counts) = (Vec::new(), Vec::new());
        for node in nodes(Some(proposals)) {
            let name = line(self.translated(node, "title"));
            let Some(proposal) = node.text("id").filter(|_| !name.is_empty()) else {
                reading.leave_out(node.text("id"), Why::Nameless);
                continue;
            };
            let is_withdrawn = node.flag("withdrawn") == Some(true);
            if is_withdrawn || matches!(node.text("state"), Some("withdrawn" | "rejected")) {
                reading.leave_out(Some(proposal), Why::Over);
                continue;
            }
            let choice = ChoiceId(proposal.to_owned());
            // `null` where votes are hidden.
            let figure = answer::count(node, "voteCount").map_or(Figure::Hidden, Figure::Votes);
            counts.push(Count { choice: choice.clone(), figure, likes: likes(node), won: None });
            let text = plain(self.translated(node, "body"));
            let link = node.text("url").and_then(Link::vet);
            choices.push(Choice { id: choice, name, text, link, ..Choice::default() });
        }
        let poll = PollId(id.to_owned());
        let is_shown = counts.iter().any(|count| count.figure != Figure::Hidden);
        let most = u32::try_from(choices.len()).unwrap_or(u32::MAX);
        let method = Method::Multiple { least: 1, most: self.most_votes.unwrap_or(most) };
        let results = if is_shown { Disclosure::Always } else { Disclosure::Never };
        let question = line(self.translated(component, "name"));
        reading.results.push(Results { poll: poll.clone(), counts, ..Results::default() });
        reading.polls.push(Poll { choices, results, ..self.poll_of(component, poll, question, method) });
    }

    fn budget(&self, component: &Node<'_>, id: &str, node: &Node<'_>, reading: &mut Reading) {
        let name = line(self.translated(node, "title"));
        let money = |node: &Node<'_>, names: &[&str]| node.first(names).and_then(|text| text.parse::<u64>().ok());
        let (Some(number), Some(budget)) = (node.text("id"), money(node, &["total_budget", "totalBudget"])) else {
            reading.leave_out(node.text("id"), Why::Nameless);
            return;
        };
        let (mut choices, mut counts) = (Vec::new(), Vec::new());
        for project in answer::items(node.get("projects")) {
            let name = line(self.translated(project, "title"));
            let cost = money(project, &["budget_amount", "budgetAmount"]);
            let (Some(id), Some(cost), false) = (project.text("id"), cost, name.is_empty()) else {
                reading.leave_out(project.text("id"), Why::Nameless);
                continue;
            };
            let choice = ChoiceId(id.to_owned());
            let won = project.flag("selected");
            counts.push(Count { choice: choice.clone(), figure: Figure::Hidden, likes: None, won });
            let text = plain(self.translated(project, "description"));
            choices.push(Choice { id: choice, name, text, cost: Some(cost), ..Choice::default() });
        }
        let poll = PollId(format!("{id}/{number}"));
        let (currency, least_percent) = (self.currency.clone(), self.least_percent);
        let method = Method::Budget { budget, currency, least_percent, allocation: Allocation::Greedy };
        let text = plain(self.translated(node, "description"));
        let page = node.text("url").and_then(Link::vet);
        let general = self.poll_of(component, poll.clone(), name, method);
        let page = self.page.clone().or(page).or_else(|| general.page.clone());
        // Votes are not told; what was selected in the end is.
        if counts.iter().any(|count| count.won == Some(true)) {
            reading.results.push(Results { poll, counts, ..Results::default() });
        }
        reading.polls.push(Poll { choices, text, page, ..general });
    }

    fn poll_of(&self, component: &Node<'_>, id: PollId, question: String, method: Method) -> Poll {
        Poll {
            page: self.page.clone().or_else(|| component.text("url").and_then(Link::vet)),
            eligibility: Eligibility::Person,
            results: Disclosure::Never,
            // It has no way to tell what somebody voted before, so that nothing can be taken back from here.
            change: Change::Never,
            ..Poll::new(id, question, method)
        }
    }
}

/// Whether a component is of one of these kinds.
pub(super) fn is_one_of(component: &Node<'_>, kinds: &[&str]) -> bool {
    kinds.contains(&component.text("__typename").unwrap_or_default())
}

/// The components in an answer: one by its number, or those of a space or several.
pub(super) fn all<'n, 'a>(data: &'n Node<'a>) -> Vec<&'n Node<'a>> {
    if let Some(component @ Node::Map(_)) = data.get("component") {
        return vec![component];
    }
    let spaces = data.fields().iter().flat_map(|(_, spaces)| answer::items(Some(spaces)));
    spaces.flat_map(|space| answer::items(space.get("components"))).collect()
}

/// The nodes of a connection (Relay cursor connections), or of a plain list.
pub(super) fn nodes<'n, 'a>(connection: Option<&'n Node<'a>>) -> Vec<&'n Node<'a>> {
    match connection.and_then(|connection| connection.get("edges")) {
        Some(edges) => answer::items(Some(edges)).iter().filter_map(|edge| edge.get("node")).collect(),
        None => match connection {
            Some(Node::List(items)) => items.iter().collect(),
            _ => Vec::new(),
        },
    }
}

/// Likes, which were endorsements until 0.30, as a number or as who gave them.
fn likes(node: &Node<'_>) -> Option<u64> {
    let counted = |name: &str| answer::count(node, name);
    let listed = || match node.get("endorsements").or_else(|| node.get("likes"))? {
        Node::List(items) => u64::try_from(items.len()).ok(),
        _ => None,
    };
    counted("likesCount").or_else(|| counted("endorsementsCount")).or_else(listed)
}

/// The component and the cursor that a request asked for, by its variables.
pub(super) fn asked(request: &Request) -> Option<(String, Option<String>)> {
    let crate::http::Body::Json(text) = &request.body else { return None };
    let body = crate::document::json::parse(text).ok()?;
    let variables = body.get("variables")?;
    Some((variables.text("id")?.to_owned(), variables.text("after").map(str::to_owned)))
}
