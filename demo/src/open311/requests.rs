//! Reports: filing one, reading them, and the number behind a token.

use std::net::SocketAddr;

use axum::{
    body::Body,
    extract::{ConnectInfo, Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use jiff::Timestamp;
use uuid::Uuid;

use super::{
    error::Refusal,
    intake::{self, Intake},
    listing,
    parameters::Parameters,
    spark::{self, Format, Value},
    validation::{self, Checked},
};
use crate::{
    calendar::w3c,
    catalogue::{Catalogue, Locale, Numbering},
    origin::Origin,
    state::Shared,
    store::{Filing, Filter, NumberedWhen, Receipt, Report},
};

const ROOT: &str = "service_requests";

/// POST service request.
pub(super) async fn create(
    State(city): State<Shared>,
    ConnectInfo(client): ConnectInfo<SocketAddr>,
    format: Format,
    parameters: Parameters,
    headers: HeaderMap,
    body: Body,
) -> Response {
    if let Err(seconds) = city.post_limit.take(client.ip()) {
        intake::discard(body).await;
        return Refusal::too_often(seconds, parameters.locale()).answer(format);
    }
    match file(&city, &parameters, &headers, body).await {
        Ok(receipt) => spark::answer(StatusCode::OK, format, ROOT, &Value::List("request", vec![receipt])),
        Err(refusal) => refusal.answer(format),
    }
}

async fn file(city: &Shared, query: &Parameters, headers: &HeaderMap, body: Body) -> Result<Value, Refusal> {
    let Intake { fields, photos } = Intake::read(headers, body, query.locale()).await?;
    let locale = fields.get("locale").map_or(query.locale(), Locale::from_tag);
    // Some clients put the key into the query (Mark-a-Spot), the spec into the body.
    city.check_key(fields.get("api_key").or(query.get("api_key"))).map_err(|_| Refusal::bad_key(locale))?;
    let checked = validation::check(&fields, &city.catalogue, locale)?;
    let notice = checked.category.notice.get(locale).to_owned();
    let filing = filing(city, checked);
    let filed = city.with_store(move |store| store.file(&filing, &photos, Timestamp::now())).await;
    let receipt = filed.map_err(|_| Refusal::internal(locale))?;
    if !receipt.again {
        city.announce(receipt.id);
    }
    Ok(written(receipt, notice))
}

fn filing(city: &Shared, checked: Checked<'_>) -> Filing {
    let numbered = match checked.category.numbering {
        Numbering::Realtime => NumberedWhen::Now,
        Numbering::Batch => {
            NumberedWhen::Later { token: Uuid::new_v4().simple().to_string(), delay: city.token_delay() }
        }
    };
    Filing {
        service_code: checked.category.code.clone(),
        description: checked.description,
        place: checked.place,
        media_url: checked.media_url,
        answers: checked.answers,
        contact: checked.contact,
        form: checked.form,
        numbered,
        expected_days: checked.category.expected_days,
    }
}

/// “service_request_id” or “token”, never both.
fn written(receipt: Receipt, notice: String) -> Value {
    let identity = match receipt.token {
        Some(token) => ("token", token.into()),
        None => ("service_request_id", receipt.number.into()),
    };
    Value::Object(vec![identity, ("service_notice", notice.into()), ("account_id", Value::Null)])
}

/// GET service requests.
pub(super) async fn list(
    State(city): State<Shared>,
    origin: Origin,
    format: Format,
    parameters: Parameters,
) -> Response {
    match listing::filter(&parameters, Timestamp::now()) {
        Ok(filter) => found(&city, &origin, format, &parameters, filter, Empty::IsAnAnswer).await,
        Err(reasons) => Refusal::from(reasons).answer(format),
    }
}

/// GET service request: an array of one.
pub(super) async fn one(
    State(city): State<Shared>,
    Path(file): Path<String>,
    origin: Origin,
    parameters: Parameters,
) -> Response {
    let (number, format) = super::split_format(&file);
    let filter = Filter { numbers: Some(vec![number.to_owned()]), limit: 1, ..Filter::default() };
    found(&city, &origin, format, &parameters, filter, Empty::IsNotFound).await
}

#[derive(Clone, Copy)]
enum Empty {
    IsAnAnswer,
    IsNotFound,
}

async fn found(
    city: &Shared,
    origin: &Origin,
    format: Format,
    parameters: &Parameters,
    filter: Filter,
    empty: Empty,
) -> Response {
    let locale = parameters.locale();
    let Ok(reports) = city.with_store(move |store| store.reports(&filter, Timestamp::now())).await else {
        return Refusal::internal(locale).answer(format);
    };
    if let (Empty::IsNotFound, []) = (empty, reports.as_slice()) {
        return Refusal::not_found(locale).answer(format);
    }
    let extended = parameters.get("extensions") == Some("true");
    let items = reports.iter().map(|report| request(report, &city.catalogue, origin, locale, extended)).collect();
    spark::answer(StatusCode::OK, format, ROOT, &Value::List("request", items))
}

/// What everybody may know about a report: nothing about who sent it, nor the answers, in which people name themselves.
fn request(report: &Report, catalogue: &Catalogue, origin: &Origin, locale: Locale, extended: bool) -> Value {
    let category = catalogue.category(&report.service_code);
    let photos: Vec<String> = report.photos.iter().map(|name| origin.url(&super::media::path(name))).collect();
    let media_url = photos.first().or(report.media_url.as_ref()).map(String::as_str);
    let mut members = vec![
        ("service_request_id", report.number.as_str().into()),
        ("status", report.status.as_str().into()),
        ("status_notes", report.status_notes.as_deref().into()),
        ("service_name", catalogue.name(&report.service_code, locale).into()),
        ("service_code", report.service_code.as_str().into()),
        ("description", report.description.as_str().into()),
        ("agency_responsible", category.map(|category| category.agency.get(locale)).into()),
        ("service_notice", category.map(|category| category.notice.get(locale)).into()),
        ("requested_datetime", w3c(report.requested_at).into()),
        ("updated_datetime", w3c(report.updated_at).into()),
        ("expected_datetime", w3c(report.expected_at).into()),
        ("address", report.place.address.as_deref().into()),
        ("address_id", report.place.address_id.as_deref().into()),
        ("zipcode", Value::Null),
        ("lat", report.place.position.map(|position| position.lat).into()),
        ("long", report.place.position.map(|position| position.long).into()),
        ("media_url", media_url.into()),
    ];
    if extended {
        // Helsinki's extension: `media_url` has room for one photo only.
        let all = Value::List("media_url", photos.into_iter().map(Value::from).collect());
        members.push(("extended_attributes", Value::Object(vec![("media_urls", all)])));
    }
    Value::Object(members)
}

/// GET service_request_id from a token; empty until the number exists.
pub(super) async fn token(State(city): State<Shared>, Path(file): Path<String>, parameters: Parameters) -> Response {
    let (token, format) = super::split_format(&file);
    let (asked, locale) = (token.to_owned(), parameters.locale());
    let report = match city.with_store(move |store| store.report_by_token(&asked)).await {
        Ok(Some(report)) => report,
        Ok(None) => return Refusal::not_found(locale).answer(format),
        Err(_) => return Refusal::internal(locale).answer(format),
    };
    let number = if report.numbered_at <= Timestamp::now() { report.number } else { String::new() };
    let answer = Value::Object(vec![("service_request_id", number.into()), ("token", token.into())]);
    spark::answer(StatusCode::OK, format, ROOT, &Value::List("request", vec![answer]))
}
