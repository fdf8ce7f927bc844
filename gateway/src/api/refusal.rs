//! [`Refusal`]: every way of saying no, as a problem document.

use std::time::Duration;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use civic_core::poll::Wrong;
use civic_core::poll::gateway::problem::{Code, MEDIA_TYPE};

use crate::tokens;

/// What a request is answered with that does not get what it asks for.
#[derive(Debug)]
pub(super) struct Refusal {
    pub(super) code: Code,
    wrong: Option<Wrong>,
    retry_after: Option<Duration>,
    status: Option<u16>,
}

impl Refusal {
    pub(super) fn too_many(wait: Duration) -> Self {
        Self { retry_after: Some(wait), ..Code::TooMany.into() }
    }

    pub(super) fn with_status(self, status: u16) -> Self {
        Self { status: Some(status), ..self }
    }
}

impl From<Code> for Refusal {
    fn from(code: Code) -> Self {
        Self { code, wrong: None, retry_after: None, status: None }
    }
}

impl From<Wrong> for Refusal {
    fn from(wrong: Wrong) -> Self {
        Self { wrong: Some(wrong), ..Code::InvalidBallot.into() }
    }
}

impl From<tokens::Refused> for Refusal {
    fn from(refused: tokens::Refused) -> Self {
        match refused {
            tokens::Refused::Expired => Code::TokenExpired.into(),
            tokens::Refused::Invalid => Code::TokenInvalid.into(),
            tokens::Refused::NoKeys => Self { retry_after: Some(Duration::from_secs(30)), ..Code::Unavailable.into() },
        }
    }
}

/// What went wrong is for the log; who asked may try again.
impl From<anyhow::Error> for Refusal {
    fn from(error: anyhow::Error) -> Self {
        tracing::error!("{error:#}");
        Self { retry_after: Some(Duration::from_secs(2)), ..Code::Unavailable.into() }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut problem = self.code.problem();
        problem.wrong = self.wrong;
        problem.status = self.status.unwrap_or(problem.status);
        let status = StatusCode::from_u16(problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let body = serde_json::to_vec(&problem).unwrap_or_default();
        let mut response = (status, [(header::CONTENT_TYPE, MEDIA_TYPE)], body).into_response();
        if let Some(wait) = self.retry_after {
            // Rounded up: who comes a moment too early is sent away again.
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(wait.as_secs() + 1));
        }
        response.extensions_mut().insert(self.code);
        response
    }
}
