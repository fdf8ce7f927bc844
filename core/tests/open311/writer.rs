//! A list of reports as a server writes it, in both formats.

use civic_core::Moment;
use civic_core::report::{Report, State};
use quick_xml::escape::escape;
use serde_json::{Map, Value, json};

/// `[{…}]`
pub(crate) fn json(reports: &[Report]) -> String {
    let object = |report| {
        let fields = fields(report).into_iter().map(|(name, value)| (name.to_owned(), value));
        Value::Object(Map::from_iter(fields))
    };
    Value::Array(reports.iter().map(object).collect()).to_string()
}

/// `<service_requests><request>…`
pub(crate) fn xml(reports: &[Report]) -> String {
    let mut out = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<service_requests>\n".to_owned();
    for report in reports {
        out.push_str("  <request>\n");
        for (name, value) in fields(report) {
            out.push_str(&format!("    <{name}>{}</{name}>\n", content(&value)));
        }
        out.push_str("  </request>\n");
    }
    out.push_str("</service_requests>\n");
    out
}

fn content(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => escape(text).into_owned(),
        Value::Array(list) => list.iter().map(|item| format!("<media_url>{}</media_url>", content(item))).collect(),
        Value::Object(fields) => {
            fields.iter().map(|(name, value)| format!("<{name}>{}</{name}>", content(value))).collect()
        }
        Value::Bool(_) | Value::Number(_) => value.to_string(),
    }
}

fn fields(report: &Report) -> Vec<(&'static str, Value)> {
    let state = match report.status.state {
        State::Open => json!("open"),
        State::Closed => json!("closed"),
        State::Unknown => Value::Null,
    };
    vec![
        ("service_request_id", json!(report.id)),
        ("token", json!(report.token)),
        ("status", state),
        ("status_notes", json!(report.status_notes)),
        ("service_name", json!(report.category_name)),
        ("service_code", json!(report.category)),
        ("title", json!(report.title)),
        ("description", json!(report.description)),
        ("agency_responsible", json!(report.agency)),
        ("service_notice", json!(report.notice)),
        ("requested_datetime", time(report.requested.as_ref())),
        ("updated_datetime", time(report.updated.as_ref())),
        ("expected_datetime", time(report.expected.as_ref())),
        ("address", json!(report.address)),
        ("address_id", json!(report.address_id)),
        ("zipcode", json!(report.postcode)),
        ("lat", json!(report.position.map(|position| position.latitude))),
        ("long", json!(report.position.map(|position| position.longitude))),
        ("media_url", json!(report.media.first())),
        ("extended_attributes", json!({"detailed_status": report.status.detail, "media_urls": report.media.get(1..)})),
    ]
}

fn time(moment: Option<&Moment>) -> Value {
    match moment {
        None => Value::Null,
        Some(Moment::Instant(instant)) => json!(instant.to_rfc3339()),
        Some(Moment::Local(text) | Moment::Raw(text)) => json!(text),
    }
}
