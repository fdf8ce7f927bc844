//! Long lists are read to their end, and no server keeps the page reading for ever.

use civic_core::http::Request;
use civic_core::report::open311::{Bounds, Near, Open311, Paging, Query, Settings};
use civic_core::report::{Position, Report, State};
use civic_core::{Error, Timestamp};
use pollster::block_on;

use crate::{Server, settings};

const DAY: i64 = 24 * 60 * 60;

fn list(ids: impl IntoIterator<Item = usize>) -> String {
    let reports: Vec<_> = ids.into_iter().map(|id| format!(r#"{{"service_request_id":{id}}}"#)).collect();
    format!("[{}]", reports.join(","))
}

fn parameter(request: &Request, name: &str) -> usize {
    let value = request.query.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
    value.unwrap_or_else(|| panic!("{name}: {}", request.address())).parse().unwrap()
}

/// Reads a list, and tells the ids and how often the server was asked.
fn read(paging: Paging, query: &Query, answer: impl Fn(&Request) -> String) -> (Vec<String>, Vec<String>) {
    let server = Server::new(answer);
    let client = Open311::new(Settings { paging, ..settings() }, &server);
    let reports: Vec<Report> = block_on(client.reports(query)).unwrap();
    let ids = reports.into_iter().map(|report| report.id.unwrap().0).collect();
    (ids, server.asked())
}

fn counted(paging: Paging, query: &Query, answer: impl Fn(&Request) -> String) -> (usize, usize) {
    let (ids, asked) = read(paging, query, answer);
    (ids.len(), asked.len())
}

fn no_limit() -> Query {
    Query { limit: usize::MAX, ..Query::default() }
}

#[test]
fn nothing_but_the_spec_is_asked_unless_set() {
    let (ids, asked) = read(Paging::None, &Query::default(), |_| list([1, 2, 2]));
    assert_eq!((ids.len(), asked), (2, vec!["requests.json".to_owned()]));
}

#[test]
fn every_parameter_is_sent_by_its_name() {
    let place = |latitude, longitude| Position::new(latitude, longitude).unwrap();
    let query = Query {
        categories: vec!["001".into(), "b c".into()],
        start: Some(Timestamp(0)),
        end: Some(Timestamp(1)),
        states: vec![State::Open, State::Closed, State::Unknown],
        updated_after: Some(Timestamp(DAY * 1000)),
        updated_before: Some(Timestamp(DAY * 2000)),
        near: Some(Near { position: place(43.7696, 11.2558), radius: 500 }),
        bounds: Some(Bounds { south_west: place(43.7, 11.2), north_east: place(43.8, 11.3) }),
        text: Some(" buca ".to_owned()),
        newest_first: true,
        ..Query::default()
    };
    let server = Server::new(|_| list([]));
    block_on(Open311::new(Settings { extensions: true, ..settings() }, &server).reports(&query)).unwrap();
    let asked = server.asked.take();
    let pairs: Vec<_> = asked[0].query.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(
        pairs,
        [
            ("extensions", "true"),
            ("start_date", "1970-01-01T00:00:00Z"),
            ("end_date", "1970-01-01T00:00:01Z"),
            ("service_code", "001,b c"),
            ("status", "open,closed"),
            ("updated_after", "1970-01-02T00:00:00Z"),
            ("updated_before", "1970-01-03T00:00:00Z"),
            ("lat", "43.769600"),
            ("long", "11.255800"),
            ("radius", "500"),
            ("bbox", "11.200000,43.700000,11.300000,43.800000"),
            ("q", "buca"),
            ("sort", "-created"),
        ]
    );
}

#[test]
fn numbers_override_everything_and_many_go_in_pieces() {
    let query = Query {
        ids: (0..120).map(|id: usize| id.to_string().as_str().into()).collect(),
        states: vec![State::Open],
        ..Query::default()
    };
    let (ids, asked) = read(Paging::None, &query, |request| {
        let (_, value) = &request.query[0];
        list(value.split(',').map(|id| id.parse().unwrap()))
    });
    assert_eq!((ids.len(), asked.len()), (120, 3));
    assert!(asked.iter().all(|address| !address.contains("status")));
}

#[test]
fn pages_are_read_until_one_is_short() {
    let pages = |request: &Request| {
        let (page, size) = (parameter(request, "page"), parameter(request, "page_size"));
        list(((page - 1) * size..page * size).take_while(|id| *id < 25))
    };
    assert_eq!(counted(Paging::Pages { size: 10 }, &no_limit(), pages), (25, 3));
    assert_eq!(counted(Paging::Pages { size: 5 }, &no_limit(), pages), (25, 6));
}

#[test]
fn an_offset_counts_what_the_server_sent() {
    // Every third report is still without a number.
    let answer = |request: &Request| {
        let offset = parameter(request, "offset");
        let entries = (offset..offset + parameter(request, "limit")).take_while(|id| *id < 30);
        let entry = |id: usize| {
            if id.is_multiple_of(3) {
                r#"{"service_code":"a"}"#.to_owned()
            } else {
                format!(r#"{{"service_request_id":{id}}}"#)
            }
        };
        format!("[{}]", entries.map(entry).collect::<Vec<_>>().join(","))
    };
    assert_eq!(counted(Paging::Offset { size: 10 }, &no_limit(), answer), (20, 4));
}

#[test]
fn a_server_that_repeats_itself_ends_the_list() {
    let paging = Paging::Pages { size: 10 };
    assert_eq!(counted(paging, &no_limit(), |_| list(0..10)), (10, 2));
    assert_eq!(counted(paging, &no_limit(), |_| list(0..500)), (500, 2));
    // Two pages in turn.
    let turns =
        |request: &Request| if parameter(request, "page").is_multiple_of(2) { list(0..10) } else { list(10..20) };
    assert_eq!(counted(paging, &no_limit(), turns), (20, 3));
}

#[test]
fn a_page_that_overlaps_the_one_before_does_not_end_the_list() {
    let overlapping = |request: &Request| {
        let first = (parameter(request, "page") - 1) * 8;
        list((first..first + 10).take_while(|id| *id < 40))
    };
    let (ids, _) = read(Paging::Pages { size: 10 }, &no_limit(), overlapping);
    assert_eq!(ids.len(), 40);
}

#[test]
fn a_list_without_end_is_cut() {
    let endless = |request: &Request| list(parameter(request, "page") * 10..parameter(request, "page") * 10 + 10);
    assert_eq!(counted(Paging::Pages { size: 10 }, &no_limit(), endless), (2000, 200));
    assert_eq!(counted(Paging::Pages { size: 10 }, &Query { limit: 25, ..Query::default() }, endless), (25, 3));
    assert_eq!(counted(Paging::None, &Query { limit: 0, ..Query::default() }, endless), (0, 0));
}

#[test]
fn a_page_size_of_nothing_asks_no_more_than_once_for_nothing() {
    assert_eq!(counted(Paging::Offset { size: 0 }, &no_limit(), |_| list([])), (0, 1));
}

#[test]
fn a_span_of_more_than_90_days_is_read_in_pieces_that_touch() {
    let days = |days: i64| Some(Timestamp(days * DAY * 1000));
    let query = Query { start: days(0), end: days(200), ..Query::default() };
    let (ids, asked) = read(Paging::None, &query, |_| list([1]));
    assert_eq!(ids, ["1"]);
    let expected = [("1970-04-21", "1970-07-20"), ("1970-01-21", "1970-04-21"), ("1970-01-01", "1970-01-21")];
    let expected = expected
        .map(|(start, end)| format!("requests.json?start_date={start}T00%3A00%3A00Z&end_date={end}T00%3A00%3A00Z"));
    assert_eq!(asked, expected);
}

#[test]
fn a_span_that_the_spec_allows_is_asked_for_at_once() {
    for (start, end) in [(Some(0), Some(90)), (Some(5), Some(1)), (None, Some(500)), (Some(0), None)] {
        let at = |days: Option<i64>| days.map(|days| Timestamp(days * DAY * 1000));
        let query = Query { start: at(start), end: at(end), ..Query::default() };
        assert_eq!(counted(Paging::None, &query, |_| list([1])).1, 1, "{start:?} {end:?}");
    }
}

#[test]
fn a_span_of_all_time_ends() {
    let query = Query { start: Some(Timestamp(i64::MIN)), end: Some(Timestamp(i64::MAX)), ..no_limit() };
    assert_eq!(counted(Paging::None, &query, |_| list([])), (0, 200));
}

#[test]
fn a_page_that_fails_fails_the_list() {
    let server =
        Server::new(|request: &Request| if parameter(request, "page") == 1 { list(0..10) } else { "{".to_owned() });
    let client = Open311::new(Settings { paging: Paging::Pages { size: 10 }, ..settings() }, &server);
    assert!(matches!(block_on(client.reports(&no_limit())), Err(Error::Nonsense(_))));
}
