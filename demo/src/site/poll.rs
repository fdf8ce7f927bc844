//! “Partecipa”: the polls of the city, all of them or one, and what a page without the widget has.

use askama::Template;
use axum::{
    Router,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
    routing::get,
};
use civic_core::poll::{Eligibility, Phase};
use civic_gateway::store::Defined;
use jiff::Timestamp;

use super::{Frame, html, pages};
use crate::{
    calendar::spelled_out,
    catalogue::Locale,
    poll::{BASE, Polls},
    state::Shared,
};

pub(super) const ITALIAN: &str = "/partecipa";
pub(super) const ENGLISH: &str = "/en/take-part";

pub(super) fn routes() -> Router<Shared> {
    Router::new()
        .route(ITALIAN, get(in_italian))
        .route(ENGLISH, get(in_english))
        .route(&format!("{ITALIAN}/{{poll}}"), get(one_in_italian))
        .route(&format!("{ENGLISH}/{{poll}}"), get(one_in_english))
}

#[derive(Template)]
#[template(path = "polls.html")]
struct Page {
    frame: Frame,
    /// Where the gateway answers.
    endpoint: &'static str,
    polls: Vec<Headline>,
    codes: Vec<String>,
}

/// The page about one poll.
#[derive(Template)]
#[template(path = "poll.html")]
struct OnePage {
    frame: Frame,
    endpoint: &'static str,
    poll: Headline,
    codes: Vec<String>,
}

/// A poll in a list that needs no script.
pub(super) struct Headline {
    pub(super) id: String,
    pub(super) question: String,
    pub(super) is_open: bool,
    /// Whether one votes in it with a code.
    by_code: bool,
    /// When it begins or ends.
    pub(super) when: String,
}

impl Headline {
    fn new(poll: &Defined, locale: Locale, now: Timestamp) -> Self {
        let document = &poll.document;
        let phase = document.poll().phase(civic_core::Timestamp(now.as_millisecond()));
        let time = if phase == Phase::Upcoming { document.opens } else { document.closes };
        let time = time.and_then(|time| Timestamp::from_millisecond(time.0).ok());
        let time = time.map(|time| spelled_out(time, locale)).unwrap_or_default();
        let when = match (phase, locale) {
            (Phase::Upcoming, Locale::Italian) => format!("dal {time}"),
            (Phase::Upcoming, Locale::English) => format!("from {time}"),
            (Phase::Open, Locale::Italian) => format!("fino al {time}"),
            (Phase::Open, Locale::English) => format!("until {time}"),
            (Phase::Closed, Locale::Italian) => format!("chiusa il {time}"),
            (Phase::Closed, Locale::English) => format!("closed on {time}"),
        };
        Self {
            id: document.id.clone(),
            question: document.question.clone(),
            is_open: phase == Phase::Open,
            by_code: document.eligibility == Eligibility::Code,
            when,
        }
    }
}

/// The polls in which one can vote first, of these those that end soonest.
pub(super) fn headlines(polls: &Polls, locale: Locale) -> Vec<Headline> {
    let now = Timestamp::now();
    let polls = polls.all();
    let mut polls: Vec<_> = polls.values().collect();
    polls.sort_by_key(|poll| poll.document.closes.map(|closes| closes.0));
    let mut headlines: Vec<_> = polls.into_iter().map(|poll| Headline::new(poll, locale, now)).collect();
    headlines.sort_by_key(|headline| !headline.is_open);
    headlines
}

async fn in_italian(State(city): State<Shared>) -> Response {
    all(&city, Frame::italian(ITALIAN, "Partecipa"))
}

async fn in_english(State(city): State<Shared>) -> Response {
    all(&city, Frame::english(ENGLISH, "Take part"))
}

fn all(city: &Shared, frame: Frame) -> Response {
    let polls = headlines(&city.polls, frame.locale);
    html(StatusCode::OK, &Page { polls, codes: city.polls.codes.some(), endpoint: BASE, frame })
}

async fn one_in_italian(State(city): State<Shared>, Path(id): Path<String>) -> Response {
    one(&city, &id, |path, title| Frame::italian(format!("{ITALIAN}/{path}"), title)).await
}

async fn one_in_english(State(city): State<Shared>, Path(id): Path<String>) -> Response {
    one(&city, &id, |path, title| Frame::english(format!("{ENGLISH}/{path}"), title)).await
}

async fn one(city: &Shared, id: &str, frame: impl FnOnce(&str, String) -> Frame) -> Response {
    let polls = city.polls.all();
    let Some(poll) = polls.get(id) else { return pages::not_found().await };
    let frame = frame(id, poll.document.question.clone());
    let poll = Headline::new(poll, frame.locale, Timestamp::now());
    let codes = if poll.by_code { city.polls.codes.some() } else { Vec::new() };
    html(StatusCode::OK, &OnePage { poll, codes, endpoint: BASE, frame })
}
