use serde_json::{Value, json};

use super::*;
use crate::Position;
use crate::events::clocks::{always, by, span, times};
use crate::events::model::{Place, Status};
use crate::events::reading::Why;

fn source(version: Version) -> Opendatasoft {
    Opendatasoft {
        base: Endpoint::new("https://opendata.paris.fr").unwrap(),
        dataset: DatasetId("que-faire-a-paris-".to_owned()),
        version,
        ends: Some("date_end".to_owned()),
        languages: vec!["fr".to_owned()],
    }
}

fn read(body: &Value) -> Reading {
    let source = source(Version::Records);
    let ask = &source.list(&always())[0];
    by(&always(), |clocks| source.decode(ask, &Response::new(200, "", body.to_string()), clocks)).unwrap()
}

/// A record of “Que faire à Paris” with the dataset's own fields.
fn film() -> Value {
    json!({
        "id": "25306", "url": "https://www.paris.fr/evenements/djebarama-25306", "title": "Ciné-club - Djebarama",
        "lead_text": "Un jeudi par mois, Assia fait son cinéma !", "description": "<p>On se retrouve&nbsp;:</p><ul><li>17 octobre</li></ul>",
        "date_start": "2024-10-17T20:00:00+00:00", "date_end": "2025-06-12T22:00:00+00:00",
        "occurrences": "2024-11-14T19:00:00+01:00_2024-11-14T21:00:00+01:00;2025-06-12T20:00:00+02:00_2025-06-12T22:00:00+02:00",
        "cover_url": "https://cdn.paris.fr/qfapv4/huge.jpg", "cover_alt": "Djebarama", "tags": ["Ecrans", "Loisirs"],
        "address_name": "Bibliothèque Assia Djebar", "address_street": "1 rue Reynaldo Hahn", "address_zipcode": "75020",
        "address_city": "Paris", "lat_lon": {"lon": 2.41215901561648, "lat": 48.8492559915638}, "pmr": 1, "blind": 0, "deaf": null,
        "contact_url": "https://www.paris.fr/lieux/bibliotheque", "price_type": "gratuit", "price_detail": null, "access_type": "non",
        "access_link": "https://www.paris.fr/lieux/bibliotheque", "updated_at": "2024-10-01T17:38:30+00:00", "audience": "Public adultes."
    })
}

#[test]
fn a_record_of_paris_is_read_with_all_its_times() {
    for body in [
        json!([film()]),
        json!({"total_count": 1, "results": [film()]}),
        json!({"nhits": 1, "records": [{"recordid": "r", "fields": film()}]}),
    ] {
        let reading = read(&body);
        assert_eq!(reading.left_out, []);
        let event = &reading.events[0];
        assert_eq!((event.id.0.as_str(), event.title.as_str()), ("25306", "Ciné-club - Djebarama"));
        assert_eq!(event.summary.as_deref(), Some("Un jeudi par mois, Assia fait son cinéma !"));
        assert!(event.description.as_deref().unwrap().starts_with("On se retrouve"));
        assert_eq!(times(event), ["2024-11-14T18:00/2024-11-14T20:00", "2025-06-12T18:00/2025-06-12T20:00"]);
        let place = Place {
            name: Some("Bibliothèque Assia Djebar".to_owned()),
            address: Some("1 rue Reynaldo Hahn, 75020 Paris".to_owned()),
            position: Position::new(48.8492559915638, 2.41215901561648),
        };
        assert_eq!(event.place, Some(place));
        assert_eq!(event.price, Some(Price::Free));
        let accessible = &event.accessibility;
        assert_eq!((accessible.wheelchair, accessible.sight, accessible.hearing), (Some(true), None, None));
        assert_eq!(
            (event.categories.join("+"), event.audience.join("+")),
            ("Ecrans+Loisirs".to_owned(), "Public adultes.".to_owned())
        );
        assert_eq!(event.picture.as_ref().unwrap().alternative.as_deref(), Some("Djebarama"));
        assert_eq!(event.links.len(), 2);
    }
}

#[test]
fn a_record_without_occurrences_has_its_first_and_last_day() {
    let mut record = film();
    record["occurrences"] = json!(null);
    record["price_type"] = json!("payant");
    record["price_detail"] = json!("12 &euro;");
    let event = &read(&json!([record])).events[0];
    assert_eq!(times(event), ["2024-10-17T20:00/2025-06-12T22:00"]);
    assert_eq!(event.price, Some(Price::Words("12 €".to_owned())));
}

#[test]
fn the_dataset_that_paris_had_before_is_read() {
    let body = json!({"nhits": 1, "records": [{"recordid": "b9fd", "fields": {
        "uid": "66258793", "title": "Réunion", "latlon": [48.894928, 2.350324], "placename": "Notre-Dame",
        "address": "140 rue de Clignancourt, 75018 Paris", "city": "Paris", "date_start": "2018-01-07", "date_end": "2018-01-07",
        "timetable": "2018-01-07T12:30:00 2018-01-07T19:00:00;2018-01-14T12:30:00 2018-01-14T19:00:00",
        "tags": "paroisse; Paris 18", "description": "Dans les salles.", "link": "http://openagenda.com/event/x"}}]});
    let event = &read(&body).events[0];
    assert_eq!(times(event), ["2018-01-07T11:30/2018-01-07T18:00", "2018-01-14T11:30/2018-01-14T18:00"]);
    assert_eq!(event.place.as_ref().unwrap().position, Position::new(48.894928, 2.350324));
    assert_eq!(event.categories, ["paroisse", "Paris 18"]);
}

#[test]
fn the_export_of_openagenda_is_read_in_the_readers_language() {
    let body = json!([{"uid": "1", "title_fr": "Atelier", "title_en": "Workshop", "description_fr": "Court", "longdescription_fr": "<p>Long</p>",
        "timings": "[{\"begin\": \"2026-05-07T10:00:00+02:00\", \"end\": \"2026-05-07T12:00:00+02:00\"}]",
        "location_name": "Salle", "location_coordinates": {"lon": 2.3, "lat": 48.8}, "conditions_fr": "Gratuit", "age_min": 6, "age_max": 12,
        "keywords_fr": ["enfants"], "attendancemode": 1, "status": "Annulé", "canonicalurl": "https://openagenda.com/x"}]);
    let event = &read(&body).events[0];
    assert_eq!(
        (event.title.as_str(), event.summary.as_deref(), event.description.as_deref()),
        ("Atelier", Some("Court"), Some("Long"))
    );
    assert_eq!(times(event), ["2026-05-07T08:00/2026-05-07T10:00"]);
    assert_eq!((&event.price, event.status), (&Some(Price::Free), Status::Cancelled));
    assert_eq!(event.ages, Some(Ages { from: Some(6), to: Some(12) }));
}

#[test]
fn a_broken_record_costs_that_record() {
    let reading =
        read(&json!([film(), {"id": "2", "title": "Sans date"}, {"id": "3", "date_start": "2026-05-07"}, null, 7]));
    assert_eq!(reading.events.len(), 1);
    let why: Vec<_> = reading.left_out.iter().map(|left_out| left_out.why).collect();
    assert_eq!(why, [Why::NoTime, Why::Nameless, Why::Nameless, Why::Nameless]);
}

#[test]
fn each_way_to_ask_goes_on_as_the_portal_wants_it() {
    let asked = |version: Version| {
        let ask = source(version).list(&span("Europe/Paris", "2026-05-01", "2026-05-31")).remove(0);
        (ask.request.address(), ask)
    };
    let base = "https://opendata.paris.fr/api/explore/v2.1/catalog/datasets/que-faire-a-paris-";
    assert_eq!(asked(Version::Exports).0, format!("{base}/exports/json?where=date_end%3E%3Ddate%272026-04-30%27"));
    let (address, records) = asked(Version::Records);
    assert_eq!(address, format!("{base}/records?limit=100&offset=0&where=date_end%3E%3Ddate%272026-04-30%27"));
    let (address, search) = asked(Version::Search);
    assert_eq!(
        address,
        "https://opendata.paris.fr/api/records/1.0/search/?dataset=que-faire-a-paris-&rows=1000&start=0&q=date_end%3E%3D2026-04-30"
    );
    let page = |list: &str, count: &str, records: usize| {
        let records: Vec<Value> = std::iter::repeat_n(film(), records).collect();
        json!({list: records, count: 2500}).to_string()
    };
    let next = |ask: &Ask, body: String| {
        by(&always(), |clocks| source(Version::Records).decode(ask, &Response::new(200, "", body), clocks))
            .unwrap()
            .next
    };
    assert_eq!(next(&records, page("results", "total_count", 100))[0].parameter("offset"), Some("100"));
    assert_eq!(next(&records, page("results", "total_count", 99)), []);
    assert_eq!(next(&search, page("records", "nhits", 1000))[0].parameter("start"), Some("1000"));
}
