//! Lists of reports, and single ones (GeoReport v2, “GET Service Requests”, “GET Service Request”).

use super::status::{state, status};
use super::{UNEXPECTED, items, some};
use crate::document::Node;
use crate::document::plain::{line, plain};
use crate::error::Refusal;
use crate::http::Response;
use crate::link::{Link, LinkKind};
use crate::report::open311::body;
use crate::report::{CategoryCode, HistoryNote, Position, Report, RequestId, State, Token};
use crate::{Error, Moment, decimal};

/// What a list of reports, or one of them, is wrapped in.
pub(super) const REQUESTS: [&str; 4] = ["service_requests", "requests", "service_request", "request"];
/// The number of a report.
pub(super) const ID: &str = "service_request_id";
const MARKS: [&str; 4] = [ID, "token", "service_code", "requested_datetime"];

/// One answer of a list.
#[derive(Debug)]
pub(in crate::report::open311) struct Page {
    /// The reports that have a number.
    pub(in crate::report::open311) reports: Vec<Report>,
    /// How many there were in the answer, those without a number too.
    pub(in crate::report::open311) entries: usize,
}

/// Reads one answer of a list. A report without a number is still being worked on by a batch server (Chicago), and is
/// left out.
pub(in crate::report::open311) fn page(response: &Response) -> Result<Page, Error> {
    body::read(response, |root| {
        let entries = items(root, &REQUESTS, &MARKS)?;
        let reports = entries.iter().filter(|node| node.text(ID).is_some()).map(|node| read(node)).collect();
        Ok(Page { reports, entries: entries.len() })
    })
}

/// Reads one report: that of this number, or the only one. An empty list says that there is none.
pub(in crate::report::open311) fn report(response: &Response, id: &RequestId) -> Result<Report, Error> {
    body::read(response, |root| {
        let entries = items(root, &REQUESTS, &MARKS)?;
        let own = entries.iter().find(|node| node.text(ID) == Some(id.as_str()));
        match (own, entries.as_slice()) {
            (Some(node), _) => Ok(read(node)),
            (None, [only]) => Ok(Report { id: Some(number(only).unwrap_or_else(|| id.clone())), ..read(only) }),
            (None, []) => Err(Error::Refused(Refusal { status: 404, messages: Vec::new(), retry_after: None })),
            (None, _) => Err(UNEXPECTED),
        }
    })
}

fn number(node: &Node<'_>) -> Option<RequestId> {
    node.text(ID).map(|id| RequestId(id.to_owned()))
}

fn read(node: &Node<'_>) -> Report {
    let extended = node.get("extended_attributes").unwrap_or(&Node::Null);
    let owned = |names: &[&str]| node.first(names).map(str::to_owned);
    let prose = |names: &[&str]| node.first(names).map(plain).and_then(some);
    let moment = |name: &str| node.text(name).map(Moment::read);
    Report {
        id: number(node),
        token: node.text("token").map(|token| Token(token.to_owned())),
        status: status(node.text("status"), extended.text("detailed_status")),
        status_notes: prose(&["status_notes"]),
        category: node.text("service_code").map(|code| CategoryCode(code.to_owned())),
        category_name: node.text("service_name").map(line).and_then(some),
        title: node.text("title").or_else(|| extended.text("title")).map(line).and_then(some),
        // FixMyStreet has a title and a detail, and puts both together as the description.
        description: prose(&["description", "detail"]),
        agency: agency(node),
        notice: prose(&["service_notice"]),
        requested: moment("requested_datetime"),
        updated: moment("updated_datetime"),
        expected: moment("expected_datetime"),
        address: node.first(&["address", "address_string"]).map(plain).and_then(some),
        // `adress_id` is Klarschiff's, `zip_code` Helsinki's, and a postal code of 0 San Francisco's word for none.
        address_id: owned(&["address_id", "adress_id"]),
        postcode: owned(&["zipcode", "zip_code"]).filter(|code| code != "0"),
        position: position(node),
        media: media(node, extended),
        history: history(node),
    }
}

/// A name, or FixMyStreet's `{"recipient": [names]}`.
fn agency(node: &Node<'_>) -> Option<String> {
    let names = node.children("agency_responsible", &["recipient"]);
    let names: Vec<_> = names.into_iter().filter_map(Node::scalar).map(line).filter(|name| !name.is_empty()).collect();
    some(names.join(", "))
}

/// `lat` and `long`, or FIWARE's GeoJSON point, which has the longitude first (RFC 7946, 3.1.1).
fn position(node: &Node<'_>) -> Option<Position> {
    if let (Some(latitude), Some(longitude)) = (node.number("lat"), node.number("long")) {
        return Position::new(latitude, longitude);
    }
    let Node::List(coordinates) = node.get("location")?.get("coordinates")? else { return None };
    let mut degrees = coordinates.iter().map(|degrees| decimal::parse(degrees.scalar()?));
    let (longitude, latitude) = (degrees.next()??, degrees.next()??);
    Position::new(latitude, longitude)
}

/// `media_url` in all its shapes, then `media_urls` (CitySDK) and `photos` (San Francisco); each address once.
fn media(node: &Node<'_>, extended: &Node<'_>) -> Vec<Link> {
    let mut found = Vec::new();
    let mut entries = node.children("media_url", &["media_url"]);
    entries.extend(extended.children("media_urls", &["media_url"]));
    entries.extend(extended.children("photos", &["photo"]));
    for entry in entries {
        // Boston has objects with `url`, San Francisco with `media_url`.
        for address in entry.scalar().or_else(|| entry.first(&["url", "media_url"])).map(addresses).unwrap_or_default()
        {
            if !found.contains(&address) {
                found.push(address);
            }
        }
    }
    found
}

/// The web addresses of a list that is parted by commas. A comma is also part of addresses, so only one
/// before another address parts the two; `data:` addresses, which hold commas too, are left out.
fn addresses(list: &str) -> Vec<Link> {
    let starts =
        |piece: &str, scheme: &str| piece.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    let mut found: Vec<String> = Vec::new();
    for piece in list.split(',') {
        let is_new = ["http://", "https://", "data:"].iter().any(|scheme| starts(piece.trim_start(), scheme));
        match found.last_mut() {
            Some(last) if !is_new => {
                last.push(',');
                last.push_str(piece);
            }
            _ => found.push(piece.trim_start().to_owned()),
        }
    }
    let is_web = |link: &Link| link.kind() == LinkKind::Web;
    found.iter().filter_map(|address| Link::vet(address)).filter(is_web).collect()
}

/// San Francisco's `notes [{datetime, summary?, description, type}]`, oldest first as far as their times tell.
fn history(node: &Node<'_>) -> Vec<HistoryNote> {
    let mut notes: Vec<_> = node.children("notes", &["note"]).into_iter().filter_map(note).collect();
    sort_by_time(&mut notes, |note| note.when.as_ref());
    notes
}

fn note(node: &Node<'_>) -> Option<HistoryNote> {
    let text = node.first(&["description", "summary"]).map(plain).unwrap_or_default();
    let word = node.text("type").filter(|word| state(word) != State::Unknown);
    let status = word.map(|word| status(Some(word), None));
    let when = node.text("datetime").map(Moment::read);
    (!text.is_empty() || status.is_some()).then_some(HistoryNote { when, text, status })
}

/// Oldest first, if every item has a point in time; else as the server sent them.
pub(super) fn sort_by_time<T>(items: &mut [T], when: impl Fn(&T) -> Option<&Moment>) {
    let instant = |item: &T| match when(item) {
        Some(Moment::Instant(instant)) => Some(*instant),
        _ => None,
    };
    if items.iter().all(|item| instant(item).is_some()) {
        items.sort_by_key(instant);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Timestamp;
    use crate::error::Nonsense;

    fn list(body: &str) -> Vec<Report> {
        page(&Response::new(200, "", body)).unwrap().reports
    }

    fn one(fields: &str) -> Report {
        let mut reports = list(&format!(r#"[{{"service_request_id":"1",{fields}}}]"#));
        assert_eq!(reports.len(), 1, "{fields}");
        reports.remove(0)
    }

    #[test]
    fn a_list_is_found_however_it_is_wrapped() {
        for body in [
            r#"[{"service_request_id":1}]"#,
            r#"{"service_request_id":1}"#,
            r#"{"service_requests":[{"service_request_id":1}]}"#,
            r#"{"requests":[{"service_request_id":1}],"meta":{"total":1,"limit":100,"offset":0}}"#,
            r#"{"service_requests":{"request":{"service_request_id":[1]}}}"#,
            r#"[{"request":{"service_request_id":1}}]"#,
            "<service_requests type='array'><request><service_request_id>1</service_request_id></request></service_requests>",
            "<service_requests><service_request><service_request_id>1</service_request_id></service_request></service_requests>",
            "<ns:service_requests xmlns:ns='u' is_array='true'><ns:request><ns:service_request_id>1</ns:service_request_id></ns:request></ns:service_requests>",
        ] {
            assert_eq!(
                list(body).iter().map(|report| report.id.clone()).collect::<Vec<_>>(),
                [Some("1".into())],
                "{body}"
            );
        }
        assert!(list("<service_requests>\n</service_requests>").is_empty());
        let other = page(&Response::new(200, "", r#"{"status":"ok"}"#)).unwrap_err();
        assert_eq!(other, Error::Nonsense(Nonsense::Unexpected));
    }

    #[test]
    fn a_report_that_a_batch_server_still_works_on_is_counted_and_left_out() {
        let page = page(&Response::new(
            200,
            "",
            r#"[{"service_code":"a","requested_datetime":"x"},{"service_request_id":0}]"#,
        ))
        .unwrap();
        assert_eq!((page.entries, page.reports.len()), (2, 1));
    }

    #[test]
    fn positions_are_read_or_left_out() {
        let paris = Position::new(48.85, 2.35);
        assert_eq!(one(r#""lat":48.85,"long":2.35"#).position, paris);
        assert_eq!(one(r#""long":" 2.35 ","lat":"48.85""#).position, paris);
        assert_eq!(one(r#""location":{"type":"Point","coordinates":[2.35,48.85]}"#).position, paris);
        for fields in [
            r#""lat":0,"long":0.0"#,
            r#""lat":null,"long":null"#,
            r#""lat":"NaN","long":"2""#,
            r#""lat":"inf","long":2"#,
            r#""lat":95,"long":2"#,
            r#""lat":48"#,
            r#""lat":"request.position.lat","long":"x""#,
            r#""location":{"coordinates":[2]}"#,
            r#""location":"x""#,
        ] {
            assert_eq!(one(fields).position, None, "{fields}");
        }
    }

    #[test]
    fn media_addresses_are_found_in_every_shape() {
        let media = |fields: &str| one(fields).media.into_iter().map(String::from).collect::<Vec<_>>();
        let url = "https://city.example/a.jpg";
        for fields in [
            format!(r#""media_url":"{url} ""#),
            format!(r#""media_url":["{url}"]"#),
            format!(r#""media_url":["{url}","{url}"]"#),
            format!(r#""media_url":[{{"id":7,"url":"{url}","tags":[]}}]"#),
            format!(r#""media_url":"data:image/png;base64,AAAA,{url}""#),
            format!(r#""media_url":null,"extended_attributes":{{"media_urls":["{url}"]}}"#),
            format!(r#""media_url":"{url}","extended_attributes":{{"photos":[{{"media_url":"{url}"}}]}}"#),
        ] {
            assert_eq!(media(&fields), [url], "{fields}");
        }
        assert_eq!(
            media(r#""media_url":"https://x.example/a,b.jpg, http://x.example/c d""#),
            ["https://x.example/a,b.jpg", "http://x.example/c%20d"]
        );
        for fields in [
            r#""media_url":"""#,
            r#""media_url":"javascript:alert(1)""#,
            r#""media_url":"https://city.example@evil.example/a.jpg""#,
            r#""media_url":"mailto:a@city.example""#,
            r#""media_url":"data:image/png;base64,AAAA""#,
            r#""media_url":"/photo/3.jpeg""#,
            r#""media_url":{}"#,
        ] {
            assert!(media(fields).is_empty(), "{fields}");
        }
        let xml = list(
            "<request><service_request_id>1</service_request_id><media_url>http://x.example/1</media_url><media_url>http://x.example/2</media_url></request>",
        );
        assert_eq!(xml[0].media.len(), 2);
    }

    #[test]
    fn other_spellings_of_fields_are_read() {
        let report = one(
            r#""address_string":"Amselweg 3","adress_id":5,"zip_code":"50997","agency_responsible":{"recipient":["Parks","Roads"]},"extended_attributes":{"title":"Monttu","detailed_status":"PROCESSED"}"#,
        );
        assert_eq!(
            (report.address.as_deref(), report.address_id.as_deref(), report.postcode.as_deref()),
            (Some("Amselweg 3"), Some("5"), Some("50997"))
        );
        assert_eq!((report.agency.as_deref(), report.title.as_deref()), (Some("Parks, Roads"), Some("Monttu")));
        assert_eq!((report.status.state, report.status.detail.as_deref()), (State::Closed, Some("PROCESSED")));
        assert_eq!(one(r#""detail":"Deep","agency_responsible":"DOT""#).agency.as_deref(), Some("DOT"));
    }

    #[test]
    fn absent_in_any_dress_is_absent() {
        let bare = one(r#""status":"open""#);
        let dressed = one(
            r#""status":"open","description":"","status_notes":null,"address":"null","agency_responsible":{},"zipcode":[],"media_url":"","extended_attributes":null,"notes":[],"title":" ""#,
        );
        assert_eq!(dressed, bare);
    }

    #[test]
    fn san_francisco_of_2012_is_read() {
        let report = &list(
            "<n:service_requests xmlns:n='u' xmlns:xsi='v'><n:request><service_request_id>1</service_request_id><status>Open</status>\
             <status_notes xsi:nil='true'/><lat>0.0</lat><long>0.0</long><zipcode>0</zipcode>\
             <requested_datetime>2012-01-02 03:04:05.0</requested_datetime></n:request></n:service_requests>",
        )[0];
        assert_eq!((report.status.state, &report.status.detail, &report.status_notes), (State::Open, &None, &None));
        assert_eq!((report.position, &report.postcode), (None, &None));
        assert_eq!(report.requested, Some(Moment::Local("2012-01-02T03:04:05.0".into())));
    }

    #[test]
    fn a_list_for_a_map_says_nothing_of_the_status() {
        let report = one(r#""service_code":5,"lat":54.08,"long":12.13"#);
        assert_eq!((report.status, report.category), (Default::default(), Some("5".into())));
    }

    #[test]
    fn who_reported_is_never_kept() {
        let report = one(
            r#""contact":{"first_name":"Ann","email":"ann@x.example"},"requestor_name":"Ann","email":"ann@x.example","first_name":"Ann","phone":"1","account_id":"Ann","device_id":"Ann","extended_attributes":{"author":"Ann"},"notes":[{"description":"Opened","author":"Ann"}]"#,
        );
        assert!(!format!("{report:?}").to_lowercase().contains("ann"));
    }

    #[test]
    fn a_time_that_nobody_reads_costs_nothing() {
        let report = one(
            r#""requested_datetime":"06/22/2011 at 06:55PM","updated_datetime":"2012-01-02 03:04:05.5","expected_datetime":"2010-04-14T06:37:38-08:00""#,
        );
        assert_eq!(report.requested, Some(Moment::Raw("06/22/2011 at 06:55PM".into())));
        assert_eq!(report.updated, Some(Moment::Local("2012-01-02T03:04:05.5".into())));
        assert_eq!(report.expected, Some(Moment::Instant(Timestamp(1_271_255_858_000))));
    }

    #[test]
    fn history_begins_with_the_oldest() {
        let report = one(
            r#""notes":[{"datetime":"2015-07-28T00:00:00Z","type":"closed","summary":"Done"},{"datetime":"2015-07-27T00:00:00Z","type":"photo","description":"A photo"},{"type":"photo"}]"#,
        );
        assert_eq!(report.history.iter().map(|note| note.text.as_str()).collect::<Vec<_>>(), ["A photo", "Done"]);
        assert_eq!(report.history[1].status.as_ref().map(|status| status.state), Some(State::Closed));
        assert_eq!(report.history[0].status, None);
    }

    #[test]
    fn one_report_is_the_one_that_was_asked_for() {
        let ask = |body: &str| report(&Response::new(200, "", body), &"7".into());
        assert_eq!(
            ask(r#"[{"service_request_id":6},{"service_request_id":7,"status":"open"}]"#).unwrap().status.state,
            State::Open
        );
        assert_eq!(ask(r#"{"status":"closed","service_code":"a"}"#).unwrap().id, Some("7".into()));
        assert!(matches!(ask("[]"), Err(Error::Refused(Refusal { status: 404, .. }))));
        assert_eq!(
            ask(r#"[{"service_request_id":6},{"service_request_id":8}]"#),
            Err(Error::Nonsense(Nonsense::Unexpected))
        );
    }
}
