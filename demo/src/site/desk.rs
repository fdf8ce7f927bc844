//! `/ufficio`: where the city's clerks see reports arrive and answer them.
//!
//! The desk shows who wrote. A city has it behind its staff login; this one answers only to the machine it runs on.

use std::{convert::Infallible, net::SocketAddr};

use askama::Template;
use axum::{
    Form, Router,
    extract::{ConnectInfo, Path, Query, Request, State},
    http::{HeaderMap, StatusCode, header},
    middleware::{Next, from_fn},
    response::{
        IntoResponse as _, Redirect, Response, Sse,
        sse::{Event, KeepAlive},
    },
    routing::{get, post},
};
use futures_util::{Stream, StreamExt as _, stream};
use jiff::Timestamp;
use serde::Deserialize;
use tokio::sync::watch;

use super::{Frame, html};
use crate::{
    calendar::spelled_out,
    catalogue::{Answers, Catalogue, Category, Locale},
    open311::media,
    state::Shared,
    store::{Contact, Report, Status},
};

/// Reports on one page.
const PAGE: u32 = 30;
/// Longest note about a status, in characters.
const NOTES_LENGTH: usize = 2000;

pub(super) fn routes() -> Router<Shared> {
    Router::new()
        .route("/ufficio", get(page))
        .route("/ufficio/eventi", get(events))
        .route("/ufficio/segnalazioni/{id}", post(set_status))
        .layer(from_fn(only_from_here))
}

/// Lets in whoever sits at this machine, on pages of this site.
async fn only_from_here(
    ConnectInfo(client): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    request: Request,
    next: Next,
) -> Response {
    // A form on a stranger's page could post here in the clerk's name. Fetch Metadata, “Sec-Fetch-Site”: browsers send
    // it and no page can forge it. What is no browser sends none.
    let from_elsewhere = headers
        .get("sec-fetch-site")
        .is_some_and(|site| site != "same-origin" && site != "none" && request.method() != "GET");
    if !client.ip().to_canonical().is_loopback() || from_elsewhere {
        let why = "L’ufficio si apre solo dal computer su cui gira la dimostrazione, e dalle sue pagine.";
        return (StatusCode::FORBIDDEN, why).into_response();
    }
    next.run(request).await
}

#[derive(Template)]
#[template(path = "desk.html")]
struct Desk {
    frame: Frame,
    entries: Vec<Entry>,
    page: u32,
    has_older: bool,
    /// The newest report of all; the script asks for what comes after it.
    newest: i64,
}

/// One report in the list, in words.
struct Entry {
    id: i64,
    /// The page of the desk to come back to.
    page: u32,
    /// Empty while the number does not exist.
    number: String,
    category: String,
    date: String,
    closed: bool,
    notes: String,
    description: String,
    place: String,
    answers: Vec<(String, String)>,
    contact: Vec<(&'static str, String)>,
    photos: Vec<String>,
    media_url: Option<String>,
}

impl Entry {
    fn new((report, contact): (Report, Contact), page: u32, catalogue: &Catalogue) -> Self {
        let now = Timestamp::now();
        let locale = Locale::Italian;
        let category = catalogue.category(&report.service_code);
        let place = [
            report.place.address,
            report.place.address_id.map(|id| format!("civico {id}")),
            report.place.position.map(|position| format!("{:.5}, {:.5}", position.lat, position.long)),
        ];
        let contact = [
            ("Nome", [contact.first_name, contact.last_name].into_iter().flatten().collect::<Vec<_>>().join(" ")),
            ("E-mail", contact.email.unwrap_or_default()),
            ("Telefono", contact.phone.unwrap_or_default()),
            ("Account", contact.account_id.unwrap_or_default()),
        ];
        Self {
            id: report.id,
            page,
            number: if report.numbered_at <= now { report.number } else { String::new() },
            category: catalogue.name(&report.service_code, locale).to_owned(),
            date: spelled_out(report.requested_at, locale),
            closed: report.status == Status::Closed,
            notes: report.status_notes.unwrap_or_default(),
            description: report.description,
            place: place.into_iter().flatten().collect::<Vec<_>>().join(" · "),
            answers: category.map(|category| in_words(category, &report.answers, locale)).unwrap_or_default(),
            contact: contact.into_iter().filter(|(_, value)| !value.is_empty()).collect(),
            photos: report.photos.iter().map(|name| media::path(name)).collect(),
            media_url: report.media_url,
        }
    }
}

/// An entry by itself, for a desk that is open already.
#[derive(Template)]
#[template(path = "desk_entry.html")]
struct Arrival {
    entry: Entry,
}

/// The answers in the order of the questions, with the words of the choices.
fn in_words(category: &Category, answers: &Answers, locale: Locale) -> Vec<(String, String)> {
    let mut questions: Vec<_> = category.questions.iter().collect();
    questions.sort_by_key(|question| question.order);
    questions
        .into_iter()
        .filter_map(|question| {
            let words = answers.get(&question.code)?.iter().map(|value| {
                let choice = question.values.iter().find(|choice| choice.key == *value);
                choice.map_or(value.as_str(), |choice| choice.name.get(locale))
            });
            let words: Vec<&str> = words.collect();
            Some((question.description.get(locale).to_owned(), words.join(", ")))
        })
        .collect()
}

#[derive(Deserialize)]
struct PageQuery {
    #[serde(default = "first_page", rename = "pagina")]
    page: u32,
}

fn first_page() -> u32 {
    1
}

async fn page(State(city): State<Shared>, Query(PageQuery { page }): Query<PageQuery>) -> Response {
    let page = page.clamp(1, 100_000);
    // Before the list is read: a report that arrives in between is told twice, and the script shows it once.
    let newest = *city.newest().borrow();
    // One more than the page shows, to know whether there is an older one.
    let Ok(mut reports) = city.with_store(move |store| store.desk(PAGE + 1, (page - 1) * PAGE)).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let has_older = reports.len() > PAGE as usize;
    reports.truncate(PAGE as usize);
    let desk = Desk {
        frame: Frame::italian("/ufficio", "Ufficio segnalazioni"),
        newest,
        entries: reports.into_iter().map(|report| Entry::new(report, page, &city.catalogue)).collect(),
        page,
        has_older,
    };
    html(StatusCode::OK, &desk)
}

#[derive(Deserialize)]
struct StatusForm {
    status: Status,
    #[serde(default)]
    status_notes: String,
    #[serde(default = "first_page", rename = "pagina")]
    page: u32,
}

async fn set_status(State(city): State<Shared>, Path(id): Path<i64>, Form(form): Form<StatusForm>) -> Response {
    // A browser sends line breaks as CR LF.
    let notes = form.status_notes.replace("\r\n", "\n").trim().to_owned();
    if notes.chars().count() > NOTES_LENGTH {
        let why = format!("La nota è troppo lunga: al massimo {NOTES_LENGTH} caratteri.");
        return (StatusCode::BAD_REQUEST, why).into_response();
    }
    let status = form.status;
    match city.with_store(move |store| store.set_status(id, status, &notes, Timestamp::now())).await {
        Ok(true) => Redirect::to(&format!("/ufficio?pagina={}#segnalazione-{id}", form.page)).into_response(),
        Ok(false) => super::pages::not_found().await,
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

#[derive(Deserialize)]
struct EventsQuery {
    #[serde(default, rename = "dopo")]
    after: i64,
}

/// New reports as they arrive, each as the HTML of its entry. Nothing is missed between the page and the stream, nor
/// when a connection breaks: the browser says which report it saw last (HTML, “Last-Event-ID”).
async fn events(
    State(city): State<Shared>,
    Query(EventsQuery { after }): Query<EventsQuery>,
    headers: HeaderMap,
) -> Response {
    let last = headers.get("last-event-id").and_then(|id| id.to_str().ok()?.parse().ok());
    let arrivals = Arrivals { newest: city.newest(), stopping: city.stopping(), seen: last.unwrap_or(after), city };
    let events = Sse::new(arrivals.events()).keep_alive(KeepAlive::default());
    // A proxy must hand each event on at once.
    ([(header::HeaderName::from_static("x-accel-buffering"), "no")], events).into_response()
}

/// Where one reader of the stream is.
struct Arrivals {
    city: Shared,
    newest: watch::Receiver<i64>,
    stopping: watch::Receiver<bool>,
    seen: i64,
}

impl Arrivals {
    fn events(self) -> impl Stream<Item = Result<Event, Infallible>> + use<> {
        let batches = stream::unfold(self, |mut reader| async move {
            let batch = reader.next_batch().await?;
            Some((stream::iter(batch.into_iter().map(Ok)), reader))
        });
        batches.flatten()
    }

    /// What arrived since the last batch; waits until there is something. `None` when the city stops.
    async fn next_batch(&mut self) -> Option<Vec<Event>> {
        loop {
            // Before the look, so that what arrives during it is looked at again.
            self.newest.mark_unchanged();
            let seen = self.seen;
            let arrived = self.city.with_store(move |store| store.filed_after(seen)).await.ok()?;
            if let Some((last, _)) = arrived.last() {
                self.seen = last.id;
                let entries = arrived.into_iter().map(|report| Entry::new(report, first_page(), &self.city.catalogue));
                return Some(entries.filter_map(event).collect());
            }
            tokio::select! {
                changed = self.newest.changed() => changed.ok()?,
                _ = self.stopping.wait_for(|stopping| *stopping) => return None,
            }
        }
    }
}

fn event(entry: Entry) -> Option<Event> {
    let id = entry.id.to_string();
    let html = Arrival { entry }.render().ok()?;
    // An event's data cannot hold a carriage return, and HTML reads a line break the same.
    Some(Event::default().event("report").id(id).data(html.replace('\r', "\n")))
}

#[cfg(test)]
mod tests {
    use axum::body::Body;
    use tower::ServiceExt as _;

    use super::*;

    #[tokio::test]
    async fn only_the_machine_itself_sees_who_wrote() {
        for (client, status) in [
            ("127.0.0.1:5000", StatusCode::OK),
            ("[::1]:5000", StatusCode::OK),
            ("[::ffff:127.0.0.1]:5000", StatusCode::OK),
            ("192.0.2.7:5000", StatusCode::FORBIDDEN),
            ("[2001:db8::1]:5000", StatusCode::FORBIDDEN),
        ] {
            let desk: Router = Router::new().route("/", get(|| async {})).layer(from_fn(only_from_here));
            let mut request = Request::new(Body::empty());
            request.extensions_mut().insert(ConnectInfo(client.parse::<SocketAddr>().unwrap()));
            assert_eq!(desk.oneshot(request).await.unwrap().status(), status, "{client}");
        }
    }
}
