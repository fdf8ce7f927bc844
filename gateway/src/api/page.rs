//! A poll's public page: what came out, the root, the export, and a form to look for one's own ballot. Plain HTML, which
//! needs neither scripts nor the widget: who checks the gateway should not have to run its code.

use std::fmt::Write;
use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::{HeaderName, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use civic_core::poll::counting::{Detail, Outcome};
use civic_core::poll::gateway::problem::Code;
use civic_core::poll::gateway::wire::{PollDocument, RecordedDocument, StandingWord};

use super::Writer;
use super::ballots;
use super::form::Form;
use super::refusal::Refusal;
use super::results;
use crate::app::App;
use crate::store::Defined;

pub(super) async fn show(State(app): State<Arc<App>>, Path(id): Path<String>) -> Response {
    answer(&app, &id, "").await
}

/// Looks for a ballot. A POST, so that its key stands in no address.
pub(super) async fn check(_: Writer, State(app): State<Arc<App>>, Path(id): Path<String>, form: Form) -> Response {
    let found = match form.key() {
        Ok(key) => ballots::find(&app, &id, &key).await,
        Err(refusal) => Err(refusal),
    };
    let said = match found {
        Ok(found) => of_ballot(&found),
        Err(refusal) if matches!(refusal.code, Code::BallotUnknown | Code::InvalidKey) => {
            "<p role=\"status\">There is no ballot with this receipt in this poll. Look whether all of it was entered.</p>"
                .to_owned()
        }
        Err(refusal) => return refusal.into_response(),
    };
    answer(&app, &id, &said).await
}

async fn answer(app: &App, id: &str, said: &str) -> Response {
    let poll = match app.poll(id) {
        Ok(poll) => poll,
        Err(code) => return Refusal::from(code).into_response(),
    };
    match page(app, &poll, said).await {
        Ok(page) => {
            let policy = "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
            (StatusCode::OK, [(HeaderName::from_static("content-security-policy"), policy)], Html(page)).into_response()
        }
        Err(refusal) => refusal.into_response(),
    }
}

fn of_ballot(found: &RecordedDocument) -> String {
    let mut said = String::from("<div role=\"status\">");
    let _ = match (&found.standing, &found.proof) {
        (StandingWord::Withdrawn, _) => {
            write!(said, "<p>This ballot was withdrawn or replaced. It does not count.</p>")
        }
        (StandingWord::Cast, None) => {
            write!(said, "<p>The ballot is here. When the poll is over, this page shows that it is counted.</p>")
        }
        (StandingWord::Cast, Some(proof)) => write!(
            said,
            "<p>The ballot is counted. It is number {} of {} in the export:</p><pre>{}</pre>\
             <p>These hashes lead from it to the root (RFC 9162, 2.1.3):</p><pre>{}</pre>",
            proof.index + 1,
            proof.size,
            escape(&proof.leaf),
            escape(&proof.path.join("\n"))
        ),
    };
    said + "</div>"
}

async fn page(app: &App, poll: &Arc<Defined>, said: &str) -> Result<String, Refusal> {
    let document = &poll.document;
    // Links are relative: a city may serve the gateway below a path of its site.
    let (id, question) = (&document.id, escape(&document.question));
    let result = match results::shown(app, poll, false).await {
        Ok(results) => of_results(document, &results.outcome, results.is_final),
        Err(refusal) if refusal.code == Code::ResultsHidden => {
            "<p>Results are shown when voting is over.</p>".to_owned()
        }
        Err(refusal) if refusal.code == Code::ResultsNever => "<p>Results are not shown here.</p>".to_owned(),
        Err(refusal) => return Err(refusal),
    };
    let recount = if poll.is_sealed && document.results != civic_core::poll::Disclosure::Never {
        let root = app.counted(poll).await?.header.root.clone();
        format!(
            "<h2>Count again</h2><p>The root over all ballots:</p><pre>{root}</pre>\
             <p><a href=\"../v1/polls/{id}/export\">All ballots</a>, one line each. <code>civic-gateway recount {id}.ndjson</code> \
             counts them again and compares the root; so can any other program.</p>"
        )
    } else {
        String::new()
    };
    Ok(format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{question}</title></head><body>\
         <main><h1>{question}</h1>{said}<h2>Result</h2>{result}{recount}\
         <h2>Find your ballot</h2><form method=\"post\">\
         <p><label for=\"key\">Your receipt</label> <input id=\"key\" name=\"key\" required autocomplete=\"off\" \
         spellcheck=\"false\"> <button>Look</button></p>\
         <p>Who knows your receipt can see how you voted. Keep it to yourself.</p></form></main></body></html>"
    ))
}

fn of_results(document: &PollDocument, outcome: &Outcome, is_final: bool) -> String {
    let mut rows = String::new();
    if let Detail::Answers(answers) = &outcome.detail {
        for (name, count) in [("Yes", answers.yes), ("No", answers.no), ("Abstain", answers.abstain)] {
            let _ = write!(rows, "<tr><th scope=\"row\">{name}</th><td>{count}</td></tr>");
        }
    }
    if let Detail::Opinions(opinions) = &outcome.detail {
        for (choice, said) in document.choices.iter().zip(opinions) {
            let name = escape(&choice.name);
            let (agree, disagree, pass) = (said.agree, said.disagree, said.pass);
            let _ = write!(
                rows,
                "<tr><th scope=\"row\">{name}</th><td>agree {agree}, disagree {disagree}, pass {pass}</td></tr>"
            );
        }
    }
    for (index, (choice, figure)) in document.choices.iter().zip(&outcome.figures).enumerate() {
        let of = if figure.of == 1 { String::new() } else { format!(" / {}", figure.of) };
        let is_tied = outcome.ties.iter().any(|tie| tie.options.contains(&index));
        let mark = if outcome.winners.contains(&index) {
            " (wins)"
        } else if is_tied {
            " (tie)"
        } else {
            ""
        };
        let name = escape(&choice.name);
        let _ = write!(rows, "<tr><th scope=\"row\">{name}</th><td>{}{of}{mark}</td></tr>", figure.parts);
    }
    let state = if is_final { "The final result." } else { "Voting goes on." };
    let Outcome { cast, blank, .. } = outcome;
    format!("<p>{state} Ballots: {cast}, of which blank: {blank}.</p><table>{rows}</table>")
}

/// Texts are text, whoever wrote the poll.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            letter => out.push(letter),
        }
    }
    out
}
