//! A vote: one request for each opinion.

use super::{Polis, read, signed};
use crate::document::Node;
use crate::document::json_text::{object, string};
use crate::http::{Body, Request};
use crate::poll::answer;
use crate::poll::casting::{Ballot, Cast, NotTaken, Voter};
use crate::poll::model::{ChoiceId, Mark, Opinion, PollId, Vote, Wrong};
use crate::poll::reading::Reading;

impl Polis {
    /// Opinions that the server knows already are not sent again. All of them are statements of the poll as it was read: the
    /// server takes a vote on any number, also on one that no statement has.
    pub(super) fn votes(&self, ballot: &Ballot<'_>, voter: &Voter) -> Result<Vec<Request>, NotTaken> {
        let Vote::Opinions(opinions) = ballot.vote else { return Err(Wrong::Kind.into()) };
        if opinions.is_empty() {
            return Err(Wrong::TooFew(1).into());
        }
        let mut said: Vec<&ChoiceId> = Vec::new();
        let mut requests = Vec::new();
        for (index, opinion) in opinions {
            let statement = ballot.poll.choices.get(*index).map(|choice| &choice.id);
            let statement = statement.filter(|id| answer::is_number(&id.0)).ok_or(Wrong::Unknown)?;
            if said.contains(&statement) {
                return Err(Wrong::Twice.into());
            }
            said.push(statement);
            let is_known = ballot
                .before
                .is_some_and(|before| before.marks.contains(&(statement.clone(), Mark::Opinion(*opinion))));
            if !is_known {
                requests.push(self.post(&ballot.poll.id, statement, *opinion, voter));
            }
        }
        Ok(requests)
    }

    fn post(&self, poll: &PollId, statement: &ChoiceId, opinion: Opinion, voter: &Voter) -> Request {
        let sign = match opinion {
            Opinion::Agree => "-1",
            Opinion::Disagree => "1",
            Opinion::Pass => "0",
        };
        let mut fields = vec![
            ("conversation_id", string(&poll.0)),
            ("tid", statement.0.clone()),
            ("vote", sign.to_owned()),
            ("pid", string("mypid")),
            // Without it, who comes for the first time is refused (`polis_err_auth_token_not_supplied`).
            ("agid", "1".to_owned()),
        ];
        fields.extend(voter.name.as_deref().map(|name| ("xid", string(name))));
        fields.extend(self.language.as_deref().map(|language| ("lang", string(language))));
        signed(Request::post(self.base.join("api/v3/votes"), Body::Json(object(fields))), voter)
    }
}

/// The answer to a vote: who voted, the statement to show next, and the token to send from now on.
pub(super) fn cast(root: &Node<'_>, poll: Option<&PollId>) -> Cast {
    let next = root.get("nextComment").and_then(read::statement_id);
    let suggested = poll.cloned().zip(next);
    let reading = Reading { suggested, token: read::token(root), ..Reading::default() };
    Cast { receipt: root.text("currentPid").map(str::to_owned), reading }
}
