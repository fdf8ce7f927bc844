//! Open Referral: published examples, a server's recorded pages, and what validators reject.

use civic_core::error::Nonsense;
use civic_core::hours::{Local, OpenNow};
use civic_core::http::{Response, from_fn};
use civic_core::services::hsds::Hsds;
use civic_core::services::{
    ActionKind, Ask, Contact, Dialect, Reading, Service, ServiceId, Status, Target, Why, detail, main_action, read,
};
use civic_core::{Error, Moment, Timestamp};

use crate::{answer, decode, endpoint, first, service, written};

const COUNSELLING: &str = "ac148810-d857-441c-9679-408f346de14b";
const CENTRE: &str = "3a19ff88-4620-4d17-9830-ac1d859eb5d5";

fn server() -> Hsds {
    Hsds { base: endpoint(), filter: vec![("taxonomy_term_id".to_owned(), "7".to_owned())] }
}

/// What the answer to a question for one service says.
fn one(file: &str) -> Reading {
    let ask = &server().detail(&ServiceId(COUNSELLING.to_owned()))[0];
    decode(&server(), ask, &answer(file))
}

/// The further pages that an answer asks for, by the end of their addresses.
fn next(reading: &Reading) -> Vec<String> {
    reading.next.iter().map(|ask| ask.request.address().replace("https://city.example/api/", "")).collect()
}

fn part(number: u8, name: &str) -> Ask {
    let ask = &server().start()[0];
    let mut request = ask.request.clone();
    request.url = request.url.replace("services", name);
    Ask::may(number, request)
}

#[test]
fn a_list_is_asked_for_whole_and_a_service_by_its_id() {
    let asks = server().start();
    assert_eq!(
        asks[0].request.address(),
        "https://city.example/api/services?page=1&per_page=100&full=true&taxonomy_term_id=7"
    );
    let ask = &server().detail(&ServiceId("a/b".to_owned()))[0];
    assert_eq!(ask.request.address(), "https://city.example/api/services/a%2Fb");
}

#[test]
fn a_whole_service_keeps_all_that_a_citizen_needs() {
    for file in ["hsds-3/service_full.json", "hsds-mock/service.json"] {
        let reading = one(file);
        assert_eq!(reading.left_out, [], "{file}");
        let service = service(&reading, COUNSELLING);
        assert_eq!(service.name, "Community Counselling");
        assert_eq!(service.other_names, ["MyCity Counselling Services"]);
        assert!(service.description.as_deref().unwrap().ends_with("circumstances."));
        assert!(service.notice.as_deref().unwrap().starts_with("Following COVID-19"));
        assert_eq!(service.status, Status::Active);
        assert!(service.audience.words.as_deref().unwrap().contains("aged 12 and over"));
        assert_eq!((service.audience.youngest, service.audience.oldest), (Some(12), None));
        assert!(service.how.as_deref().unwrap().starts_with("If you are an NHS patient"));
        assert!(service.coverage.as_deref().unwrap().starts_with("The service is available to all residents"));
        assert_eq!(service.times.words.as_deref(), Some("wait_time"));
        assert_eq!(service.documents_needed.len(), 1);
        assert!(service.documents_needed[0].name.starts_with("Any official identification document"));
        assert_eq!(service.documents_needed[0].link.as_ref().unwrap().leads_to(), "example.com");
        let [option, words] = service.costs.as_slice() else { panic!("{:?}", service.costs) };
        assert_eq!((option.amount, option.currency.as_deref()), (Some(35.0), Some("GBP")));
        assert_eq!(option.name.as_deref(), Some("Under 18s and Over 60s"));
        assert!(words.words.as_deref().unwrap().contains("£50 per hour"));
        assert!(!service.is_free());
        assert_eq!(service.languages, ["Urdu"]);
        assert_eq!(service.themes[0].name, "name");
        assert_eq!(service.page.as_ref().unwrap().as_str(), "http://example.com/counselling");
        assert_eq!(service.office_name.as_deref(), Some("Example Organization Inc."));
        assert_eq!(service.checked, Some(Moment::Raw("2005-01-01".to_owned())));
        let updated = Timestamp::parse("2023-03-15T10:30:45.123Z").unwrap();
        assert_eq!(service.updated, Some(Moment::Instant(updated)));
        let action = main_action(service).unwrap();
        assert_eq!(action.kind, ActionKind::Call);
        assert!(matches!(action.target, Target::Link(link) if link.as_str() == "tel:+441234234567"));
        let phone = service.contacts[0].phone.as_deref();
        assert_eq!(phone, Some("+44 1234 234567 / 100"));
    }
}

#[test]
fn the_place_comes_with_its_address_and_how_to_get_in() {
    let reading = one("hsds-3/service_full.json");
    assert_eq!(service(&reading, COUNSELLING).places[0].0, CENTRE);
    let [place] = reading.places.as_slice() else { panic!("{:?}", reading.places) };
    assert_eq!((place.id.0.as_str(), place.name.as_str()), (CENTRE, "MyCity Civic Center"));
    assert_eq!(place.address.line(), "1-30 Main Street, MyVillage, ABC 1234 MyCity, MyRegion");
    // 100 degrees north is nowhere on Earth.
    assert_eq!(place.position, None);
    assert_eq!(place.accessibility.len(), 2);
    assert!(place.transport.as_deref().unwrap().contains("number 1 Bus"));
}

#[test]
fn no_name_of_a_person_is_kept() {
    for file in ["hsds-3/service_full.json", "hsds-3/organization_full.json", "hsds-mock-live/services.json"] {
        let reading = if file.contains("organization") {
            decode(&server(), &part(2, "organizations"), &wrapped(file))
        } else if file.contains("live") {
            first(&server(), &answer(file))
        } else {
            one(file)
        };
        let kept = format!("{reading:?}");
        assert!(!kept.contains("Persona") && !kept.contains("Ann"), "{file}");
    }
}

/// One record as a page of it alone.
fn wrapped(file: &str) -> Response {
    let body = String::from_utf8(answer(file).body).unwrap();
    written(&format!("[{body}]"))
}

#[test]
fn a_schedule_that_contradicts_itself_stays_in_its_words() {
    // It is weekly and on days of the month, of the year and in weeks of the year.
    let reading = one("hsds-3/service_full.json");
    let hours = service(&reading, COUNSELLING).hours.as_ref().unwrap();
    assert_eq!(hours.rules, []);
    assert!(hours.words.as_deref().unwrap().starts_with("The service is available from 10 am to 6pm weekdays."));
    assert_eq!(reading.places[0].hours.as_ref().unwrap().words, hours.words);
}

#[test]
fn a_list_of_a_server_that_leaves_out_totals_ends() {
    let reading = first(&server(), &answer("hsds-mock-live/services.json"));
    assert_eq!(service(&reading, COUNSELLING).links[0].link.leads_to(), "example.org");
    assert_eq!((reading.services.len(), reading.places.len(), reading.organizations.len()), (1, 1, 1));
    assert_eq!((next(&reading), reading.left_out.len()), (vec![], 0));
    let organizations = decode(&server(), &part(2, "organizations"), &answer("hsds-mock-live/organizations.json"));
    assert_eq!(organizations.organizations[0].name, "Example Organization Inc.");
    assert_eq!(organizations.organizations[0].links.len(), 1);
}

#[test]
fn pages_are_read_on() {
    let ask = part(2, "organizations");
    let reading = decode(&server(), &ask, &answer("hsds-3/organization_list.json"));
    assert_eq!(next(&reading), ["organizations?per_page=100&full=true&taxonomy_term_id=7&page=2"]);
    let contacts = &reading.organizations[0].contacts;
    let leads: Vec<_> = contacts.iter().map(|contact| contact.link.as_ref().unwrap().leads_to()).collect();
    assert_eq!(leads, ["email@example.com", "example.com"]);
    let whole = decode(&server(), &ask, &wrapped("hsds-3/organization_full.json"));
    assert_eq!((whole.organizations.len(), next(&whole)), (1, vec![]));
    // A server that knows no pages gives the first again.
    let again = &reading.next[0];
    assert_eq!(next(&decode(&server(), again, &answer("hsds-3/organization_list.json"))), Vec::<String>::new());
}

#[test]
fn places_by_themselves_say_to_which_service_they_belong() {
    let reading = decode(&server(), &part(1, "service_at_locations"), &answer("hsds-3/service_at_location_list.json"));
    let counselling = service(&reading, COUNSELLING);
    assert_eq!((counselling.name.as_str(), counselling.places[0].0.as_str()), ("Community Counselling", CENTRE));
    assert_eq!(reading.places[0].name, "MyCity Civic Center");
    assert_eq!(next(&reading).len(), 1);
    let full = decode(&server(), &part(1, "service_at_locations"), &wrapped("hsds-3/service_at_location_full.json"));
    assert_eq!(full.places[0].accessibility.len(), 2);
}

#[test]
fn the_united_kingdom_s_profile_is_read_alike() {
    let list = first(&server(), &answer("oruk-3/service_list.json"));
    assert_eq!((list.services.len(), list.left_out.len()), (1, 0));
    // The list has no places, so they are asked for.
    assert_eq!(next(&list), ["service_at_locations?page=1&per_page=100"]);
    let reading = one("oruk-3/service_full.json");
    let service = service(&reading, COUNSELLING);
    assert_eq!((service.audience.youngest, service.costs[0].amount), (Some(12), Some(35.0)));
    assert_eq!(reading.places[0].address.line(), "1-30 Main Street, ABC 1234 MyCity, MyRegion");
    assert_eq!(reading.places[0].accessibility[0].len(), 108);
    let terms = first(&server(), &answer("oruk-3/taxonomy_term_list.json"));
    assert_eq!(terms.services[0].name, "name");
}

#[test]
fn what_validators_reject_costs_no_more_than_itself() {
    // None of the four has a name.
    let list = first(&server(), &answer("oruk-3/fail_service_list.json"));
    assert_eq!((list.services.len(), list.left_out.len()), (0, 4));
    assert!(list.left_out.iter().all(|left| left.why == Why::Nameless && left.what.is_some()));
    // This one lacks a description, and its address and mailbox are none.
    let reading = one("oruk-3/fail_service_full.json");
    let service = service(&reading, COUNSELLING);
    assert_eq!((&service.description, &service.page, service.contacts.len()), (&None, &None, 0));
    assert_eq!(service.status, Status::Active);
}

#[test]
fn lists_of_vocabularies_are_no_services() {
    for file in ["hsds-mock-live/taxonomies.json", "hsds-mock-live/taxonomy_terms.json"] {
        let reading = first(&server(), &answer(file));
        assert_eq!(main_action(&reading.services[0]), None, "{file}");
    }
    let mut page = answer("hsds-mock-live/services_unknown_404.html");
    let refused = |page: &Response| server().decode(&server().start()[0], page).unwrap_err();
    assert_eq!(refused(&page), Error::Nonsense(Nonsense::WebPage));
    page.status = 404;
    assert!(matches!(refused(&page), Error::Refused(refusal) if refusal.status == 404));
}

#[test]
fn the_first_version_s_pages_are_read() {
    let page = |number: usize, last: bool| {
        written(&format!(
            r#"{{"totalElements": 2, "totalPages": 2, "number": {number}, "size": 1, "last": {last}, "content": [{{"id": "s{number}", "name": "S", "service_at_locations": [], "organization": {{"id": "o", "name": "O"}}}}]}}"#
        ))
    };
    let transport = from_fn(|request| {
        let asked = request.query.iter().find(|(name, _)| name == "page").unwrap().1.clone();
        Ok(page(asked.parse().unwrap(), asked == "2"))
    });
    let reading = pollster::block_on(read(&server(), &transport)).unwrap();
    let ids: Vec<_> = reading.services.iter().map(|service| service.id.0.as_str()).collect();
    assert_eq!((ids, reading.organizations.len(), reading.left_out.len()), (vec!["s1", "s2"], 1, 0));
}

#[test]
fn a_catalogue_without_end_is_ended() {
    let transport = from_fn(|request| {
        let asked = &request.query.iter().find(|(name, _)| name == "page").unwrap().1;
        Ok(written(&format!(
            r#"{{"total_pages": 99999, "page_number": {asked}, "contents": [{{"id": "{asked}", "name": "S", "service_at_locations": [], "organization": {{}}}}]}}"#
        )))
    });
    let reading = pollster::block_on(read(&server(), &transport)).unwrap();
    assert_eq!((reading.services.len(), reading.left_out.last().unwrap().why), (120, Why::TooMany));
}

#[test]
fn a_further_list_that_fails_costs_only_itself() {
    let transport = from_fn(|request| {
        Ok(match request.url.ends_with("/services") {
            true => answer("oruk-3/service_list.json"),
            false => Response::new(500, "text/html", "<html>"),
        })
    });
    let reading = pollster::block_on(read(&server(), &transport)).unwrap();
    assert_eq!((reading.services.len(), reading.left_out[0].why), (1, Why::Unread));
    let transport = from_fn(|_| Ok(answer("hsds-3/service_full.json")));
    let whole = pollster::block_on(detail(&server(), &transport, &ServiceId(COUNSELLING.to_owned()))).unwrap();
    assert_eq!(whole.places.len(), 1);
}

/// A service with these schedules.
fn scheduled(schedules: &str) -> Service {
    let body = format!(r#"{{"contents": [{{"id": "1", "name": "S", "schedules": {schedules}}}]}}"#);
    first(&server(), &written(&body)).services.remove(0)
}

#[test]
fn schedules_are_read_as_calendars_mean_them() {
    let at = |text: &str| Local::at(Timestamp::parse(text).unwrap(), 0);
    let is_open = |schedules: &str, time: &str| scheduled(schedules).hours.unwrap().is_open(at(time), &[]);
    let weekly = r#"[{"freq": "WEEKLY", "byday": "MO,WE", "opens_at": "09:00:00", "closes_at": "12:00"},
        {"freq": "WEEKLY", "byday": "MO", "opens_at": "14:00", "closes_at": "16:00"}]"#;
    assert_eq!(is_open(weekly, "2026-11-23T15:00:00Z"), Some(true));
    assert_eq!(is_open(weekly, "2026-11-25T09:00:00Z"), Some(true));
    assert_eq!(is_open(weekly, "2026-11-24T09:00:00Z"), Some(false));
    let hours = scheduled(weekly).hours.unwrap();
    assert_eq!(hours.now(at("2026-11-23T13:00:00Z"), &[]), OpenNow::Closed(Some(at("2026-11-23T14:00:00Z"))));
    let fortnight = r#"[{"freq": "WEEKLY", "interval": 2, "dtstart": "2026-11-02", "byday": "MO", "opens_at": "09:00", "closes_at": "12:00"}]"#;
    assert_eq!(is_open(fortnight, "2026-11-16T10:00:00Z"), Some(true));
    assert_eq!(is_open(fortnight, "2026-11-23T10:00:00Z"), Some(false));
    let monthly = r#"[{"freq": "MONTHLY", "byday": "1TU,-1TH", "valid_to": "2026-11-30", "opens_at": "09:00", "closes_at": "12:00"}]"#;
    assert_eq!(is_open(monthly, "2026-11-03T10:00:00Z"), Some(true));
    assert_eq!(is_open(monthly, "2026-11-26T10:00:00Z"), Some(true));
    assert_eq!(is_open(monthly, "2026-11-19T10:00:00Z"), Some(false));
    assert_eq!(is_open(monthly, "2026-12-01T10:00:00Z"), Some(false));
    let dated = r#"[{"freq": "MONTHLY", "bymonthday": "15,-1", "opens_at": "22:00", "closes_at": "02:00"}]"#;
    assert_eq!(is_open(dated, "2026-12-01T01:00:00Z"), Some(true));
    assert_eq!(is_open(dated, "2026-12-02T01:00:00Z"), Some(false));
    let once = r#"[{"dtstart": "2026-11-22", "opens_at": "10:00", "closes_at": "11:00"}]"#;
    assert_eq!(is_open(once, "2026-11-22T10:30:00Z"), Some(true));
    for words in [
        r#"[{"freq": "WEEKLY", "byday": "XX", "opens_at": "09:00", "closes_at": "12:00", "description": "d"}]"#,
        r#"[{"freq": "WEEKLY", "byday": "MO", "opens_at": "nine", "closes_at": "12:00", "description": "d"}]"#,
        r#"[{"freq": "YEARLY", "dtstart": "2026-01-01", "opens_at": "09:00", "closes_at": "12:00", "description": "d"}]"#,
        r#"[{"freq": "WEEKLY", "byday": "MO", "count": 3, "opens_at": "09:00", "closes_at": "12:00", "description": "d"}]"#,
    ] {
        let hours = scheduled(words).hours.unwrap();
        assert_eq!((hours.rules.len(), hours.words.as_deref()), (0, Some("d")), "{words}");
    }
}

#[test]
fn a_fax_is_not_called() {
    let body = r#"{"contents": [{"id": "1", "name": "S", "phones": [{"number": "055 1", "type": "fax"}, {"number": "055 222"}]}]}"#;
    let reading = first(&server(), &written(body));
    assert_eq!(reading.services[0].contacts, [Contact::phone("055 222").unwrap()]);
}
