//! Sites of Italian cities: WordPress with and without the theme's fields, and Plone.

use civic_core::http::{Endpoint, Response, from_fn};
use civic_core::services::design_comuni::{DesignComuni, System};
use civic_core::services::{
    ActionKind, ChannelKind, Identity, Reading, Status, Target, Taxonomy, Why, actions, main_action, read,
};
use civic_core::{Moment, Timestamp};

use crate::{first, service, written};

fn site(system: System) -> DesignComuni {
    DesignComuni { base: Endpoint::new("https://www.comune.example.it").unwrap(), system }
}

fn wordpress(body: &str) -> Reading {
    first(&site(System::WordPress), &written(body))
}

/// A post as the theme's fields are let out by CMB2, with categories embedded.
const POST: &str = r#"[{"id": 812, "slug": "mensa", "status": "publish", "link": "https://www.comune.example.it/servizi/mensa/",
    "modified_gmt": "2026-09-01T08:30:00", "title": {"rendered": "Mensa &#8211; iscrizione"}, "content": {"rendered": ""}, "excerpt": {"rendered": ""},
    "cmb2": {"_dci_servizio_box_stato": {"_dci_servizio_stato": "true"},
        "_dci_servizio_box_apertura": {"_dci_servizio_sottotitolo": "Refezione", "_dci_servizio_descrizione_breve": "Il pasto a scuola"},
        "_dci_servizio_box_accesso": {"_dci_servizio_a_chi_e_rivolto": "<p>Alle <b>famiglie</b></p>", "_dci_servizio_come_fare": "<p>Online.</p><p>Allo sportello.</p>",
            "_dci_servizio_cosa_serve_introduzione": "Serve:", "_dci_servizio_cosa_serve_list": ["ISEE", "Documento"], "_dci_servizio_output": "L'iscrizione",
            "_dci_servizio_procedure_collegate": "Una mail", "_dci_servizio_copertura_geografica": "Il comune"},
        "_dci_servizio_box_accedi": {"_dci_servizio_canale_digitale_text": "Con SPID o CIE", "_dci_servizio_canale_digitale_label": "Richiedi online",
            "_dci_servizio_canale_digitale_link": "https://servizi.comune.example.it/mensa", "_dci_servizio_canale_fisico_text": "Oppure agli uffici."},
        "_dci_servizio_box_costi": {"_dci_servizio_costi": "Secondo ISEE", "_dci_servizio_vincoli": "Residenza"},
        "_dci_servizio_box_tempi": {"_dci_servizio_tempi_text": "Entro giugno", "_dci_servizio_scadenze": [{"titolo": "Domanda", "giorni": "30", "descrizione": "Dal 1 maggio"}]},
        "_dci_servizio_box_altro": {"_dci_servizio_casi_particolari": "Diete", "_dci_servizio_ulteriori_informazioni": "Menu", "_dci_servizio_condizioni_servizio": "https://www.comune.example.it/termini.pdf",
            "_dci_servizio_unita_responsabile": "77"}},
    "_embedded": {"wp:term": [[{"taxonomy": "categorie_servizio", "slug": "educazione-e-formazione", "name": "Educazione e formazione"}],
        [{"taxonomy": "argomenti", "slug": "istruzione", "name": "Istruzione"}], [{"taxonomy": "eventi_vita_persone", "slug": "avere-un-figlio", "name": "Avere un figlio"}],
        [{"taxonomy": "eventi_vita_impresa", "slug": "avvio", "name": "Avvio impresa"}], [{"taxonomy": "other", "slug": "x", "name": "X"}]]}}]"#;

#[test]
fn the_sheet_of_a_wordpress_site_is_read_whole() {
    let reading = wordpress(POST);
    let service = service(&reading, "812");
    assert_eq!((service.name.as_str(), service.other_names[0].as_str()), ("Mensa – iscrizione", "Refezione"));
    assert_eq!((service.status.clone(), service.summary.as_deref()), (Status::Active, Some("Il pasto a scuola")));
    assert_eq!(service.audience.words.as_deref(), Some("Alle famiglie"));
    assert_eq!(service.how.as_deref(), Some("Online.\n\nAllo sportello."));
    let needed: Vec<_> = service.documents_needed.iter().map(|document| document.name.as_str()).collect();
    assert_eq!((service.needs.as_deref(), needed), (Some("Serve:"), vec!["ISEE", "Documento"]));
    assert_eq!((service.output.as_deref(), service.outcome.as_deref()), (Some("L'iscrizione"), Some("Una mail")));
    assert_eq!((service.limits.as_deref(), service.cases.as_deref()), (Some("Residenza"), Some("Diete")));
    assert_eq!((service.more.as_deref(), service.coverage.as_deref()), (Some("Menu"), Some("Il comune")));
    assert_eq!(service.costs[0].words.as_deref(), Some("Secondo ISEE"));
    let phase = &service.times.phases[0];
    assert_eq!(
        (phase.title.as_str(), phase.when.as_deref(), phase.words.as_deref()),
        ("Domanda", Some("30"), Some("Dal 1 maggio"))
    );
    assert_eq!(service.documents[0].name, "termini.pdf");
    assert_eq!(
        (service.life_events[0].name.as_str(), service.business_events[0].name.as_str()),
        ("Avere un figlio", "Avvio impresa")
    );
    let themes: Vec<_> = service.themes.iter().map(|theme| theme.name.as_str()).collect();
    assert_eq!((themes, Taxonomy::ready().areas_of(service)), (vec!["Educazione e formazione", "Istruzione"], vec![2]));
    let action = main_action(service).unwrap();
    assert_eq!((action.kind, action.name.as_deref()), (ActionKind::Start, Some("Richiedi online")));
    assert_eq!(action.asks, [Identity::Spid, Identity::Cie]);
    assert_eq!(service.updated, Some(Moment::Instant(Timestamp::parse("2026-09-01T08:30:00Z").unwrap())));
    assert_eq!(service.page.as_ref().unwrap().as_str(), "https://www.comune.example.it/servizi/mensa/");
}

#[test]
fn a_site_that_lets_out_no_fields_still_has_names_and_categories() {
    let body = r#"[{"id": 1, "title": {"rendered": "Anagrafe"}, "content": {"rendered": "<p>Testo</p>"}, "excerpt": {"rendered": "Breve"},
        "class_list": {"0": "post-1", "7": "categorie_servizio-anagrafe-e-stato-civile", "8": "eventi_vita_persone-morte"}},
        {"id": 2, "title": {"rendered": ""}}, {"id": 3, "status": "draft", "title": {"rendered": "Bozza"}},
        {"id": 4, "title": {"rendered": "Chiuso"}, "meta": {"_dci_servizio_stato": ["false"], "_dci_servizio_motivo_stato": "Lavori"}}]"#;
    let reading = wordpress(body);
    let one = service(&reading, "1");
    assert_eq!((one.summary.as_deref(), one.description.as_deref()), (Some("Breve"), Some("Testo")));
    assert_eq!((one.themes[0].name.as_str(), one.life_events[0].name.as_str()), ("Anagrafe e stato civile", "Morte"));
    assert_eq!(service(&reading, "4").status, Status::Suspended(Some("Lavori".to_owned())));
    let why: Vec<_> = reading.left_out.iter().map(|left| left.why).collect();
    assert_eq!(why, [Why::Nameless, Why::NotPublic]);
}

#[test]
fn the_pages_of_wordpress_are_counted_in_a_header() {
    let transport = from_fn(|request| {
        assert!(
            request
                .address()
                .starts_with("https://www.comune.example.it/wp-json/wp/v2/servizi?per_page=100&_embed=wp%3Aterm")
        );
        let page = &request.query.iter().find(|(name, _)| name == "page").unwrap().1;
        let mut answer = written(&format!(r#"[{{"id": {page}, "title": {{"rendered": "S{page}"}}}}]"#));
        answer.headers.push(("X-WP-TotalPages".to_owned(), "3".to_owned()));
        Ok(answer)
    });
    let reading = pollster::block_on(read(&site(System::WordPress), &transport)).unwrap();
    assert_eq!((reading.services.len(), reading.left_out.len()), (3, 0));
    let refused = Response::new(400, "application/json", r#"{"code":"rest_no_route","message":"Nessun percorso"}"#);
    let error = pollster::block_on(read(&site(System::WordPress), &from_fn(|_| Ok(refused.clone())))).unwrap_err();
    assert!(matches!(error, civic_core::Error::Refused(refusal) if refusal.messages[0].text == "Nessun percorso"));
}

/// After a service of the Volto theme's own tests, in the shape of `fullobjects`.
const OBJECT: &str = r#"{"@id": "https://www.comune.example.it/servizi/visita", "@type": "Servizio", "UID": "3643564b", "id": "visita", "review_state": "published",
    "title": "Visita veterinaria gratis", "sottotitolo": "Visite gratuite", "description": "Fai visitare il tuo cucciolo", "modified": "2023-03-15T15:56:43+00:00",
    "language": {"title": "Italiano", "token": "it"}, "stato_servizio": false,
    "parent": {"@id": "https://www.comune.example.it/servizi/salute", "id": "salute", "title": "Salute, benessere e assistenza"},
    "tassonomia_argomenti": [{"@id": "https://www.comune.example.it/argomenti/vivere", "id": "vivere", "title": "Vivere la città"}],
    "person_life_events": ["possesso_cura_smarrimento_animale_da_compagnia"], "business_events": [{"title": "Avvio impresa", "token": "avvio_impresa"}],
    "a_chi_si_rivolge": {"blocks": {"b": {"@type": "slate", "plaintext": "Secondo"}, "a": {"@type": "slate", "plaintext": "Primo"}}, "blocks_layout": {"items": ["a", "b"]}},
    "chi_puo_presentare": {"blocks": {"a": {"@type": "text", "text": {"blocks": [{"text": "Chi ha un cane"}]}}}, "blocks_layout": {"items": ["a"]}},
    "come_si_fa": {"blocks": {"a": {"@type": "slate", "value": [{"type": "p", "children": [{"text": "Si "}, {"type": "link", "data": {"url": "https://x.example"}, "children": [{"text": "chiama"}]}]}]}}, "blocks_layout": {"items": ["a"]}},
    "cosa_serve": {"content-type": "text/html", "data": "<p>Il libretto</p>"}, "cosa_si_ottiene": {"blocks": {"a": {"plaintext": "La visita"}}, "blocks_layout": {"items": ["a"]}},
    "tempi_e_scadenze": {"blocks": {"a": {"plaintext": "Dopodomani"}}, "blocks_layout": {"items": ["a"]}},
    "timeline_tempi_scadenze": [{"data_scadenza": "2023-01-28", "interval_qt": "1", "interval_type": "giorno", "milestone": "Tra due giorni", "milestone_description": "Forse"}, {"milestone": "Poi", "interval_qt": "2", "interval_type": "settimane"}],
    "costi": {"blocks": {"a": {"plaintext": "Gratuito."}}, "blocks_layout": {"items": ["a"]}}, "motivo_stato_servizio": {"blocks": {"a": {"plaintext": "Motivo"}}, "blocks_layout": {"items": ["a"]}},
    "canale_digitale": {"blocks": {"a": {"plaintext": "Qui"}}, "blocks_layout": {"items": ["a"]}}, "canale_digitale_link": "https://servizi.example.it/visita",
    "autenticazione": {"blocks": {"a": {"plaintext": "SPID, CIE, CNS"}}, "blocks_layout": {"items": ["a"]}},
    "prenota_appuntamento": {"blocks": {"a": {"@type": "slate", "plaintext": "Prenota", "value": [{"children": [{"type": "link", "data": {"url": "https://prenota.example.it/"}, "children": [{"text": "Prenota"}]}]}]}}, "blocks_layout": {"items": ["a"]}},
    "contact_info": [{"@type": "PuntoDiContatto", "title": "Marco Murgia", "value_punto_contatto": [{"pdc_type": "phone", "pdc_value": "+393333333333"}, {"pdc_type": "fax", "pdc_value": "055 9"}]}],
    "dove_rivolgersi": [{"@id": "https://www.comune.example.it/uffici/produttive", "title": "Ufficio Attività Produttive", "street": "Via Roma 1", "zip_code": "00100", "city": "Roma", "geolocation": {"latitude": 41.9, "longitude": 12.5},
        "contact_info": [{"title": "Ufficio", "value_punto_contatto": [{"pdc_type": "email", "pdc_value": "p@comune.example.it"}, {"pdc_type": "pec", "pdc_value": "pec@pec.example.it"}, {"pdc_type": "url", "pdc_value": "www.comune.example.it"}, {"pdc_type": "telefono", "pdc_value": "+39 070 6776430"}]}]}],
    "canale_fisico": [{"@id": "https://www.comune.example.it/uffici/produttive", "title": "Ufficio Attività Produttive", "geolocation": {"latitude": 0, "longitude": 0}}],
    "ufficio_responsabile": [{"@id": "https://www.comune.example.it/uffici/giunta", "title": "Giunta e consiglio", "description": "La giunta"}],
    "altri_documenti": [{"@id": "https://www.comune.example.it/documenti/piano", "title": "Piano lavori"}],
    "condizioni_di_servizio": {"content-type": "application/pdf", "download": "https://www.comune.example.it/servizi/visita/@@download/condizioni", "filename": "condizioni.pdf"},
    "servizi_collegati": [{"@id": "https://www.comune.example.it/servizi/altro", "title": "Altro servizio"}]}"#;

#[test]
fn a_plone_object_s_blocks_become_plain_texts() {
    let reading = first(&site(System::Plone), &written(&format!(r#"{{"items_total": 1, "items": [{OBJECT}]}}"#)));
    let service = service(&reading, "3643564b");
    assert_eq!((service.name.as_str(), service.status.clone()), ("Visita veterinaria gratis", Status::Active));
    assert_eq!(service.audience.words.as_deref(), Some("Primo\nSecondo\nChi ha un cane"));
    assert_eq!((service.how.as_deref(), service.needs.as_deref()), (Some("Si chiama"), Some("Il libretto")));
    assert_eq!((service.output.as_deref(), service.times.words.as_deref()), (Some("La visita"), Some("Dopodomani")));
    let when: Vec<_> = service.times.phases.iter().map(|phase| phase.when.as_deref().unwrap()).collect();
    assert_eq!(when, ["2023-01-28", "2 settimane"]);
    assert!(service.is_free());
    assert_eq!(
        (service.themes[0].name.as_str(), Taxonomy::ready().areas_of(service)),
        ("Salute, benessere e assistenza", vec![1])
    );
    assert_eq!(service.life_events[0].name, "Possesso cura smarrimento animale da compagnia");
    assert_eq!(service.business_events[0].code, "avvio_impresa");
    let doing = actions(service);
    let kinds: Vec<_> = doing.iter().map(|action| action.kind).collect();
    assert_eq!(kinds, [ActionKind::Start, ActionKind::Book, ActionKind::Call, ActionKind::Go]);
    assert_eq!(doing[0].asks, [Identity::Spid, Identity::Cie, Identity::Cns]);
    assert!(matches!(&doing[1].target, Target::Link(link) if link.as_str() == "https://prenota.example.it/"));
    assert_eq!((service.channels.len(), service.channels[2].kind.clone()), (3, ChannelKind::Counter));
    assert_eq!((service.contacts.len(), reading.organizations[0].name.as_str()), (1, "Giunta e consiglio"));
    // The office is told of twice; what the fuller record says stays.
    let [place] = reading.places.as_slice() else { panic!("{:?}", reading.places) };
    assert_eq!((place.address.line(), place.contacts.len()), ("Via Roma 1, 00100 Roma".to_owned(), 4));
    assert!(place.position.is_some());
    assert_eq!((service.documents.len(), service.links.len()), (2, 1));
    assert!(!format!("{reading:?}").contains("Murgia"), "the name of a person");
}

#[test]
fn the_pages_of_plone_are_counted_by_where_they_begin() {
    let transport = from_fn(|request| {
        let start: usize = request.query.iter().find(|(name, _)| name == "b_start").unwrap().1.parse().unwrap();
        let item = |number: usize| format!(r#"{{"UID": "{number}", "title": "S"}}"#);
        let items: Vec<_> = (start..(start + 2).min(5)).map(item).collect();
        Ok(written(&format!(r#"{{"items_total": 5, "items": [{}]}}"#, items.join(","))))
    });
    let reading = pollster::block_on(read(&site(System::Plone), &transport)).unwrap();
    assert_eq!((reading.services.len(), reading.left_out.len()), (5, 0));
    let private = r#"{"items_total": 1, "items": [{"UID": "1", "title": "S", "review_state": "private"}]}"#;
    assert_eq!(first(&site(System::Plone), &written(private)).left_out[0].why, Why::NotPublic);
}
