use pollster::block_on;
use serde_json::{Value, json};

use super::*;
use crate::Position;
use crate::events::backend::read;
use crate::events::clocks::{FewZones, always, by, times};
use crate::events::model::Place;
use crate::http::{Body, Endpoint, Request, from_fn};
use crate::poll::decidim::Shown;

fn source(shown: Shown) -> Decidim {
    Decidim(poll::decidim::Decidim {
        base: Endpoint::new("https://decidim.example").unwrap(),
        shown,
        language: "it".to_owned(),
        client: None,
        most_votes: None,
        currency: "EUR".to_owned(),
        least_percent: 70,
        page: None,
    })
}

fn in_languages(it: &str, en: &str) -> Value {
    json!({"translations": [{"locale": "en", "text": en}, {"locale": "it", "text": it}]})
}

/// A meeting as Decidim's own tests say that it is told.
fn meeting(id: &str) -> Value {
    json!({"id": id, "title": in_languages("Passeggiata", "Walk"), "description": in_languages("<p>Insieme &amp; piano.</p>", ""),
        "startTime": "2026-05-07T18:00:00+00:00", "endTime": "2026-05-07T20:00:00+00:00", "location": in_languages("Parco", "Park"),
        "address": "Via Roma 1", "coordinates": {"latitude": 43.77, "longitude": 11.25}, "typeOfMeeting": "hybrid",
        "onlineMeetingUrl": "https://meet.example/1", "registrationsEnabled": false, "remainingSlots": 0, "closed": false,
        "isWithdrawn": false, "url": "https://decidim.example/processes/verde/f/9/meetings/1"})
}

fn page(meetings: Vec<Value>, cursor: Option<&str>) -> Value {
    let edges: Vec<_> = meetings.into_iter().map(|node| json!({"node": node})).collect();
    let info = json!({"hasNextPage": cursor.is_some(), "endCursor": cursor});
    json!({"data": {"component": {"id": "9", "__typename": "Meetings", "meetings": {"pageInfo": info, "edges": edges}}}})
}

#[test]
fn a_meeting_is_an_event() {
    let source = source(Shown::Components(vec!["9".to_owned()]));
    let ask = &source.list()[0];
    let mut withdrawn = meeting("2");
    withdrawn["isWithdrawn"] = json!(true);
    let answer = Response::new(200, "", page(vec![meeting("1"), withdrawn], None).to_string());
    let reading = by(&always(), |clocks| source.decode(ask, &answer, clocks)).unwrap();
    assert_eq!(reading.left_out.iter().map(|left_out| left_out.why).collect::<Vec<_>>(), [Why::NotPublic]);
    let event = &reading.events[0];
    assert_eq!((event.title.as_str(), event.description.as_deref()), ("Passeggiata", Some("Insieme & piano.")));
    assert_eq!(
        (times(event), event.attendance),
        (vec!["2026-05-07T18:00/2026-05-07T20:00".to_owned()], Attendance::Both)
    );
    let place = Place {
        name: Some("Parco".to_owned()),
        address: Some("Via Roma 1".to_owned()),
        position: Position::new(43.77, 11.25),
    };
    assert_eq!(event.place, Some(place));
    let links: Vec<_> = event.links.iter().map(|link| (link.purpose, link.link.as_str())).collect();
    let own = (Purpose::Page, "https://decidim.example/processes/verde/f/9/meetings/1");
    assert_eq!(links, [own, (Purpose::TakePart, "https://meet.example/1")]);
}

/// A Decidim of an older version, with two pages of meetings.
fn server(request: &Request) -> Value {
    let Body::Json(text) = &request.body else { panic!("{request:?}") };
    let body: Value = serde_json::from_str(text).unwrap();
    let (query, after) = (body["query"].as_str().unwrap(), body["variables"]["after"].as_str());
    if query.contains("participatoryProcesses") {
        let components = json!([{"id": "8", "__typename": "Proposals"}, {"id": "9", "__typename": "Meetings"}]);
        return json!({"data": {"participatoryProcesses": [{"components": components}]}});
    }
    assert!(query.contains("meetings(first: 50, after: $after)") && !query.contains("proposals"), "{query}");
    match (query.contains(" url "), after) {
        (true, _) => json!({"errors": [{"message": "Field 'url' doesn't exist on type 'Meeting'"}]}),
        (false, None) => page(vec![meeting("1")], Some("MQ")),
        (false, Some(cursor)) => {
            assert_eq!(cursor, "MQ");
            let mut second = meeting("2");
            second["title"] = in_languages("Incontro", "Meeting");
            page(vec![second], None)
        }
    }
}

#[test]
fn all_meetings_of_all_processes_are_read_page_by_page() {
    let source = source(Shown::Processes);
    let transport = from_fn(|request: Request| {
        let body = server(&request).to_string();
        Ok(Response::new(200, "application/json", body))
    });
    let reading = block_on(read(&source, &transport, &always(), &FewZones)).unwrap();
    let titles: Vec<_> = reading.events.iter().map(|event| event.title.as_str()).collect();
    assert_eq!((titles, reading.left_out.len()), (vec!["Passeggiata", "Incontro"], 0));
}
