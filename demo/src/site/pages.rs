//! The pages for citizens, and the pages on which tests try the widget.

use askama::Template;
use axum::{
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse as _, Response},
};
use jiff::Timestamp;

use super::{
    Frame,
    attributes::Attributes,
    html,
    poll::{Headline as Question, headlines},
};
use crate::{
    calendar::spelled_out,
    catalogue::{Category, Locale},
    poll,
    state::Shared,
    store::{Filter, Status},
};

/// The Open311 address that the city's own pages give the widget.
const ENDPOINT: &str = "/open311/v2";
/// Reports that the home page lists.
const NEWEST: u32 = 5;

#[derive(Template)]
#[template(path = "home.html")]
struct Home {
    frame: Frame,
    groups: Vec<Group>,
    /// The polls that are open.
    questions: Vec<Question>,
    newest: Vec<Headline>,
}

/// The categories of one group, for its tile.
struct Group {
    name: String,
    categories: Vec<String>,
}

struct Headline {
    number: String,
    category: String,
    address: String,
    date: String,
    closed: bool,
}

pub(super) async fn home(State(city): State<Shared>) -> Response {
    let locale = Locale::Italian;
    let filter = Filter { limit: NEWEST, ..Filter::default() };
    let Ok(reports) = city.with_store(move |store| store.reports(&filter, Timestamp::now())).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let newest = reports.into_iter().map(|report| Headline {
        category: city.catalogue.name(&report.service_code, locale).to_owned(),
        address: report.place.address.unwrap_or_default(),
        date: spelled_out(report.requested_at, locale),
        closed: report.status == Status::Closed,
        number: report.number,
    });
    let home = Home {
        frame: Frame::italian("/", "Servizi della città"),
        groups: groups(city.catalogue.categories(), locale),
        questions: headlines(&city.polls, locale).into_iter().filter(|question| question.is_open).collect(),
        newest: newest.collect(),
    };
    html(StatusCode::OK, &home)
}

fn groups(categories: &[Category], locale: Locale) -> Vec<Group> {
    let same_group = |one: &Category, next: &Category| one.group.get(locale) == next.group.get(locale);
    categories
        .chunk_by(same_group)
        .map(|group| Group {
            name: group.first().map(|category| category.group.get(locale)).unwrap_or_default().to_owned(),
            categories: group.iter().map(|category| category.name.get(locale).to_owned()).collect(),
        })
        .collect()
}

#[derive(Template)]
#[template(path = "report.html")]
struct ReportPage {
    frame: Frame,
}

pub(super) async fn report_in_italian() -> Response {
    html(StatusCode::OK, &ReportPage { frame: Frame::italian("/segnala", "Segnala un problema") })
}

pub(super) async fn report_in_english() -> Response {
    html(StatusCode::OK, &ReportPage { frame: Frame::english("/en/report", "Report a problem") })
}

/// A page whose style sheet does everything that a widget must withstand, with elements of its own by which tests see
/// that the widget withstands it without changing the page.
#[derive(Template)]
#[template(path = "hostile.html")]
struct HostilePage {
    attributes: Attributes,
}

pub(super) async fn hostile(attributes: Attributes) -> Response {
    html(StatusCode::OK, &HostilePage { attributes: attributes.or("endpoint", ENDPOINT) })
}

/// The strictest policy under which the widgets are to work: what README.md asks for and no more, and no text becomes
/// markup or script, by any policy of Trusted Types.
const STRICTEST_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' blob:; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/// A page under the strictest policy, which keeps what the browser holds against it.
#[derive(Template)]
#[template(path = "strict.html")]
struct StrictPage {
    attributes: Attributes,
}

pub(super) async fn strict(attributes: Attributes) -> Response {
    let page = html(StatusCode::OK, &StrictPage { attributes: attributes.or("endpoint", ENDPOINT) });
    ([(header::CONTENT_SECURITY_POLICY, STRICTEST_POLICY)], page).into_response()
}

/// The panel of traffic and parking on such a page, with its map.
#[derive(Template)]
#[template(path = "strict_mobility.html")]
struct StrictMobilityPage;

pub(super) async fn strict_mobility() -> Response {
    let page = html(StatusCode::OK, &StrictMobilityPage);
    ([(header::CONTENT_SECURITY_POLICY, STRICTEST_POLICY)], page).into_response()
}

/// The polls on such a page.
#[derive(Template)]
#[template(path = "strict_poll.html")]
struct StrictPollPage {
    attributes: Attributes,
}

pub(super) async fn strict_poll(attributes: Attributes) -> Response {
    let page = html(StatusCode::OK, &StrictPollPage { attributes: attributes.or("endpoint", poll::BASE) });
    ([(header::CONTENT_SECURITY_POLICY, STRICTEST_POLICY)], page).into_response()
}

/// Nothing but the widget, with the attributes that the query gives.
#[derive(Template)]
#[template(path = "bare.html")]
struct BarePage {
    attributes: Attributes,
}

pub(super) async fn bare(attributes: Attributes) -> Response {
    html(StatusCode::OK, &BarePage { attributes })
}

#[derive(Template)]
#[template(path = "not_found.html")]
struct NotFoundPage {
    frame: Frame,
}

pub(super) async fn not_found() -> Response {
    html(StatusCode::NOT_FOUND, &NotFoundPage { frame: Frame::italian("", "Pagina non trovata") })
}
