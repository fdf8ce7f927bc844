//! A citizen's own statement.

use super::{Polis, errors, read, signed};
use crate::document::json_text::{object, string};
use crate::http::{Body, Request, Response};
use crate::poll::answer::{self, UNEXPECTED};
use crate::poll::casting::{NotTaken, Reason, Voter};
use crate::poll::model::{ChoiceId, PollId};

/// The longest statement that a server takes; characters.
pub const LONGEST_STATEMENT: usize = 997;

impl Polis {
    /// The request that adds a statement to a conversation. Who makes one agrees with it.
    ///
    /// # Errors
    /// If it is empty or too long; nothing need be sent then.
    pub fn propose(&self, poll: &PollId, statement: &str, voter: &Voter) -> Result<Request, NotTaken> {
        let statement = statement.trim();
        if statement.is_empty() || statement.chars().count() > LONGEST_STATEMENT {
            return Err(Reason::Invalid.into());
        }
        let mut fields = vec![
            ("conversation_id", string(&poll.0)),
            ("txt", string(statement)),
            ("pid", string("mypid")),
            ("vote", "-1".to_owned()),
            ("agid", "1".to_owned()),
        ];
        fields.extend(voter.name.as_deref().map(|name| ("xid", string(name))));
        Ok(signed(Request::post(self.base.join("api/v3/comments"), Body::Json(object(fields))), voter))
    }

    /// What a new statement is called. Others see it once it was let through, where the conversation is moderated.
    ///
    /// # Errors
    /// If it was not taken.
    pub fn proposed(&self, response: &Response) -> Result<ChoiceId, NotTaken> {
        errors::explained(response).map_err(errors::not_taken)?;
        answer::json(response, |root| read::statement_id(root).ok_or(UNEXPECTED)).map_err(NotTaken::from)
    }
}
