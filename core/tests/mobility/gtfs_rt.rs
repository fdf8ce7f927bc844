//! GTFS-Realtime alerts, as Brest publishes them.

use civic_core::Error;
use civic_core::error::Nonsense;
use civic_core::http::Response;
use civic_core::mobility::gtfs_rt::GtfsRt;
use civic_core::mobility::{IncidentKind, Protocol, Reading, Severity, Timing, Why};
use proptest::prelude::*;

use crate::payloads::answer;
use crate::{decode, endpoint, time};

fn read_in(language: Option<&str>, body: impl Into<Vec<u8>>) -> Result<Reading, Error> {
    let alerts = GtfsRt { alerts: endpoint(), language: language.map(str::to_owned) };
    decode(&Protocol::GtfsRt(alerts), 0, &Response::new(200, "application/x-protobuf", body.into()))
}

fn read(body: impl Into<Vec<u8>>) -> Result<Reading, Error> {
    read_in(None, body)
}

/// A field of bytes.
fn field(number: u8, content: &[u8]) -> Vec<u8> {
    let length = content.len();
    let length =
        if length < 128 { vec![length as u8] } else { vec![(length & 0x7f | 0x80) as u8, (length >> 7) as u8] };
    [vec![number << 3 | 2], length, content.to_vec()].concat()
}

fn feed(entities: &[u8]) -> Vec<u8> {
    [field(1, &field(1, b"2.0")), entities.to_vec()].concat()
}

fn translated(texts: &[(&str, &str)]) -> Vec<u8> {
    let translation = |(language, text): &(&str, &str)| {
        field(1, &[field(1, text.as_bytes()), field(2, language.as_bytes())].concat())
    };
    texts.iter().flat_map(translation).collect()
}

#[test]
fn the_alerts_of_brest() {
    let reading = read(answer("gtfs-rt/bibus-brest-alerts.pb").body).unwrap();
    assert_eq!((reading.incidents.len(), reading.refused.len()), (12, 0));
    assert_eq!(reading.measured, time("2021-12-16T15:29:02Z"));
    let alert = &reading.incidents[0];
    assert_eq!((alert.id.as_str(), alert.kind), ("2ea09850-74d9-4db7-a537-d97d821956e8", IncidentKind::Transit));
    assert_eq!(alert.title, "L 45 Prolongation des travaux rue de Kermaria jusqu'au 24/12");
    assert!(alert.description.as_ref().unwrap().contains("\nArrêts non desservis : Pen ar C'Hleuz et Kermaria\n"));
    assert_eq!((alert.from, alert.until), (time("2021-09-14T16:00:00Z"), time("2021-12-24T17:00:00Z")));
    // A detour.
    assert_eq!((alert.severity, alert.timing(reading.measured.unwrap())), (Severity::Medium, Timing::Now));
    assert_eq!(alert.links[0].as_str(), "https://www.bibus.fr/deviation/20265cf9-6a99-403e-9ddb-4290b852c00a.pdf");
}

#[test]
fn languages_severity_and_deletion() {
    let title = field(10, &translated(&[("de", "Streik"), ("it", "Sciopero")]));
    let alert = [title, vec![14 << 3, 4]].concat();
    let kept = field(2, &[field(1, b"a"), field(5, &alert)].concat());
    let deleted = field(2, &[field(1, b"b"), vec![2 << 3, 1], field(5, &alert)].concat());
    let trip = field(2, &[field(1, b"c"), field(3, b"")].concat());
    let nameless = field(2, &field(5, &alert));
    let body = feed(&[kept, deleted, trip, nameless].concat());
    let reading = read_in(Some("it"), body.clone()).unwrap();
    assert_eq!((reading.incidents.len(), reading.refused[0].why), (1, Why::Nameless));
    let incident = &reading.incidents[0];
    assert_eq!((incident.title.as_str(), incident.severity), ("Sciopero", Severity::High));
    assert_eq!(read_in(Some("fr"), body).unwrap().incidents[0].title, "Streik");
}

#[test]
fn other_documents_are_refused() {
    assert_eq!(read("<html>"), Err(Error::Nonsense(Nonsense::WebPage)));
    assert_eq!(read("{}"), Err(Error::Nonsense(Nonsense::Malformed)));
    assert_eq!(read(""), Err(Error::Nonsense(Nonsense::Unexpected)));
    assert_eq!(read(vec![0; 50_000_001]), Err(Error::Nonsense(Nonsense::TooLarge)));
    assert_eq!(read(feed(b"")).unwrap().incidents, []);
    let refused = Protocol::GtfsRt(GtfsRt { alerts: endpoint(), language: None });
    assert!(
        matches!(decode(&refused, 0, &Response::new(401, "", "")), Err(Error::Refused(refusal)) if refusal.status == 401)
    );
}

#[test]
fn a_feed_without_end_is_read_to_a_hundred_thousand() {
    let entities: Vec<u8> = (0..100_001)
        .flat_map(|id: u32| field(2, &[field(1, id.to_string().as_bytes()), field(5, b"")].concat()))
        .collect();
    let reading = read(feed(&entities)).unwrap();
    assert_eq!((reading.incidents.len(), reading.refused.len(), reading.refused[0].why), (100_000, 1, Why::TooMany));
}

#[test]
fn a_feed_that_is_cut_off_or_wrong_anywhere_is_read_or_refused() {
    let whole = answer("gtfs-rt/bibus-brest-alerts.pb").body;
    // Each fifth place and three bytes by turns: each byte comes to stand in every kind of field.
    for (position, wrong) in (0..whole.len()).step_by(5).zip([0x00, 0x7f, 0xff].into_iter().cycle()) {
        let _ = read(&whole[..position]);
        let mut body = whole.clone();
        body[position] = wrong;
        let _ = read(body);
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(body in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = read(body.clone());
        let _ = read(feed(&field(2, &[field(1, b"a"), field(5, &body[..body.len().min(120)])].concat())));
    }
}
