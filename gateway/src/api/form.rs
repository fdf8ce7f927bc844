//! [`Form`]: what a page sends, `application/x-www-form-urlencoded`.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{StatusCode, header};
use civic_core::poll::gateway::problem::Code;
use civic_core::poll::gateway::wire::PollDocument;
use civic_core::poll::gateway::{BallotKey, votes};

use super::refusal::Refusal;
use crate::app::App;
use crate::count::vote_text;

/// Names and values.
pub(super) struct Form(Vec<(String, String)>);

impl FromRequest<Arc<App>> for Form {
    type Rejection = Refusal;

    async fn from_request(request: Request, app: &Arc<App>) -> Result<Self, Refusal> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        if !kind.is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded")) {
            return Err(Code::Malformed.into());
        }
        let bytes = Bytes::from_request(request, app).await.map_err(|rejection| match rejection.status() {
            StatusCode::PAYLOAD_TOO_LARGE => Code::TooLarge,
            _ => Code::Malformed,
        })?;
        Ok(Self(form_urlencoded::parse(&bytes).into_owned().collect()))
    }
}

impl Form {
    /// A field that says something.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(field, _)| field == name);
        found.map(|(_, value)| value.trim()).filter(|value| !value.is_empty())
    }

    /// The ballot's key.
    pub(super) fn key(&self) -> Result<BallotKey, Refusal> {
        key(self.get("key").unwrap_or_default())
    }

    /// The vote, as it is kept.
    pub(super) fn vote(&self, poll: &PollDocument) -> Result<String, Refusal> {
        let choices = poll.poll().choices;
        let vote = votes::vote(&self.0, &choices)?;
        poll.method.check(&vote, &choices)?;
        Ok(vote_text(vote)?)
    }
}

/// A ballot's key, from wherever it comes.
pub(super) fn key(text: &str) -> Result<BallotKey, Refusal> {
    BallotKey::new(text).ok_or(Code::InvalidKey.into())
}
