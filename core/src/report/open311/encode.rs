//! What is asked: each request as GeoReport v2 has it, in the dialect of the [`Settings`].

use super::listing::MAX_ANSWERS;
use super::query::Query;
use super::settings::{Media, MultiValue, Settings};
use crate::Timestamp;
use crate::decimal::degrees;
use crate::http::{Body, File, Part, PartContent, Request, encode_segment};
use crate::report::{Answers, CategoryCode, NewReport, Question, QuestionKind, RequestId, State, place};

/// The longest span between `start_date` and `end_date` that the spec allows.
const MAX_SPAN_SECONDS: i64 = 90 * 24 * 60 * 60;
/// How many numbers are asked for at once: an address must not become longer than servers take.
const MAX_IDS: usize = 50;

type Pairs = Vec<(String, String)>;

impl Settings {
    /// A GET of `{base}/{path}.{format}`, with what each read carries.
    pub(super) fn get(&self, path: &str) -> Request {
        let mut request = Request::get(self.address(path));
        let common = [("jurisdiction_id", &self.jurisdiction), ("locale", &self.locale)];
        for (name, value) in common {
            // Empty should equal absent, but servers fail on it (FixMyStreet, pull request 951).
            if let Some(value) = value.as_deref().filter(|value| !value.trim().is_empty()) {
                request = request.with(name, value);
            }
        }
        request
    }

    /// As [`Self::get`], for what holds reports.
    pub(super) fn get_reports(&self, path: &str) -> Request {
        let request = self.get(path);
        if self.extensions { request.with("extensions", "true") } else { request }
    }

    fn address(&self, path: &str) -> String {
        self.base.join(&format!("{path}.{}", self.format.extension()))
    }
}

/// `{path}/{segment}`, with the segment encoded.
pub(super) fn below(path: &str, segment: &str) -> String {
    format!("{path}/{}", encode_segment(segment))
}

/// A new report (GeoReport v2, “POST Service Request”): form-encoded, or multipart if a photo goes with it; both go
/// across origins without a preflight.
pub(super) fn create(settings: &Settings, report: &NewReport, photo: Option<File>) -> Request {
    let fields = fields(settings, report);
    let body = match (photo, &settings.media) {
        (Some(photo), Media::Multipart { field }) => {
            let text = |(name, value)| Part { name, content: PartContent::Text(value) };
            let mut parts: Vec<_> = fields.into_iter().map(text).collect();
            parts.push(Part { name: field.clone(), content: PartContent::File(photo) });
            Body::Multipart(parts)
        }
        (_, Media::None) | (None, Media::Multipart { .. }) => Body::Form(fields),
    };
    Request::post(settings.address("requests"), body)
}

/// The fields of a new report; what is blank is not sent.
fn fields(settings: &Settings, report: &NewReport) -> Pairs {
    let draft = &report.draft;
    let mut fields = Pairs::new();
    let mut push = |name: &str, value: &str| {
        let value = value.trim();
        if !value.is_empty() {
            fields.push((name.to_owned(), value.to_owned()));
        }
    };
    push("api_key", settings.api_key.as_deref().unwrap_or_default());
    push("jurisdiction_id", settings.jurisdiction.as_deref().unwrap_or_default());
    push("service_code", report.category.code.as_str());
    if let Some(position) = place::parse(&draft.place.coordinates) {
        push("lat", &degrees(position.latitude));
        push("long", &degrees(position.longitude));
    }
    push("address_string", &draft.place.words);
    push("email", &draft.contact.email);
    push("first_name", &draft.contact.first_name);
    push("last_name", &draft.contact.last_name);
    push("phone", &draft.contact.phone);
    push("description", &draft.description);
    // The spec's `device_id` tells devices apart. Ours is drawn for each draft, so it names no person or device, and a
    // server that gets the same report twice can tell.
    push("device_id", draft.key.as_str());
    for question in &report.questions {
        attribute(settings.multi_value, question, &draft.answers, &mut fields);
    }
    fields
}

/// The answer to one question, if it is asked and has one.
fn attribute(spelling: MultiValue, question: &Question, answers: &Answers, fields: &mut Pairs) {
    let is_asked = question.asked_if.as_ref().is_none_or(|condition| condition.holds(answers));
    if !is_asked || matches!(question.kind, QuestionKind::Notice | QuestionKind::Hidden) {
        return;
    }
    let given = answers.get(&question.code);
    let values: Vec<_> = given.iter().map(|value| value.trim()).filter(|value| !value.is_empty()).collect();
    let code = question.code.as_str();
    let is_many = matches!(question.kind, QuestionKind::Many(_));
    let name = match spelling {
        MultiValue::Bare => code.to_owned(),
        MultiValue::Brackets if is_many => format!("attribute[{code}][]"),
        MultiValue::Brackets | MultiValue::Repeated | MultiValue::Comma => format!("attribute[{code}]"),
    };
    match (spelling, &question.kind) {
        (_, QuestionKind::DateTime) => fields.extend(values.iter().map(|value| (name.clone(), date_time(value)))),
        (MultiValue::Comma, _) if values.is_empty() => {}
        (MultiValue::Comma, _) => fields.push((name, values.join(","))),
        _ => fields.extend(values.iter().map(|&value| (name.clone(), value.to_owned()))),
    }
}

/// A local `YYYY-MM-DDTHH:MM` gets its seconds, and is then ISO 8601 without a zone: local time where the report is. A
/// zone would be a guess, as the device may be set to another one than the city's.
fn date_time(value: &str) -> String {
    let is_short = value.len() == 16 && Timestamp::parse(&format!("{value}:00Z")).is_some();
    if is_short { format!("{value}:00") } else { value.to_owned() }
}

/// The parameters of a list, in as many pieces as its numbers and its span of time need.
pub(super) fn pieces(query: &Query) -> Vec<Pairs> {
    if !query.ids.is_empty() {
        let ids: Vec<_> = query.ids.iter().map(RequestId::as_str).collect();
        return ids.chunks(MAX_IDS).map(|ids| vec![("service_request_id".to_owned(), ids.join(","))]).collect();
    }
    let filters = filters(query);
    windows(query.start, query.end)
        .into_iter()
        .map(|(start, end)| {
            let mut piece = Pairs::new();
            piece.extend(start.map(|start| ("start_date".to_owned(), start.to_rfc3339())));
            piece.extend(end.map(|end| ("end_date".to_owned(), up_to_the_second(end).to_rfc3339())));
            piece.extend(filters.iter().cloned());
            piece
        })
        .collect()
}

fn filters(query: &Query) -> Pairs {
    let mut pairs = Pairs::new();
    let mut push = |name: &str, value: String| {
        if !value.is_empty() {
            pairs.push((name.to_owned(), value));
        }
    };
    push("service_code", query.categories.iter().map(CategoryCode::as_str).collect::<Vec<_>>().join(","));
    let states = query.states.iter().filter_map(|state| match state {
        State::Open => Some("open"),
        State::Closed => Some("closed"),
        State::Unknown => None,
    });
    push("status", states.collect::<Vec<_>>().join(","));
    push("updated_after", query.updated_after.map(Timestamp::to_rfc3339).unwrap_or_default());
    push("updated_before", query.updated_before.map(|end| up_to_the_second(end).to_rfc3339()).unwrap_or_default());
    if let Some(near) = query.near {
        push("lat", degrees(near.position.latitude));
        push("long", degrees(near.position.longitude));
        push("radius", near.radius.to_string());
    }
    if let Some(bounds) = query.bounds {
        let [west, south] = [bounds.south_west.longitude, bounds.south_west.latitude].map(degrees);
        let [east, north] = [bounds.north_east.longitude, bounds.north_east.latitude].map(degrees);
        push("bbox", [west, south, east, north].join(","));
    }
    push("q", query.text.as_deref().unwrap_or_default().trim().to_owned());
    if query.newest_first {
        push("sort", "-created".to_owned());
    }
    pairs
}

/// The span in pieces of at most 90 days, newest first. Two pieces share the second at which they meet, so that no
/// report falls between them; who is in both is kept once. A span that is open at one end stays whole: only the server
/// knows where it ends.
fn windows(start: Option<Timestamp>, end: Option<Timestamp>) -> Vec<(Option<Timestamp>, Option<Timestamp>)> {
    let (Some(first), Some(last)) = (start, end) else { return vec![(start, end)] };
    let mut windows = Vec::new();
    let mut to = last;
    while windows.len() < MAX_ANSWERS {
        let from = to.plus_seconds(-MAX_SPAN_SECONDS);
        if from <= first {
            windows.push((start, Some(to)));
            break;
        }
        windows.push((Some(from), Some(to)));
        to = from;
    }
    windows
}

/// The spec's dates have whole seconds; an end is rounded up, so that it loses nothing.
fn up_to_the_second(end: Timestamp) -> Timestamp {
    Timestamp(end.0.saturating_add(999))
}

/// The parameters of a span of time, for lists without filters.
pub(super) fn span(mut request: Request, start: Option<Timestamp>, end: Option<Timestamp>) -> Request {
    for (name, value) in [("start_date", start), ("end_date", end.map(up_to_the_second))] {
        if let Some(value) = value {
            request = request.with(name, value.to_rfc3339());
        }
    }
    request
}
