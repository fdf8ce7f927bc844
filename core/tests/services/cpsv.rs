//! CPSV-AP: FIWARE's published examples, and the shapes that JSON-LD allows.

use civic_core::Error;
use civic_core::error::Nonsense;
use civic_core::hours::Local;
use civic_core::http::from_fn;
use civic_core::services::cpsv::Cpsv;
use civic_core::services::{
    ActionKind, ChannelKind, Dialect, Reading, Service, Status, Target, Taxonomy, Why, main_action, read,
};

use crate::{answer, endpoint, first, service, written};

fn documents() -> Cpsv {
    Cpsv { documents: vec![endpoint()], languages: vec!["it".to_owned(), "en".to_owned()] }
}

fn says(body: &str) -> Reading {
    first(&documents(), &written(body))
}

const TRADEMARK: &str = "urn:ngsi-ld:CPSV-AP:PublicService:4157c56b-754b-4f92-b4b1-0256b9a472d2";

#[test]
fn fiware_s_service_is_read() {
    let reading = first(&documents(), &answer("cpsv-ap/fiware_PublicService.json"));
    let service = service(&reading, TRADEMARK);
    assert_eq!(service.name, "Electronic application for a trademark");
    assert!(service.description.as_deref().unwrap().starts_with("A trademark is a symbol"));
    assert_eq!(service.times.processing.as_deref(), Some("P2Y9M5DT6H5M20S"));
    assert_eq!(service.status, Status::Closed(None));
    assert_eq!((service.languages.as_slice(), service.coverage.as_deref()), (&["ENG".to_owned()][..], Some("FIN")));
    assert_eq!(service.business_events[0].name, "Start grow");
    assert_eq!(service.themes.len(), 15);
    assert_eq!(service.themes[3].name, "social");
    let areas = Taxonomy::ready().areas_of(service);
    assert_eq!(areas, [1, 3, 4, 5]);
    assert_eq!(
        service.office.as_ref().unwrap().0,
        "urn:ngsi-ld:CPSV-AP:PublicOrganization:8566c45a-8b9e-46d5-8371-81c8ad002362"
    );
    // What other documents tell of is not known here.
    assert_eq!((service.costs.len(), service.needs.as_deref(), service.contacts.len()), (0, None, 0));
}

#[test]
fn fiware_s_organisation_is_read() {
    let reading = first(&documents(), &answer("cpsv-ap/fiware_PublicOrganization.json"));
    assert_eq!(reading.organizations[0].name, "The Finnish Patent and Registration Office");
}

#[test]
fn an_event_of_a_life_names_the_services_that_belong_to_it() {
    let event = first(&documents(), &answer("cpsv-ap/fiware_LifeEvent.json"));
    let services = ["8566f45a-8b9e-46d5-8371-81c6dd0ddad5", "8566f45a-5a3e-2d9a-8371-81c6ad0ddad5"];
    for (told, id) in event.services.iter().zip(services) {
        assert!(told.id.0.ends_with(id));
        assert_eq!(told.life_events[0].name, "Life Event in the city");
    }
    // Together with the documents of the services, it completes them; services that no document tells of are none.
    let whole =
        Cpsv { documents: vec![endpoint(), civic_core::http::Endpoint::new("/events").unwrap()], ..documents() };
    let transport = from_fn(|request| {
        Ok(match request.url.as_str() {
            "/events" => answer("cpsv-ap/fiware_LifeEvent.json"),
            _ => written(
                r#"{"id": "urn:ngsi-ld:CPSV-AP:PublicService:8566f45a-8b9e-46d5-8371-81c6dd0ddad5", "type": "PublicService", "name": "Enrolment"}"#,
            ),
        })
    });
    let reading = pollster::block_on(read(&whole, &transport)).unwrap();
    let told: Vec<_> =
        reading.services.iter().map(|service| (service.name.as_str(), service.life_events.len())).collect();
    assert_eq!(told, [("Enrolment", 1)]);
}

#[test]
fn what_belongs_to_services_is_nothing_by_itself() {
    for file in ["Address", "Cost", "CriterionRequirement", "Evidence"] {
        let name = match file {
            "Address" => "cpsv-ap/fiware_Address.json",
            "Cost" => "cpsv-ap/fiware_Cost.json",
            "Evidence" => "cpsv-ap/fiware_Evidence.json",
            _ => "cpsv-ap/fiware_CriterionRequirement.json",
        };
        assert_eq!(first(&documents(), &answer(name)), Reading::default(), "{file}");
    }
}

/// FIWARE's examples as one document, in which they name each other.
#[test]
fn things_of_one_document_are_read_where_they_are_named() {
    let text = |file: &str| String::from_utf8(answer(file).body).unwrap();
    let mut service = text("cpsv-ap/fiware_PublicService.json");
    for (from, to) in [
        ("Cost:8566c45a-8b9e-46d5-8371-81c8ad0cced5", "Cost:a9cfc60c-f824-4d57-a2c1-afdc2a0c5889"),
        ("Evidence:8566c45a-8b9e-46d5-8371-81c8ad0cced5", "Evidence:5eafa833-6dba-430d-b2f0-64379ee20b94"),
        (
            "CriterionRequirement:4157c56b-754b-4f92-b4b1-0256b9a472d2",
            "CriterionRequirement:d70d5a06-bbf3-438f-ba65-10f93544a200",
        ),
        (
            "PublicOrganization:8566c45a-8b9e-46d5-8371-81c8ad002362",
            "PublicOrganization:4157c56b-754b-4f92-b4b1-0256b9a472d2",
        ),
    ] {
        assert!(service.contains(from), "{from}");
        service = service.replace(from, to);
    }
    let others = [
        "cpsv-ap/fiware_Cost.json",
        "cpsv-ap/fiware_Evidence.json",
        "cpsv-ap/fiware_CriterionRequirement.json",
        "cpsv-ap/fiware_PublicOrganization.json",
    ];
    let all: Vec<_> = std::iter::once(service).chain(others.map(text)).collect();
    let reading = says(&format!("[{}]", all.join(",")));
    let service = crate::service(&reading, TRADEMARK);
    assert_eq!((service.costs[0].amount, service.costs[0].currency.as_deref()), (Some(12.3), Some("EUR")));
    assert_eq!(service.documents_needed[0].name, "Form to apply for a trademark");
    assert!(service.documents_needed[0].link.as_ref().unwrap().as_str().ends_with("hakemus.pdf"));
    assert_eq!(service.needs.as_deref(), Some("DEFAULT NAME"));
    assert_eq!(service.office_name.as_deref(), Some("The Finnish Patent and Registration Office"));
}

/// The same service with prefixes, with the terms of the context, and with terms that the document declares.
const SHAPES: [&str; 4] = [
    r#"{"@context": {"dct": "http://purl.org/dc/terms/"}, "@graph": [
        {"@id": "ex:s", "@type": "cpsv:PublicService", "dct:title": [{"@language": "en", "@value": "Parking permit"}, {"@language": "it", "@value": "Permesso di sosta"}],
         "cv:hasChannel": {"@id": "ex:c"}, "cv:hasCost": {"@id": "ex:k"}, "cv:hasCompetentAuthority": {"@id": "ex:o"}, "cv:thematicArea": {"@id": "http://publications.europa.eu/resource/authority/data-theme/TRAN"}},
        {"@id": "ex:c", "@type": "cv:Channel", "dct:type": {"@id": "http://example.com/channel/Homepage"}, "foaf:page": {"@id": "https://city.example/permessi"}, "dct:description": {"it": "Con SPID"}},
        {"@id": "ex:k", "@type": "cv:Cost", "cv:hasValue": {"@type": "xsd:double", "@value": 16}, "cv:currency": {"@id": "http://publications.europa.eu/resource/authority/currency/EUR"}},
        {"@id": "ex:o", "@type": "cv:PublicOrganisation", "skos:prefLabel": {"it": "Comune", "en": "City"}}]}"#,
    r#"{"@context": "https://raw.githubusercontent.com/SEMICeu/CPSV-AP/master/releases/3.2.0/context/cpsv-ap.jsonld",
        "@type": "PublicService", "PublicService.identifier": "ex:s", "PublicService.name": {"it": "Permesso di sosta", "en": "Parking permit"},
        "PublicService.hasChannel": [{"@type": "Channel", "Channel.type": "Web portal", "page": "https://city.example/permessi", "Channel.description": "Con SPID"}],
        "PublicService.hasCost": [{"@type": "Cost", "Cost.hasValue": 16.0, "Cost.currency": "eur"}],
        "PublicService.hasCompetentAuthority": {"@id": "ex:o", "@type": "PublicOrganization", "PublicOrganization.preferredLabel": {"it": ["Comune"]}},
        "PublicService.thematicArea": ["http://publications.europa.eu/resource/authority/data-theme/TRAN"]}"#,
    r#"{"@context": [{"nome": {"@id": "http://purl.org/dc/terms/title", "@language": "it"}, "tipo": "@type", "chi": "@id", "x": "http://data.europa.eu/m8g/", "via": "x:hasChannel",
         "@vocab": "http://data.europa.eu/m8g/", "sito": "http://xmlns.com/foaf/0.1/page", "@language": "it"}],
        "tipo": "http://purl.org/vocab/cpsv#PublicService", "chi": "ex:s", "nome": "Permesso di sosta",
        "via": {"tipo": "x:Channel", "sito": "https://city.example/permessi", "http://purl.org/dc/terms/description": "Con SPID"},
        "hasCost": {"@type": "Cost", "hasValue": 16, "currency": "EUR"},
        "x:hasCompetentAuthority": {"chi": "ex:o", "tipo": "x:PublicOrganisation", "nome": "Comune"},
        "thematicArea": "http://publications.europa.eu/resource/authority/data-theme/TRAN"}"#,
    r#"{"id": "ex:s", "type": "PublicService", "name": {"type": "Property", "value": "Permesso di sosta"},
        "hasChannel": {"type": "Relationship", "object": "ex:c"}, "thematicArea": {"type": "Property", "value": ["TRAN"]},
        "hasCost": [{"type": "Cost", "value": 16, "currency": "EUR"}], "hasCompetentAuthority": {"id": "ex:o", "type": "PublicOrganization", "preferredLabel": "Comune"}}"#,
];

#[test]
fn one_service_in_all_its_shapes_is_one_service() {
    for (number, body) in SHAPES.into_iter().enumerate() {
        let reading = says(body);
        let service = service(&reading, "ex:s");
        assert_eq!(service.name, "Permesso di sosta", "{number}");
        assert_eq!(
            (service.costs[0].amount, service.costs[0].currency.as_deref()),
            (Some(16.0), Some("EUR")),
            "{number}"
        );
        assert_eq!(service.office_name.as_deref(), Some("Comune"), "{number}");
        assert_eq!(reading.organizations[0].name, "Comune", "{number}");
        assert_eq!(Taxonomy::ready().areas_of(service), [0], "{number}");
        if number < 3 {
            assert_eq!(service.channels[0].kind, ChannelKind::Online, "{number}");
            let action = main_action(service).unwrap();
            assert_eq!((action.kind, action.asks.len()), (ActionKind::Start, 1), "{number}");
            assert!(matches!(action.target, Target::Link(link) if link.as_str() == "https://city.example/permessi"));
        }
    }
}

#[test]
fn the_reader_s_language_comes_first_and_any_is_better_than_none() {
    let name = |languages: &[&str]| {
        let languages = languages.iter().map(|&language| language.to_owned()).collect();
        let document = Cpsv { languages, ..documents() };
        let body = r#"{"@type": "PublicService", "@id": "s", "dct:title": {"de-AT": "Parkschein", "fr": "Stationnement"}, "dcat:keyword": {"de": ["A", "B"], "fr": "C"}}"#;
        let service = first(&document, &written(body)).services.remove(0);
        (service.name, service.keywords.len())
    };
    assert_eq!(name(&["de"]), ("Parkschein".to_owned(), 2));
    assert_eq!(name(&["it", "fr"]), ("Stationnement".to_owned(), 1));
    assert_eq!(name(&["it"]).0, "Parkschein");
}

#[test]
fn channels_contacts_and_hours_are_kept() {
    let body = r#"{"@graph": [{"@id": "s", "@type": "PublicService", "name": "S",
        "hasContactPoint": {"@type": "ContactPoint", "name": "Ann Persona", "hasTelephone": "tel:+39055276", "hasEmail": "mailto:urp@city.example", "openingHours": "Mo-Fr 09:00-12:00", "contactPage": "https://city.example/urp"},
        "hasChannel": {"@type": "Channel", "name": "Sportello", "dct:type": "Service Bureau", "openingHours": {"@type": "TemporalEntity", "TemporalEntity.description": "Solo su appuntamento"},
            "locn:address": {"@type": "Address", "thoroughfare": "Via Roma 1", "postCode": "50122", "postName": "Firenze"}},
        "isGroupedBy": [{"@id": "e", "@type": "BusinessEvent", "name": "Aprire un'impresa"}, "http://example.com/life/moving"],
        "hasLegalResource": {"@id": "https://law.example/1", "@type": "eli:LegalResource"},
        "follows": {"@type": "Rule", "name": "Regolamento"}, "produces": {"@type": "Output", "name": "Permesso"}},
        {"@id": "nameless", "@type": "PublicService"}]}"#;
    let reading = says(body);
    let service = service(&reading, "s");
    let leads: Vec<_> = service.contacts.iter().map(|contact| contact.link.as_ref().unwrap().as_str()).collect();
    assert_eq!(leads, ["tel:+39055276", "mailto:urp@city.example", "https://city.example/urp"]);
    let monday = Local { day: 20_780, minute: 600 };
    assert_eq!(service.contacts[0].hours.as_ref().unwrap().is_open(monday, &[]), Some(true));
    assert_eq!(
        (service.channels[0].kind.clone(), reading.places[0].address.line()),
        (ChannelKind::Counter, "Via Roma 1, 50122 Firenze".to_owned())
    );
    assert_eq!(service.channels[0].hours.as_ref().unwrap().words.as_deref(), Some("Solo su appuntamento"));
    assert_eq!(
        (service.business_events[0].name.as_str(), service.life_events[0].name.as_str()),
        ("Aprire un'impresa", "Moving")
    );
    assert_eq!((service.output.as_deref(), service.documents[0].name.as_str()), (Some("Permesso"), "Regolamento"));
    assert_eq!(service.links[0].link.as_str(), "https://law.example/1");
    assert_eq!((reading.left_out.len(), reading.left_out[0].why), (1, Why::Nameless));
    assert!(!format!("{reading:?}").contains("Persona"));
}

#[test]
fn what_is_no_graph_is_refused() {
    let refused = |body: &str| documents().decode(&documents().start()[0], &written(body)).unwrap_err();
    assert_eq!(refused("[]"), Error::Nonsense(Nonsense::Unexpected));
    assert_eq!(refused("7"), Error::Nonsense(Nonsense::Unexpected));
    assert_eq!(refused("<!doctype html>"), Error::Nonsense(Nonsense::WebPage));
}

#[test]
fn a_graph_that_names_itself_ends() {
    let reading = says(
        r#"{"@id": "s", "@type": "PublicService", "name": "S", "hasChannel": {"@id": "s"}, "hasContactPoint": {"@id": "s"}}"#,
    );
    assert_eq!(reading.services.len(), 1);
    let _: &Service = service(&reading, "s");
}
