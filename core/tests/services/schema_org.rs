//! schema.org's GovernmentService as cities embed it.

use civic_core::Error;
use civic_core::error::Nonsense;
use civic_core::hours::Local;
use civic_core::http::{Endpoint, Response};
use civic_core::services::schema_org::SchemaOrg;
use civic_core::services::{ActionKind, Dialect, Identity, Reading, Why, actions, main_action};

use crate::{first, service, written};

fn page() -> SchemaOrg {
    let documents = vec![Endpoint::new("https://www.comune.example.it/servizi/mensa").unwrap()];
    SchemaOrg { documents, languages: vec!["it".to_owned()] }
}

fn says(body: &str) -> Reading {
    first(&page(), &written(body))
}

/// As the theme of Italian cities writes it, commas and all.
const ITALIAN: &str = r#"<!DOCTYPE html><html><head>
<script>var a = "<b>";</script>
<script type="application/ld+json" data-element="metatag">
{
    "@context": "http://schema.org",
    "@type": "GovernmentService",
    "name": "Iscrizione alla mensa scolastica",
    "serviceType": "Educazione e formazione",
    "serviceOperator": {"@type": "GovernmentOrganization", "name": "c_d612"},
    "areaServed": {"@type": "AdministrativeArea", "name": "Tutto il territorio"},
    "audience": {"@type": "Audience", "audienceType": "<p>Alle famiglie</p>"},
    "availableChannel": {
        "@type": "ServiceChannel",
        "name": "Dove rivolgersi",
        "serviceUrl": "https://servizi.comune.example.it/mensa",
        "availableLanguage": {"@type": "Language", "name": "Italian", "alternateName": "it"},
        "serviceLocation": {
            "name": "Ufficio scuola",
            "address": {
                "streetAddress": "Via Nicolodi 2",
                "postalCode": "50131"
                "addressLocality": "Campo di Marte",
            }
        }
    }
}
</script></head><body>…</body></html>"#;

#[test]
fn the_italian_theme_s_page_is_read_with_its_commas_put_right() {
    let reading = says(ITALIAN);
    let service = service(&reading, "Iscrizione alla mensa scolastica");
    assert_eq!(service.themes[0].name, "Educazione e formazione");
    assert_eq!(
        (service.office_name.as_deref(), service.coverage.as_deref()),
        (Some("c_d612"), Some("Tutto il territorio"))
    );
    assert_eq!(service.audience.words.as_deref(), Some("Alle famiglie"));
    assert_eq!(service.languages, ["Italian"]);
    assert_eq!(service.page.as_ref().unwrap().as_str(), "https://www.comune.example.it/servizi/mensa");
    assert_eq!(main_action(service).unwrap().kind, ActionKind::Start);
    assert_eq!(reading.places[0].name, "Ufficio scuola");
    assert_eq!(reading.places[0].address.line(), "Via Nicolodi 2, 50131 Campo di Marte");
    assert_eq!(service.places[0], reading.places[0].id);
}

/// After the full example of schemaorg/schemaorg issue 2661, with arrays, both schemes and the old names.
const FULL: &str = r#"{"@context": "https://schema.org", "@graph": [
    {"@type": "WebPage", "mainEntity": {
        "@type": ["http://schema.org/GovernmentService"], "@id": "https://city.example/s#1",
        "name": [{"@language": "en", "@value": "Parking permit"}, {"@language": "it-IT", "@value": "Permesso di sosta"}],
        "description": "<p>Per i residenti &amp; le imprese</p>", "url": "https://city.example/s",
        "category": [{"@type": "CategoryCode", "name": "Mobilità"}, "Sosta"],
        "provider": {"name": "Comune"}, "serviceArea": "Centro", "serviceAudience": {"name": "Residenti"},
        "offers": {"@type": "Offer", "price": "16.00", "priceCurrency": "eur"},
        "termsOfService": "https://city.example/termini",
        "hoursAvailable": {"dayOfWeek": "https://schema.org/Monday", "opens": "09:00", "closes": "12:00:00"},
        "contactPoint": {"name": "Ann Persona", "contactType": "Informazioni", "telephone": "+39 055 276"},
        "availableChannel": [
            {"serviceUrl": "https://city.example/online", "description": "Accesso con CIE", "processingTime": "P30D"},
            {"servicePhone": {"@type": "ContactPoint", "telephone": "055 2768500"}},
            {"serviceLocation": {"@type": "GovernmentOffice", "name": "URP", "address": "Piazza 1, Firenze", "telephone": "055 1",
                "geo": {"latitude": "43.77", "longitude": 11.25}, "openingHours": ["Mo,We 09:00-12:00", "Tu 15:00-18:00"],
                "openingHoursSpecification": [
                    {"validFrom": "2026-12-24", "validThrough": "2026-12-26", "opens": "00:00", "closes": "00:00"},
                    {"dayOfWeek": ["Friday", "http://schema.org/Saturday"], "opens": "10:00", "closes": "23:59"}]}}]}},
    {"@type": "GovernmentService", "description": "Senza nome"}]}"#;

#[test]
fn a_service_in_a_graph_keeps_channels_costs_and_places() {
    let reading = says(FULL);
    let service = service(&reading, "https://city.example/s#1");
    assert_eq!(
        (service.name.as_str(), service.description.as_deref()),
        ("Permesso di sosta", Some("Per i residenti & le imprese"))
    );
    let themes: Vec<_> = service.themes.iter().map(|term| term.name.as_str()).collect();
    assert_eq!(themes, ["Mobilità", "Sosta"]);
    assert_eq!((service.coverage.as_deref(), service.audience.words.as_deref()), (Some("Centro"), Some("Residenti")));
    assert_eq!((service.costs[0].amount, service.costs[0].currency.as_deref()), (Some(16.0), Some("EUR")));
    assert_eq!(service.times.processing.as_deref(), Some("P30D"));
    assert_eq!(service.documents[0].link.as_ref().unwrap().as_str(), "https://city.example/termini");
    let doing = actions(service);
    assert_eq!(doing[0].asks, [Identity::Cie]);
    let kinds: Vec<_> = doing.iter().map(|action| action.kind).collect();
    assert_eq!(kinds, [ActionKind::Start, ActionKind::Call, ActionKind::Call, ActionKind::Go]);
    assert_eq!(service.contacts[0].name.as_deref(), Some("Informazioni"));
    assert!(!format!("{reading:?}").contains("Persona"));
    assert_eq!((reading.left_out.len(), reading.left_out[0].why), (1, Why::Nameless));
    let place = &reading.places[0];
    assert_eq!(
        (place.name.as_str(), place.address.street.as_str(), place.contacts.len()),
        ("URP", "Piazza 1, Firenze", 1)
    );
    assert!(place.position.is_some());
    let hours = place.hours.as_ref().unwrap();
    // Days since 1970 of Monday, 2026-11-23.
    let open = |day: i64, hour: u16| hours.is_open(Local { day: 20_780 + day, minute: hour * 60 }, &[]);
    assert_eq!((open(0, 10), open(1, 10), open(1, 16), open(5, 23)), (Some(true), Some(false), Some(true), Some(true)));
    // Friday, 25 December.
    assert_eq!((open(25, 11), open(32, 11)), (Some(true), Some(false)));
    assert_eq!(service.hours.as_ref().unwrap().is_open(Local { day: 20_780, minute: 660 }, &[]), Some(true));
}

#[test]
fn a_script_that_nobody_can_read_costs_only_itself() {
    let body = r#"<html><script type="application/ld+json">{"name": </script>
        <script type="application/ld+json">{"availableChannel": [], "name": "Senza tipo"}</script></html>"#;
    let reading = says(body);
    assert_eq!((reading.services[0].name.as_str(), reading.left_out[0].why), ("Senza tipo", Why::Unread));
}

#[test]
fn a_page_without_services_is_no_catalogue() {
    let refused = |body: &str| page().decode(&page().start()[0], &written(body)).unwrap_err();
    assert_eq!(refused("<html><p>Mensa</p>"), Error::Nonsense(Nonsense::Unexpected));
    assert_eq!(refused("\"text\""), Error::Nonsense(Nonsense::Unexpected));
    assert!(matches!(
        page().decode(&page().start()[0], &Response::new(404, "text/html", "<html>")),
        Err(Error::Refused(_))
    ));
    assert_eq!(says("[]"), Reading::default());
}
