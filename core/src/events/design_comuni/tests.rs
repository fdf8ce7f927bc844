use serde_json::{Value, json};

use super::*;
use crate::Position;
use crate::events::clocks::{always, at, by, span, times};
use crate::events::model::{Event, Period, Place, Price, Purpose, Rhythm};
use crate::events::reading::Why;
use crate::link::Link;

fn wordpress() -> DesignComuni {
    let base = Endpoint::new("https://www.comune.example.it").unwrap();
    DesignComuni { base, system: System::WordPress(Route("eventi".to_owned())) }
}

fn plone() -> DesignComuni {
    let base = Endpoint::new("https://www.comune.example.it/++api++").unwrap();
    DesignComuni { base, system: System::Plone }
}

fn read(site: &DesignComuni, span: &Span, body: Value) -> Reading {
    let ask = &site.list(span)[0];
    by(span, |clocks| site.decode(ask, &Response::new(200, "", body.to_string()), clocks)).unwrap()
}

fn post() -> Value {
    json!({
        "id": 55, "status": "publish", "link": "https://www.comune.example.it/vivere-il-comune/eventi/sagra/",
        "modified_gmt": "2026-04-01T08:00:00", "title": {"rendered": "Sagra &#8211; del paese"},
        "content": {"rendered": "", "protected": false},
        "meta": {"_dci_evento_data_orario_inizio": 1778182200, "_dci_evento_data_orario_fine": "1778194800",
            "_dci_evento_descrizione_breve": "Si mangia.", "_dci_evento_descrizione_completa": "<p>Si mangia<br>e si balla.</p>",
            "_dci_evento_a_chi_e_rivolto": "<p>A tutti</p>", "_dci_evento_luogo_evento": "77",
            "_dci_evento_costi": [{"titolo_costo": "Intero", "prezzo_costo": "12 €", "descrizione_costo": ""},
                {"titolo_costo": "Ridotto", "prezzo_costo": "8 €"}],
            "_dci_evento_immagine": "https://www.comune.example.it/a.jpg"},
        "_embedded": {"wp:featuredmedia": [{"source_url": "https://www.comune.example.it/b.jpg", "alt_text": "Il palco"}],
            "wp:term": [[{"name": "Sagra", "taxonomy": "tipi_evento"}], [{"name": "Cibo", "taxonomy": "argomenti"}]]}
    })
}

#[test]
fn seconds_of_wordpress_are_those_of_the_citys_clocks() {
    let reading = read(&wordpress(), &always(), json!([post()]));
    let event = &reading.events[0];
    // 1778182200 is 19:30 UTC; the organiser wrote 19:30, and it is 17:30 UTC.
    assert_eq!(times(event), ["2026-05-07T17:30/2026-05-07T21:00"]);
}

#[test]
fn all_that_the_theme_keeps_of_an_event_is_read() {
    let reading = read(&wordpress(), &always(), json!([post()]));
    let event = &reading.events[0];
    assert_eq!((event.id.0.as_str(), event.title.as_str()), ("55", "Sagra – del paese"));
    assert_eq!(
        (event.summary.as_deref(), event.description.as_deref()),
        (Some("Si mangia."), Some("Si mangia\ne si balla."))
    );
    assert_eq!(event.price, Some(Price::Words("Intero: 12 €, Ridotto: 8 €".to_owned())));
    assert_eq!(event.place, None, "a number is no place");
    assert_eq!((event.audience.join("+"), event.categories.join("+")), ("A tutti".to_owned(), "Sagra+Cibo".to_owned()));
    let picture = event.picture.as_ref().unwrap();
    assert_eq!(
        (picture.link.as_str(), picture.alternative.as_deref()),
        ("https://www.comune.example.it/b.jpg", Some("Il palco"))
    );
    assert_eq!(event.updated, Some(at("2026-04-01T08:00:00Z")));
    assert_eq!(
        event.link(Purpose::Page).unwrap().link.as_str(),
        "https://www.comune.example.it/vivere-il-comune/eventi/sagra/"
    );
}

#[test]
fn the_fields_are_found_in_the_boxes_of_cmb2_too() {
    let body = json!([{"id": 1, "title": {"rendered": "x"}, "cmb2": {
        "_dci_evento_box_apertura": {"_dci_evento_data_orario_inizio": "1778182200"},
        "_dci_evento_box_luogo": {"_dci_evento_luogo_evento": {"post_title": "Piazza", "indirizzo": "Piazza 1"}},
        "_dci_evento_box_costi": {"_dci_evento_costi": [{"titolo_costo": "Ingresso", "prezzo_costo": "gratuito"}]}}}]);
    let reading = read(&wordpress(), &always(), body);
    let event = &reading.events[0];
    let place = Place { name: Some("Piazza".to_owned()), address: Some("Piazza 1".to_owned()), position: None };
    assert_eq!(
        (&event.place, &event.price, times(event)),
        (&Some(place), &Some(Price::Free), vec!["2026-05-07T17:30".to_owned()])
    );
}

#[test]
fn posts_that_are_not_public_or_say_nothing_of_when_are_left_out() {
    let mut draft = post();
    draft["status"] = json!("draft");
    let mut closed = post();
    closed["content"]["protected"] = json!(true);
    let reading = read(&wordpress(), &always(), json!([draft, closed, {"id": 1, "title": {"rendered": "x"}}]));
    let why: Vec<_> = reading.left_out.iter().map(|left_out| left_out.why).collect();
    assert_eq!(why, [Why::NotPublic, Why::NotPublic, Why::NoTime]);
}

#[test]
fn pages_of_posts_are_counted_by_a_header() {
    let site = wordpress();
    let ask = &site.list(&always())[0];
    assert_eq!(
        ask.request.address(),
        "https://www.comune.example.it/wp-json/wp/v2/eventi?per_page=100&_embed=1&page=1"
    );
    let mut answer = Response::new(200, "", json!([post()]).to_string());
    answer.headers.push(("X-WP-TotalPages".to_owned(), "2".to_owned()));
    let next = by(&always(), |clocks| site.decode(ask, &answer, clocks)).unwrap().next;
    assert_eq!(next[0].parameter("page"), Some("2"));
    assert_eq!(by(&always(), |clocks| site.decode(&next[0], &answer, clocks)).unwrap().next, []);
}

/// As plone.restapi serializes an event of design.plone.contenttypes.
fn tournament() -> Value {
    json!({
        "@id": "https://www.comune.example.it/eventi/torneo", "@type": "Event", "UID": "c9443cc746ba49c4adda298ad0080643",
        "title": "Torneo di beneficenza", "description": "Dal 2 al 3 giugno.", "start": "2023-06-02T07:00:00+00:00",
        "end": "2023-06-03T15:00:00+00:00", "whole_day": false, "open_end": false, "recurrence": null, "review_state": "published",
        "modified": "2023-01-03T15:40:33+00:00", "geolocation": {"latitude": 0, "longitude": 0}, "nome_sede": null,
        "descrizione_estesa": {"blocks": {
            "b": {"@type": "slate", "plaintext": "Seconda.", "value": [{"type": "p", "children": [{"text": "Seconda."}]}]},
            "a": {"@type": "text", "text": {"blocks": [{"text": "Prima"}, {"text": "riga."}]}},
            "c": {"@type": "slate", "value": [{"children": [{"text": "Con "}, {"type": "strong", "children": [{"text": "peso"}]}, {"text": "."}]}]},
            "d": {"@type": "text"}}, "blocks_layout": {"items": ["a", "b", "c", "d", "e"]}},
        "a_chi_si_rivolge": {"blocks": {}, "blocks_layout": {"items": []}},
        "prezzo": {"blocks": {"p": {"@type": "text", "text": "<p>Ingresso gratuito</p>"}}, "blocks_layout": {"items": ["p"]}},
        "organizzato_da_interno": [{"title": "Ufficio sport", "@id": "https://www.comune.example.it/sport"}],
        "contact_email": "sport@comune.example.it", "contact_phone": "055 123456",
        "tipologia_evento": {"title": "Evento sportivo", "token": "sportivo"}, "tassonomia_argomenti": [{"title": "Sport"}],
        "luoghi_correlati": [{"@type": "Venue", "title": "Palestra", "street": "Via Roma 1", "zip_code": "50123", "city": "Firenze",
            "geolocation": {"latitude": 43.77, "longitude": 11.25}}],
        "image": {"download": "https://www.comune.example.it/full.jpg", "scales": {"large": {"download": "https://www.comune.example.it/large.jpg"}}},
        "image_caption": "La palestra"
    })
}

fn one(change: impl FnOnce(&mut Value), span: &Span) -> (Event, Vec<Why>) {
    let mut event = tournament();
    change(&mut event);
    let reading = read(&plone(), span, json!({"items": [event], "items_total": 1}));
    let why = reading.left_out.iter().map(|left_out| left_out.why).collect();
    (reading.events.into_iter().next().unwrap(), why)
}

#[test]
fn all_that_plone_keeps_of_an_event_is_read() {
    let (event, _) = one(|_| (), &always());
    assert_eq!(event.id.0, "c9443cc746ba49c4adda298ad0080643");
    assert_eq!(event.description.as_deref(), Some("Prima\nriga.\nSeconda.\nCon peso."));
    assert_eq!(times(&event), ["2023-06-02T07:00/2023-06-03T15:00"]);
    let place = Place {
        name: Some("Palestra".to_owned()),
        address: Some("Via Roma 1, 50123 Firenze".to_owned()),
        position: Position::new(43.77, 11.25),
    };
    assert_eq!((event.place, event.price), (Some(place), Some(Price::Free)));
    let organizer = event.organizer.unwrap();
    assert_eq!(organizer.name.as_deref(), Some("Ufficio sport"));
    let links: Vec<_> = organizer.links.iter().map(Link::as_str).collect();
    assert_eq!(links, ["mailto:sport@comune.example.it", "tel:055123456"]);
    assert_eq!(event.categories, ["Evento sportivo", "Sport"]);
    assert_eq!(event.picture.unwrap().link.as_str(), "https://www.comune.example.it/large.jpg");
}

#[test]
fn whole_days_and_open_ends_are_what_they_say() {
    let whole = |event: &mut Value| {
        event["whole_day"] = json!(true);
        // Midnight in Italy.
        event["start"] = json!("2023-06-01T22:00:00+00:00");
        event["end"] = json!("2023-06-03T21:59:59+00:00");
    };
    assert_eq!(times(&one(whole, &always()).0), ["2023-06-02/2023-06-03"]);
    let open = |event: &mut Value| event["open_end"] = json!(true);
    assert_eq!(times(&one(open, &always()).0), ["2023-06-02T07:00"]);
}

#[test]
fn a_recurrence_goes_by_the_citys_clocks() {
    let weekly = |event: &mut Value| {
        event["start"] = json!("2026-03-20T17:00:00+00:00");
        event["end"] = json!("2026-03-20T18:00:00+00:00");
        event["recurrence"] = json!("RRULE:FREQ=WEEKLY;COUNT=4\nEXDATE:20260327T000000\nRDATE:20260401T000000");
    };
    let (event, why) = one(weekly, &span("Europe/Rome", "2026-03-21", "2026-12-31"));
    let expected =
        ["2026-04-01T16:00/2026-04-01T17:00", "2026-04-03T16:00/2026-04-03T17:00", "2026-04-10T16:00/2026-04-10T17:00"];
    assert_eq!((times(&event), why), (expected.map(str::to_owned).to_vec(), vec![]));
    let series = event.series.unwrap();
    assert_eq!(series.rhythm, Some(Rhythm { every: Period::Week, interval: 1, weekdays: vec![] }));
    assert_eq!(series.lines[0], "DTSTART;TZID=Europe/Rome:20260320T180000");
    assert_eq!(series.lines[2], "RRULE:FREQ=WEEKLY;COUNT=4");
    assert_eq!(series.lines[3], "EXDATE;TZID=Europe/Rome:20260327T180000");

    let unread = |event: &mut Value| event["recurrence"] = json!("RRULE:FREQ=SOMETIMES");
    let (event, why) = one(unread, &always());
    assert_eq!((times(&event).len(), why), (1, vec![Why::Rule]));
}

#[test]
fn what_is_private_on_plone_is_left_out_and_pages_go_on() {
    let mut private = tournament();
    private["review_state"] = json!("private");
    let reading = read(&plone(), &always(), json!({"items": [private, tournament()], "items_total": 3}));
    assert_eq!((reading.events.len(), reading.left_out[0].why), (1, Why::NotPublic));
    assert_eq!(reading.next[0].parameter("b_start"), Some("2"));
    let ask = &plone().list(&span("Europe/Rome", "2026-05-01", "2026-05-31"))[0];
    assert_eq!(
        ask.request.address(),
        "https://www.comune.example.it/++api++/@search?portal_type=Event&fullobjects=1&end.query=2026-05-01&end.range=min\
         &sort_on=start&b_size=100&b_start=0"
    );
    assert_eq!(ask.request.headers, [("Accept".to_owned(), "application/json".to_owned())]);
}
