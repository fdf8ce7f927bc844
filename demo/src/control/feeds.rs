//! Switches for the feeds of mobility. `POST /_control/feeds` sets them all; what it does not name is as it should be:
//!
//! ```json
//! {
//!   "simulated_time": "2026-11-23T08:30",
//!   "feeds": {
//!     "parkapi": { "fail": "503" },
//!     "parking": { "fail": "stopped" },
//!     "traffic": { "fail": "html", "slow_ms": 2000 },
//!     "gbfs": { "fail": "negative" },
//!     "wzdx": { "fail": "no_cors" }
//!   }
//! }
//! ```
//!
//! `simulated_time` is a time of the city's clock whose figures are told and then stand still; the times in the feeds go
//! on as they are, so that the figures are fresh. `GET /_control/feeds` tells the switches, and how often each feed was
//! read; `POST /_control/reset` puts all back.

use std::{
    collections::BTreeMap,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use axum::{
    Json, Router,
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{StatusCode, header},
    middleware::Next,
    response::{Html, IntoResponse as _, Response},
    routing::get,
};
use jiff::{SignedDuration, Timestamp, civil};
use serde::{Deserialize, Serialize};

use super::hang_up;
use crate::{
    mobility::{Feed, Moment, Numbers},
    state::Shared,
};

/// How much older than now an old feed says to be.
const OLD: SignedDuration = SignedDuration::from_mins(75);
/// Far more than any feed of the city has.
const MOST_BYTES: usize = 1 << 22;

/// What the readers of the feeds meet.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Behaviour {
    simulated_time: Option<civil::DateTime>,
    feeds: BTreeMap<Feed, OfFeed>,
}

#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct OfFeed {
    /// Milliseconds before each document.
    slow_ms: u64,
    fail: Fault,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Fault {
    #[default]
    None,
    /// Times and figures stand still from the moment on at which this was set.
    Stopped,
    /// Times and figures are of an hour and a quarter ago.
    HourOld,
    /// A web page, with status 200.
    Html,
    /// The first half of each document.
    Garbage,
    /// Status 200 and no body.
    Empty,
    /// Counts and times below zero; works that end before they begin.
    Negative,
    /// More free spaces than spaces, days to cross a street, limits that nothing reaches.
    Excessive,
    #[serde(rename = "503")]
    Unavailable,
    /// Closes the connection without an answer.
    Drop,
    /// No header that lets pages of other sites read.
    NoCors,
}

#[derive(Clone, Debug, Default, Serialize)]
struct Log {
    #[serde(flatten)]
    behaviour: Behaviour,
    /// Documents that were asked for, by feed.
    reads: BTreeMap<Feed, u64>,
    /// When the behaviour was set.
    #[serde(skip)]
    since: Timestamp,
}

#[derive(Debug, Default)]
pub(crate) struct FeedControl {
    log: Mutex<Log>,
}

impl FeedControl {
    /// What time it is in a feed, as it was set.
    pub(crate) fn moment(&self, feed: Feed, now: Timestamp) -> Moment {
        let log = self.log();
        let fault = log.behaviour.feeds.get(&feed).copied().unwrap_or_default().fail;
        let made = match fault {
            Fault::Stopped => log.since,
            Fault::HourOld => now.checked_sub(OLD).unwrap_or(now),
            _ => now,
        };
        let numbers = match fault {
            Fault::Negative => Numbers::Negative,
            Fault::Excessive => Numbers::Excessive,
            _ => Numbers::Plausible,
        };
        Moment::new(made, log.behaviour.simulated_time, numbers)
    }

    pub(super) fn reset(&self) {
        *self.log() = Log::default();
    }

    /// What this read meets; it is counted.
    fn meet(&self, feed: Feed) -> OfFeed {
        let mut log = self.log();
        *log.reads.entry(feed).or_default() += 1;
        log.behaviour.feeds.get(&feed).copied().unwrap_or_default()
    }

    fn log(&self) -> MutexGuard<'_, Log> {
        // Every change of the log is one assignment, so a panic elsewhere left it whole.
        self.log.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

pub(super) fn routes() -> Router<Shared> {
    Router::new().route("/_control/feeds", get(show).post(set))
}

async fn show(State(city): State<Shared>) -> Response {
    match &city.control {
        Some(control) => Json(control.feeds.log().clone()).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn set(State(city): State<Shared>, Json(behaviour): Json<Behaviour>) -> Response {
    let Some(control) = &city.control else { return StatusCode::NOT_FOUND.into_response() };
    let mut log = control.feeds.log();
    *log = Log { behaviour, reads: std::mem::take(&mut log.reads), since: Timestamp::now() };
    Json(log.clone()).into_response()
}

/// Stands before every document of a feed.
pub(crate) async fn interfere_with_feed(State(city): State<Shared>, request: Request, next: Next) -> Response {
    let set = city.control.as_ref().zip(Feed::of(request.uri().path()));
    let Some((control, feed)) = set else { return next.run(request).await };
    let OfFeed { slow_ms, fail } = control.feeds.meet(feed);
    tokio::time::sleep(Duration::from_millis(slow_ms)).await;
    match fail {
        Fault::Drop => return hang_up(),
        Fault::Unavailable => return allowing_all((StatusCode::SERVICE_UNAVAILABLE, "Under maintenance")),
        Fault::Html => {
            return allowing_all(Html(
                "<!doctype html><html><title>Manutenzione</title><h1>Torniamo presto</h1></html>",
            ));
        }
        _ => {}
    }
    let answer = next.run(request).await;
    match fail {
        Fault::Garbage => cut(answer, |length| length / 2).await,
        Fault::Empty => cut(answer, |_| 0).await,
        Fault::NoCors => {
            let mut answer = answer;
            answer.headers_mut().remove(header::ACCESS_CONTROL_ALLOW_ORIGIN);
            answer
        }
        _ => answer,
    }
}

/// As the feeds themselves allow.
fn allowing_all(answer: impl axum::response::IntoResponse) -> Response {
    ([(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")], answer).into_response()
}

/// The beginning of a document.
async fn cut(answer: Response, length: impl FnOnce(usize) -> usize) -> Response {
    let (mut head, body) = answer.into_parts();
    let Ok(bytes) = to_bytes(body, MOST_BYTES).await else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    head.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(head, Body::from(bytes.slice(..length(bytes.len()))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feed_that_was_stopped_tells_the_time_at_which_it_was() {
        let control = FeedControl::default();
        let stop = OfFeed { fail: Fault::Stopped, ..OfFeed::default() };
        let behaviour = Behaviour { simulated_time: None, feeds: BTreeMap::from([(Feed::Parking, stop)]) };
        let since: Timestamp = "2026-11-23T07:30:00Z".parse().unwrap();
        *control.log() = Log { behaviour, since, ..Log::default() };
        let later: Timestamp = "2026-11-23T09:45:10Z".parse().unwrap();
        let stopped = control.moment(Feed::Parking, later);
        assert_eq!((stopped.made, stopped.scene()), (since, civil::date(2026, 11, 23).at(8, 30, 0, 0)));
        assert_eq!(control.moment(Feed::Parkapi, later).made, later);
    }
}
