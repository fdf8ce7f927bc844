//! The plain-text errors of Polis.

use crate::Error;
use crate::document::text;
use crate::error::{Refusal, ServerMessage};
use crate::http::Response;
use crate::poll::answer;
use crate::poll::casting::{NotTaken, Reason};

/// What pages of other sites hear, with status 500.
const OTHER_SITE: &str = "unauthorized domain";

/// Returns nothing if the server took the request, and its refusal with the code otherwise.
///
/// Two that come with status 500 are no faults of the server, and nothing was kept: they are given the status that they mean,
/// so that nobody tries again or believes that the vote may have arrived.
pub(super) fn explained(response: &Response) -> Result<(), Error> {
    if response.status < 400 {
        return Ok(());
    }
    let body = text::read(&response.body).unwrap_or_default();
    let said = body.trim();
    let is_code = said.starts_with("polis_err") && !said.contains(char::is_whitespace);
    if !is_code && !said.starts_with(OTHER_SITE) {
        return Err(Error::Refused(answer::refusal(response)));
    }
    let status = match said {
        "polis_err_auth_token_not_supplied" => 401,
        _ if !is_code => 403,
        _ => response.status,
    };
    let code = is_code.then(|| said.to_owned());
    let message = ServerMessage { code, text: said.to_owned() };
    Err(Error::Refused(Refusal { status, messages: vec![message], retry_after: None }))
}

/// What a refusal of a vote means.
pub(super) fn not_taken(error: Error) -> NotTaken {
    let Error::Refused(refusal) = &error else { return NotTaken::from(error) };
    let said = refusal.messages.first().map_or("", |message| message.text.as_str());
    let reason = match said.strip_prefix("polis_err_").unwrap_or(said) {
        "conversation_is_closed" => Reason::Closed,
        "post_votes_social_needed" | "auth_token_not_supplied" => Reason::SignIn,
        "vote_duplicate" => Reason::AlreadyVoted,
        "post_comment_duplicate" => Reason::AlreadySaid,
        "xid_not_whitelisted" | "xid_not_allowed" => Reason::NotAllowed,
        _ if said.starts_with(OTHER_SITE) => Reason::Site,
        _ if said.starts_with("polis_err_param_") => Reason::Invalid,
        // Invitation codes of later servers are asked for on their own page.
        _ if said.contains("treevite") => Reason::ByLink,
        _ if refusal.status == 401 => Reason::Expired,
        _ if refusal.status == 403 => Reason::NotAllowed,
        _ => Reason::Failed,
    };
    NotTaken::answered(reason, error)
}
