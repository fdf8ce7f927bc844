//! Decidim: proposals that are voted for, budgets, and meetings, by GraphQL.
//!
//! Spec: <https://docs.decidim.org/en/develop/develop/api/>. All goes by POST to `/api`, the one address that Decidim lets pages
//! of other sites reach, and only without a slash at the end. Proposals can be voted for since 0.32 by who is signed in: the
//! page gets a token by OAuth (authorization code with PKCE, scopes `user api:read api:write`) and hands it over. Budgets are
//! voted on the platform's own page, and so is all that surveys ask.

mod meetings;
mod query;
mod read;
mod vote;

use super::answer;
use super::backend::Dialect;
use super::casting::{Ballot, Cast, NotTaken, Voter};
use super::model::{Capabilities, Identity, Method, Poll, PollId, Writes};
use super::reading::{Ask, Reading};
use crate::Error;
use crate::document::Node;
use crate::http::{Body, Endpoint, Request, Response};
use crate::link::Link;

/// A Decidim, and what of it is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Decidim {
    /// The platform's address: `https://www.decidim.barcelona`.
    pub base: Endpoint,
    /// Which polls.
    pub shown: Shown,
    /// The language of the citizen; texts that have none in it are shown in another one.
    pub language: String,
    /// The client id of the page's OAuth application. Tokens are good with it only.
    pub client: Option<String>,
    /// How many proposals one may vote for, if there is a limit. Decidim does not tell it.
    pub most_votes: Option<u32>,
    /// The currency of budgets: ISO 4217.
    pub currency: String,
    /// How much of a budget must be spent; percent. Decidim does not tell it, and its own default is 70.
    pub least_percent: u32,
    /// The page where one votes; without it, the one that the server names.
    pub page: Option<Link>,
}

/// What is shown of a Decidim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// All published processes.
    Processes,
    /// One process, by its slug.
    Process(String),
    /// One assembly, by its slug.
    Assembly(String),
    /// Components by their numbers, which are the `f` in the addresses of pages: `/processes/budget/f/39`.
    Components(Vec<String>),
}

impl Decidim {
    fn post(&self, body: Body, voter: &Voter) -> Request {
        self.signed(Request::post(self.base.join("api"), body), voter)
    }

    fn signed(&self, request: Request, voter: &Voter) -> Request {
        let Some(token) = &voter.token else { return request };
        let request = request.with_header("Authorization", format!("Bearer {token}"));
        match &self.client {
            Some(client) => request.with_header("X-Jwt-Aud", client.clone()),
            None => request,
        }
    }

    /// The text of a field that has one in each language: in the citizen's, else in one of the same main language, else in any.
    fn translated<'n>(&self, node: &'n Node<'_>, field: &str) -> &'n str {
        let Some(field) = node.get(field) else { return "" };
        if let Some(text) = field.text("translation").or_else(|| field.scalar()) {
            return text;
        }
        let texts = || {
            answer::items(field.get("translations"))
                .iter()
                .filter_map(|node| Some((node.text("locale").unwrap_or_default(), node.text("text")?)))
        };
        let main = |locale: &str| locale.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        let exact = texts().find(|(locale, _)| locale.eq_ignore_ascii_case(&self.language));
        let close = || texts().find(|(locale, _)| main(locale) == main(&self.language));
        exact.or_else(close).or_else(|| texts().next()).map_or("", |(_, text)| text)
    }
}

impl Dialect for Decidim {
    fn list(&self, voter: &Voter) -> Vec<Ask> {
        match &self.shown {
            Shown::Components(ids) => ids.iter().map(|id| self.component(id, query::NEWEST, None, voter)).collect(),
            space => vec![Ask::must(query::LIST, self.post(query::list(space), voter))],
        }
    }

    fn poll(&self, id: &PollId, voter: &Voter) -> Vec<Ask> {
        vec![self.component(read::component_of(id), query::NEWEST, None, voter)]
    }

    fn decode(&self, ask: &Ask, response: &Response) -> Result<Reading, Error> {
        if ask.part == query::LIST {
            return answer::graphql(response, |data| Ok(self.spaces(data, ask)));
        }
        match answer::graphql(response, |data| self.components(data, ask)) {
            Err(Error::Refused(refusal)) => match query::older(ask.part, &refusal) {
                Some(part) => Ok(Reading { next: self.again(ask, part), ..Reading::default() }),
                None => Err(Error::Refused(refusal)),
            },
            read => read,
        }
    }

    fn capabilities(&self, poll: &Poll, voter: &Voter) -> Capabilities {
        let is_budget = matches!(poll.method, Method::Budget { .. });
        let writes = if is_budget || voter.token.is_none() { Writes::Link } else { Writes::Direct };
        Capabilities { identity: Identity::Person, results: poll.results, writes }
    }

    fn encode(&self, ballots: &[Ballot<'_>], voter: &Voter) -> Result<Vec<Request>, NotTaken> {
        let mut requests = Vec::new();
        for ballot in ballots {
            requests.extend(self.votes(ballot, voter)?);
        }
        Ok(requests)
    }

    fn decode_vote(&self, ballots: &[Ballot<'_>], voter: &Voter, response: &Response) -> Result<Cast, NotTaken> {
        vote::cast(ballots, voter, response)
    }
}
