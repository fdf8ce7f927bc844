//! Every recorded answer becomes the right thing, or the right error.

use civic_core::error::Nonsense;
use civic_core::http::Response;
use civic_core::report::open311::{EndpointKind, Format, categories_at_a_glance};
use civic_core::report::{HasQuestions, Position, QuestionKind, Reference, State};
use civic_core::{Error, Moment};

use crate::calls::{categories, create, discovery, number, questions, report, reports, updates};
use crate::expected::{
    definition_of_the_spec, discovery_of_the_spec, ids, instant, is_nonsense, media, names, nine_messages,
    notice_of_the_spec, number_is, pothole_questions, potholes_and_more, refusal, refused_with, reports_of_the_adapter,
    request_of_the_spec, services_of_the_spec,
};
use crate::payloads::{all, answer, listed};

type Check = (&'static str, fn(Response));

const CHECKS: &[Check] = &[
    ("chicago/requests.json", |response| {
        let list = reports(response).unwrap();
        assert_eq!(ids(&list), ["14-01100669", "14-01100627"]);
        // Seventeen digits, the last of which are less than an atom.
        let position = list[0].position.unwrap();
        assert!((position.latitude - 41.858724777757864).abs() < 1e-12);
        assert!((position.longitude + 87.66475146237676).abs() < 1e-12);
        assert_eq!(
            (list[1].status_notes.as_deref(), list[1].agency.as_deref()),
            (Some("Locked"), Some("DOB - Conservation"))
        );
        assert_eq!(list[1].requested, instant("2014-07-12T10:48:56-05:00"));
        assert_eq!((&list[0].description, &list[0].postcode, list[0].media.len()), (&None, &None, 0));
    }),
    ("fiware/service_requests_example.json", |response| {
        let report = report(response, "638344").unwrap();
        assert_eq!(
            (report.status.state, report.address.as_deref()),
            (State::Closed, Some("Calle San Juan Bautista, 2"))
        );
        assert_eq!(report.position, Position::new(40.62785133667262, -3.164485591715449));
        assert_eq!(report.agency.as_deref(), Some("Ayuntamiento de Ciudad"));
        assert_eq!(media(&report), ["http://exaple.org/media/638344.jpg"]);
    }),
    ("fiware/services_example.json", |response| {
        let list = categories(response).unwrap();
        assert_eq!((names(&list), list[0].keywords.len()), (vec!["Aceras"], 4));
        let HasQuestions::Here(questions) = &list[0].questions else { panic!("{:?}", list[0].questions) };
        assert_eq!((questions.len(), questions[0].required), (1, true));
        assert!(
            matches!(&questions[0].kind, QuestionKind::One(choices) if choices[1].key == "124" && choices[1].name == "Dirty")
        );
    }),
    ("fixmystreet-live/open311_discovery.xml", |response| {
        let discovery = discovery(response).unwrap();
        assert_eq!((discovery.changeset.as_deref(), discovery.endpoints.len()), (Some("2021-03-01T00:00:00Z"), 1));
        let endpoint = &discovery.endpoints[0];
        assert_eq!(
            (endpoint.kind, endpoint.formats.as_slice()),
            (EndpointKind::Test, &[Format::Xml, Format::Json][..])
        );
        assert_eq!(endpoint.url.as_str(), "http://127.0.0.1:18312/open311");
        assert_eq!(discovery.production(), None);
    }),
    ("fixmystreet-live/open311_requests.json", |response| {
        let list = reports(response).unwrap();
        assert_eq!((ids(&list), list[0].title.as_deref()), (vec!["3"], Some("Deep pothole")));
        assert_eq!(list[0].description.as_deref(), Some("Deep pothole: In front of the \"Café\" – 10 cm deep"));
        assert_eq!((list[0].agency.as_deref(), list[0].position), (Some("Borsetshire"), Position::new(51.5, -0.1)));
        assert_eq!(media(&list[0]), ["http://127.0.0.1:18312/photo/3.0.full.jpeg?a91de57c"]);
    }),
    ("fixmystreet-live/open311_requests_missing_jurisdiction.html", |response| {
        is_nonsense(reports(response.clone()), Nonsense::WebPage);
        let called_json = Response::new(200, "application/json", response.body);
        is_nonsense(reports(called_json), Nonsense::WebPage);
    }),
    ("fixmystreet-live/open311_services.json", potholes_and_more),
    ("fixmystreet-live/open311_services.xml", potholes_and_more),
    ("fixmystreet-tests/error_null_code.xml", |response| {
        let text = "Service Code cannot be null -- can't proceed with the request.";
        refused_with(Response { status: 400, ..response.clone() }, 400, Some("400"), text);
        refused_with(response, 400, Some("400"), text);
    }),
    ("fixmystreet-tests/post_response_empty_id.xml", |response| is_nonsense(create(response), Nonsense::NoNumber)),
    ("fixmystreet-tests/post_response_malformed_id.xml", |response| is_nonsense(create(response), Nonsense::NoNumber)),
    ("fixmystreet-tests/service_definition_html_description.xml", |response| {
        let list = questions(response).unwrap();
        assert_eq!((list.len(), list[0].kind.clone(), list[0].required), (1, QuestionKind::Line, true));
        assert_eq!((list[0].label.as_str(), list[0].hint.as_deref()), ("Type of bin", None));
    }),
    ("fixmystreet-tests/service_requests_uk.xml", |response| {
        let list = reports(response).unwrap();
        assert_eq!(ids(&list), ["638344", "638345", "638346"]);
        assert_eq!((list[1].status.state, list[1].status.detail.as_deref()), (State::Open, Some("investigating")));
        assert_eq!((list[2].description.as_deref(), list[2].address.as_deref()), (None, None));
        assert_eq!(list[0].position, Position::new(51.4021, 0.01578));
    }),
    ("fixmystreet-tests/services_groups.xml", |response| services_of_the_spec(response, HasQuestions::None)),
    ("fixmystreet-tests/update_error_broken_xml.xml", |response| {
        is_nonsense(create(response.clone()), Nonsense::Malformed);
        let refusal = refusal(create(Response { status: 400, ..response }));
        assert_eq!((refusal.status, refusal.messages.len()), (400, 0));
    }),
    ("fixmystreet-tests/update_post_response.xml", |response| {
        // It names an update but no report, so it is nobody's history.
        assert_eq!(updates(response), Ok(Vec::new()));
    }),
    ("giessen/services.xml", |response| {
        let list = categories(response).unwrap();
        assert_eq!(list.len(), 8);
        assert_eq!((list[4].code.as_str(), list[4].name.as_str()), ("011", "Straßen- und Gehwegschäden"));
        assert_eq!(list[4].keywords, ["litter", "trash", "garbage"]);
        assert_eq!((list[0].description.as_deref(), list[0].group.as_deref(), list[0].keywords.len()), (None, None, 0));
    }),
    ("helsinki/error_403.invalid.json", |response| {
        let refusal = refusal(create(response));
        assert_eq!((refusal.status, refusal.messages.len()), (403, 0));
    }),
    ("helsinki/post_response.json", |response| number_is(response, "2g8rlg8ricmctfo21agm", None)),
    ("helsinki/request_extended.json", |response| {
        let report = report(response, "8fmht6g1470b3qk8pthg").unwrap();
        assert_eq!(
            (report.title.as_deref(), report.status.detail.as_deref()),
            (Some("Monttu tiessä"), Some("PROCESSED"))
        );
        assert_eq!(
            (report.status.state, report.position),
            (State::Closed, Position::new(60.21263634325148, 25.077090230550745))
        );
    }),
    ("helsinki/requests.invalid.json", |response| is_nonsense(reports(response), Nonsense::Malformed)),
    ("helsinki/services.invalid.json", |response| is_nonsense(categories(response), Nonsense::Malformed)),
    ("klarschiff-rostock/discovery.invalid.xml", |response| is_nonsense(discovery(response), Nonsense::Malformed)),
    ("klarschiff-rostock/post_response_template.xml", |response| number_is(response, "request.id", None)),
    ("klarschiff-rostock/request_extended_template.xml", |response| {
        let report = report(response, "request.id").unwrap();
        assert_eq!(
            (report.status.state, report.status.detail.as_deref()),
            (State::Unknown, Some("request.detailed_status"))
        );
        assert_eq!(report.requested, Some(Moment::Raw("request.requested_datetime".into())));
        assert_eq!((report.position, report.media.len(), report.address_id.as_deref()), (None, 0, None));
        assert_eq!(report.agency.as_deref(), Some("request.agency_responsible"));
    }),
    ("klarschiff-rostock/services_template.xml", |response| {
        let list = categories(response.clone()).unwrap();
        assert_eq!((names(&list), list[0].group.as_deref()), (vec!["category.name"], Some("category.parent.name")));
        assert_eq!(list[0].keywords, ["category.parent.typ [problem|idea|tip]"]);
        // Klarschiff's definition is such a category too: no questions.
        assert_eq!(questions(response), Ok(Vec::new()));
    }),
    ("koeln-markaspot/request_item.json", |response| {
        let list = reports(response).unwrap();
        assert_eq!((ids(&list), list[0].category.as_ref().unwrap().as_str()), (vec!["12504-2026"], "3.2"));
        assert_eq!(list[0].address.as_deref(), Some("50997 Köln - Godorf, Amselweg 3"));
        assert_eq!(list[0].updated, instant("2026-06-29T15:27:02+02:00"));
    }),
    ("markaspot-2014/requests.json", |response| {
        let list = reports(response).unwrap();
        assert_eq!((ids(&list), list[0].address.as_deref()), (vec!["87a3-14"], Some("Centre, 50321 Brühl")));
        assert_eq!((&list[0].agency, &list[0].notice, &list[0].postcode), (&None, &None, &None));
        assert!(media(&list[0])[0].ends_with("garbage-tonal-decay.jpg?itok=T6h5HNvG"));
    }),
    ("markaspot-2014/services.json", |response| {
        let list = categories(response).unwrap();
        assert_eq!((names(&list), &list[0].questions), (vec!["Abandoned Cars"], &HasQuestions::None));
        assert_eq!(list[0].keywords, ["abandonedcar", "cars", "wreckedcar", "car"]);
    }),
    ("mysociety-open311-adapter-live/post_missing_api_key_400.json", |response| {
        let refusal = refusal(create(response));
        assert_eq!((refusal.status, refusal.messages.len()), (400, 2));
        assert!(refusal.messages[1].text.contains("required entry api_key"));
    }),
    ("mysociety-open311-adapter-live/post_missing_attribute_400.json", nine_messages),
    ("mysociety-open311-adapter-live/post_missing_attribute_400.xml", nine_messages),
    ("mysociety-open311-adapter-live/post_ok.json", |response| {
        number_is(response, "1", Some("This is a test service"));
    }),
    ("mysociety-open311-adapter-live/post_ok.xml", |response| number_is(response, "2", Some("This is a test service"))),
    ("mysociety-open311-adapter-live/request_0.json", |response| {
        let report = report(response, "0").unwrap();
        assert_eq!(
            (report.id, report.position, report.description.as_deref()),
            (Some("0".into()), None, Some("Test hole"))
        );
    }),
    ("mysociety-open311-adapter-live/request_999_error500.json", |response| {
        let refusal = refusal(report(response, "999"));
        assert_eq!((refusal.status, refusal.messages.len()), (500, 1));
        assert!(refusal.messages[0].text.starts_with("Can't call method \"service_request_id\" on an undefined value"));
    }),
    ("mysociety-open311-adapter-live/requests.json", reports_of_the_adapter),
    ("mysociety-open311-adapter-live/requests.xml", reports_of_the_adapter),
    ("mysociety-open311-adapter-live/service_BIN_no_attributes.json", |response| {
        assert_eq!(questions(response), Ok(Vec::new()));
    }),
    ("mysociety-open311-adapter-live/service_BIN_no_attributes.xml", |response| {
        assert_eq!(questions(response), Ok(Vec::new()));
    }),
    ("mysociety-open311-adapter-live/service_POT.xml", pothole_questions),
    ("mysociety-open311-adapter-live/services.xml", |response| {
        let list = categories(response).unwrap();
        assert_eq!(names(&list), ["Pothole Repairs", "Sorted Pothole Repairs", "Bin Enforcement"]);
        assert_eq!(
            list.iter().map(|category| &category.questions).collect::<Vec<_>>(),
            [&HasQuestions::Ask, &HasQuestions::Ask, &HasQuestions::None]
        );
        assert_eq!((list[2].group.as_deref(), list[0].keywords.len()), (Some("sanitation"), 3));
    }),
    ("open311status-spec/services.json", |response| services_of_the_spec(response, HasQuestions::Ask)),
    ("san-francisco-2010/403.xml", |response| {
        refused_with(response, 403, None, "Invalid api_key received -- can't proceed with create_request.");
    }),
    ("san-francisco-2010/get_service_request.xml", |response| {
        let media = "http://open311.city.gov.s3.amazonaws.com/requests/media/638344.rss";
        request_of_the_spec(&report(response, "638344").unwrap(), media);
    }),
    ("san-francisco-2010/get_service_request_not_found.xml", |response| {
        let refusal = refusal(report(response, "not-an-id"));
        assert_eq!((refusal.status, refusal.messages[0].code.as_deref()), (404, Some("404")));
        assert_eq!(refusal.messages[0].text, "Service request not found with id or token not-an-id");
    }),
    ("san-francisco-2010/post_service_request.xml", |response| {
        assert!(create(response.clone()).unwrap().notice.unwrap().starts_with("The City will inspect and require"));
        assert_eq!(create(response).unwrap().reference, Reference::Number("293944".into()));
    }),
    ("san-francisco-2010/service_definition.xml", definition_of_the_spec),
    ("san-francisco-2010/service_requests.xml", |response| {
        let list = reports(response).unwrap();
        assert_eq!(ids(&list), ["638344", "638349"]);
        request_of_the_spec(&list[0], "http://open311.city.gov.s3.amazonaws.com/requests/media/638344.rss");
        assert_eq!((list[1].status.state, list[1].status_notes.as_deref()), (State::Open, None));
    }),
    ("san-francisco-2010/service_requests_empty.xml", |response| assert_eq!(reports(response), Ok(Vec::new()))),
    ("san-francisco-2010/services.xml", |response| {
        let list = categories(response).unwrap();
        assert_eq!(list.len(), 36);
        assert_eq!(
            (list[0].name.as_str(), list[0].group.as_deref()),
            ("Cans Left Out 24x7", Some("Litter Receptacles"))
        );
        assert!(list[0].description.as_deref().unwrap().ends_with("Violators will be cited."));
        assert_eq!(list[35].name, "Damaged Parking Meter");
        assert!(list.iter().all(|category| category.questions == HasQuestions::None && !category.name.contains('_')));
    }),
    ("san-francisco/request_extended.json", |response| {
        let report = report(response, "4944710").unwrap();
        assert_eq!((report.description.as_deref(), report.media.len()), (Some("Garbage on sidewalk"), 1));
        assert_eq!(
            report.history.iter().map(|note| note.text.as_str()).collect::<Vec<_>>(),
            ["Submitted via Android", "Opened"]
        );
        assert_eq!(report.history[0].when, instant("2015-07-27T16:24:19-07:00"));
        assert_eq!(report.history[1].status.as_ref().map(|status| status.state), Some(State::Open));
        assert_eq!(report.address.as_deref(), Some("Intersection of Mcallister St & Van Ness Ave"));
    }),
    ("spec/discovery.json", discovery_of_the_spec),
    ("spec/discovery.xml", discovery_of_the_spec),
    ("spec/errors.json.http", |response| {
        refused_with(response, 403, Some("403"), "Invalid api_key received -- can't proceed with create_request.");
    }),
    ("spec/errors.xml.http", |response| {
        refused_with(response, 403, Some("403"), "Invalid api_key received -- can't proceed with create_request.");
    }),
    ("spec/post_response.json", notice_of_the_spec),
    ("spec/post_response.xml", notice_of_the_spec),
    ("spec/request.invalid.json", |response| is_nonsense(report(response, "638344"), Nonsense::Malformed)),
    ("spec/request.xml", |response| {
        request_of_the_spec(
            &report(response, "638344").unwrap(),
            "http://city.gov.s3.amazonaws.com/requests/media/638344.jpg",
        );
    }),
    ("spec/requests.invalid.json", |response| is_nonsense(reports(response), Nonsense::Malformed)),
    ("spec/requests.xml", |response| {
        let list = reports(response).unwrap();
        assert_eq!(ids(&list), ["638344", "638349"]);
        request_of_the_spec(&list[0], "http://city.gov.s3.amazonaws.com/requests/media/638344.jpg");
    }),
    ("spec/service_definition.json", definition_of_the_spec),
    ("spec/service_definition.xml", definition_of_the_spec),
    ("spec/services.invalid.json", |response| is_nonsense(categories(response), Nonsense::Malformed)),
    ("spec/services.xml", |response| services_of_the_spec(response, HasQuestions::Ask)),
    ("spec/token.json", |response| assert_eq!(number(response), Ok(Some("638344".into())))),
    ("spec/token.xml", |response| assert_eq!(number(response), Ok(Some("638344".into())))),
];

/// Files of the index that are no answer of an Open311 server, and what they are.
const NOT_OPEN311: &[(&str, &str)] = &[
    ("fixmystreet-live/category_extras.json", "FixMyStreet's own interface"),
    ("fixmystreet-live/import_error.txt", "FixMyStreet's own interface"),
    ("fixmystreet-live/import_ok.txt", "FixMyStreet's own interface"),
    ("fixmystreet-live/mobile_post_errors.json", "FixMyStreet's own interface"),
    ("fixmystreet-live/mobile_post_ok.json", "FixMyStreet's own interface"),
    ("fixmystreet-live/photo_upload.json", "FixMyStreet's own interface"),
    ("fixmystreet-live/report_new_ajax.json", "FixMyStreet's own interface"),
    ("fixmystreet-live/report_new_ajax_w1.json", "FixMyStreet's own interface"),
    ("klarschiff-rostock/comments_template.xml", "an extension of Klarschiff that is not read"),
    ("klarschiff-rostock/coverage.xml", "an extension of Klarschiff that is not read"),
    ("registry/open311_servers.yml", "a list of servers"),
    ("registry/r311_endpoints.json", "a list of servers"),
    ("registry/servers_eindhoven.json", "a list of servers"),
    ("seeclickfix-v1/create_issue.json", "SeeClickFix's own interface, version 1"),
    ("seeclickfix-v1/issues_sf.json", "SeeClickFix's own interface, version 1"),
    ("seeclickfix-v1/request_type_questions.json", "SeeClickFix's own interface, version 1"),
    ("seeclickfix-v1/request_types.json", "SeeClickFix's own interface, version 1"),
    ("spec/post_request.http", "a request; what is sent is compared with it"),
];

#[test]
fn every_recorded_answer_becomes_the_right_thing() {
    let failed: Vec<_> = CHECKS
        .iter()
        .filter(|(file, check)| std::panic::catch_unwind(|| check(answer(file))).is_err())
        .map(|(file, _)| file)
        .collect();
    assert!(failed.is_empty(), "{failed:#?}");
}

#[test]
fn no_recorded_answer_is_left_out() {
    let known =
        |file: &String| CHECKS.iter().any(|(name, _)| name == file) || NOT_OPEN311.iter().any(|(name, _)| name == file);
    let left_out: Vec<_> = listed().into_iter().filter(|file| !known(file)).collect();
    assert!(left_out.is_empty(), "neither asserted nor listed with a reason: {left_out:#?}");
}

/// Also files that the index does not list yet: whatever they are, reading them ends in a value or an error.
#[test]
fn every_file_can_be_read_as_anything() {
    for file in all() {
        let response = || answer(&file);
        let outcomes = [
            ("categories", categories(response()).map(|list| list.len())),
            ("questions", questions(response()).map(|list| list.len())),
            ("reports", reports(response()).map(|list| list.len())),
            ("report", report(response(), "1").map(|_| 1)),
            ("create", create(response()).map(|_| 1)),
            ("number", number(response()).map(|_| 1)),
            ("updates", updates(response()).map(|list| list.len())),
            ("discover", discovery(response()).map(|discovery| discovery.endpoints.len())),
        ];
        let read: Vec<_> =
            outcomes.iter().filter_map(|(call, outcome)| outcome.as_ref().ok().map(|count| (call, count))).collect();
        if !listed().contains(&file) {
            #[expect(clippy::print_stdout, reason = "tells who adds a payload what it is taken for")]
            {
                println!("{file} is not in the index; it reads as {read:?}");
            }
        }
        for (call, outcome) in &outcomes {
            assert!(!matches!(outcome, Err(Error::Network(_))), "{file} as {call}");
        }
    }
}

/// What cities usually answer is read at a glance, and nothing that needs a closer look.
#[test]
fn the_usual_list_of_categories_is_read_at_a_glance() {
    let is_at_a_glance = |file: &str| categories_at_a_glance(&answer(file)).is_some();
    let usual =
        ["fixmystreet-live/open311_services.json", "open311status-spec/services.json", "markaspot-2014/services.json"];
    let others = ["fiware/services_example.json", "spec/services.invalid.json", "spec/services.xml"];
    assert_eq!(usual.map(is_at_a_glance), [true; 3]);
    assert_eq!(others.map(is_at_a_glance), [false; 3]);
    assert_eq!(categories_at_a_glance(&Response { status: 404, ..answer(usual[0]) }), None);
    let list = |codes: &[usize]| {
        let services: Vec<_> =
            codes.iter().map(|code| format!(r#"{{"service_code":"{code}","service_name":"n"}}"#)).collect();
        let body = format!("[{}]", services.join(","));
        categories_at_a_glance(&Response::new(200, "application/json", body)).map(|categories| categories.len())
    };
    let many: Vec<_> = (0..401).collect();
    assert_eq!((list(&[1, 2]), list(&[1, 2, 1]), list(&many[..400]), list(&many)), (Some(2), None, Some(400), None));
}
