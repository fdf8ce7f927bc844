//! Votes for proposals: one request for each that is voted for, or no longer.

use super::{Decidim, query, read};
use crate::Error;
use crate::document::Node;
use crate::http::{Request, Response};
use crate::poll::answer::{self, UNEXPECTED};
use crate::poll::casting::{Ballot, Cast, NotTaken, Reason, Voter};
use crate::poll::model::{ChoiceId, Count, Figure, Mark, Method, Results, Vote, Wrong};
use crate::poll::reading::Reading;

impl Decidim {
    /// What is no longer wanted is taken back first, so that its vote is free for what is new.
    pub(super) fn votes(&self, ballot: &Ballot<'_>, voter: &Voter) -> Result<Vec<Request>, NotTaken> {
        if matches!(ballot.poll.method, Method::Budget { .. }) {
            return Err(Reason::ByLink.into());
        }
        if voter.token.is_none() {
            return Err(Reason::SignIn.into());
        }
        let wanted = self.wanted(ballot)?;
        let marks = ballot.before.map_or(&[][..], |before| &before.marks);
        let before: Vec<_> = marks.iter().filter(|(_, mark)| *mark == Mark::Chosen).map(|(id, _)| id).collect();
        let component = read::component_of(&ballot.poll.id);
        let post = |verb: &str, id: &ChoiceId| self.post(query::mutation(verb, component, &id.0), voter);
        let gone = before.iter().filter(|id| !wanted.contains(id)).map(|id| post("unvote", id));
        let new = wanted.iter().filter(|id| !before.contains(id)).map(|id| post("vote", id));
        Ok(gone.chain(new).collect())
    }

    fn wanted<'a>(&self, ballot: &Ballot<'a>) -> Result<Vec<&'a ChoiceId>, NotTaken> {
        let indices: &[usize] = match ballot.vote {
            Vote::Blank => &[],
            Vote::Choices(indices) => indices,
            _ => return Err(Wrong::Kind.into()),
        };
        let mut wanted = Vec::new();
        for index in indices {
            let id = ballot.poll.choices.get(*index).map(|choice| &choice.id).ok_or(Wrong::Unknown)?;
            if wanted.contains(&id) {
                return Err(Wrong::Twice.into());
            }
            wanted.push(id);
        }
        match self.most_votes {
            Some(most) if wanted.len() > usize::try_from(most).unwrap_or(usize::MAX) => {
                Err(Wrong::TooMany(most).into())
            }
            _ => Ok(wanted),
        }
    }
}

/// The proposal as it is after the vote.
pub(super) fn cast(ballots: &[Ballot<'_>], voter: &Voter, response: &Response) -> Result<Cast, NotTaken> {
    let taken = answer::mutated(response, |data| {
        let proposal = data.get("component").and_then(|component| component.get("proposal")).ok_or(UNEXPECTED)?;
        let after = proposal.get("vote").or_else(|| proposal.get("unvote")).filter(|node| matches!(node, Node::Map(_)));
        let after = after.ok_or(UNEXPECTED)?;
        let choice = ChoiceId(after.text("id").ok_or(UNEXPECTED)?.to_owned());
        let figure = answer::count(after, "voteCount").map_or(Figure::Hidden, Figure::Votes);
        Ok(Count { choice, figure, likes: None, won: None })
    });
    match taken {
        Ok(count) => {
            let poll = ballots.iter().find(|ballot| ballot.poll.choice(&count.choice).is_some());
            let results =
                poll.map(|ballot| Results { poll: ballot.poll.id.clone(), counts: vec![count], ..Results::default() });
            let reading = Reading { results: results.into_iter().collect(), ..Reading::default() };
            Ok(Cast { receipt: None, reading })
        }
        // Who may not is answered with nothing at all, or nothing where the proposal should be.
        Err(UNEXPECTED) => Err(NotTaken::answered(Reason::NotAllowed, UNEXPECTED)),
        Err(error) => Err(NotTaken::answered(reason(voter, &error), error)),
    }
}

/// What a refusal means, by the codes of `errors[].extensions.code`.
fn reason(voter: &Voter, error: &Error) -> Reason {
    let Error::Refused(refusal) = error else { return Reason::Failed };
    let has = |code: &str| refusal.messages.iter().any(|message| message.code.as_deref() == Some(code));
    let says = |words: &str| refusal.messages.iter().any(|message| message.text.contains(words));
    match refusal.status {
        401 if voter.token.is_some() => return Reason::Expired,
        401 => return Reason::SignIn,
        403 => return Reason::NotAllowed,
        400.. => return Reason::Failed,
        _ => {}
    }
    if has("MUTATION_NOT_AUTHORIZED_ERROR") || has("UNAUTHORIZED_OBJECT_ERROR") || has("UNAUTHORIZED_FIELD_ERROR") {
        Reason::NotAllowed
    } else if has("NOT_FOUND_ERROR") {
        Reason::Gone
    } else if has("VALIDATION_ERROR") || has("ATTRIBUTE_VALIDATION_ERROR") {
        Reason::Invalid
    } else if refusal.messages.is_empty() {
        Reason::NotAllowed
    } else if says("type ProposalsMutation") || says("type 'Mutation'") {
        // A version from before there was a way to vote.
        Reason::ByLink
    } else {
        Reason::Failed
    }
}
